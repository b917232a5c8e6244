import {
  decidesOn,
  isUnderWay,
  ledgerCheck,
  paths,
  redemptionId,
  tallyOf,
  type InputOf,
  type calls,
} from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { StandInSession } from '@equipage/tools/stripe/stand-in.ts';
import type { Kept, Snapshot } from './snapshot.ts';
import type { Truth } from './truth.ts';
import { beginning } from './world.ts';
import { wrongInCopies } from './wrong-in-copies.ts';
import { wrongInMessages, wrongInSchedule } from './wrong-in-schedule.ts';

/** What is wrong, in sentences; nothing when all is well. Everything that was interrupted has been run again before. */
export function wrongIn(snapshot: Snapshot, truth: Truth): string[] {
  return [
    ...wrongInBooks(snapshot, truth),
    ...wrongInAnswers(snapshot, truth),
    ...wrongInNotices(snapshot, truth),
    ...wrongInMessages(snapshot),
    ...wrongInSchedule(snapshot, truth),
    ...wrongInBulkWork(snapshot),
    ...wrongInCampaigns(snapshot, truth),
    ...wrongInRoles(snapshot),
    ...wrongInCopies(snapshot, truth),
  ];
}

/** As {@link wrongIn}, of units alone. */
export function wrongInBooks(snapshot: Snapshot, truth: Pick<Truth, 'world' | 'sessions'>): string[] {
  return [
    ...wrongInLedger(snapshot),
    ...wrongInOrders(snapshot, truth),
    ...wrongInLicenses(snapshot, truth),
    ...wrongInCoupons(snapshot),
  ];
}

function wrongInLedger({ orgWallets, eventWallets, ledger, coupons }: Snapshot): string[] {
  const check = ledgerCheck();
  for (const { value } of ledger) check.entry(value);
  for (const { value } of coupons) check.coupon(value);
  for (const { ids, value } of orgWallets) check.orgWallet(ids[0]!, value);
  for (const { ids, value } of eventWallets) check.eventWallet(ids[0]!, value);
  return check
    .flaws()
    .map(({ account, stated, booked }) => `the ledger: ${account} states ${stated}, ${booked} are booked`);
}

/** Whatever Stripe was paid and has not given back was credited, once; by Stripe's own word, not by the order's. */
function wrongInOrders({ orders, ledger }: Snapshot, { sessions }: Pick<Truth, 'sessions'>): string[] {
  const stray = ledger.filter(
    ({ value }) => (value.from === 'stripe' || value.to === 'stripe') && value.orderId === undefined,
  );
  const wrong = stray.map(({ path }) => `${path} is a purchase without an order`);
  for (const { value: order } of orders) {
    const due = unitsDue(sessions.find(({ metadata }) => metadata['orderId'] === order.id));
    const booked = sum(
      ledger.map(({ value }) => {
        if (value.orderId !== order.id) return 0;
        if (value.from === 'stripe') return value.quantity;
        return value.to === 'stripe' ? -value.quantity : 0;
      }),
    );
    // What is taken back and was spent already comes out of the debt, and goes to Stripe all the same.
    if (booked !== due) wrong.push(`order ${order.id} was credited ${booked} units instead of ${due}`);
    if (order.credited - order.takenBack !== due)
      wrong.push(`order ${order.id} says ${order.credited} − ${order.takenBack} instead of ${due}`);
  }
  return wrong;
}

function unitsDue(session: StandInSession | undefined): number {
  if (session === undefined || !session.paid) return 0;
  const { quantity, amount, refunded, dispute } = session;
  if (dispute === 'needs_response' || dispute === 'lost') return 0;
  return quantity - Math.floor((quantity * refunded) / amount);
}

