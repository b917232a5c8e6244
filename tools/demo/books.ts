import {
  coupon,
  counted,
  day,
  emptyEventWallet,
  eventWallet,
  hour,
  issueCoupons,
  ledgerEntry,
  minute,
  moveToEvent,
  order,
  orgWallet,
  paths,
  priceOf,
  redeemInto,
  settleOrder,
  supportedEvent,
  supporter,
  takeCouponBack,
  takeLicense,
  tallyOf,
  welcome,
  welcomeLicenses,
  withGift,
  type Application,
  type Coupon,
  type Event,
  type EventWallet,
  type Instant,
  type LedgerEntry,
  type Order,
  type OrgWallet,
  type Organization,
  type Outcome,
  type PaymentFact,
  type Unit,
} from '@equipage/domain';
import { documentIdOf } from '@equipage/domain/fixtures';
import type { EventKey } from './events.ts';
import type { OrganizationKey } from './organizations.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** What an event has beyond the people who were accepted. */
const spare = { draft: 0, published: 12, finished: 3, archived: 0 } as const;
/** What stays with the organization. */
const left = 25;

interface Purchase {
  readonly unit: Unit;
  readonly quantity: number;
  /** How many days ago it was begun. */
  readonly age: number;
  /** What Stripe said afterwards, an hour apart. */
  readonly facts: readonly PaymentFact[];
}

const paid: PaymentFact = { kind: 'paid', paymentId: 'pi_demo', receiptUrl: null };

/** Bought later than what every organization bought at its beginning. */
const purchases: Partial<Record<OrganizationKey, readonly Purchase[]>> = {
  granges: [
    { unit: 'sms', quantity: 500, age: 41, facts: [paid] },
    {
      unit: 'license',
      quantity: 20,
      age: 38,
      facts: [paid, { kind: 'refunded', amount: priceOf('license', 20)!.amount }],
    },
    { unit: 'sms', quantity: 2_000, age: 12, facts: [{ kind: 'expired' }] },
  ],
  mesa: [{ unit: 'license', quantity: 50, age: 60, facts: [paid, { kind: 'refunded', amount: 600 }] }],
};

interface Gift {
  readonly licenses: number;
  readonly note: string;
  readonly boundTo?: string;
  /** How many days ago it was made, and for how many it works. */
  readonly age: number;
  readonly life: number;
  /** What became of it; open without. */
  readonly end?: 'canceled' | 'expired' | EventKey;
}

const gifts: Partial<Record<OrganizationKey, readonly Gift[]>> = {
  granges: [
    { licenses: 5, note: 'Fest-noz de Plogoff', age: 6, life: 90 },
    { licenses: 3, note: '', boundTo: 'mona@bagad-an-enez.example', age: 3, life: 30 },
    { licenses: 10, note: 'Nos cousins de Montréal', age: 25, life: 90, end: 'square' },
    { licenses: 4, note: 'Bal de la mairie, reporté', age: 70, life: 180, end: 'canceled' },
    { licenses: 8, note: 'Veillée de Sein', age: 60, life: 30, end: 'expired' },
  ],
  mesa: [{ licenses: 6, note: 'Soup for the dancers', age: 18, life: 90, end: 'grand' }],
};

interface Teller {
  readonly organizations: readonly {
    readonly key: OrganizationKey;
    readonly organization: Organization;
    /** Who bought, moved and gave. */
    readonly by: string;
  }[];
  readonly events: Readonly<Record<EventKey, Event>>;
  readonly applications: readonly Application[];
  readonly now: Instant;
}

/**
 * The wallets of all organizations and events, and the books that explain them: the welcome, what was bought, coupons
 * that went to each other's events, a move to each event, and a license for each person who was accepted.
 */
