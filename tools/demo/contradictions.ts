import {
  audienceOf,
  conversationId,
  displayName,
  eventCardOf,
  eventScope,
  isArchived,
  isImportedEntry,
  ledgerCheck,
  memberCopyOf,
  mayRunEvent,
  orgScope,
  overlaps,
  participationOf,
  paths,
  statShardOf,
  shiftCardOf,
  shiftsOf,
  snippetOf,
  sortNameOf,
  tallyOf,
  workloadOf,
  type Access,
  type Account,
  type Application,
  type ApplicationTally,
  type Audience,
  type Badge,
  type BadgeHolder,
  type Conversation,
  type Coupon,
  type Event,
  type EventUser,
  type EventWallet,
  type Instant,
  type LedgerEntry,
  type Member,
  type MemberImport,
  type Message,
  type MemberTally,
  type Mission,
  type Organization,
  type OrgInfo,
  type OrgUser,
  type OrgWallet,
  type StatShard,
  type Participation,
  type Profile,
  type Roster,
  type Shift,
  type SupportedEvent,
  type Supporter,
  type Swap,
} from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';

/** The documents of a database in the domain's form, by their paths. */
export type Documents = ReadonlyMap<string, unknown>;

/**
 * Everything in which a database contradicts itself: copies that differ from their source, counts that differ from
 * what they count, people without rights where they act, things that happened before they could. Empty for a database
 * whose projections would not change by a rebuild.
 *
 * @param now nothing may have happened later
 */
export function contradictionsIn(documents: Documents, now: Instant): string[] {
  const audit = new Audit(documents, now);
  for (const look of [
    everyPerson,
    everyShift,
    everyOrgUser,
    everyEventUser,
    everyMember,
    everyImport,
    everyCommunity,
    everyEvent,
    everyApplication,
    everyParticipation,
    everyConversation,
    everyLicense,
    everyGift,
    everyNumber,
  ])
    look(audit);
  return audit.found;
}

interface Entry<Value> {
  readonly path: string;
  readonly value: Value;
  /** The ids in the path, in its order. */
  readonly ids: readonly string[];
}

/** The documents by kind, and what is wrong with them so far. */
class Audit {
  readonly found: string[] = [];
  readonly events: readonly Entry<Event>[];
  readonly applications: readonly Entry<Application>[];
  readonly members: readonly Entry<Member>[];
  readonly messages: readonly Entry<Message>[];

  constructor(
    readonly documents: Documents,
    readonly now: Instant,
  ) {
    this.events = this.all(/^events\/([^/]+)$/);
    this.applications = this.all(/^events\/([^/]+)\/applications\/([^/]+)$/);
    this.members = this.all(/^organizations\/([^/]+)\/members\/([^/]+)$/);
    this.messages = this.all(/^conversations\/([^/]+)\/messages\/([^/]+)$/);
  }

  all<Value>(pattern: RegExp): Entry<Value>[] {
    return [...this.documents].flatMap(([path, value]) => {
      const ids = pattern.exec(path)?.slice(1);
      return ids === undefined ? [] : [{ path, value: value as Value, ids }];
    });
  }

  // The caller says what the path holds, as with a type assertion; a parameter that is used once reads better there.
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters
  get<Value>(path: string): Value | undefined {
    return this.documents.get(path) as Value | undefined;
  }

  claim(holds: boolean, otherwise: string): void {
    if (!holds) this.found.push(otherwise);
  }

  same(is: unknown, shouldBe: unknown, what: string): void {
    if (!isDeepStrictEqual(is, shouldBe))
      this.found.push(`${what} is ${JSON.stringify(is)}, not ${JSON.stringify(shouldBe)}`);
  }
}

