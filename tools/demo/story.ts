import {
  access,
  account,
  application,
  applicationTally,
  audience,
  conversation,
  day,
  event,
  checkIn,
  counter,
  eventUser,
  hour,
  member,
  memberCopyOf,
  memberTally,
  message,
  minute,
  organization,
  orgUser,
  participation,
  participationOf,
  paths,
  photo,
  profile,
  scanEntry,
  scanEntryOf,
  scanPicture,
  slugHolder,
  tallyOf,
  type Application,
  type ApplicationStatus,
  type Conversation,
  type Event,
  type EventRole,
  type Instant,
  type Member,
  type Message,
  type Organization,
  type OrgInfo,
  type OrgRole,
  workloadOf,
} from '@equipage/domain';
import {
  accountOf,
  anAccess,
  anAudience,
  applicationOf,
  conversationOf,
  diceOf,
  documentIdOf,
  eventUserOf,
  memberOf,
  orgUserOf,
  profileOf,
  type Dice,
  type Person,
} from '@equipage/domain/fixtures';
import { demoBadge, demoBadgeHash } from './badges.ts';
import { demoBooks } from './books.ts';
import { demoBroadcast, demoDecisions, demoNotes } from './bulk-work.ts';
import { castMember, castPhoto, handles, type Handle } from './cast.ts';
import { dialogues, type Dialogue } from './dialogues.ts';
import { demoEvent, eventKeys, type DemoEvent, type EventKey } from './events.ts';
import { demoDetails } from './homes.ts';
import { demoImport, joinedByListAt } from './imports.ts';
import { demoInvitation } from './invitations.ts';
import { demoJoins } from './joins.ts';
import {
  demoOrganization,
  organizationKeys,
  type DemoOrganization,
  type OrganizationKey,
} from './organizations.ts';
import { demoOrgInfo } from './org-info.ts';
import { demoStats } from './stats.ts';
import { demoAnswers, demoLibrary } from './shared-fields.ts';
import { demoCheckIns, demoCounters } from './scans.ts';
import { demoSchedule } from './schedule.ts';
import { demoDocument, type DemoDocument } from './stored-form.ts';

/** Everything that the demo data holds: the people, who get a login each, and every document. */
export interface DemoStory {
  readonly people: readonly Person[];
  readonly documents: readonly DemoDocument[];
}

/**
 * The demo data as it stands at a moment. Sources come first (who applied, who said what, who runs what); everything
 * that functions project is then made of them by the functions of the domain, so that a rebuild would change nothing.
 *
 * @param now times are told from here, so that the coming events always lie ahead
 */
