import type { Coupon, Instant } from '@equipage/domain';
import { createSignal, For, type JSX } from 'solid-js';
import Ticket from '~icons/lucide/ticket';
import { useI18n } from '../../i18n/i18n.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { CouponRow } from './coupon-row.view.tsx';

export interface CouponsProps {
  readonly coupons: readonly Coupon[];
  readonly state: LiveState;
  readonly now: Instant;
  /** Runs after the question was answered with yes; the dialog closes when it has ended. */
  readonly onCancel: (coupon: Coupon) => Promise<unknown>;
  readonly onRetry: () => void;
}

/** What an organization has given away, and what became of it. */
export function CouponsView(props: CouponsProps): JSX.Element {
  const { t, plural } = useI18n();
  const [asked, setAsked] = createSignal<Coupon>();
  const [asking, setAsking] = createSignal(false);

  async function confirm() {
    const coupon = asked();
    if (coupon !== undefined) await props.onCancel(coupon);
    setAsking(false);
  }

  return (
    <LiveView
      state={props.state}
      rows={props.coupons}
      onRetry={() => props.onRetry()}
      empty={<EmptyState icon={Ticket} title={t('coupons.emptyTitle')} text={t('coupons.emptyText')} />}
    >
      {() => (
        <>
          <List label={t('coupons.title')}>
            <For each={props.coupons}>
              {(coupon) => (
                <CouponRow
                  coupon={coupon}
                  now={props.now}
                  onCancel={() => {
                    setAsked(coupon);
                    setAsking(true);
                  }}
                />
              )}
            </For>
          </List>
          <ConfirmDialog
            open={asking()}
            danger
            title={t('coupons.cancel.title')}
            text={plural('coupons.cancel.text', asked()?.licenses ?? 0)}
            confirmLabel={t('coupons.cancel.confirm')}
            cancelLabel={t('coupons.cancel.keep')}
            onClose={() => setAsking(false)}
            onConfirm={confirm}
          />
        </>
      )}
    </LiveView>
  );
}