/** Names, rights and readers of everybody's profile. */
function everyPerson(audit: Audit): void {
  for (const { value: person, ids } of audit.all<Account>(/^accounts\/([^/]+)$/)) {
    const [uid] = ids as [string];
    audit.claim(person.createdAt <= audit.now, `${uid} has an account from the future`);
    const profile = audit.get<Profile>(paths.profile(uid));
    audit.same(profile?.name, displayName(person), `the name in the profile of ${uid}`);

    const badge = audit.get<Badge>(paths.badge(uid));
    audit.same(
      badge && audit.get<BadgeHolder>(paths.badgeToken(badge.token)),
      { uid },
      `the owner of the badge of ${uid}`,
    );

    const access = audit.get<Access>(paths.access(uid));
    const scopes = [
      ...Object.keys(access?.orgs ?? {}).map(orgScope),
      ...Object.entries(access?.events ?? {}).flatMap(([id, role]) =>
        role === 'coordinator' ? [eventScope(id)] : [],
      ),
    ];
    audit.same(access?.scopes.toSorted(), scopes.sort(), `the scopes of ${uid}`);
    for (const [orgId, role] of Object.entries(access?.orgs ?? {}))
      audit.same(audit.get<OrgUser>(paths.orgUser(orgId, uid))?.role, role, `the role of ${uid} at ${orgId}`);
    for (const [eventId, role] of Object.entries(access?.events ?? {}))
      audit.same(
        audit.get<EventUser>(paths.eventUser(eventId, uid))?.role,
        role,
        `the role of ${uid} at ${eventId}`,
      );
    for (const eventId of Object.keys(access?.events ?? {}))
      audit.claim(
        audit.documents.has(paths.event(eventId)),
        `${uid} has a role at an event that is not there`,
      );

    const joined = audit.members.filter(({ ids }) => ids[1] === uid).map(({ ids }) => ids[0]!);
    const applied = audit.applications.filter(({ ids }) => ids[1] === uid).map(({ value }) => value);
    audit.same(
      audit.get<Audience>(paths.audience(uid))?.scopes,
      audienceOf(applied, joined),
      `the audience of ${uid}`,
    );
    for (const { orgId } of applied)
      audit.claim(joined.includes(orgId), `${uid} applied to ${orgId} without being in its community`);
  }
}

/** What profiles tell of events: all that the applications and the events say, and nothing else. */
function everyParticipation(audit: Audit): void {
  const told = audit.all<Participation>(/^profiles\/([^/]+)\/participations\/([^/]+)$/);
  for (const { path, ids } of told) {
    const [uid, eventId] = ids as [string, string];
    audit.claim(audit.documents.has(paths.application(eventId, uid)), `${path} is of nobody who applied`);
  }
  for (const { value: application, ids } of audit.applications) {
    const [eventId, uid] = ids as [string, string];
    const path = paths.participation(uid, eventId);
    const event = audit.get<Event>(paths.event(eventId));
    const roster = audit.get<Roster>(paths.roster(eventId, uid));
    const minutes = roster === undefined ? null : workloadOf(roster).worked;
    audit.same(audit.get(path), event && participationOf(application, event, audit.now, minutes), path);
    audit.claim(
      (roster !== undefined) === (application.status === 'accepted'),
      `${paths.roster(eventId, uid)} is there for whom is not accepted, or missing`,
    );
  }
}

/** Who does what: copies of shift and mission, nobody at two places at once, and as many as the shift counts. */
function everyShift(audit: Audit): void {
  const counted = new Map<string, number>();
  for (const { path, value: roster, ids } of audit.all<Roster>(/^events\/([^/]+)\/rosters\/([^/]+)$/)) {
    const [eventId] = ids as [string, string];
    const event = audit.get<Event>(paths.event(eventId));
    audit.same(roster.event, event && eventCardOf(event), `${path}: event`);
    const own = shiftsOf(roster);
    for (const [at, { id, missionId, ...held }] of own.entries()) {
      const shift = audit.get<Shift>(paths.shift(eventId, id));
      const mission = audit.get<Mission>(paths.mission(eventId, missionId));
      const { missionName, place, startsAt, endsAt } = held;
      audit.same(
        { missionName, place, startsAt, endsAt },
        shift && mission && shiftCardOf(mission, shift),
        `${path}: ${id}`,
      );
      const next = own[at + 1];
      audit.claim(next === undefined || !overlaps(held, next), `${path}: two shifts at once`);
      counted.set(paths.shift(eventId, id), (counted.get(paths.shift(eventId, id)) ?? 0) + 1);
    }
  }
  for (const { path, value: shift } of audit.all<Shift>(/^events\/([^/]+)\/shifts\/([^/]+)$/))
    audit.same(shift.assigned, counted.get(path) ?? 0, `${path}: assigned`);
  for (const { path, value: swap, ids } of audit.all<Swap>(/^events\/([^/]+)\/swaps\/([^/]+)$/)) {
    const roster = audit.get<Roster>(paths.roster(ids[0]!, swap.uid));
    audit.claim(roster?.shiftIds.includes(swap.shiftId) === true, `${path} offers what nobody has`);
  }
}

/** Who works for an organization, as the access of the person says too. */
function everyOrgUser(audit: Audit): void {
  for (const { path, value: user, ids } of audit.all<OrgUser>(/^organizations\/([^/]+)\/users\/([^/]+)$/)) {
    const [orgId, uid] = ids as [string, string];
    colleague(audit, path, user, uid, audit.get<Access>(paths.access(uid))?.orgs[orgId]);
    audit.claim(
      user.since >= (audit.get<Organization>(paths.organization(orgId))?.createdAt ?? Infinity),
      `${path} is too old`,
    );
  }
}

