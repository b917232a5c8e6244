import type { EventWallet, OrgWallet } from '../billing/billing.schema.ts';
import { owes, received, type Cause, type EventMovement, type OrgMovement } from '../billing/movement.ts';
import { day, type Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import { isOver } from '../event/event.ts';
import type { Event } from '../event/event.schema.ts';
import type { Coupon } from './coupon.schema.ts';

/** How long a coupon may be worth something. */
export const longestCoupon = 2 * 366 * day;
/** How long we can still tell the bearer of a code why it is worth nothing. */
const remembered = 90 * day;

/** When the hash of a code may be forgotten. */
export function forgetCodeAt({ expiresAt }: Pick<Coupon, 'expiresAt'>): Instant {
  return expiresAt + remembered;
}

/** What all coupons of one batch have in common. */
export type AskedCoupon = Pick<Coupon, 'orgId' | 'licenses' | 'note' | 'boundTo' | 'language' | 'expiresAt'>;

/**
 * Coupons with these ids. Their licenses leave the balance of the organization in the same commit, each with an entry of
 * its own, so that every coupon is an account that is filled once and emptied once.
 */
export function issueCoupons(
  wallet: OrgWallet,
  ids: readonly string[],
  asked: AskedCoupon,
  { by, at }: Pick<Cause, 'by' | 'at'>,
): Outcome<
  OrgMovement & { readonly coupons: readonly Coupon[] },
  'not-enough-licenses' | 'licenses-owed' | 'bad-expiry'
> {
  const { orgId, licenses, expiresAt } = asked;
  if (expiresAt <= at || expiresAt > at + longestCoupon) return refuse('bad-expiry');
  if (owes(wallet)) return refuse('licenses-owed');
  const needed = ids.length * licenses;
  if (wallet.licenses < needed) return refuse('not-enough-licenses', { left: wallet.licenses });
  return done({
    coupons: ids.map((id) => ({
      id,
      ...asked,
      state: 'open',
      createdAt: at,
      closedAt: null,
      redeemedFor: null,
    })),
    org: { ...wallet, licenses: wallet.licenses - needed },
    entries: ids.map((id) => ({
      id: `coupon:${id}`,
      unit: 'license',
      quantity: licenses,
      from: 'org',
      to: 'coupon',
      reason: 'coupon-made',
      orgId,
      eventId: null,
      couponId: id,
      by,
      at,
    })),
  });
}

/** The licenses of a coupon that nobody redeems any more, back to the organization that had set them aside. */
export function takeCouponBack(
  wallet: OrgWallet,
  coupon: Coupon,
  state: 'canceled' | 'expired',
  { by, at }: Pick<Cause, 'by' | 'at'>,
): OrgMovement & { readonly coupon: Coupon } {
  const { id, orgId, licenses } = coupon;
  const movement = received(wallet, {
    id: `coupon:${id}:back`,
    unit: 'license',
    quantity: licenses,
    from: 'coupon',
    to: 'org',
    reason: state === 'canceled' ? 'coupon-canceled' : 'coupon-expired',
    orgId,
    eventId: null,
    couponId: id,
    by,
    at,
  });
  return { ...movement, coupon: { ...coupon, state, closedAt: at } };
}

/** Canceling. One that holds nothing any more stays as it is; one that was redeemed is somebody else's by now. */
export function decideCancellation(
  coupon: Coupon | undefined,
): Outcome<{ coupon: Coupon; changed: boolean }, 'no-coupon' | 'coupon-used'> {
  if (coupon === undefined) return refuse('no-coupon');
  if (coupon.state === 'redeemed') return refuse('coupon-used');
  return done({ coupon, changed: coupon.state === 'open' });
}

/** Whether time has made a coupon worthless that nobody has closed yet. */
export function hasRunOut({ state, expiresAt }: Coupon, now: Instant): boolean {
  return state === 'open' && expiresAt <= now;
}

/** Why a coupon gives nothing to an event. */
export type CouponRefusal =
  | 'code-wrong'
  | 'coupon-used'
  | 'coupon-expired'
  | 'coupon-canceled'
  | 'own-coupon'
  | 'another-address'
  | 'event-draft'
  | 'event-over';

/**
 * Whether a coupon's licenses go to an event. Not to a draft, which may still be deleted and which nobody outside of its
 * organization may know of.
 * @param email proven address of whoever has the code
 */
export function decideRedemption(
  coupon: Coupon | undefined,
  event: Pick<Event, 'orgId' | 'state' | 'endsAt'>,
  email: string,
  now: Instant,
): Outcome<Coupon, CouponRefusal> {
  if (coupon === undefined) return refuse('code-wrong');
  if (coupon.state === 'redeemed') return refuse('coupon-used');
  if (coupon.state === 'canceled') return refuse('coupon-canceled');
  if (coupon.state === 'expired' || hasRunOut(coupon, now)) return refuse('coupon-expired');
  if (coupon.orgId === event.orgId) return refuse('own-coupon');
  if (coupon.boundTo !== null && coupon.boundTo !== email) return refuse('another-address');
  if (event.state === 'draft') return refuse('event-draft');
  return isOver(event, now) ? refuse('event-over') : done(coupon);
}

/** The name of the entry by which an event gets a coupon's licenses. It stands in the ledger of the event's organization. */
export function redemptionId(coupon: Pick<Coupon, 'id'>): string {
  return `redeemed:${coupon.id}`;
}

/** The licenses of a coupon, to the event that it was redeemed for. */
export function redeemInto(
  wallet: EventWallet,
  coupon: Coupon,
  event: Pick<Event, 'id' | 'name' | 'orgId' | 'orgName'>,
  { by, at }: Pick<Cause, 'by' | 'at'>,
): EventMovement & { readonly coupon: Coupon } {
  const { id: eventId, name: eventName, orgId, orgName } = event;
  const { id: couponId, licenses } = coupon;
  return {
    coupon: {
      ...coupon,
      state: 'redeemed',
      closedAt: at,
      redeemedFor: { eventId, eventName, orgId, orgName },
    },
    event: { ...wallet, licenses: wallet.licenses + licenses, given: wallet.given + licenses },
    entries: [
      {
        id: redemptionId(coupon),
        unit: 'license',
        quantity: licenses,
        from: 'coupon',
        to: 'event',
        reason: 'coupon-redeemed',
        orgId,
        eventId,
        couponId,
        by,
        at,
      },
    ],
  };
}