export function demoStory(now: Instant): DemoStory {
  const organizations = table(organizationKeys, (key) => demoOrganization(key, now));
  const events = table(eventKeys, (key) => demoEvent(key, now));
  const applied = applyEverybody(events, now);
  const people = table(handles, (handle) => withAge(handle, organizations, events, applied, now));
  const accounts = new Map(
    handles.map((handle) => [
      people[handle].uid,
      { ...accountOf(people[handle]), ...demoDetails(handle, now), phone: demoPhone(handle) },
    ]),
  );
  const applications = applied.map(({ handle, key, ...facts }) => ({
    handle,
    key,
    application: applicationOf(people[handle], events[key].event, {
      ...facts,
      licensed: facts.status === 'accepted',
      ...demoAnswers(events[key].organization, {
        uid: people[handle].uid,
        eventId: events[key].event.id,
        at: facts.appliedAt,
      }),
    }),
  }));
  const talks = applications.map((one) => ({
    ...one,
    talk: converse(one, people, organizations, events, now),
  }));
  const ownerOf = (key: EventKey) => people[organizations[events[key].organization].users[0]![0]];
  const broadcasts = table(eventKeys, (key) =>
    demoBroadcast(
      key,
      events[key].event,
      ownerOf(key),
      talks.filter((one) => one.key === key),
      now,
    ),
  );
  const conversations = talks.map(
    ({ key, application: { uid }, talk }) => broadcasts[key].talks.get(uid) ?? talk,
  );
  const teams = table(eventKeys, (key) =>
    applications
      .filter((one) => one.key === key && one.application.status === 'accepted')
      .map(({ handle }) => people[handle]),
  );
  const checkIns = table(eventKeys, (key) =>
    demoCheckIns(key, events[key].event, teams[key], people.olivia.uid, now),
  );
  const schedules = table(eventKeys, (key) =>
    demoSchedule(key, events[key].event, teams[key], checkIns[key], now),
  );
  const joined = (handle: Handle) =>
    organizationKeys.filter((key) => organizations[key].friends.includes(handle));

  const books = demoBooks({
    organizations: organizationKeys.map((key) => ({
      key,
      organization: organizations[key].organization,
      by: people[organizations[key].users[0]![0]].uid,
    })),
    events: table(eventKeys, (key) => events[key].event),
    applications: applications.map(({ application: one }) => one),
    now,
  });
  /** Events of others that an organization supports. */
  const supportedBy = (orgId: string) =>
    new Set(
      books.flatMap(({ path }) =>
        path.startsWith(`${paths.supportedEvents(orgId)}/`) ? [path.slice(path.lastIndexOf('/') + 1)] : [],
      ),
    );

  return {
    people: handles.map((handle) => people[handle]),
    documents: [
      ...handles.flatMap((handle) => {
        const person = people[handle];
        const { uid } = person;
        const own = applications.filter((one) => one.handle === handle);
        return [
          demoDocument(paths.access(uid), access, anAccess(rolesOf(handle, organizations, events))),
          demoDocument(paths.account(uid), account, accounts.get(uid)!),
          demoDocument(paths.profile(uid), profile, profileOf(person)),
          ...demoBadge(person),
          ...photoOf(handle, now),
          ...own.flatMap(({ key, application }) => {
            const roster = schedules[key].rosters.get(uid);
            const minutes = roster === undefined ? null : workloadOf(roster).worked;
            const told = participationOf(application, events[key].event, now, minutes);
            return told === undefined
              ? []
              : [demoDocument(paths.participation(uid, told.id), participation, told)];
          }),
          demoDocument(
            paths.audience(uid),
            audience,
            anAudience({
              applications: own.map(({ application }) => application),
              communities: joined(handle).map((key) => organizations[key].organization.id),
            }),
          ),
        ];
      }),
      ...organizationKeys.flatMap((key) => {
        const { organization: shown, slugs, users, invited } = organizations[key];
        const inviter = users[0] && people[users[0][0]];
        const ofOrganization = applications.filter(({ application }) => application.orgId === shown.id);
        const list = demoImport(key, {
          orgId: shown.id,
          by: people[users[0]![0]],
          joined: organizations[key].listed.map((handle) => [people[handle], joinedByListAt(handle, now)]),
          now,
        });
        const members = [
          ...community(organizations[key], people, ofOrganization, list?.importId, now),
          ...(list?.entries ?? []),
        ];
        const notes = demoOrgInfo(key, {
          orgId: shown.id,
          memberIds: members.map(({ id }) => id),
          editor: people[users[0]![0]].uid,
          now,
        });
        // What is noted can be filtered by, so it stands in the row too.
        const rows = members.map((row) => ({
          ...row,
          ...memberCopyOf(
            row,
            ofOrganization.flatMap(({ application }) => (application.uid === row.id ? [application] : [])),
            notes.find(({ path }) => path === paths.orgInfo(shown.id, row.id))?.value as OrgInfo | undefined,
          ),
        }));
        return [
          demoDocument(paths.organization(shown.id), organization, shown),
          ...slugs.map((slug) =>
            demoDocument(paths.slug(slug), slugHolder, { orgId: shown.id, claimedAt: shown.createdAt }),
          ),
          ...users.map(([handle, role]) =>
            demoDocument(
              paths.orgUser(shown.id, people[handle].uid),
              orgUser,
              orgUserOf(people[handle], role, since(role, shown)),
            ),
          ),
          ...(invited === undefined || inviter === undefined
            ? []
            : demoInvitation(invited, { orgId: shown.id, inviter, language: 'fr', now })),
          ...demoJoins(shown, rows),
          ...(list?.documents ?? []),
          ...rows.map((row) => demoDocument(paths.member(shown.id, row.id), member, row)),
          // Functions count when somebody comes, so a community without anybody has no tally.
          ...(rows.length === 0
            ? []
            : [demoDocument(paths.memberTally(shown.id), memberTally, { direct: rows.length })]),
          ...notes,
          ...demoStats({
            organization: shown,
            events: eventKeys.map((one) => events[one].event).filter(({ orgId }) => orgId === shown.id),
            applications: ofOrganization.map(({ application: one }) => one),
            accounts,
            members: rows,
            rosters: new Map(eventKeys.map((one) => [events[one].event.id, schedules[one].rosters])),
            atSupported: applications.flatMap(({ application: one }) =>
              one.status === 'accepted' && supportedBy(shown.id).has(one.eventId) ? [one.uid] : [],
            ),
            now,
          }),
          ...demoLibrary(key, {
            orgId: shown.id,
            events: eventKeys.map((one) => events[one].event).filter(({ orgId }) => orgId === shown.id),
            applications: ofOrganization.map(({ application: one }) => one),
            now,
          }),
        ];
      }),
      ...books,
      ...eventKeys.flatMap((key) => {
        const { event: shown, people: eventUsers } = events[key];
        const own = applications.filter((one) => one.key === key);
        return [
          demoDocument(paths.event(shown.id), event, shown),
          ...eventUsers.map(([handle, role]) =>
            demoDocument(
              paths.eventUser(shown.id, people[handle].uid),
              eventUser,
              eventUserOf(people[handle], role, appointedAt(shown)),
            ),
          ),
          ...own.map((one) =>
            demoDocument(paths.application(shown.id, one.application.uid), application, one.application),
          ),
          ...own.flatMap(({ handle, application: one }) => {
            if (shown.state === 'archived') return [];
            const { uid, statusAt: changedAt } = one;
            const { thumbnail } = one.person;
            const entry = {
              id: uid,
              ...scanEntryOf(one, demoBadgeHash(people[handle]), schedules[key].rosters.get(uid)),
              changedAt,
            };
            return [
              demoDocument(paths.scanEntry(shown.id, uid), scanEntry, entry),
              ...(thumbnail === null
                ? []
                : [
                    demoDocument(paths.scanPicture(shown.id, uid), scanPicture, {
                      id: uid,
                      thumbnail,
                      changedAt,
                    }),
                  ]),
            ];
          }),
          ...demoCounters(key, shown).map((one) =>
            demoDocument(paths.counter(shown.id, one.id), counter, one),
          ),
          ...checkIns[key].map((one) => demoDocument(paths.checkIn(shown.id, one.id), checkIn, one)),
          // Functions count when an application is written, so an event without one has no tally.
          ...(own.length === 0
            ? []
            : [
                demoDocument(
                  paths.applicationTally(shown.id),
                  applicationTally,
                  tallyOf(own.map((one) => one.application.status)),
                ),
              ]),
          ...schedules[key].documents,
          ...demoNotes(
            key,
            shown,
            own.map((one) => one.application),
            now,
          ),
          ...demoDecisions(
            key,
            shown,
            own.map((one) => one.application),
            ownerOf(key).uid,
          ),
          ...broadcasts[key].documents,
        ];
      }),
      ...conversations.flatMap(({ head, messages }) => [
        demoDocument(paths.conversation(head.id), conversation, head),
        ...messages.map((one) => demoDocument(paths.message(head.id, one.id), message, one)),
      ]),
    ],
  };
}