/** Who works for one event, as the access of the person says too. */
function everyEventUser(audit: Audit): void {
  for (const { path, value: user, ids } of audit.all<EventUser>(/^events\/([^/]+)\/users\/([^/]+)$/)) {
    const [eventId, uid] = ids as [string, string];
    colleague(audit, path, user, uid, audit.get<Access>(paths.access(uid))?.events[eventId]);
  }
}

/** Somebody in a list of those who work somewhere, with the role there by her access. */
function colleague(
  audit: Audit,
  path: string,
  user: OrgUser | EventUser,
  uid: string,
  role: string | undefined,
): void {
  const account = audit.get<Account>(paths.account(uid));
  audit.claim(role === user.role, `${path} gives a role that access does not`);
  audit.same(
    { name: user.name, email: user.email },
    account && { name: displayName(account), email: account.email },
    path,
  );
  audit.claim(user.since >= (account?.createdAt ?? Infinity), `${path} is older than the account`);
}

/** The rows of the communities. */
function everyMember(audit: Audit): void {
  for (const { path, value: member, ids } of audit.members) {
    const [orgId, uid] = ids as [string, string];
    if (isImportedEntry(uid)) {
      everyEntry(audit, path, member, orgId);
      continue;
    }
    const account = audit.get<Account>(paths.account(uid));
    const own = audit.applications
      .map(({ value }) => value)
      .filter((one) => one.uid === uid && one.orgId === orgId);
    const name = account && displayName(account);
    audit.same(
      { name: member.name, sortName: member.sortName, email: member.email, thumbnail: member.thumbnail },
      {
        name,
        sortName: name && sortNameOf(name),
        email: account?.email,
        thumbnail: audit.get<Profile>(paths.profile(uid))?.thumbnail,
      },
      path,
    );
    audit.same(
      member,
      {
        id: uid,
        joinedAt: member.joinedAt,
        source: member.source,
        ...(member.imported && { imported: member.imported }),
        ...memberCopyOf(member, own, audit.get<OrgInfo>(paths.orgInfo(orgId, uid))),
      },
      `what ${path} tells of applications and can be found by`,
    );
    audit.claim(
      member.source !== 'application' || own.length > 0,
      `${path} came by an application that is not there`,
    );
    audit.claim(
      own.every(({ appliedAt }) => appliedAt >= member.joinedAt),
      `${path} applied before joining`,
    );
    audit.claim(
      member.joinedAt >= (account?.createdAt ?? Infinity) && member.joinedAt <= audit.now,
      `${path} joined at no time`,
    );
  }
}

/** Somebody of an imported list who has not joined: nothing is known but what came with the list. */
function everyEntry(audit: Audit, path: string, member: Member, orgId: string): void {
  const { id, joinedAt, source, imported } = member;
  const list = imported && audit.get<MemberImport>(paths.memberImport(orgId, imported.importId));
  audit.same(
    member,
    {
      ...{ id, joinedAt, source: 'import', imported: { importId: list?.id, joined: false } },
      ...memberCopyOf(member, [], audit.get<OrgInfo>(paths.orgInfo(orgId, id))),
    },
    path,
  );
  audit.claim(
    source === 'import' && joinedAt >= (list?.startedAt ?? Infinity),
    `${path} came before its list`,
  );
}

/** What the report of each list says of the people who came with it. */
function everyImport(audit: Audit): void {
  for (const { path, value: list, ids } of audit.all<MemberImport>(
    /^organizations\/([^/]+)\/imports\/([^/]+)$/,
  )) {
    const came = audit.members.filter(
      ({ value, ids: [orgId] }) => orgId === ids[0] && value.imported?.importId === list.id,
    );
    audit.same(list.added, came.length, `the people of ${path}`);
    audit.same(list.rows, list.added + list.present + list.refused, `the rows of ${path}`);
  }
}

/** How many people each community has. */
function everyCommunity(audit: Audit): void {
  for (const { path, ids } of audit.all<Organization>(/^organizations\/([^/]+)$/)) {
    const [orgId] = ids as [string];
    const direct = audit.members.filter(({ ids }) => ids[0] === orgId).length;
    audit.same(
      audit.get<MemberTally>(paths.memberTally(orgId)),
      direct === 0 ? undefined : { direct },
      `the tally of ${path}`,
    );
  }
}

