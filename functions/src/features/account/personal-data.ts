import {
  isImportedEntry,
  conversationId,
  decideCancel,
  erasedPerson,
  isArchived,
  type member,
  noAccess,
  orgScope,
  paths,
  type Application,
  type PersonalDocument,
  type PersonalPart,
} from '@equipage/domain';
import { Timestamp } from 'firebase-admin/firestore';
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '@equipage/domain';
import type * as z from 'zod/mini';
import { encode } from '../../store/codec.ts';
import type { Change, Document, Found, Query } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import { inPages, mapPages, pageSize } from '../../store/project.ts';
import { settleStatPerson } from '../stats/index.ts';
import type { Store, TransactionStore } from '../../store/store.ts';

/**
 * Where a person's data stands: one entry for each path, or a reason below why there is nothing personal. What somebody
 * downloads and what erasing does is made of this list and nothing else; a test compares it with docs/data-model.md, so
 * whoever adds a path says it here.
 */

/** Whose data is looked for. */
export interface Whose {
  readonly uid: string;
  /**
   * The address of the login; undefined once that is gone, and as long as nobody has proven it. Others know the owner of
   * an address by it, and whoever has only typed it at a sign-up neither reads nor erases what they know.
   */
  readonly email: string | undefined;
}

type Reader = Pick<Store, 'read' | 'pages'>;

export interface PersonalData {
  /** Its part of the file. A part may have several entries. */
  readonly part: PersonalPart;
  /** As docs/data-model.md names it, ids in braces. */
  readonly path: string;
  /** The documents in the form of the file, page by page. */
  exported(store: Reader, whose: Whose): AsyncIterable<PersonalDocument[]>;
  /** Removes them, or what is personal in them. Done again it changes nothing. */
  erase(store: Store, whose: Whose, now: Instant): Promise<void>;
}

interface Terms<Schema extends z.ZodMiniType> {
  readonly part: PersonalPart;
  readonly path: string;
  readonly find: (store: Reader, whose: Whose) => AsyncIterable<readonly Document<Schema>[]>;
  /** For the organization's own use: it goes with the person, and the person is not told of it. */
  readonly internal?: boolean;
  /** Fields that are not the person's to know: secrets of ours, other people's ids. */
  readonly withheld?: readonly string[];
  /** What the document becomes; without it the document goes. */
  readonly erased?: (
    value: z.output<Schema>,
    store: TransactionStore,
    now: Instant,
  ) => Change<Schema> | Promise<Change<Schema>>;
}

function personal<Schema extends z.ZodMiniType>({
  part,
  path,
  find,
  internal = false,
  withheld = [],
  erased,
}: Terms<Schema>): PersonalData {
  return {
    part,
    path,
    async *exported(store, whose) {
      if (internal) return;
      for await (const page of find(store, whose)) {
        const found = await Promise.all(page.map((document) => valueAt(store, document)));
        yield found.flatMap((there) => (there === undefined ? [] : [inTheFile(there, withheld)]));
      }
    },
    async erase(store, whose, now) {
      for await (const page of find(store, whose)) {
        await store.transact(async (transaction) => {
          const values = await transaction.readAll(page);
          const changes = await Promise.all(
            values.map(async (value) =>
              value === undefined ? undefined : erased?.(value, transaction, now),
            ),
          );
          for (const [index, document] of page.entries()) {
            const value = values[index];
            const change = changes[index];
            if (value === undefined) continue;
            if (erased === undefined) transaction.remove(document);
            else if (change !== undefined && differs(value, change)) transaction.update(document, change);
          }
        });
      }
    },
  };
}

/**
 * In the order of erasing. First the account: without it nobody applies, and no projection is made any more. What others
 * are found by comes last: a run that was cut off finds them again.
 */