/** Most people have given a number; one of them that of the landline at home. */
function demoPhone(handle: Handle): string | null {
  const index = handles.indexOf(handle);
  if (index % 7 === 3) return '+33298450100';
  return index % 5 === 4 ? null : `+3361234${String(5_000 + index)}`;
}

// ---------------------------------------------------------------------------------------------------- applications

interface Applied {
  readonly handle: Handle;
  readonly key: EventKey;
  readonly status: ApplicationStatus;
  readonly appliedAt: Instant;
  readonly statusAt: Instant;
  readonly revision: number;
}

function applyEverybody(events: Readonly<Record<EventKey, DemoEvent>>, now: Instant): Applied[] {
  return eventKeys.flatMap((key) => {
    const { event, applicants } = events[key];
    return applicants.map(([handle, status]) => ({
      handle,
      key,
      status,
      ...timesOf(diceOf(`${key} ${handle}`), event, status, now),
    }));
  });
}

/** When somebody applied and when the status last changed: after the event was published, and before it ended. */
function timesOf(dice: Dice, event: Event, status: ApplicationStatus, now: Instant) {
  const published = event.createdAt + 2 * day;
  const last = Math.min(now, event.endsAt) - day;
  // The undecided ones are the latest, as organizers decide in the order of arrival.
  const [earliest, latest] = status === 'pending' ? [0.75, 0.97] : [0.02, 0.6];
  const appliedAt = between(dice, mix(published, last, earliest), mix(published, last, latest));
  if (status === 'pending') return { appliedAt, statusAt: appliedAt, revision: 0 };
  const statusAt = between(dice, appliedAt + 3 * hour, Math.min(appliedAt + 9 * day, last));
  // Some canceled after they had been accepted, some were accepted from the waiting list.
  const changes = (status === 'canceled' || status === 'accepted') && dice.chance(0.4) ? 2 : 1;
  return { appliedAt, statusAt, revision: changes };
}