/** A license for everybody who is accepted, and for nobody else but those who left after the start. */
function wrongInLicenses(
  { applications, eventWallets, tallies }: Snapshot,
  { world }: Pick<Truth, 'world'>,
): string[] {
  const wrong: string[] = [];
  for (const { event } of world.houses) {
    const here = applications.map(({ value }) => value).filter(({ eventId }) => eventId === event.id);
    const used = eventWallets.find(({ ids }) => ids[0] === event.id)?.value.used ?? 0;
    const licensed = here.filter((one) => one.licensed).length;
    if (used !== licensed)
      wrong.push(`${event.name}: ${used} licenses are used and ${licensed} people hold one`);
    for (const { uid, status, licensed, statusAt } of here) {
      if (status === 'accepted' && !licensed) wrong.push(`${uid} was accepted without a license`);
      if (status !== 'accepted' && licensed && statusAt < event.startsAt)
        wrong.push(`${uid} is ${status} since before the start and keeps a license`);
    }
    const tally = tallies.find(({ ids }) => ids[0] === event.id)?.value;
    const counted = tallyOf(here.map(({ status }) => status));
    if (!isDeepStrictEqual(tally, counted))
      wrong.push(`${event.name}: the tally says ${JSON.stringify(tally)} of ${JSON.stringify(counted)}`);
  }
  return wrong;
}

function wrongInCoupons({ coupons, ledger, supportedEvents, supporters }: Snapshot): string[] {
  const wrong: string[] = [];
  const gifts = new Map<string, number>();
  for (const { value: coupon } of coupons) {
    const given = ledger.filter(({ value }) => value.couponId === coupon.id && value.to === 'event');
    const back = ledger.filter(
      ({ value }) => value.couponId === coupon.id && value.from === 'coupon' && value.to === 'org',
    );
    const ends = { open: [0, 0], redeemed: [1, 0], canceled: [0, 1], expired: [0, 1] }[coupon.state];
    if (given.length !== ends[0] || back.length !== ends[1])
      wrong.push(
        `coupon ${coupon.id} is ${coupon.state}, went out ${given.length} times and back ${back.length}`,
      );
    if (coupon.redeemedFor === null) continue;
    const pair = `${coupon.orgId} ${coupon.redeemedFor.eventId}`;
    gifts.set(pair, (gifts.get(pair) ?? 0) + coupon.licenses);
    if (given[0]?.value.eventId !== coupon.redeemedFor.eventId)
      wrong.push(`coupon ${coupon.id} names another event than the ledger`);
  }
  const told = (
    from: readonly Kept<{ readonly licenses: number }>[],
    pairOf: (ids: readonly string[]) => string,
  ) => new Map(from.map(({ ids, value }) => [pairOf(ids), value.licenses]));
  const known = told(supportedEvents, (ids) => ids.join(' '));
  const thanked = told(supporters, (ids) => ids.toReversed().join(' '));
  for (const [side, licenses] of [
    ['the supporter', known],
    ['the supported', thanked],
  ] as const) {
    if (!isDeepStrictEqual(licenses, gifts))
      wrong.push(
        `${side} knows of ${JSON.stringify([...licenses])}, given were ${JSON.stringify([...gifts])}`,
      );
  }
  return wrong;
}

/** Who was told that something is done finds it done, and done once; who was refused finds nothing. */
function wrongInAnswers(
  { ledger, coupons, broadcasts, jobs, orders, campaigns, occasions }: Snapshot,
  { asked }: Truth,
): string[] {
  const wrong: string[] = [];
  const entry = (id: string) => ledger.filter(({ value }) => value.id === id).length;
  for (const one of asked) {
    const agreed = one.outcomes.some(({ ok }) => ok);
    const claim = (holds: boolean, what: string) => {
      if (!holds) wrong.push(`${one.name} answered ${JSON.stringify(one.outcomes)}, but ${what}`);
    };
    if (one.outcomes.length === 0) wrong.push(`${one.name} was never answered`);
    switch (one.name) {
      case 'moveLicenses': {
        const { moveId } = one.input as InputOf<typeof calls.moveLicenses>;
        const times = entry(`moved:${moveId}`);
        claim(times === (agreed ? 1 : 0), `the licenses moved ${times} times`);
        break;
      }
      case 'redeemCoupon': {
        const { eventId } = one.input as InputOf<typeof calls.redeemCoupon>;
        const given = coupons.filter(({ value }) => value.redeemedFor?.eventId === eventId);
        claim(!agreed || given.length > 0, 'no coupon was redeemed for the event');
        claim(
          given.every(({ value }) => entry(redemptionId(value)) === 1),
          'the ledger does not have it once',
        );
        break;
      }
      case 'cancelCoupon': {
        const { couponId } = one.input as InputOf<typeof calls.cancelCoupon>;
        const state = coupons.find(({ value }) => value.id === couponId)?.value.state;
        claim(!agreed || state === 'canceled' || state === 'expired', `the coupon is ${state}`);
        break;
      }
      case 'createCoupons': {
        const made = one.outcomes.flatMap((outcome) =>
          outcome.ok ? (outcome.value as { coupons: { id: string }[] }).coupons : [],
        );
        claim(
          made.every(({ id }) => entry(`coupon:${id}`) === 1),
          'a coupon was not set aside once',
        );
        break;
      }
      case 'createCheckout': {
        const { orderId } = one.input as InputOf<typeof calls.createCheckout>;
        claim(!agreed || orders.some(({ value }) => value.id === orderId), 'there is no order');
        break;
      }
      case 'startBroadcast': {
        const { broadcastId } = one.input as InputOf<typeof calls.startBroadcast>;
        claim(!agreed || broadcasts.some(({ value }) => value.id === broadcastId), 'there is no broadcast');
        break;
      }
      case 'startDecisions': {
        const { jobId } = one.input as InputOf<typeof calls.startDecisions>;
        claim(!agreed || jobs.some(({ value }) => value.id === jobId), 'there is no job');
        break;
      }
      case 'startSmsCampaign': {
        const { campaignId } = one.input as InputOf<typeof calls.startSmsCampaign>;
        claim(
          agreed === campaigns.some(({ value }) => value.id === campaignId),
          'the campaigns say otherwise',
        );
        break;
      }
      case 'acceptSwap': {
        const { eventId } = one.input as InputOf<typeof calls.acceptSwap>;
        const isTold = occasions.some(
          ({ value }) => value.kind === 'shift-swap' && value.data.event.id === eventId,
        );
        claim(!agreed || isTold, 'no organizer is told');
        break;
      }
      default:
    }
  }
  return wrong;
}

