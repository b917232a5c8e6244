import {
  conversationId,
  day,
  hour,
  ownJoinLink,
  participationOf,
  paths,
  type Access,
  type Conversation,
  type Event,
  type Instant,
  type Message,
} from '@equipage/domain';
import {
  accountOf,
  aBroadcast,
  anSmsCampaign,
  aDecisionJob,
  aDevice,
  anApplicationNote,
  anAccess,
  anAudience,
  aJoinLink,
  anEmailChange,
  anEvent,
  aMemberImport,
  anOrganization,
  aSlugHolder,
  anOrgField,
  aCheckIn,
  aCounter,
  aParticipation,
  aScanPicture,
  aPhoto,
  aMission,
  aForm,
  aCoupon,
  aStatGround,
  aStatShard,
  aSupportedEvent,
  aSupporter,
  aLedgerEntry,
  anEventWallet,
  anOrder,
  anOrgWallet,
  aPresence,
  aQuestion,
  aSharedField,
  aShift,
  calendarOf,
  rosterOf,
  swapOf,
  applicationOf,
  eventUserOf,
  badgeOf,
  choiceIdOf,
  consentOf,
  invitationOf,
  conversationOf,
  documentIdOf,
  someStatEvents,
  someStats,
  lastMessageOf,
  memberOf,
  nameOf,
  orgInfoOf,
  orgUserOf,
  questionOf,
  profileOf,
  scanEntryOfPerson,
  smsDeliveryOf,
  type Person,
} from '@equipage/domain/fixtures';
import { people, type PersonKey } from '../personas/people.ts';
import type { Documents } from './stage.ts';

/** Rules ask the server's clock, so the world is built around the moment in which the tests begin. */
export const now: Instant = Date.now();

export const kermesse = anOrganization({ id: 'kermesse2027', name: 'Kermesse' });
export const fanfares = anOrganization({ id: 'fanfares2027', name: 'Fanfares' });

function eventOf(organization: typeof kermesse, facts: Partial<Event>): Event {
  return anEvent({ orgId: organization.id, orgName: organization.name, ...facts }, now);
}

/** Published and open: where everybody in these tests meets. */
export const streetDance = eventOf(kermesse, { id: 'streetdance1', name: 'Street Dance' });
/** Another one of the same organization. */
export const parade = eventOf(kermesse, { id: 'parade202705', name: 'Parade' });
export const greenway = eventOf(kermesse, { id: 'greenway2027', name: 'Greenway Walk', state: 'draft' });
export const haystack = eventOf(kermesse, {
  id: 'haystack2026',
  name: 'Haystack Supper',
  state: 'finished',
  startsAt: now - 12 * day,
  endsAt: now - 10 * day,
});
/** Of the other organization. */
export const brassNight = eventOf(fanfares, { id: 'brassnacht27', name: 'Brass Night' });

/** What each person may do; nobody else has more than an empty document. */
export const rights: Partial<Record<PersonKey, Access>> = {
  amara: anAccess({ orgs: { [kermesse.id]: 'owner' } }),
  bruno: anAccess({ orgs: { [kermesse.id]: 'manager' } }),
  kofi: { ...anAccess({ orgs: { [kermesse.id]: 'owner' } }), addressProven: false },
  camille: anAccess({ orgs: { [fanfares.id]: 'owner' } }),
  dalia: anAccess({
    events: {
      [streetDance.id]: 'coordinator',
      [greenway.id]: 'coordinator',
      [haystack.id]: 'coordinator',
    },
  }),
  esra: anAccess({ events: { [parade.id]: 'coordinator' } }),
  farid: anAccess({
    events: { [streetDance.id]: 'scanner', [greenway.id]: 'scanner', [haystack.id]: 'scanner' },
  }),
};

/** Who applied where. */
const taking: readonly (readonly [PersonKey, Event])[] = [
  ['giulia', streetDance],
  ['giulia', haystack],
  ['hana', streetDance],
  ['paulo', parade],
  ['jun', brassNight],
];

export const firstMessage: Message = {
  id: documentIdOf('first message'),
  text: 'Hello, may I bring my sister?',
  side: 'teammate',
  authorUid: people.giulia.uid,
  at: now - 2 * hour,
};
export const answer: Message = {
  id: documentIdOf('answer'),
  text: 'Of course, the more the merrier.',
  side: 'organizers',
  authorUid: people.amara.uid,
  at: now - hour,
};
const talk = [firstMessage, answer];

/** The conversation of a person at an event: two messages, the later one not read yet. */
export function conversationAt(place: Event, person: Person): Conversation {
  return {
    ...conversationOf(person, place, now - 5 * day, talk, { organizers: now - hour }),
    lastMessage: lastMessageOf(talk),
  };
}