export function demoBooks({ organizations, events, applications, now }: Teller): DemoDocument[] {
  const documents: DemoDocument[] = [];
  const wallets = new Map<string, EventWallet>();
  const walletOf = (event: Event) => wallets.get(event.id) ?? emptyEventWallet(event.orgId);
  const holderOf = (event: Event) =>
    organizations.find(({ organization }) => organization.id === event.orgId)!.by;
  const acceptedAt = (event: Event) =>
    applications.filter(({ eventId, status }) => eventId === event.id && status === 'accepted');
  const tallyAt = (event: Event) =>
    tallyOf(applications.filter(({ eventId }) => eventId === event.id).map(({ status }) => status));

  function enter(entries: readonly LedgerEntry[]): void {
    for (const entry of entries)
      documents.push(demoDocument(paths.ledgerEntry(entry.orgId, entry.id), ledgerEntry, entry));
  }

  function buy(wallet: OrgWallet, begun: Order, facts: readonly PaymentFact[]): OrgWallet {
    let bought = begun;
    let org = wallet;
    for (const [index, fact] of facts.entries()) {
      const settled = settleOrder(bought, org, fact, begun.createdAt + minute + index * hour);
      ({ order: bought, org } = settled);
      enter(settled.entries);
    }
    documents.push(demoDocument(paths.order(bought.id), order, bought));
    return org;
  }

  for (const { key, organization, by } of organizations) {
    const { id: orgId, createdAt } = organization;
    const own = Object.values(events).filter((event) => event.orgId === orgId);
    const needed = (event: Event) => acceptedAt(event).length + spare[event.state];
    const given = (gifts[key] ?? []).reduce((sum, { licenses }) => sum + licenses, 0);

    const begun = welcome(welcomeLicenses, { id: 'welcome', orgId, by, at: createdAt });
    enter(begun.entries);
    const quantity = left + given + own.reduce((sum, event) => sum + needed(event), 0) - welcomeLicenses;
    const first = { orgId, unit: 'license', quantity, by, at: createdAt + minute } as const;
    let org = buy(begun.org, begunOrder(`order of ${orgId}`, first), [paid]);
    for (const [index, { unit, quantity, age, facts }] of (purchases[key] ?? []).entries()) {
      const wanted = { orgId, unit, quantity, by, at: now - age * day };
      org = buy(org, begunOrder(`order ${index} of ${orgId}`, wanted), facts);
    }
    for (const event of own) {
      if (needed(event) === 0) continue;
      const { id: eventId } = event;
      const id = `moved:${documentIdOf(`licenses of ${eventId}`)}`;
      const cause = { id, orgId, eventId, by, at: event.createdAt + day };
      const moved = whatCame(moveToEvent({ org, event: walletOf(event) }, needed(event), cause));
      org = moved.org;
      enter(moved.entries);
      let wallet = moved.event;
      for (const { uid, revision, statusAt } of acceptedAt(event)) {
        const cause = { id: `accepted:${eventId}:${uid}:${revision - 1}`, orgId, eventId, by, at: statusAt };
        const taken = whatCame(takeLicense({ org, event: wallet }, cause));
        wallet = taken.event;
        enter(taken.entries);
      }
      wallets.set(eventId, wallet);
    }
    for (const [index, gift] of (gifts[key] ?? []).entries()) {
      const issued = whatCame(
        issueCoupons(
          org,
          [documentIdOf(`coupon ${index} of ${orgId}`)],
          {
            orgId,
            licenses: gift.licenses,
            note: gift.note,
            boundTo: gift.boundTo ?? null,
            language: 'fr',
            expiresAt: now + (gift.life - gift.age) * day,
          },
          { by, at: now - gift.age * day },
        ),
      );
      org = issued.org;
      enter(issued.entries);
      for (const made of issued.coupons) org = close(org, made, gift, by);
    }
    documents.push(demoDocument(paths.orgWallet(orgId), orgWallet, org));
  }
  for (const [eventId, wallet] of wallets)
    documents.push(demoDocument(paths.eventWallet(eventId), eventWallet, wallet));
  return documents;

  /** What became of a coupon, on its day. */
  function close(org: OrgWallet, made: Coupon, { end, age }: Gift, by: string): OrgWallet {
    const keep = (after: Coupon) =>
      documents.push(demoDocument(paths.coupon(after.orgId, after.id), coupon, after));
    if (end === undefined) {
      keep(made);
      return org;
    }
    if (end === 'canceled' || end === 'expired') {
      const closed =
        end === 'canceled'
          ? { by, at: now - (age - 2) * day }
          : { by: null, at: made.expiresAt + 20 * minute };
      const back = takeCouponBack(org, made, end, closed);
      keep(back.coupon);
      enter(back.entries);
      return back.org;
    }
    const event = events[end];
    const at = now - (age - 4) * day;
    const redeemed = redeemInto(walletOf(event), made, event, { by: holderOf(event), at });
    keep(redeemed.coupon);
    enter(redeemed.entries);
    wallets.set(event.id, redeemed.event);
    const gift = withGift({ supported: undefined, supporter: undefined }, made, event, undefined, at);
    // Counted this morning, as every day.
    const known = { ...gift.supported, ...counted(event, tallyAt(event), now - 5 * hour) };
    documents.push(
      demoDocument(paths.supportedEvent(made.orgId, event.id), supportedEvent, known),
      demoDocument(paths.supporter(event.id, made.orgId), supporter, gift.supporter),
    );
    return org;
  }
}

function begunOrder(
  name: string,
  { at, ...wanted }: Pick<Order, 'orgId' | 'unit' | 'quantity' | 'by'> & { readonly at: Instant },
): Order {
  return {
    id: documentIdOf(name),
    ...wanted,
    amount: priceOf(wanted.unit, wanted.quantity)!.amount,
    currency: 'eur',
    state: 'open',
    sessionId: 'cs_demo',
    paymentId: null,
    checkoutUrl: null,
    receiptUrl: null,
    createdAt: at,
    paidAt: null,
    refundedAmount: 0,
    dispute: 'none',
    credited: 0,
    takenBack: 0,
    movements: 0,
  };
}

function whatCame<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`demo data moves licenses that are not there: ${outcome.why}`);
  return outcome.value;
}