export const personalData: readonly PersonalData[] = [
  personal({
    part: 'account',
    path: paths.account('{uid}'),
    find: (_, { uid }) => one(documents.account(uid)),
  }),
  personal({
    part: 'profile',
    path: paths.profile('{uid}'),
    find: (_, { uid }) => one(documents.profile(uid)),
  }),
  personal({
    part: 'applications',
    path: paths.application('{eventId}', '{uid}'),
    find: (store, { uid }) => store.pages(queries.applicationsOfPerson(uid), pageSize),
    erased: (application, store, now) => eraseApplicant(application, store, now),
  }),
  // The hours of an event stay right, only not whose they were. Shifts to come are freed by what follows from the
  // application.
  personal({
    part: 'shifts',
    path: paths.roster('{eventId}', '{uid}'),
    find: (store, { uid }) => store.pages(queries.rostersOfPerson(uid), pageSize),
    erased: () => ({ person: { name: '–' } }),
  }),
  personal({
    part: 'shifts',
    path: paths.swap('{eventId}', '{swapId}'),
    find: (store, { uid }) => store.pages(queries.swapsOfPerson(uid), pageSize),
  }),
  personal({
    part: 'calendar',
    path: paths.calendarToken('{token}'),
    find: async function* (store, { uid }) {
      const calendar = await store.read(documents.calendar(uid));
      if (calendar !== undefined) yield [documents.calendarToken(calendar.token)];
    },
  }),
  personal({
    part: 'calendar',
    path: paths.calendar('{uid}'),
    find: (_, { uid }) => one(documents.calendar(uid)),
  }),
  personal({
    part: 'checkIns',
    path: paths.scanEntry('{eventId}', '{uid}'),
    find: (store, { uid }) =>
      mapPages(store.pages(queries.applicationsOfPerson(uid), pageSize), ({ value }) =>
        documents.scanEntry(value.eventId, uid),
      ),
    withheld: ['badgeHash'],
    // It stays to tell the devices at the gate to forget.
    erased: ({ name }, _, now) =>
      name === '–' ? {} : { name: '–', badgeHash: null, shifts: [], changedAt: now },
  }),
  personal({
    part: 'checkIns',
    path: paths.scanPicture('{eventId}', '{uid}'),
    find: (store, { uid }) =>
      mapPages(store.pages(queries.applicationsOfPerson(uid), pageSize), ({ value }) =>
        documents.scanPicture(value.eventId, uid),
      ),
    erased: ({ thumbnail }, _, now) => (thumbnail === null ? {} : { thumbnail: null, changedAt: now }),
  }),
  // Somebody was let in and had a meal; who it was nobody can say any more.
  personal({
    part: 'checkIns',
    path: paths.checkIn('{eventId}', '{checkInId}'),
    find: (store, { uid }) => store.pages(queries.checkInsOf(uid), pageSize),
    withheld: ['badgeHash', 'by'],
    erased: () => ({ uid: null, badgeHash: null }),
  }),
  personal({
    part: 'checkIns',
    path: paths.checkIn('{eventId}', '{checkInId}'),
    find: (store, { uid }) => store.pages(queries.checkInsBy(uid), pageSize),
    withheld: ['badgeHash', 'uid'],
    erased: () => ({ by: 'erased' }),
  }),
  // What organizers note for themselves; it goes, and the person is not told of it.
  personal({
    part: 'applications',
    path: paths.applicationNote('{eventId}', '{uid}'),
    find: (store, { uid }) =>
      mapPages(store.pages(queries.applicationsOfPerson(uid), pageSize), ({ value }) =>
        documents.applicationNote(value.eventId, uid),
      ),
    internal: true,
  }),
  // Work that she began as an organizer stays what was done for the event.
  personal({
    part: 'roles',
    path: paths.decisionJob('{eventId}', '{jobId}'),
    find: (store, { uid }) => store.pages(queries.decisionsBy(uid), pageSize),
    withheld: ['byUid', 'uids'],
    erased: () => ({ byUid: 'erased' }),
  }),
  personal({
    part: 'messagesForOrganizers',
    path: paths.broadcast('{eventId}', '{broadcastId}'),
    find: (store, { uid }) => store.pages(queries.broadcastsBy(uid), pageSize),
    withheld: ['byUid', 'cursor'],
    erased: () => ({ byUid: 'erased', byName: '–' }),
  }),
  // As with broadcasts; what it cost stays known, and whom it was for goes with them.
  personal({
    part: 'messagesForOrganizers',
    path: paths.smsCampaign('{eventId}', '{campaignId}'),
    find: (store, { uid }) => store.pages(queries.smsCampaignsBy(uid), pageSize),
    withheld: ['byUid'],
    erased: () => ({ byUid: 'erased', byName: '–' }),
  }),
  personal({
    part: 'notices',
    path: paths.smsDelivery('{eventId}', '{campaignId}', '{uid}'),
    find: (store, { uid }) => store.pages(queries.smsDeliveriesTo(uid), pageSize),
  }),
  // Before its messages, which nobody adds to a conversation without a head.
  personal({
    part: 'conversations',
    path: paths.conversation('{conversationId}'),
    find: (store, { uid }) => store.pages(queries.conversationsOf(uid), pageSize),
  }),
  // Both sides of it: what organizers wrote is addressed to the person and speaks of her.
  personal({
    part: 'messages',
    path: paths.message('{conversationId}', '{messageId}'),
    find: (store, { uid }) =>
      ofEach(store, queries.applicationsOfPerson(uid), ({ value }) =>
        queries.messagesOf(conversationId(value.eventId, uid)),
      ),
    withheld: ['authorUid'],
  }),
  // In the name of the organization, to others: it stays what they were told, only not by whom.
  personal({
    part: 'messagesForOrganizers',
    path: paths.message('{conversationId}', '{messageId}'),
    find: async function* (store, { uid }) {
      for await (const page of store.pages(queries.messagesBy(uid), pageSize)) {
        yield page.filter(({ value }) => value.side === 'organizers');
      }
    },
    withheld: ['authorUid'],
    erased: () => ({ authorUid: 'erased' }),
  }),
  personal({
    part: 'notices',
    path: paths.outboxItem('{itemId}'),
    find: (store, { uid }) => store.pages(queries.noticesOf(uid), pageSize),
  }),
  personal({
    part: 'notices',
    path: paths.outboxItem('{itemId}'),
    find: (store, { email }) =>
      email === undefined ? none() : store.pages(queries.noticesTo(email), pageSize),
  }),
  personal({
    part: 'memberships',
    path: paths.member('{orgId}', '{uid}'),
    find: async function* (store, { uid }) {
      const audience = await store.read(documents.audience(uid));
      yield* inPages(orgIdsOf(audience?.scopes ?? []).map((orgId) => documents.member(orgId, uid)));
    },
    // What lists are searched by; among it stands what the organization notes for itself.
    withheld: ['keys'],
  }),
  personal({
    part: 'memberships',
    path: paths.orgInfo('{orgId}', '{uid}'),
    find: async function* (store, { uid }) {
      const audience = await store.read(documents.audience(uid));
      yield* inPages(orgIdsOf(audience?.scopes ?? []).map((orgId) => documents.orgInfo(orgId, uid)));
    },
    internal: true,
  }),
  // Made of the answers in the applications, which go first: what is taken away here is not made again.
  personal({
    part: 'memberships',
    path: paths.lastValues('{orgId}', '{uid}'),
    find: async function* (store, { uid }) {
      const audience = await store.read(documents.audience(uid));
      yield* inPages(orgIdsOf(audience?.scopes ?? []).map((orgId) => documents.lastValues(orgId, uid)));
    },
  }),
  // What numbers are made of repeats the account, the applications and the shifts, of which the file tells. Made again
  // without the account, nothing stays but hours and the events that they belong to.
  {
    part: 'memberships',
    path: paths.statShard('{orgId}', '{shardId}'),
    exported: none,
    async erase(store, { uid }, now) {
      const orgIds = new Set<string>();
      const audience = await store.read(documents.audience(uid));
      for (const orgId of orgIdsOf(audience?.scopes ?? [])) orgIds.add(orgId);
      for await (const page of store.pages(queries.applicationsOfPerson(uid), pageSize)) {
        for (const { value } of page) orgIds.add(value.orgId);
      }
      for (const orgId of orgIds) await settleStatPerson({ store, clock: { now: () => now } }, orgId, uid);
    },
  },
  // Also of communities that the person has left.
  personal({
    part: 'memberships',
    path: paths.consent('{orgId}', '{uid}'),
    find: (store, { uid }) => store.pages(queries.consentsOf(uid), pageSize),
  }),
  // What organizations have imported of her before she came to them. What they noted first: it is found by the entry.
  personal({
    part: 'memberships',
    path: paths.orgInfo('{orgId}', '{uid}'),
    find: (store, { email }) =>
      mapPages(importedEntries(store, email), ({ path, value }) =>
        documents.orgInfo(path.split('/')[1]!, value.id),
      ),
    internal: true,
  }),
  personal({
    part: 'memberships',
    path: paths.member('{orgId}', '{uid}'),
    find: (store, { email }) => importedEntries(store, email),
    withheld: ['keys'],
  }),
  // Lists that she brought stay those of the organization.
  personal({
    part: 'roles',
    path: paths.memberImport('{orgId}', '{importId}'),
    find: (store, { uid }) => store.pages(queries.importsBy(uid), pageSize),
    withheld: ['byUid'],
    erased: () => ({ byUid: 'erased', byName: '–' }),
  }),
  // It is worth nothing to anybody else; its licenses go back when it is canceled or runs out.
  personal({
    part: 'roles',
    path: paths.coupon('{orgId}', '{couponId}'),
    find: (store, { email }) =>
      email === undefined ? none() : store.pages(queries.couponsTo(email), pageSize),
    withheld: ['note'],
    erased: () => ({ boundTo: 'erased' }),
  }),
  // The book stays whole; only who moved something is not known any more.
  personal({
    part: 'roles',
    path: paths.ledgerEntry('{orgId}', '{entryId}'),
    find: (store, { uid }) => store.pages(queries.ledgerBy(uid), pageSize),
    withheld: ['by'],
    erased: () => ({ by: 'erased' }),
  }),
  // What was bought stays with the organization, and so do the numbers of Stripe.
  personal({
    part: 'roles',
    path: paths.order('{orderId}'),
    find: (store, { uid }) => store.pages(queries.ordersBy(uid), pageSize),
    withheld: ['by', 'sessionId', 'paymentId', 'checkoutUrl', 'receiptUrl'],
    erased: () => ({ by: 'erased' }),
  }),
  personal({
    part: 'roles',
    path: paths.orgUser('{orgId}', '{uid}'),
    find: async function* (store, { uid }) {
      const access = await store.read(documents.access(uid));
      yield* inPages(Object.keys(access?.orgs ?? {}).map((orgId) => documents.orgUser(orgId, uid)));
    },
  }),
  personal({
    part: 'roles',
    path: paths.eventUser('{eventId}', '{uid}'),
    find: async function* (store, { uid }) {
      const access = await store.read(documents.access(uid));
      yield* inPages(Object.keys(access?.events ?? {}).map((eventId) => documents.eventUser(eventId, uid)));
    },
  }),
  // To the address: it goes, whoever sent it.
  personal({
    part: 'roles',
    path: paths.invitation('{orgId}', '{invitationId}'),
    find: (store, { email }) =>
      email === undefined ? none() : store.pages(queries.invitationsTo(email), pageSize),
    withheld: ['inviterUid'],
  }),
  // In the person's name, to others: nobody is let in any more by somebody who is gone.
  personal({
    part: 'roles',
    path: paths.invitation('{orgId}', '{invitationId}'),
    find: (store, { uid }) => store.pages(queries.invitationsFrom(uid), pageSize),
    withheld: ['email'],
    erased: ({ state }) => ({
      inviterUid: 'erased',
      inviterName: '–',
      state: state === 'pending' ? 'withdrawn' : state,
    }),
  }),
  personal({
    part: 'audience',
    path: paths.audience('{uid}'),
    find: (_, { uid }) => one(documents.audience(uid)),
  }),
  personal({
    part: 'photo',
    path: paths.photo('{uid}'),
    find: (_, { uid }) => one(documents.photo(uid)),
  }),
  personal({
    part: 'participations',
    path: paths.participation('{uid}', '{eventId}'),
    find: (store, { uid }) => store.pages(queries.participationsOf(uid), pageSize),
  }),
  // What is on the badge before the badge, by which it is found.
  personal({
    part: 'badge',
    path: paths.badgeToken('{token}'),
    find: async function* (store, { uid }) {
      const badge = await store.read(documents.badge(uid));
      if (badge !== undefined) yield [documents.badgeToken(badge.token)];
    },
  }),
  personal({
    part: 'badge',
    path: paths.badge('{uid}'),
    find: (_, { uid }) => one(documents.badge(uid)),
  }),
  personal({
    part: 'devices',
    path: paths.device('{uid}', '{deviceId}'),
    find: (store, { uid }) => store.pages(queries.devicesOf(uid), pageSize),
    withheld: ['keys'],
  }),
  personal({
    part: 'emailChange',
    path: paths.emailChange('{uid}'),
    find: (_, { uid }) => one(documents.emailChange(uid)),
    withheld: ['confirmHashes', 'stopHashes', 'supersededHashes'],
  }),
  personal({
    part: 'occasions',
    path: paths.occasion('{occasionId}'),
    find: (store, { uid }) => store.pages(queries.occasionsOf(uid), pageSize),
  }),
  // Stays without any right, and goes on saying that no token of this login counts.
  personal({
    part: 'access',
    path: paths.access('{uid}'),
    find: (_, { uid }) => one(documents.access(uid)),
    erased: ({ validSince }) => ({ ...noAccess, validSince }),
  }),
  // The note of the erasing itself; `erasePerson` ends it.
  personal({
    part: 'deletion',
    path: paths.deletion('{uid}'),
    find: (_, { uid }) => one(documents.deletion(uid)),
    withheld: ['linkHashes'],
    erased: () => ({ linkHashes: [] }),
  }),
];