export function applicationAt(place: Event, person: Person) {
  return applicationOf(person, place, { appliedAt: now - 5 * day, status: 'accepted' });
}

/** What Giulia's profile tells of an event of Kermesse. */
export const haystackParticipation = participationOf({ status: 'accepted' }, haystack, now)!;
/** And of one that nobody else here has to do with. */
export const foreignParticipation = aParticipation({
  id: 'lanternwalk1',
  eventId: 'lanternwalk1',
  orgId: 'lanterns2026',
  eventName: 'Lantern Walk',
  orgName: 'Lanterns',
});

/** Giulia's conversation, the one that most tests are about. */
export const giuliasTalk = conversationId(streetDance.id, people.giulia.uid);

/** To somebody who has no account yet. */
export const kermessesInvitation = invitationOf('nadia@people.example', people.amara, now - day);
/** To scan at the Street Dance. */
export const streetDancesInvitation = invitationOf('otto@people.example', people.amara, now - day, {
  id: 'b2c3d4e5f6b2c3d4e5f6',
  eventId: streetDance.id,
  role: 'scanner',
});
export const invitationLink = paths.invitationToken('hash-of-a-secret');

/** Into the community of Kermesse: its own, and the one that Fanfares passes on, which it supports. */
export const ownLink = aJoinLink({ madeAt: now - day }, 'own');
export const linkOfFanfares = aJoinLink({ madeAt: now - day }, 'fanfares');
export const giuliasConsent = consentOf(people.giulia, { at: now - 5 * day });

/** What Kermesse notes about its members, and what it noted once. */
export const shirtField = anOrgField({ name: 'T-shirt size', labels: ['S', 'M'], removed: ['XXS'] });
export const archivedField = anOrgField({ name: 'Key number', archived: true, position: 2 });
/** A list that Kermesse has brought, and somebody on it who wanted to be left alone. */
export const kermessesImport = aMemberImport();
export const objection = { id: 'i-0123456789abcdef01234567', at: now - 5 * day };

export const giuliasInfo = orgInfoOf(people.giulia.uid, [[shirtField, choiceIdOf('S')]], {
  by: people.bruno.uid,
  at: now - hour,
});
/** What Kermesse asks at its events, and what Giulia last answered. */
export const foodField = aSharedField({ label: 'What do you eat?', askedBy: [streetDance, haystack] });
export const whatTheyAsk = aForm([questionOf(foodField), aQuestion()], { orgId: kermesse.id });
export const giuliasLastValues = {
  values: {
    [foodField.id]: {
      value: 'No walnuts, please',
      eventId: haystack.id,
      eventName: haystack.name,
      at: now - 40 * day,
    },
  },
};
/** Everybody here might have a table open; that only org users can is for the rules to say. */
export const openTabs = (Object.entries(people) as [PersonKey, Person][]).map(([key, person]) => ({
  ...aPresence({ uid: person.uid, name: nameOf(person), at: now }),
  id: documentIdOf(`tab of ${key}`).toLowerCase(),
}));

/** What is done at the Street Dance: Giulia has a place in the one shift. */
export const gate = aMission({ name: 'Gate', place: 'Rue du Port', updatedAt: now - day });
export const gateShift = aShift({ assigned: 1, updatedAt: now - day }, gate, streetDance);
/** At the supper that is over. */
export const tables = aMission({ name: 'Tables', updatedAt: now - 20 * day });
export const tablesShift = aShift({ updatedAt: now - 20 * day }, tables, haystack);
export const giuliasSwap = swapOf(people.giulia, gateShift, { offeredAt: now - hour });
export const giuliasCalendar = calendarOf(people.giulia);
/** What Farid scanned when Giulia came, and what Kermesse counts of its own. */
export const giuliasCheckIn = aCheckIn({ uid: people.giulia.uid, by: people.farid.uid, at: now - hour });
export const breakfast = aCounter({ id: documentIdOf('breakfast').toLowerCase() });

/** What the Street Dance's organizers note and have done for many at once. */
export const giuliasNote = anApplicationNote({ id: people.giulia.uid, updatedAt: now - hour });
export const bothJob = aDecisionJob({
  byUid: people.amara.uid,
  uids: [people.giulia.uid, people.hana.uid],
  results: ['done', 'done'],
  state: 'done',
  startedAt: now - hour,
  progressAt: now - hour,
});
export const stormWarning = anSmsCampaign({
  orgId: kermesse.id,
  byUid: people.amara.uid,
  byName: nameOf(people.amara),
  startedAt: now - hour,
  countedAt: now - hour,
});
export const bothBroadcast = aBroadcast({
  byUid: people.amara.uid,
  state: 'sent',
  total: 2,
  sent: 2,
  startedAt: now - hour,
  progressAt: now - hour,
});

