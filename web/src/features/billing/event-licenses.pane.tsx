import { emptyEventWallet, isOver, returnable, type Event } from '@equipage/domain';
import { createSignal, Show, type JSX } from 'solid-js';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.ts';
import { RedeemCode } from '../coupon/index.ts';
import { eventWalletOf, orgWalletOf } from './billing.queries.ts';
import { EventLicensesView } from './event-licenses.view.tsx';
import { MoveLicensesDialog } from './move-licenses.dialog.tsx';

interface EventLicensesPaneProps {
  readonly event: Event;
  readonly isOrgUser: boolean;
}

/** The licenses of one event, live; org users move them from here. */
export function EventLicensesPane(props: EventLicensesPaneProps): JSX.Element {
  const { t } = useI18n();
  const now = createNow();
  const event = createLiveDocument(() => eventWalletOf(props.event.id));
  const org = createLiveDocument(() => (props.isOrgUser ? orgWalletOf(props.event.orgId) : undefined));
  const [moving, setMoving] = createSignal(false);
  const over = () => isOver(props.event, now());
  const wallet = () =>
    event.row ?? (event.state === 'live' ? emptyEventWallet(props.event.orgId) : undefined);
  return (
    <Show when={wallet()}>
      {(wallet) => (
        <>
          <EventLicensesView
            wallet={wallet()}
            open={!over()}
            redeem={
              <Show when={props.event.state === 'published' && !over()}>
                <RedeemCode eventId={props.event.id} />
              </Show>
            }
            onMove={
              props.isOrgUser && (!over() || returnable(wallet()) > 0) ? () => setMoving(true) : undefined
            }
          />
          <MoveLicensesDialog
            open={moving()}
            onClose={() => setMoving(false)}
            onMoved={() => {
              setMoving(false);
              toast.success(t('licenses.move.done'));
            }}
            eventId={props.event.id}
            orgId={props.event.orgId}
            there={org.row?.licenses ?? 0}
            here={returnable(wallet())}
            kept={wallet().licenses - returnable(wallet())}
            over={over()}
          />
        </>
      )}
    </Show>
  );
}

/** Above the applications: how many more can be accepted, and when nobody can, where that is mended. */
export function LicensesLeftPane(props: { readonly event: Event }): JSX.Element {
  const { t, plural } = useI18n();
  const now = createNow();
  const wallet = createLiveDocument(() =>
    isOver(props.event, now()) || props.event.state === 'draft' ? undefined : eventWalletOf(props.event.id),
  );
  const left = () => wallet.row?.licenses ?? (wallet.state === 'live' ? 0 : undefined);
  return (
    <Show when={left() !== undefined}>
      <Show
        when={left() === 0}
        fallback={<p class="text-soft">{plural('licenses.canAccept', left() ?? 0)}</p>}
      >
        <Banner
          tone="warning"
          title={t('licenses.noneTitle')}
          action={<Button href={addresses.event(props.event.id)}>{t('licenses.toEvent')}</Button>}
        >
          {t('licenses.noneText')}
        </Banner>
      </Show>
    </Show>
  );
}