/** Paths without an entry, and why nothing personal stands there. */
export const impersonal: Readonly<Record<string, string>> = {
  [paths.organization('{orgId}')]: 'Public facts of an organization.',
  [paths.slug('{slug}')]: 'Which organization an address leads to.',
  [paths.memberTally('{orgId}')]: 'Numbers.',
  [paths.currentStats('{orgId}')]: 'Numbers of groups that nobody is found in.',
  [paths.statGround('{orgId}')]: 'Numbers.',
  [paths.statEvents('{orgId}')]: 'Facts of events.',
  [paths.announcement('{id}')]:
    'That something is unread in a conversation; gone minutes later, with or without it.',
  [paths.event('{eventId}')]: 'Public facts of an event; its contact address is the organization’s choice.',
  [paths.invitationToken('{hash}')]: 'The hash of a secret, and which invitation it opens.',
  [paths.joinLink('{orgId}', '{linkId}')]: 'The secret of a link into a community.',
  [paths.joinToken('{token}')]: 'Which organizations a link leads to.',
  [paths.supportedEvent('{orgId}', '{eventId}')]: 'Facts of an event and numbers.',
  [paths.supporter('{eventId}', '{orgId}')]: 'Which organization supports an event, and numbers.',
  [paths.orgField('{orgId}', '{fieldId}')]:
    'What an organization may note of its members, and nobody’s value of it.',
  [paths.sharedField('{orgId}', '{fieldId}')]: 'Questions, and nobody’s answer to them.',
  [paths.importObjection('{orgId}', '{entryId}')]:
    'A hash of an address, kept so that nobody imports it again.',
  [paths.presence('{orgId}', '{tabId}')]:
    'Who has a table open at this moment; swept away minutes after it closed.',
  [paths.form('{eventId}')]: 'Questions, and nobody’s answer to them.',
  [paths.applicationTally('{eventId}')]: 'Numbers.',
  [paths.couponCode('{hash}')]: 'The hash of a secret, and which coupon it opens.',
  [paths.orgWallet('{orgId}')]: 'Numbers.',
  [paths.eventWallet('{eventId}')]: 'Numbers.',
  [paths.mission('{eventId}', '{missionId}')]: 'A kind of work.',
  [paths.shift('{eventId}', '{shiftId}')]: 'When a kind of work happens, and how many people it takes.',
  [paths.counter('{eventId}', '{counterId}')]: 'What people are scanned for.',
  [paths.sweep('{name}')]: 'How far a schedule has looked.',
  [paths.migration('{id}')]: 'How far a change of what is stored has come.',
  [paths.limit('{key}')]: 'Numbers under a hash; the database deletes them when their windows have passed.',
};