/** Everything that was to be told has left or has ended with a reason, and nothing has left twice without need. */
function wrongInNotices(
  { occasions, notices, applications }: Snapshot,
  { sent, interruptedMails, now }: Truth,
): string[] {
  const wrong: string[] = [];
  for (const { path, value } of occasions)
    if (value.dueAt !== null && value.dueAt <= now) wrong.push(`${path} was not spread`);
  for (const { value: application } of applications) {
    const { status, statusAt, revision, uid, eventId } = application;
    const id = `decision:${eventId}:${uid}:${revision}`;
    const isDecision = (status === 'accepted' || status === 'declined') && statusAt >= beginning;
    if (isDecision && !occasions.some(({ ids }) => ids[0] === id))
      wrong.push(`nobody tells ${uid} that the application is ${status}`);
  }
  const times = (list: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  };
  const mails = times(sent.mails);
  for (const [id, number] of mails) {
    if (number > 1 && !interruptedMails.has(id)) wrong.push(`mail ${id} was sent ${number} times`);
  }
  const texts = times(sent.texts);
  const [certain, possible] = [new Map<string, number>(), new Map<string, number>()];
  for (const { path, value } of notices) {
    if (value.state === 'pending' || value.state === 'sending') wrong.push(`${path} is still ${value.state}`);
    if (value.channel === 'email' && value.state === 'sent' && !mails.has(value.id))
      wrong.push(`${path} is called sent, and no mail has left`);
    if ((mails.get(value.id) ?? 0) > value.attempts) wrong.push(`${path} was sent more often than claimed`);
    if (value.channel !== 'sms') continue;
    if (value.state === 'sent') certain.set(value.to, (certain.get(value.to) ?? 0) + 1);
    if (value.state === 'sent' || value.reason === 'worker-lost' || value.reason === 'sms-unconfirmed')
      possible.set(value.to, (possible.get(value.to) ?? 0) + 1);
  }
  for (const to of new Set([...texts.keys(), ...possible.keys()])) {
    const number = texts.get(to) ?? 0;
    const [least, most] = [certain.get(to) ?? 0, possible.get(to) ?? 0];
    if (number < least || number > most) wrong.push(`${to} got ${number} SMS instead of ${least} to ${most}`);
  }
  return wrong;
}