/** What Kermesse bought last month. */
export const kermessesOrder = anOrder({ orgId: kermesse.id, by: people.amara.uid });
/** What every organization is given. */
export const kermessesWelcome = aLedgerEntry({ orgId: kermesse.id, by: people.amara.uid, at: now - day });

/** What it gives to somebody else's event, and where its code leads. */
export const kermessesCoupon = aCoupon({ orgId: kermesse.id, createdAt: now - day, expiresAt: now + day });
export const couponCode = paths.couponCode('k'.repeat(43));

/** Where the numbers of the organization find her. */
export const giuliasShard = aStatShard(people.giulia.uid);

/** Giulia's phone. */
export const giuliasDevice = paths.device(people.giulia.uid, 'zyxwvutsrq9876543210');

/** Every document of the world: one of each path, and more. */
export const world: Documents = Object.fromEntries(
  Array.from(documentsOfTheWorld(), ([path, fields]) => [path, stored(fields)] as const),
);

function* documentsOfTheWorld(): Generator<[path: string, fields: object]> {
  for (const [key, person] of Object.entries(people) as [PersonKey, Person][]) {
    yield [paths.access(person.uid), rights[key] ?? anAccess()];
    yield [paths.account(person.uid), accountOf(person)];
    yield [paths.profile(person.uid), profileOf(person)];
    yield [paths.emailChange(person.uid), anEmailChange({}, person)];
    yield [paths.badge(person.uid), badgeOf(person)];
    yield [paths.badgeToken(badgeOf(person).token), { uid: person.uid }];
    const applications = taking
      .filter(([who]) => who === key)
      .map(([, place]) => applicationAt(place, person));
    yield [paths.audience(person.uid), anAudience({ applications })];
  }

  const { uid } = people.giulia;
  for (const participation of [haystackParticipation, foreignParticipation])
    yield [paths.participation(uid, participation.id), participation];
  yield [paths.photo(uid), aPhoto({ updatedAt: now })];
  yield [
    paths.deletion(uid),
    { state: 'pending', requestedAt: now, dueAt: now + day, linkHashes: [], email: null },
  ];

  for (const organization of [kermesse, fanfares]) {
    yield [paths.organization(organization.id), organization];
    yield [paths.slug(organization.slug), aSlugHolder({ orgId: organization.id })];
  }
  for (const [key, organization, role] of [
    ['amara', kermesse, 'owner'],
    ['bruno', kermesse, 'manager'],
    ['camille', fanfares, 'owner'],
  ] as const) {
    const person = people[key];
    yield [paths.orgUser(organization.id, person.uid), orgUserOf(person, role, now - 90 * day)];
  }

  for (const [key, role] of [
    ['dalia', 'coordinator'],
    ['farid', 'scanner'],
  ] as const) {
    for (const place of [streetDance, greenway, haystack])
      yield [paths.eventUser(place.id, people[key].uid), eventUserOf(people[key], role, now - 9 * day)];
  }

  for (const one of [kermessesInvitation, streetDancesInvitation])
    yield [paths.invitation(kermesse.id, one.id), one];
  const { sentAt, forgetAt } = kermessesInvitation;
  yield [invitationLink, { orgId: kermesse.id, invitationId: kermessesInvitation.id, sentAt, forgetAt }];

  yield [paths.joinLink(kermesse.id, ownJoinLink), ownLink];
  yield [paths.joinToken(ownLink.token), { orgId: kermesse.id, viaOrgId: null }];
  yield [paths.joinLink(kermesse.id, fanfares.id), linkOfFanfares];
  yield [paths.joinToken(linkOfFanfares.token), { orgId: kermesse.id, viaOrgId: fanfares.id }];
  yield [paths.consent(kermesse.id, people.giulia.uid), giuliasConsent];
  yield [
    paths.supportedEvent(kermesse.id, brassNight.id),
    aSupportedEvent({ id: brassNight.id, holderOrgId: fanfares.id }),
  ];
  yield [paths.currentStats(kermesse.id), someStats()];
  yield [paths.statGround(kermesse.id), aStatGround({ id: kermesse.id })];
  yield [paths.statEvents(kermesse.id), someStatEvents()];
  yield [paths.statShard(kermesse.id, giuliasShard.id), giuliasShard];
  yield [paths.supporter(streetDance.id, fanfares.id), aSupporter({ id: fanfares.id })];

  for (const field of [shirtField, archivedField]) yield [paths.orgField(kermesse.id, field.id), field];
  yield [paths.orgInfo(kermesse.id, people.giulia.uid), giuliasInfo];
  yield [paths.sharedField(kermesse.id, foodField.id), foodField];
  yield [paths.lastValues(kermesse.id, people.giulia.uid), giuliasLastValues];
  yield [paths.memberImport(kermesse.id, kermessesImport.id), kermessesImport];
  yield [paths.importObjection(kermesse.id, objection.id), objection];
  for (const tab of openTabs) yield [paths.presence(kermesse.id, tab.id), tab];

  for (const place of [streetDance, parade, greenway, haystack, brassNight])
    yield [paths.event(place.id), place];
  yield [paths.applicationNote(streetDance.id, people.giulia.uid), giuliasNote];
  yield [paths.decisionJob(streetDance.id, bothJob.id), bothJob];
  yield [paths.broadcast(streetDance.id, bothBroadcast.id), bothBroadcast];
  yield [paths.smsCampaign(streetDance.id, stormWarning.id), stormWarning];
  for (const person of [people.giulia, people.hana]) {
    const delivery = smsDeliveryOf(person, { state: 'skipped', why: 'no-phone', at: now - hour });
    yield [paths.smsDelivery(streetDance.id, stormWarning.id, person.uid), delivery];
  }
  const tally = { pending: 0, accepted: 2, waitlisted: 0, declined: 0, canceled: 0 };
  yield [paths.applicationTally(streetDance.id), tally];
  for (const place of [streetDance, greenway, haystack]) yield [paths.form(place.id), whatTheyAsk];
  yield [paths.memberTally(kermesse.id), { direct: 4 }];
  yield [paths.orgWallet(kermesse.id), anOrgWallet()];
  yield [paths.ledgerEntry(kermesse.id, kermessesWelcome.id), kermessesWelcome];
  yield [paths.eventWallet(streetDance.id), anEventWallet()];
  yield [paths.coupon(kermesse.id, kermessesCoupon.id), kermessesCoupon];
  yield [couponCode, { orgId: kermesse.id, couponId: kermessesCoupon.id, forgetAt: now + day }];
  yield [paths.order(kermessesOrder.id), kermessesOrder];

  yield [paths.counter(streetDance.id, breakfast.id), breakfast];
  yield [paths.checkIn(streetDance.id, giuliasCheckIn.id), giuliasCheckIn];

  for (const [key, place] of taking) {
    const person = people[key];
    yield [paths.scanEntry(place.id, person.uid), scanEntryOfPerson(person, 'accepted', now - hour)];
    yield [paths.scanPicture(place.id, person.uid), aScanPicture({ id: person.uid, changedAt: now - hour })];
    const application = applicationAt(place, person);
    const joined = { joinedAt: now - 5 * day, source: 'application' } as const;
    yield [paths.application(place.id, person.uid), application];
    yield [paths.member(place.orgId, person.uid), memberOf(person, joined, [application])];
    const conversation = conversationAt(place, person);
    yield [paths.conversation(conversation.id), conversation];
    for (const message of talk) yield [paths.message(conversation.id, message.id), message];
  }

  for (const [place, mission, shift] of [
    [streetDance, gate, gateShift],
    [haystack, tables, tablesShift],
  ] as const) {
    yield [paths.mission(place.id, mission.id), mission];
    yield [paths.shift(place.id, shift.id), shift];
  }
  yield [
    paths.roster(streetDance.id, uid),
    rosterOf(people.giulia, streetDance, [{ mission: gate, shift: gateShift }]),
  ];
  yield [paths.swap(streetDance.id, giuliasSwap.id), giuliasSwap];
  yield [paths.calendar(uid), giuliasCalendar];
  yield [paths.calendarToken(giuliasCalendar.token), { uid }];

  yield [giuliasDevice, aDevice()];
  const unread = { conversationId: 'talk', side: 'teammate', readAt: null, dueAt: now };
  yield [paths.announcement('talk:teammate'), unread];
  yield [paths.occasion('decision'), { kind: 'application-decision', uid: people.giulia.uid, dueAt: null }];
  const mail = { kind: 'application-received', to: people.giulia.email, state: 'sent', leaseUntil: null };
  yield [paths.outboxItem('application-received'), mail];
  yield [paths.limit('applications:giulia'), { counts: [{ since: now, used: 1 }], expiresAt: now }];
  yield [paths.sweep('late-shifts'), { until: now }];
  yield [paths.migration('0001-muted-until'), { cursor: '', looked: 0, changed: 0, doneAt: null }];
}

/** A domain object as it is stored: instants as dates (the SDK makes timestamps of them), the id only in the path. */
export function stored(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => [name, storedValue(name, value)]),
  );
}

function storedValue(name: string, value: unknown): unknown {
  if (typeof value === 'number' && /(?:At|Until|Since|^at|^since)$/.test(name)) return new Date(value);
  if (Array.isArray(value)) return value.map((item) => storedValue('', item));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, storedValue(key, item)]));
}