/** Whoever is gone comes to no event: an application to one that is not over is canceled, as the person would have. */
async function eraseApplicant(
  application: Application,
  store: TransactionStore,
  now: Instant,
): Promise<Partial<Application>> {
  const person = erasedPerson(application.person);
  const event = await store.read(documents.event(application.eventId));
  const decided = event === undefined ? undefined : decideCancel(application.status, event, now);
  const answers = { answers: {}, answeredAt: {} };
  if (event === undefined || !decided?.ok || !decided.value.changed) return { person, ...answers };
  const { status } = decided.value;
  return {
    person,
    ...answers,
    status,
    statusAt: now,
    revision: application.revision + 1,
    archived: isArchived(status, event.state),
  };
}

/** Rows that organizations made of an address without its owner. */
async function* importedEntries(
  store: Reader,
  email: string | undefined,
): AsyncIterable<Found<typeof member>[]> {
  if (email === undefined) return;
  for await (const page of store.pages(queries.membersEverywhere(email), pageSize))
    yield page.filter(({ value }) => isImportedEntry(value.id));
}

async function* none(): AsyncIterable<never[]> {}

async function* one<Schema extends z.ZodMiniType>(
  place: Document<Schema>,
): AsyncIterable<Document<Schema>[]> {
  yield [place];
}

