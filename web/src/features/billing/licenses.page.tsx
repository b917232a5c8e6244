import { useSearchParams } from '@solidjs/router';
import type { Unit } from '@equipage/domain';
import { createMemo, Show, type JSX } from 'solid-js';
import BookOpen from '~icons/lucide/book-open';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLivePages } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { createColleagueNames } from '../community/index.ts';
import { useOrganization } from '../organization/index.ts';
import { createCheckout } from './billing.actions.ts';
import { ledgerOf, oneOrder, ordersOf, orgWalletOf } from './billing.queries.ts';
import { BuyView } from './buy.view.tsx';
import { createEventNames } from './event-names.ts';
import { LedgerView } from './ledger.view.tsx';
import { licenseRefusal } from './license-refusal.ts';
import { OrdersView, ReturnedView } from './orders.view.tsx';

/** What can be bought here. */
const unit: Unit = 'license';

/**
 * `/organizations/:orgId/licenses`: what the organization has, how it gets more, what it bought, and the book of all that
 * came and went. With `?order=` somebody comes back from the payment and sees it become paid.
 */
export default function LicensesPage(): JSX.Element {
  const i18n = useI18n();
  const { t, plural, format } = i18n;
  const space = useOrganization();
  const [search] = useSearchParams();
  const wallet = createLiveDocument(() => orgWalletOf(space.orgId));
  const ledger = createLivePages(() => ledgerOf(space.orgId));
  const orders = createLivePages(() => ordersOf(space.orgId));
  const returned = createLiveDocument(() => {
    const orderId = search['order'];
    return typeof orderId === 'string' && /^[A-Za-z0-9]{20}$/.test(orderId) ? oneOrder(orderId) : undefined;
  });
  // What was begun and never reached the payment is nobody's purchase.
  const begun = createMemo(() => orders.rows.filter(({ sessionId }) => sessionId !== null));
  const eventNameOf = createEventNames(() => ledger.rows.flatMap(({ eventId }) => eventId ?? []));
  const personNameOf = createColleagueNames(space.orgId, () => [
    ...ledger.rows.flatMap(({ by }) => by ?? []),
    ...begun().map(({ by }) => by),
  ]);
  const licenses = () => wallet.row?.licenses ?? 0;
  const owed = () => wallet.row?.owedLicenses ?? 0;

  // The same wish is one order, also when the answer to the first press was lost.
  let wish = { orderId: newDocumentId(), quantity: 0 };
  async function buy(quantity: number): Promise<string | undefined> {
    if (wish.quantity !== quantity) wish = { orderId: newDocumentId(), quantity };
    const outcome = await createCheckout(wish.orderId, space.orgId, unit, quantity);
    if (!outcome.ok) {
      if (outcome.why === 'not-payable') wish = { orderId: newDocumentId(), quantity: 0 };
      return licenseRefusal(i18n, outcome);
    }
    location.assign(outcome.value.url);
    return undefined;
  }

  return (
    <Page title={t('licenses.title')} intro={t('licenses.intro')}>
      <div class="grid gap-8">
        <Show when={returned.row}>{(order) => <ReturnedView order={order()} />}</Show>
        <Show when={owed() > 0}>
          <Banner tone="warning" title={plural('licenses.owedTitle', owed())}>
            {t('licenses.owedText')}
          </Banner>
        </Show>
        <Card title={t('licenses.balanceTitle')}>
          <p>
            <span class="font-heading text-headline leading-none font-bold tabular-nums">
              {format.number(licenses())}
            </span>{' '}
            <span class="text-soft">{plural('licenses.balance', licenses())}</span>
          </p>
          <p class="text-soft">{t('licenses.balanceHelp')}</p>
          <p>
            <a href={addresses.coupons(space.orgId)}>{t('licenses.toCoupons')}</a>
          </p>
        </Card>
        <BuyView unit={unit} onBuy={buy} />
        <Show when={begun().length > 0}>
          <section class="grid gap-3">
            <h2 class="text-large">{t('licenses.orders.title')}</h2>
            <OrdersView orders={begun()} personNameOf={personNameOf} />
            <Show when={orders.moreState !== 'none'}>
              <LoadMore
                shown={begun().length}
                more
                loading={orders.moreState === 'loading'}
                onMore={() => orders.more()}
              />
            </Show>
          </section>
        </Show>
        <section class="grid gap-3">
          <h2 class="text-large">{t('licenses.ledger.title')}</h2>
          <LiveView
            state={ledger.state}
            rows={ledger.rows}
            onRetry={() => ledger.retry()}
            empty={
              <EmptyState
                icon={BookOpen}
                title={t('licenses.ledger.emptyTitle')}
                text={t('licenses.ledger.emptyText')}
              />
            }
          >
            {(entries) => (
              <div class="grid">
                <LedgerView
                  entries={entries}
                  balance={{ license: licenses(), sms: wallet.row?.smsCredits ?? 0 }}
                  eventNameOf={eventNameOf}
                  personNameOf={personNameOf}
                />
                <LoadMore
                  shown={entries.length}
                  more={ledger.moreState !== 'none'}
                  loading={ledger.moreState === 'loading'}
                  onMore={() => ledger.more()}
                />
              </div>
            )}
          </LiveView>
        </section>
      </div>
    </Page>
  );
}