/** Events and their tallies. */
function everyEvent(audit: Audit): void {
  for (const { path, value: event } of audit.events) {
    const organization = audit.get<Organization>(paths.organization(event.orgId));
    audit.same(event.orgName, organization?.name, `the organization's name in ${path}`);
    audit.claim(
      event.createdAt >= (organization?.createdAt ?? Infinity),
      `${path} is older than its organization`,
    );
    audit.claim(
      event.createdAt <= event.updatedAt && event.updatedAt <= audit.now,
      `${path} was written at no time`,
    );
    audit.claim(
      event.state === 'draft' || event.state === 'published' || event.endsAt <= audit.now,
      `${path} ended too early`,
    );
    const own = audit.applications.filter(({ value }) => value.eventId === event.id);
    audit.claim(
      event.state !== 'draft' || own.length === 0,
      `${path} is a draft that people have applied to`,
    );
    const counted = own.length === 0 ? undefined : tallyOf(own.map(({ value }) => value.status));
    audit.same(
      audit.get<ApplicationTally>(paths.applicationTally(event.id)),
      counted,
      `the tally of ${path}`,
    );
  }
}

/** Applications with the cards of person and event. */
function everyApplication(audit: Audit): void {
  for (const { path, value: application, ids } of audit.applications) {
    const [eventId, uid] = ids as [string, string];
    const event = audit.get<Event>(paths.event(eventId));
    const account = audit.get<Account>(paths.account(uid));
    const { uid: person, eventId: at, orgId } = application;
    audit.same(
      { person, at, orgId },
      { person: uid, at: eventId, orgId: event?.orgId },
      `the ids in ${path}`,
    );
    audit.same(application.event, event && eventCardOf(event), `the event in ${path}`);
    audit.same(
      application.archived,
      event && isArchived(application.status, event.state),
      `the shelf of ${path}`,
    );
    audit.same(
      application.person,
      account && {
        name: displayName(account),
        email: account.email,
        thumbnail: audit.get<Profile>(paths.profile(uid))?.thumbnail,
        language: account.language,
      },
      `the person in ${path}`,
    );
    const { appliedAt, statusAt, status, revision } = application;
    const end = Math.min(audit.now, event?.endsAt ?? 0);
    audit.claim(appliedAt <= statusAt && statusAt <= end, `${path} changed at no time`);
    audit.claim(
      appliedAt >= Math.max(event?.createdAt ?? Infinity, account?.createdAt ?? Infinity),
      `${path} is too old`,
    );
    audit.claim(status === 'pending' || revision > 0, `${path} was decided without a change`);
    audit.claim(
      audit.documents.has(paths.conversation(conversationId(eventId, uid))),
      `${path} has no conversation`,
    );
  }
}

/** Heads of conversations and the messages below them. */
function everyConversation(audit: Audit): void {
  for (const { path, value: head, ids } of audit.all<Conversation>(/^conversations\/([^/]+)$/)) {
    const { eventId, uid, orgId, person } = head;
    const application = audit.get<Application>(paths.application(eventId, uid));
    const event = audit.get<Event>(paths.event(eventId));
    audit.claim(
      application !== undefined && ids[0] === conversationId(eventId, uid),
      `${path} has no application`,
    );
    audit.same(
      { orgId, event: head.event },
      { orgId: event?.orgId, event: event && eventCardOf(event) },
      `the event in ${path}`,
    );
    audit.same(
      person,
      application && { name: application.person.name, thumbnail: application.person.thumbnail },
      `the person in ${path}`,
    );

    const said = audit.messages
      .filter((one) => one.ids[0] === ids[0])
      .map(({ value }) => value)
      .sort((a, b) => a.at! - b.at!);
    const last = said.at(-1);
    audit.same(
      head.lastMessage,
      last === undefined ? null : { id: last.id, text: snippetOf(last.text), side: last.side },
      `the last message of ${path}`,
    );
    audit.same(head.lastAt, last?.at ?? application?.appliedAt, `the time of ${path}`);
    const unread = (reader: string, mark: Instant | null) =>
      said.filter(({ side, at }) => side !== reader && at! > (mark ?? -1)).length;
    audit.same(
      head.unreadByTeammate,
      unread('teammate', head.readByTeammateAt),
      `unread by the teammate of ${path}`,
    );
    audit.same(
      head.unreadByOrganizers,
      unread('organizers', head.readByOrganizersAt),
      `unread by the organizers of ${path}`,
    );
    for (const mark of [head.readByTeammateAt, head.readByOrganizersAt])
      audit.claim(mark === null || mark <= audit.now, `${path} was read in the future`);

    for (const [at, message] of said.entries()) {
      const place = `${path}, message ${at + 1}`;
      const access = audit.get<Access>(paths.access(message.authorUid));
      const mayWrite =
        message.side === 'teammate'
          ? message.authorUid === uid
          : access !== undefined && event !== undefined && mayRunEvent(access, event);
      audit.claim(mayWrite, `${place} is by somebody who may not write it`);
      audit.claim(
        message.at! > (application?.appliedAt ?? Infinity),
        `${place} is older than the application`,
      );
      audit.claim(
        message.at! < Math.min(audit.now, event?.endsAt ?? 0),
        `${place} was sent when the event was not open`,
      );
      audit.claim(at === 0 || message.at! > said[at - 1]!.at!, `${place} is not after the one before`);
    }
  }
}

