import {
  decideRedemption,
  done,
  emptyEventWallet,
  mayRunEvent,
  redeemInto,
  redemptionId,
  refuse,
  withGift,
  type calls,
  type Coupon,
  type Event,
  type InputOf,
  type Instant,
  type OutcomeOf,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { SteppingUseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { takeUse, withRoom } from '../../edge/rate-limit.ts';
import { documents } from '../../store/documents.ts';
import type { Store, TransactionStore } from '../../store/store.ts';
import { enter } from '../billing/index.ts';
import { hashOfCode } from './coupon-code.ts';

type Redemption = typeof calls.redeemCoupon;

/**
 * Everything that a redemption does is one commit, which a crowd races for. Only wrong codes are counted, and a refusal
 * commits nothing: so they are counted in a step of their own, before anybody learns that a code is wrong.
 */
export const redeem: SteppingUseCase<Redemption, VerifiedPerson> = async (caller, input, { store, now }) => {
  const event = await eventRunBy(store, caller.uid, input.eventId);
  if (event === undefined) return refuse('not-allowed');
  const outcome = await store.race((transaction) => once(transaction, caller, input, now));
  if (outcome.ok || outcome.why !== 'code-wrong') return outcome;
  for (const { limit, subject } of guesses(caller, event)) {
    const use = await takeUse(store, limit, subject, now);
    if (!use.ok) return use;
  }
  return outcome;
};

/** The event, for somebody who runs it. One that is not there and one of others are the same. */
async function eventRunBy(
  store: Pick<Store, 'read'>,
  uid: string,
  eventId: string,
): Promise<Event | undefined> {
  const access = await store.read(documents.access(uid));
  const event = await store.read(documents.event(eventId));
  return access !== undefined && event !== undefined && mayRunEvent(access, event) ? event : undefined;
}

function guesses({ uid }: VerifiedPerson, { orgId }: Event) {
  return [
    { limit: limits.wrongCodes, subject: uid },
    { limit: limits.wrongCodesOfOrganization, subject: orgId },
  ];
}

async function once(
  store: TransactionStore,
  caller: VerifiedPerson,
  { eventId, code }: InputOf<Redemption>,
  now: Instant,
): Promise<OutcomeOf<Redemption>> {
  const { uid, email } = caller;
  const event = await eventRunBy(store, uid, eventId);
  if (event === undefined) return refuse('not-allowed');
  const room = await withRoom(store, guesses(caller, event), now);
  if (!room.ok) return room;

  const holder = await store.read(documents.couponCode(hashOfCode(code)));
  const coupon = holder && (await store.read(documents.coupon(holder.orgId, holder.couponId)));
  const decided = decideRedemption(coupon, event, email, now);
  const organization = coupon && (await store.read(documents.organization(coupon.orgId)));
  if (coupon === undefined || organization === undefined) return refuse('code-wrong');
  const answer = done({ licenses: coupon.licenses, supporter: organization.name });
  if (!decided.ok) {
    // The answer to the first call may have been lost.
    return (await hasRedeemed(store, uid, coupon, event)) ? answer : decided;
  }

  const wallet = await store.read(documents.eventWallet(eventId));
  const places = {
    supported: documents.supportedEvent(coupon.orgId, eventId),
    supporter: documents.supporter(eventId, coupon.orgId),
  };
  const before = {
    supported: await store.read(places.supported),
    supporter: await store.read(places.supporter),
  };
  const tally = await store.read(documents.applicationTally(eventId));
  const support = withGift(before, coupon, event, tally, now);
  const after = redeemInto(wallet ?? emptyEventWallet(event.orgId), coupon, event, { by: uid, at: now });
  store.put(documents.coupon(coupon.orgId, coupon.id), after.coupon);
  store.put(documents.eventWallet(eventId), after.event);
  enter(store, after.entries);
  store.put(places.supported, support.supported);
  store.put(places.supporter, support.supporter);
  return answer;
}

/** Whether it was this person who gave the coupon's licenses to this event. */
async function hasRedeemed(
  store: TransactionStore,
  uid: string,
  coupon: Coupon,
  { id, orgId }: Event,
): Promise<boolean> {
  if (coupon.redeemedFor?.eventId !== id) return false;
  return (await store.read(documents.ledgerEntry(orgId, redemptionId(coupon))))?.by === uid;
}