// ---------------------------------------------------------------------------------------------------------- people

/** Nobody had an account later than they used it. */
function withAge(
  handle: Handle,
  organizations: Readonly<Record<OrganizationKey, DemoOrganization>>,
  events: Readonly<Record<EventKey, DemoEvent>>,
  applied: readonly Applied[],
  now: Instant,
): Person {
  const dice = diceOf(`age of ${handle}`);
  const firstUses = [
    now - 5 * day,
    ...applied.filter((one) => one.handle === handle).map(({ appliedAt }) => appliedAt),
    ...eventKeys.flatMap((key) => {
      const { event, people } = events[key];
      return people.some(([user]) => user === handle) ? [appointedAt(event)] : [];
    }),
    ...organizationKeys.flatMap((key) => {
      const { organization, users, friends, listed } = organizations[key];
      const role = users.find(([user]) => user === handle)?.[1];
      return [
        ...(role === undefined ? [] : [since(role, organization)]),
        ...(friends.includes(handle)
          ? [
              listed.includes(handle)
                ? joinedByListAt(handle, now)
                : joinedByLinkAt(handle, organization, now),
            ]
          : []),
      ];
    }),
  ];
  return { ...castMember(handle), since: Math.min(...firstUses) - dice.whole(5, 40 * 24 * 60) * minute };
}

/** Whoever has a picture in lists has the same one in the size of a page. */
function photoOf(handle: Handle, now: Instant): DemoDocument[] {
  const data = castPhoto(handle);
  if (data === null) return [];
  const { uid } = castMember(handle);
  return [demoDocument(paths.photo(uid), photo, { id: uid, data, updatedAt: now - 4 * day })];
}

/** Owners began with the organization, managers joined in its first year. */
function since(role: OrgRole, { createdAt }: Organization): Instant {
  return role === 'owner' ? createdAt : createdAt + 200 * day;
}

/** Event users are asked while the draft is being written. */
function appointedAt({ createdAt }: Event): Instant {
  return createdAt + day;
}

function rolesOf(
  handle: Handle,
  organizations: Readonly<Record<OrganizationKey, DemoOrganization>>,
  events: Readonly<Record<EventKey, DemoEvent>>,
): { orgs: Record<string, OrgRole>; events: Record<string, EventRole> } {
  return {
    orgs: Object.fromEntries(
      organizationKeys.flatMap((key) => {
        const { organization, users } = organizations[key];
        return users.filter(([user]) => user === handle).map(([, role]) => [organization.id, role]);
      }),
    ),
    events: Object.fromEntries(
      eventKeys.flatMap((key) => {
        const { event, people } = events[key];
        return people.filter(([user]) => user === handle).map(([, role]) => [event.id, role]);
      }),
    ),
  };
}

// ------------------------------------------------------------------------------------------------------- community

interface AppliedTo {
  readonly handle: Handle;
  readonly key: EventKey;
  readonly application: Application;
}