/** Wallets, the book that explains them, and the people who hold licenses. */
function everyLicense(audit: Audit): void {
  const check = ledgerCheck();
  for (const { path, value: entry } of audit.all<LedgerEntry>(/^organizations\/([^/]+)\/ledger\/([^/]+)$/)) {
    check.entry(entry);
    audit.claim(entry.at <= audit.now, `${path} is of the future`);
  }
  for (const { value, ids } of audit.all<OrgWallet>(/^organizations\/([^/]+)\/wallet\/balance$/))
    check.orgWallet(ids[0]!, value);
  for (const { value } of audit.all<Coupon>(/^organizations\/([^/]+)\/coupons\/([^/]+)$/))
    check.coupon(value);
  for (const { path, value, ids } of audit.all<EventWallet>(/^events\/([^/]+)\/wallet\/balance$/)) {
    check.eventWallet(ids[0]!, value);
    const holders = audit.applications.filter((one) => one.value.eventId === ids[0] && one.value.licensed);
    audit.same(value.used, holders.length, `the licenses in use in ${path}`);
  }
  for (const { account, stated, booked } of check.flaws())
    audit.found.push(`${account} is said to hold ${stated}, and its entries add up to ${booked}`);
}

/** What supporters and the supported are told of each other: all that coupons gave, and the event as it is. */
function everyGift(audit: Audit): void {
  const given = new Map<string, number>();
  for (const { path, value: coupon } of audit.all<Coupon>(/^organizations\/([^/]+)\/coupons\/([^/]+)$/)) {
    audit.claim((coupon.redeemedFor !== null) === (coupon.state === 'redeemed'), `${path} has no end`);
    if (coupon.redeemedFor === null) continue;
    const gift = `${coupon.orgId} ${coupon.redeemedFor.eventId}`;
    given.set(gift, (given.get(gift) ?? 0) + coupon.licenses);
  }
  for (const [gift, licenses] of given) {
    const [orgId, eventId] = gift.split(' ') as [string, string];
    const supported = audit.get<SupportedEvent>(paths.supportedEvent(orgId, eventId));
    const supporter = audit.get<Supporter>(paths.supporter(eventId, orgId));
    audit.same(
      [supported?.licenses, supporter?.licenses],
      [licenses, licenses],
      `what ${orgId} gave ${eventId}`,
    );
  }
  const known = audit.all<SupportedEvent>(/^organizations\/([^/]+)\/supportedEvents\/([^/]+)$/);
  for (const { path, value: supported, ids } of known) {
    const [orgId, eventId] = ids as [string, string];
    const event = audit.get<Event>(paths.event(eventId));
    audit.claim(given.has(`${orgId} ${eventId}`), `${path} tells of no gift`);
    const { name, orgName, city, timeZone, startsAt, endsAt, state } = supported;
    const card = { name, orgName, city, timeZone, startsAt, endsAt, state };
    audit.same(card, event && eventCardOf(event), `the event in ${path}`);
  }
}

/** What numbers are made of: people in the shard that is theirs, as their accounts and communities know them. */
function everyNumber(audit: Audit): void {
  for (const { value: shard, ids } of audit.all<StatShard>(/^organizations\/([^/]+)\/statShards\/([^/]+)$/)) {
    const [orgId, shardId] = ids as [string, string];
    for (const [uid, row] of Object.entries(shard.people)) {
      audit.same(statShardOf(uid), shardId, `the shard of ${uid} at ${orgId}`);
      audit.same(row.member, audit.documents.has(paths.member(orgId, uid)), `whether ${uid} is in ${orgId}`);
      const account = audit.get<Account>(paths.account(uid));
      if (row.member) audit.same(row.birthDate, account?.birthDate, `the birth date of ${uid} at ${orgId}`);
    }
  }
}
