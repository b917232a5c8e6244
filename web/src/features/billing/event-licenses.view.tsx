import type { EventWallet } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import ArrowLeftRight from '~icons/lucide/arrow-left-right';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { preloadDialog } from '../../ui/dialog.tsx';

export interface EventLicensesProps {
  readonly wallet: Pick<EventWallet, 'licenses' | 'used'>;
  /** People can still be accepted. */
  readonly open: boolean;
  /** Undefined for those who cannot move licenses. */
  readonly onMove: (() => void) | undefined;
  /** Where a code that somebody gave is used. */
  readonly redeem?: JSX.Element;
}

/** How many more people an event can accept, and how to make it more. */
export function EventLicensesView(props: EventLicensesProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const isEmpty = () => props.open && props.wallet.licenses === 0;
  return (
    <Card title={t('licenses.title')} tone={isEmpty() ? 'attention' : 'plain'}>
      <dl class="flex flex-wrap gap-x-8 gap-y-4">
        <Number label={t('licenses.free')} value={format.number(props.wallet.licenses)} />
        <Number label={t('licenses.used')} value={format.number(props.wallet.used)} />
      </dl>
      <Show when={props.open}>
        <p classList={{ 'font-semibold': isEmpty(), 'text-soft': !isEmpty() }}>
          {plural('licenses.canAccept', props.wallet.licenses)}
        </p>
      </Show>
      <Show when={props.onMove === undefined && isEmpty()}>
        <p class="text-soft">{t('licenses.askOrgUsers')}</p>
      </Show>
      <div class="flex flex-wrap gap-3 empty:hidden">
        <Show when={props.onMove}>
          {(onMove) => (
            <div class="contents" onPointerEnter={preloadDialog}>
              <Button
                variant={isEmpty() ? 'primary' : 'secondary'}
                icon={ArrowLeftRight}
                onPress={() => onMove()()}
              >
                {t('licenses.move.open')}
              </Button>
            </div>
          )}
        </Show>
        {props.redeem}
      </div>
    </Card>
  );
}

function Number(props: { label: string; value: string }) {
  return (
    <div class="grid">
      <dt class="order-2 text-small text-soft">{props.label}</dt>
      <dd class="font-heading text-headline leading-none font-bold tabular-nums">{props.value}</dd>
    </div>
  );
}