/** The answers to a further question about each answer; the questions about one page are asked together. */
async function* ofEach<From extends z.ZodMiniType, Schema extends z.ZodMiniType>(
  store: Reader,
  query: Query<From>,
  further: (found: Found<From>) => Query<Schema>,
): AsyncIterable<Document<Schema>[]> {
  for await (const page of store.pages(query, pageSize)) {
    const answers = await Promise.all(page.map((found) => gathered(store.pages(further(found), pageSize))));
    yield* inPages(answers.flat());
  }
}

async function gathered<Item>(pages: AsyncIterable<Item[]>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}

/** Queries bring the value along; a document that was only named is read. */
async function valueAt<Schema extends z.ZodMiniType>(
  store: Reader,
  document: Document<Schema> | Found<Schema>,
): Promise<Found<Schema> | undefined> {
  if ('value' in document) return document;
  const value = await store.read(document);
  return value === undefined ? undefined : { ...document, value };
}

/** Told apart from the database's own form only by its moments, which are texts in a file. */
function inTheFile({ path, schema, value }: Found, withheld: readonly string[]): PersonalDocument {
  const data = withMomentsAsText(encode(schema, path, value)) as Record<string, unknown>;
  return {
    path,
    data: Object.fromEntries(Object.entries(data).filter(([name]) => !withheld.includes(name))),
  };
}

function withMomentsAsText(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toDate().toISOString();
  if (Array.isArray(value)) return value.map(withMomentsAsText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withMomentsAsText(item)]));
}

function differs(value: unknown, change: object): boolean {
  return Object.entries(change).some(
    ([name, wanted]) => !isDeepStrictEqual((value as Record<string, unknown>)[name], wanted),
  );
}

function orgIdsOf(scopes: readonly string[]): string[] {
  const prefix = orgScope('');
  return scopes.filter((scope) => scope.startsWith(prefix)).map((scope) => scope.slice(prefix.length));
}
