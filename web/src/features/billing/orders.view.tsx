import type { Order } from '@equipage/domain';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Spinner } from '../../ui/spinner.tsx';

export interface OrdersProps {
  /** Latest first. */
  readonly orders: readonly Order[];
  readonly personNameOf: (uid: string) => string;
}

/** What was bought, or begun: how it stands, and the receipt. */
export function OrdersView(props: OrdersProps): JSX.Element {
  const { t, plural, format } = useI18n();
  return (
    <List label={t('licenses.orders.title')}>
      <For each={props.orders}>
        {(order) => (
          <ListItem
            title={plural(`licenses.orders.units.${order.unit}`, order.quantity)}
            trailing={
              <>
                <span class="font-semibold text-ink tabular-nums">
                  {format.number(order.amount / 100, { style: 'currency', currency: 'EUR' })}
                </span>
                <span>{t(`licenses.orders.state.${order.state}`)}</span>
              </>
            }
            detail={
              <span class="text-small">
                {t('licenses.ledger.whenBy', {
                  date: format.date(order.createdAt),
                  time: format.time(order.createdAt),
                  name: props.personNameOf(order.by),
                })}
              </span>
            }
            action={
              <Switch>
                <Match when={order.checkoutUrl}>
                  {(url) => <Button href={url()}>{t('licenses.orders.continue')}</Button>}
                </Match>
                <Match when={order.receiptUrl}>
                  {(url) => (
                    <Button variant="quiet" href={url()} external>
                      {t('licenses.orders.receipt')}
                    </Button>
                  )}
                </Match>
              </Switch>
            }
          />
        )}
      </For>
    </List>
  );
}

/** To somebody who comes back from the payment: how it stands, and after a moment that it is paid. */
export function ReturnedView(props: { readonly order: Order }): JSX.Element {
  const { t, plural } = useI18n();
  const what = () => plural(`licenses.orders.units.${props.order.unit}`, props.order.quantity);
  return (
    <div data-order={props.order.state}>
      <Switch>
        <Match when={props.order.state === 'open'}>
          <Banner
            tone="info"
            title={t('licenses.returned.openTitle')}
            action={
              <Show when={props.order.checkoutUrl}>
                {(url) => <Button href={url()}>{t('licenses.orders.continue')}</Button>}
              </Show>
            }
          >
            <span class="flex items-center gap-2">
              <Spinner />
              {t('licenses.returned.openText', { what: what() })}
            </span>
          </Banner>
        </Match>
        <Match when={props.order.state === 'processing'}>
          <Banner tone="info" title={t('licenses.returned.processingTitle')}>
            {t('licenses.returned.processingText', { what: what() })}
          </Banner>
        </Match>
        <Match when={props.order.state === 'paid'}>
          <Banner tone="info" title={t('licenses.returned.paidTitle')}>
            {t(`licenses.returned.paidText.${props.order.unit}`, { what: what() })}
          </Banner>
        </Match>
        <Match when={props.order.state === 'failed' || props.order.state === 'expired'}>
          <Banner tone="warning" title={t('licenses.returned.overTitle')}>
            {t('licenses.returned.overText')}
          </Banner>
        </Match>
      </Switch>
    </div>
  );
}
