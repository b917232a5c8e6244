import type { Coupon, CouponState, Instant } from '@equipage/domain';
import { hasRunOut } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import EllipsisVertical from '~icons/lucide/ellipsis-vertical';
import TicketX from '~icons/lucide/ticket-x';
import { useI18n } from '../../i18n/i18n.tsx';
import { ListItem } from '../../ui/list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';

const tones = {
  open: 'waiting',
  redeemed: 'good',
  canceled: 'off',
  expired: 'off',
} as const satisfies Record<CouponState, StatusTone>;

/** A coupon in the list of its organization: how many licenses, for whom, and what became of it. */
export function CouponRow(props: {
  readonly coupon: Coupon;
  readonly now: Instant;
  readonly onCancel: () => void;
}): JSX.Element {
  const { t, plural, format } = useI18n();
  const state = () => (hasRunOut(props.coupon, props.now) ? 'expired' : props.coupon.state);
  const licenses = () => plural('coupons.licenses', props.coupon.licenses);
  const title = () => props.coupon.note || licenses();
  return (
    <ListItem
      title={<bdi>{title()}</bdi>}
      detail={
        <>
          <Show when={props.coupon.note}>
            <p>{licenses()}</p>
          </Show>
          <Show when={props.coupon.redeemedFor}>
            {(event) => (
              <p>{t('coupons.redeemedFor', { event: event().eventName, organization: event().orgName })}</p>
            )}
          </Show>
          <Show when={props.coupon.state === 'open' && props.coupon.boundTo}>
            {(email) => <p>{t('coupons.boundTo', { email: email() })}</p>}
          </Show>
          <p class="text-small">
            <Show
              when={state() === 'open' ? undefined : props.coupon.closedAt}
              fallback={t(state() === 'open' ? 'coupons.until' : 'coupons.ended', {
                date: format.date(props.coupon.expiresAt),
                time: format.time(props.coupon.expiresAt),
              })}
            >
              {(closedAt) => t(`coupons.closed.${closedState()}`, { date: format.date(closedAt()) })}
            </Show>
          </p>
        </>
      }
      trailing={<StatusChip tone={tones[state()]}>{t(`coupons.state.${state()}`)}</StatusChip>}
      action={
        // As wide as the menu, so that the states stand below each other.
        <Show when={props.coupon.state === 'open'} fallback={<span class="size-11 max-tablet:hidden" />}>
          <Menu
            bare
            label={t('coupons.actionsFor', { name: title() })}
            entries={[
              {
                label: t('coupons.cancel.action'),
                icon: TicketX,
                danger: true,
                onSelect: () => props.onCancel(),
              },
            ]}
          >
            <EllipsisVertical />
          </Menu>
        </Show>
      }
    />
  );

  function closedState() {
    const present = state();
    return present === 'open' ? 'expired' : present;
  }
}