function community(
  { organization, friends, listed }: DemoOrganization,
  people: Readonly<Record<Handle, Person>>,
  applications: readonly AppliedTo[],
  importId: string | undefined,
  now: Instant,
): Member[] {
  return handles.flatMap((handle) => {
    const own = applications.filter((one) => one.handle === handle).map((one) => one.application);
    const isFriend = friends.includes(handle);
    if (!isFriend && own.length === 0) return [];
    if (importId !== undefined && listed.includes(handle)) {
      const joined = { joinedAt: joinedByListAt(handle, now), source: 'import' } as const;
      return [{ ...memberOf(people[handle], joined, own), imported: { importId, joined: true } }];
    }
    const byLink = isFriend ? joinedByLinkAt(handle, organization, now) : Infinity;
    const byApplication = Math.min(...own.map(({ appliedAt }) => appliedAt));
    const joined =
      byLink < byApplication
        ? ({ joinedAt: byLink, source: 'link' } as const)
        : ({ joinedAt: byApplication, source: 'application' } as const);
    return [memberOf(people[handle], joined, own)];
  });
}

function joinedByLinkAt(handle: Handle, organization: Organization, now: Instant): Instant {
  const dice = diceOf(`link of ${organization.name} for ${handle}`);
  return between(dice, Math.max(organization.createdAt, now - 500 * day), now - 6 * day);
}

// --------------------------------------------------------------------------------------------------- conversations

function converse(
  { handle, key, application }: AppliedTo,
  people: Readonly<Record<Handle, Person>>,
  organizations: Readonly<Record<OrganizationKey, DemoOrganization>>,
  events: Readonly<Record<EventKey, DemoEvent>>,
  now: Instant,
): { head: Conversation; messages: Message[] } {
  const { event, organization, people: eventUsers } = events[key];
  const person = people[handle];
  const dialogue = dialogues[key]?.[handle];
  if (dialogue === undefined)
    return { head: conversationOf(person, event, application.appliedAt), messages: [] };

  const dice = diceOf(`talk at ${key} with ${handle}`);
  const organizers = [
    ...organizations[organization].users.map(([user]) => user),
    ...eventUsers.filter(([, role]) => role === 'coordinator').map(([user]) => user),
  ];
  const [speaker] = dice.shuffled(organizers);
  const times = timesOfLines(dice, dialogue, application.appliedAt, Math.min(now, event.endsAt));
  const messages = dialogue.lines.map(({ side, text }, at) => ({
    id: documentIdOf(`message ${at} at ${key} with ${handle}`),
    text,
    side,
    authorUid: side === 'teammate' ? person.uid : people[speaker!].uid,
    at: times[at]!,
  }));
  return {
    head: conversationOf(person, event, application.appliedAt, messages, readMarks(messages, dialogue)),
    messages,
  };
}

/** Whoever answers has read first; the last messages may wait. */
function readMarks(
  messages: readonly Message[],
  { unseen }: Dialogue,
): { teammate?: Instant; organizers?: Instant } {
  const read: { teammate?: Instant; organizers?: Instant } = {};
  for (const [at, { side, at: time }] of messages.entries()) {
    const reader = side === 'teammate' ? 'organizers' : 'teammate';
    if (at < messages.length - unseen) read[reader] = time! + 20_000;
  }
  return read;
}

/** Ascending, after the application and before the end; answers come after minutes or hours, second thoughts at once. */
function timesOfLines(dice: Dice, { lines, lastAgo }: Dialogue, appliedAt: Instant, end: Instant): Instant[] {
  const first = appliedAt + dice.whole(1, 30) * minute;
  const room = end - 5 * minute - first;
  const last = lastAgo === undefined ? first + room * (0.2 + 0.7 * dice.fraction()) : end - lastAgo;
  const gaps = lines.map(({ side }, at) =>
    at === 0 ? 0 : side === lines[at - 1]!.side ? 1 : 4 + 30 * dice.fraction(),
  );
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  // A talk of an hour or two if there is room, ending where it has to end.
  const span = Math.min(last - first, whole * 6 * minute);
  const begin = last - span;
  let passed = 0;
  return gaps.map((gap) => {
    passed += gap;
    return Math.round(whole === 0 ? last : begin + (span * passed) / whole);
  });
}

// ---------------------------------------------------------------------------------------------------------- numbers

function mix(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

function between(dice: Dice, from: Instant, to: Instant): Instant {
  return Math.round(mix(from, to, dice.fraction()));
}

function table<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
