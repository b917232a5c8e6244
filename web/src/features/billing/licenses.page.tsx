import { useSearchParams } from '@solidjs/router';
import { unit as unitSchema, type OrgWallet, type Unit } from '@equipage/domain';
import { createMemo, For, Show, type JSX } from 'solid-js';
import BookOpen from '~icons/lucide/book-open';
import Gift from '~icons/lucide/gift';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLivePages } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
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

/** Where the wallet keeps each unit, and what the organization owes of it. */
const fields = {
  license: { has: 'licenses', owes: 'owedLicenses' },
  sms: { has: 'smsCredits', owes: 'owedSmsCredits' },
} as const satisfies Record<Unit, { has: keyof OrgWallet; owes: keyof OrgWallet }>;

/**
 * `/organizations/:orgId/licenses`: what the organization has of licenses and SMS credits, how it gets more, what it
 * bought, and the book of all that came and went. With `?order=` somebody comes back from the payment and sees it become
 * paid; with `?unit=` somebody comes who needs more of one.
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
  const colleagueOf = createColleagueNames(space.orgId, () => [
    ...ledger.rows.flatMap(({ by }) => by ?? []),
    ...begun().map(({ by }) => by),
  ]);
  const personNameOf = (uid: string) => colleagueOf(uid) ?? t('orgInfo.somebody');
  const has = (unit: Unit) => wallet.row?.[fields[unit].has] ?? 0;
  const owed = (unit: Unit) => wallet.row?.[fields[unit].owes] ?? 0;
  const first = (): Unit => {
    const bought = returned.row?.unit;
    const asked = unitSchema.safeParse(search['unit']);
    return bought ?? (asked.success ? asked.data : 'license');
  };

  // The same wish is one order, also when the answer to the first press was lost.
  let wish = { orderId: newDocumentId(), of: '' };
  async function buy(unit: Unit, quantity: number): Promise<string | undefined> {
    const of = `${quantity} ${unit}`;
    if (wish.of !== of) wish = { orderId: newDocumentId(), of };
    const outcome = await createCheckout(wish.orderId, space.orgId, unit, quantity);
    if (!outcome.ok) {
      if (outcome.why === 'not-payable') wish = { orderId: newDocumentId(), of: '' };
      return licenseRefusal(i18n, outcome);
    }
    location.assign(outcome.value.url);
    return undefined;
  }

  return (
    <Page title={t('licenses.pageTitle')} intro={t('licenses.intro')}>
      <div class="grid gap-8">
        <Show when={returned.row}>{(order) => <ReturnedView order={order()} />}</Show>
        <For each={unitSchema.options}>
          {(unit) => (
            <Show when={owed(unit) > 0}>
              <Banner tone="warning" title={plural(`licenses.owedTitle.${unit}`, owed(unit))}>
                {t('licenses.owedText')}
              </Banner>
            </Show>
          )}
        </For>
        <Card title={t('licenses.balanceTitle')}>
          <dl class="flex flex-wrap gap-x-8 gap-y-4">
            <For each={unitSchema.options}>
              {(unit) => (
                <div class="grid">
                  <dt class="order-2 text-small text-soft">
                    {plural(`licenses.balance.${unit}`, has(unit))}
                  </dt>
                  <dd class="font-heading text-headline leading-none font-bold tabular-nums">
                    {format.number(has(unit))}
                  </dd>
                </div>
              )}
            </For>
          </dl>
          <p class="text-soft">{t('licenses.balanceHelp')}</p>
          <div>
            <Button icon={Gift} href={addresses.coupons(space.orgId)}>
              {t('licenses.toCoupons')}
            </Button>
          </div>
        </Card>
        <BuyView first={first()} onBuy={buy} />
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
                  entries={entries()}
                  balance={{ license: has('license'), sms: has('sms') }}
                  eventNameOf={eventNameOf}
                  personNameOf={personNameOf}
                />
                <LoadMore
                  shown={entries().length}
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
