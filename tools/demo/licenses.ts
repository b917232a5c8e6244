import {
  day,
  emptyEventWallet,
  eventWallet,
  ledgerEntry,
  minute,
  moveToEvent,
  order,
  orgWallet,
  paths,
  priceOf,
  settleOrder,
  takeLicense,
  welcome,
  welcomeLicenses,
  type Application,
  type Event,
  type EventWallet,
  type Instant,
  type LedgerEntry,
  type Organization,
  type OrgWallet,
  type Outcome,
} from '@equipage/domain';
import { documentIdOf } from '@equipage/domain/fixtures';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** What an event has beyond the people who were accepted. */
const spare = { draft: 0, published: 12, finished: 3, archived: 0 } as const;
/** What stays with the organization. */
const left = 25;

/**
 * The wallets of an organization and of its events, and the book that explains them: the welcome, one purchase that was
 * enough for all, a move to each event, and a license for each person who was accepted.
 */
export function demoLicenses({
  organization,
  events,
  applications,
  by,
}: {
  readonly organization: Organization;
  readonly events: readonly Event[];
  readonly applications: readonly Application[];
  readonly by: string;
}): DemoDocument[] {
  const { id: orgId, createdAt } = organization;
  const acceptedAt = (event: Event) =>
    applications.filter(({ eventId, status }) => eventId === event.id && status === 'accepted');
  const needed = (event: Event) => acceptedAt(event).length + spare[event.state];

  const entries: LedgerEntry[] = [];
  const begun = welcome(welcomeLicenses, { id: 'welcome', orgId, by, at: createdAt });
  const quantity = left + events.reduce((sum, event) => sum + needed(event), 0) - welcomeLicenses;
  const bought = settleOrder(
    {
      id: documentIdOf(`order of ${orgId}`),
      orgId,
      unit: 'license',
      quantity,
      amount: priceOf('license', quantity)!.amount,
      currency: 'eur',
      state: 'open',
      sessionId: 'cs_demo',
      paymentId: null,
      checkoutUrl: null,
      receiptUrl: null,
      by,
      createdAt: createdAt + minute,
      paidAt: null,
      refundedAmount: 0,
      dispute: 'none',
      credited: 0,
      takenBack: 0,
      movements: 0,
    },
    begun.org,
    { kind: 'paid', paymentId: 'pi_demo', receiptUrl: null },
    createdAt + 2 * minute,
  );
  entries.push(...begun.entries, ...bought.entries);

  let org: OrgWallet = bought.org;
  const wallets: DemoDocument[] = [];
  for (const event of events) {
    if (needed(event) === 0) continue;
    const { id: eventId } = event;
    const id = `moved:${documentIdOf(`licenses of ${eventId}`)}`;
    const at: Instant = event.createdAt + day;
    const moved = whatCame(
      moveToEvent({ org, event: emptyEventWallet(orgId) }, needed(event), { id, orgId, eventId, by, at }),
    );
    org = moved.org;
    entries.push(...moved.entries);
    let wallet: EventWallet = moved.event;
    for (const { uid, revision, statusAt } of acceptedAt(event)) {
      const cause = { id: `accepted:${eventId}:${uid}:${revision - 1}`, orgId, eventId, by, at: statusAt };
      const taken = whatCame(takeLicense({ org, event: wallet }, cause));
      wallet = taken.event;
      entries.push(...taken.entries);
    }
    wallets.push(demoDocument(paths.eventWallet(eventId), eventWallet, wallet));
  }
  return [
    demoDocument(paths.order(bought.order.id), order, bought.order),
    demoDocument(paths.orgWallet(orgId), orgWallet, org),
    ...wallets,
    ...entries.map((entry) => demoDocument(paths.ledgerEntry(orgId, entry.id), ledgerEntry, entry)),
  ];
}

function whatCame<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`demo data moves licenses that are not there: ${outcome.why}`);
  return outcome.value;
}