function wrongInBulkWork({ broadcasts, messages, jobs }: Snapshot): string[] {
  const wrong: string[] = [];
  for (const { path, value } of broadcasts) {
    const delivered = messages.filter(({ value: one }) => one.broadcastId === value.id);
    if (value.state === 'sending') wrong.push(`${path} is still being sent`);
    if (delivered.length !== value.sent)
      wrong.push(`${path} reached ${delivered.length} conversations and says ${value.sent}`);
    if (new Set(delivered.map(({ ids }) => ids[0])).size !== delivered.length)
      wrong.push(`${path} reached somebody twice`);
  }
  for (const { path, value } of jobs) {
    if (value.state === 'running') wrong.push(`${path} is still running`);
    if (value.state === 'done' && value.results.length !== value.uids.length)
      wrong.push(`${path} tells of ${value.results.length} of ${value.uids.length} people`);
  }
  return wrong;
}

/** No message leaves twice, and what is paid are messages that have left. */
function wrongInCampaigns({ campaigns, deliveries, ledger }: Snapshot, { sent }: Truth): string[] {
  const wrong: string[] = [];
  const texted = sent.campaignTexts.map((address) => {
    const { searchParams } = new URL(address);
    return `${searchParams.get('campaignId')} ${searchParams.get('uid')}`;
  });
  for (const { ids, value } of deliveries) {
    const number = texted.filter((one) => one === `${ids[1]} ${value.uid}`).length;
    const { state, why } = value;
    const hasLeft = state === 'sent' || state === 'delivered' || why === 'undelivered';
    const [least, most] = hasLeft ? [1, 1] : [0, state === 'unknown' ? 1 : 0];
    if (number < least || number > most)
      wrong.push(`campaign ${ids[1]}: ${value.uid} got ${number} SMS, and the message is ${state} (${why})`);
    if (state === 'waiting' || state === 'sending')
      wrong.push(`campaign ${ids[1]}: a message is still ${state}`);
  }
  for (const { value: campaign } of campaigns) {
    const entries = ledger.map(({ value }) => value).filter((entry) => entry.campaignId === campaign.id);
    const booked = sum(entries.map(({ to, quantity }) => (to === 'sms-sent' ? quantity : -quantity)));
    const left = texted.filter((one) => one.startsWith(`${campaign.id} `)).length;
    if (campaign.state !== 'settled' || campaign.charged !== booked)
      wrong.push(
        `campaign ${campaign.id} is ${campaign.state}, charged ${campaign.charged}, booked ${booked}`,
      );
    if (booked > left * campaign.segments)
      wrong.push(`campaign ${campaign.id} has paid ${booked} credits for ${left} SMS`);
  }
  return wrong;
}

/**
 * Rights are what the lists say, every organization has somebody who may decide everything, and no invitation stands open
 * that its sender may not send any more.
 */
export function wrongInRoles({
  organizations,
  orgUsers,
  eventUsers,
  accesses,
  invitations,
  deletions,
  notices,
}: Snapshot): string[] {
  const wrong: string[] = [];
  const listed = [...orgUsers, ...eventUsers].map(({ path, value }) => `${path} ${value.role}`).sort();
  const held = accesses.flatMap(({ ids: [uid], value: { orgs, events } }) => [
    ...Object.entries(orgs).map(([id, role]) => `${paths.orgUser(id, uid!)} ${role}`),
    ...Object.entries(events).map(([id, role]) => `${paths.eventUser(id, uid!)} ${role}`),
  ]);
  if (!isDeepStrictEqual(listed, held.sort()))
    wrong.push(`rights: the lists say ${listed.join(', ')}, the rights ${held.join(', ')}`);
  const isLeaving = (uid: string) => deletions.some(({ value }) => value.id === uid && isUnderWay(value));
  for (const { value: organization } of organizations) {
    const owners = orgUsers.filter(({ ids, value }) => ids[0] === organization.id && value.role === 'owner');
    if (owners.every(({ value }) => isLeaving(value.id))) wrong.push(`${organization.name} has no owner`);
  }
  for (const { path, ids, value: invitation } of invitations) {
    const [orgId] = ids as [string, string];
    if (invitation.state !== 'pending') continue;
    const sender = accesses.find(({ ids: [uid] }) => uid === invitation.inviterUid)?.value;
    const { eventId, role, id, sentAt } = invitation;
    if (sender === undefined || !decidesOn(sender, { orgId, eventId, role }))
      wrong.push(`${path} is open, and whoever sent it may not any more`);
    const mail = notices.find(({ ids: [notice] }) => notice === `invitation:${orgId}:${id}:${sentAt}`);
    if (mail === undefined && sentAt >= beginning) wrong.push(`nobody tells of ${path}`);
  }
  return wrong;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
