/** What stands behind each line of docs/permissions.md: one real operation on the world, valid in all but who asks. */
import { collectionGroups, conversationId, ownJoinLink, paths } from '@equipage/domain';
import { anAccess, anEmailChange, badgeOf, documentIdOf, tokenOf } from '@equipage/domain/fixtures';
import {
  deleteDoc,
  doc,
  type Firestore,
  limit,
  query,
  serverTimestamp,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';
import { people, type PersonKey } from '../personas/people.ts';
import {
  allParticipations,
  applicationsAt,
  conversationsAt,
  eventsOf,
  groupList,
  invitations,
  list,
  membersByName,
  messagesIn,
  myApplications,
  myConversations,
  orgUsers,
  page,
  participationsAt,
  participationsWith,
  queryOf,
} from './lists.ts';
import {
  orgFieldsOf,
  orgInfoOfSome,
  presencesIn,
} from '../../web/src/features/community/org-info.queries.ts';
import { memberImportsOf } from '../../web/src/features/community/member-import.queries.ts';
import { sharedFieldsOf } from '../../web/src/features/community/shared-field.queries.ts';
import {
  applicationsOfMember,
  eventJobs,
  eventNotes,
} from '../../web/src/features/application/application.queries.ts';
import { ledgerOf, ordersOf } from '../../web/src/features/billing/billing.queries.ts';
import { eventBroadcasts } from '../../web/src/features/conversation/conversation.queries.ts';
import { eventInvitationsOf, eventUsersOf } from '../../web/src/features/event/event.queries.ts';
import {
  checkInsSince,
  countersOf,
  scanListSince,
  scanPicturesSince,
} from '../../web/src/features/scan/scan.queries.ts';
import { publicEventsOf } from '../../web/src/features/organization/public-organization.queries.ts';
import { unreadOfOrganization } from '../../web/src/features/organization/organization.queries.ts';
import {
  eventMissions,
  eventRosters,
  eventShifts,
  eventSwaps,
  ownRosters,
} from '../../web/src/features/schedule/schedule.queries.ts';
import { eventSmsCampaigns, smsDeliveriesAt } from '../../web/src/features/sms/sms.queries.ts';
import { readDocument, readList } from './reading.ts';
import type { Changes } from './stage.ts';
import {
  accountChange,
  checkInBy,
  createEvent,
  createShift,
  missionFields,
  newMissionId,
  newShiftId,
  saveMission,
  saveShift,
  shiftChange,
  shiftFields,
  newEvent,
  newEventId,
  noticesChange,
  personalDataChange,
  readMark,
  saveAccount,
  saveCheckIn,
  saveCounter,
  saveDevice,
  saveEvent,
  saveHead,
  saveLook,
  saveOrgInfo,
  savePhoto,
  savePresence,
  saveProfile,
  sayHere,
  send,
  sentMessage,
  tabOf,
  valueEdit,
} from './writing.ts';
import {
  answer,
  archivedField,
  brassNight,
  couponCode,
  breakfast,
  fanfares,
  firstMessage,
  foodField,
  foreignParticipation,
  giuliasDevice,
  giuliasShard,
  gate,
  gateShift,
  giuliasCalendar,
  giuliasSwap,
  giuliasCheckIn,
  giuliasTalk,
  tables,
  tablesShift,
  greenway,
  haystack,
  invitationLink,
  kermesse,
  kermessesImport,
  kermessesCoupon,
  kermessesOrder,
  kermessesWelcome,
  kermessesInvitation,
  now,
  ownLink,
  objection,
  shirtField,
  stored,
  stormWarning,
  streetDance,
  streetDancesInvitation,
  world,
  bothBroadcast,
  bothJob,
} from './world.ts';

export interface Operation {
  /** What must be different from the world for the operation to make sense. */
  readonly before?: Changes;
  /** @param actor who asks; a signed-out person asks as anybody would */
  attempt(db: Firestore, actor: PersonKey): Promise<unknown>;
}

const { giulia } = people;
const giuliasHaystackTalk = conversationId(haystack.id, giulia.uid);

/** The operations of a document that nobody may write, in the order of the verbs. */
function create(path: string, fields = world[path]): Operation {
  if (fields === undefined) throw new Error(`no document of the world at ${path}`);
  return { before: { [path]: null }, attempt: (db) => setDoc(doc(db, path), fields) };
}
function update(path: string, fields: Record<string, unknown>): Operation {
  return { attempt: (db) => updateDoc(doc(db, path), fields) };
}
function remove(path: string): Operation {
  return { attempt: (db) => deleteDoc(doc(db, path)) };
}
/** The three writes of a document of the world, each by itself and straight to it. */
function writes(
  path: string,
  fields: Record<string, unknown>,
): Record<'create' | 'update' | 'delete', Operation> {
  return { create: create(path), update: update(path, fields), delete: remove(path) };
}
function get(path: string): Operation {
  return { attempt: (db) => readDocument(db, path) };
}
function all(collectionPath: string): Operation {
  return { attempt: (db) => readList(list(db, collectionPath, limit(page))) };
}

const sharingIsFull: Changes = {
  [paths.profile(giulia.uid)]: { ...world[paths.profile(giulia.uid)], sharing: 'full' },
};

const coordinatorsSend: Changes = {
  [paths.organization(kermesse.id)]: { ...world[paths.organization(kermesse.id)], coordinatorsSendSms: true },
};

/** What the page of text messages asks. */
const smsLists = {
  campaigns: { attempt: (db: Firestore) => readList(queryOf(db, eventSmsCampaigns(streetDance.id))) },
  deliveries: {
    attempt: (db: Firestore) =>
      readList(queryOf(db, smsDeliveriesAt(streetDance.id, stormWarning.id, 'skipped'))),
  },
} satisfies Record<string, Operation>;

const somethingIsUnread: Changes = {
  [paths.conversation(giuliasTalk)]: { ...world[paths.conversation(giuliasTalk)], unreadByOrganizers: 1 },
};

/** Who speaks for the organizers: whoever asks. */
function organizersMessage(actor: PersonKey) {
  return sentMessage('organizers', people[actor]);
}

/** What the first edit of a member's information writes. */
function firstValue(actor: PersonKey) {
  return { values: { [shirtField.id]: valueEdit(actor, null, 0) }, touched: shirtField.id };
}

/** By path, then by `verb`, or `verb which` where a table tells documents or changes apart. */
export const operations: Readonly<Record<string, Readonly<Record<string, Operation>>>> = {
  'access/{uid}': {
    get: get(paths.access(giulia.uid)),
    list: all('access'),
    create: create(paths.access(giulia.uid), stored(anAccess({ orgs: { [kermesse.id]: 'owner' } }))),
    update: update(paths.access(giulia.uid), { [`orgs.${kermesse.id}`]: 'owner' }),
    delete: remove(paths.access(giulia.uid)),
  },

  'accounts/{uid}': {
    get: get(paths.account(giulia.uid)),
    list: all('accounts'),
    create: create(paths.account(giulia.uid)),
    'update names and language': { attempt: (db) => saveAccount(db, accountChange()) },
    'update personal data': { attempt: (db) => saveAccount(db, personalDataChange()) },
    'update place': {
      attempt: (db) => saveAccount(db, { place: { latitude: 48.4, longitude: -4.5, certain: true } }),
    },
    'update notices': { attempt: (db) => saveAccount(db, noticesChange()) },
    'update email': { attempt: (db) => saveAccount(db, { email: 'someone.else@people.example' }) },
    delete: remove(paths.account(giulia.uid)),
  },

  'accounts/{uid}/devices/{deviceId}': {
    get: get(giuliasDevice),
    list: all(paths.devices(giulia.uid)),
    create: { attempt: (db) => saveDevice(db) },
    update: update(giuliasDevice, { userAgent: 'another' }),
    delete: remove(giuliasDevice),
  },

  'profiles/{uid}': {
    get: get(paths.profile(giulia.uid)),
    list: all('profiles'),
    create: create(paths.profile(giulia.uid)),
    'update words': { attempt: (db) => saveProfile(db, { words: 'Bar, gate and first aid.' }) },
    'update name': { attempt: (db) => saveProfile(db, { name: 'Somebody Else' }) },
    'update sharing': { attempt: (db) => saveProfile(db, { sharing: 'full' }) },
    'update photo': { attempt: (db) => savePhoto(db) },
    delete: remove(paths.profile(giulia.uid)),
  },

  'profiles/{uid}/participations/{eventId}': {
    "get of the organization's event": get(paths.participation(giulia.uid, haystack.id)),
    'get of another, restricted': get(paths.participation(giulia.uid, foreignParticipation.id)),
    'get of another, full': {
      before: sharingIsFull,
      ...get(paths.participation(giulia.uid, foreignParticipation.id)),
    },
    'list all, restricted': { attempt: (db) => readList(allParticipations(db, giulia.uid)) },
    'list all, full': {
      before: sharingIsFull,
      attempt: (db) => readList(allParticipations(db, giulia.uid)),
    },
    "list the organization's": { attempt: (db) => readList(participationsWith(db, giulia.uid, kermesse.id)) },
    'list at the finished event': {
      attempt: (db) => readList(participationsAt(db, giulia.uid, haystack.id)),
    },
    "list another organization's, restricted": {
      attempt: (db) => readList(participationsWith(db, giulia.uid, foreignParticipation.orgId)),
    },
    ...writes(paths.participation(giulia.uid, haystack.id), { minutes: 6_000 }),
  },

  '{path=**}/participations/{eventId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.participations, limit(page))) },
  },

  'photos/{uid}': {
    get: get(paths.photo(giulia.uid)),
    list: all('photos'),
    create: { before: { [paths.photo(giulia.uid)]: null }, attempt: (db) => savePhoto(db) },
    update: { attempt: (db) => savePhoto(db) },
    delete: remove(paths.photo(giulia.uid)),
  },

  'audiences/{uid}': {
    get: get(paths.audience(giulia.uid)),
    list: all('audiences'),
    ...writes(paths.audience(giulia.uid), { scopes: [] }),
  },

  'badges/{uid}': {
    get: get(paths.badge(giulia.uid)),
    list: all('badges'),
    ...writes(paths.badge(giulia.uid), { token: tokenOf('a badge of her own making') }),
  },

  'badgeTokens/{token}': {
    get: get(paths.badgeToken(badgeOf(giulia).token)),
    list: all('badgeTokens'),
    ...writes(paths.badgeToken(badgeOf(giulia).token), { uid: people.hana.uid }),
  },

  'organizations/{orgId}': {
    get: get(paths.organization(kermesse.id)),
    list: all('organizations'),
    create: create(paths.organization(kermesse.id)),
    'update how it shows itself': { attempt: (db) => saveLook(db) },
    'update its address': { attempt: (db) => saveLook(db, { slug: 'kermesse-of-the-north' }) },
    delete: remove(paths.organization(kermesse.id)),
  },

  'slugs/{slug}': {
    get: get(paths.slug(kermesse.slug)),
    list: all('slugs'),
    ...writes(paths.slug(kermesse.slug), { orgId: fanfares.id }),
  },

  'organizations/{orgId}/users/{uid}': {
    get: get(paths.orgUser(kermesse.id, people.bruno.uid)),
    list: { attempt: (db) => readList(orgUsers(db, kermesse.id)) },
    ...writes(paths.orgUser(kermesse.id, people.bruno.uid), { role: 'owner' }),
  },

  'organizations/{orgId}/invitations/{invitationId}': {
    get: get(paths.invitation(kermesse.id, kermessesInvitation.id)),
    list: { attempt: (db) => readList(invitations(db, kermesse.id)) },
    'get one to the event': get(paths.invitation(kermesse.id, streetDancesInvitation.id)),
    'list those to the event': {
      attempt: (db) => readList(queryOf(db, eventInvitationsOf(streetDance))),
    },
    ...writes(paths.invitation(kermesse.id, kermessesInvitation.id), { role: 'owner' }),
  },

  'invitationTokens/{hash}': {
    get: get(invitationLink),
    list: all('invitationTokens'),
    ...writes(invitationLink, { orgId: fanfares.id }),
  },

  'organizations/{orgId}/members/{uid}': {
    get: get(paths.member(kermesse.id, giulia.uid)),
    list: { attempt: (db) => readList(membersByName(db, kermesse.id)) },
    ...writes(paths.member(kermesse.id, giulia.uid), { name: 'Somebody Else' }),
  },

  'organizations/{orgId}/imports/{importId}': {
    get: get(paths.memberImport(kermesse.id, kermessesImport.id)),
    list: { attempt: (db) => readList(queryOf(db, memberImportsOf(kermesse.id))) },
    ...writes(paths.memberImport(kermesse.id, kermessesImport.id), { state: 'undoing' }),
  },

  '{path=**}/imports/{importId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.memberImports, limit(page))) },
  },

  'organizations/{orgId}/importObjections/{entryId}': {
    get: get(paths.importObjection(kermesse.id, objection.id)),
    list: all(`${paths.organization(kermesse.id)}/importObjections`),
    ...writes(paths.importObjection(kermesse.id, objection.id), { at: now }),
  },

  'organizations/{orgId}/tallies/members': {
    get: get(paths.memberTally(kermesse.id)),
    list: all(`${paths.organization(kermesse.id)}/tallies`),
    ...writes(paths.memberTally(kermesse.id), { direct: 0 }),
  },

  'organizations/{orgId}/wallet/balance': {
    get: get(paths.orgWallet(kermesse.id)),
    list: all(`${paths.organization(kermesse.id)}/wallet`),
    ...writes(paths.orgWallet(kermesse.id), { licenses: 10_000 }),
  },

  'organizations/{orgId}/ledger/{entryId}': {
    get: get(paths.ledgerEntry(kermesse.id, kermessesWelcome.id)),
    list: { attempt: (db) => readList(queryOf(db, ledgerOf(kermesse.id))) },
    ...writes(paths.ledgerEntry(kermesse.id, kermessesWelcome.id), { quantity: 10_000 }),
  },

  '{path=**}/ledger/{entryId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.ledger, limit(page))) },
  },

  'organizations/{orgId}/coupons/{couponId}': {
    get: get(paths.coupon(kermesse.id, kermessesCoupon.id)),
    list: { attempt: (db) => readList(query(list(db, paths.coupons(kermesse.id)), limit(page))) },
    ...writes(paths.coupon(kermesse.id, kermessesCoupon.id), { state: 'open' }),
  },

  '{path=**}/coupons/{couponId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.coupons, limit(page))) },
  },

  'couponCodes/{hash}': {
    get: get(couponCode),
    list: all('couponCodes'),
    ...writes(couponCode, { orgId: fanfares.id }),
  },

  'organizations/{orgId}/joinLinks/{linkId}': {
    'get its own': get(paths.joinLink(kermesse.id, ownJoinLink)),
    'get of Fanfares, which it supports': get(paths.joinLink(kermesse.id, fanfares.id)),
    list: all(`${paths.organization(kermesse.id)}/joinLinks`),
    ...writes(paths.joinLink(kermesse.id, ownJoinLink), { token: tokenOf('of her own making') }),
  },

  'joinTokens/{token}': {
    get: get(paths.joinToken(ownLink.token)),
    list: all('joinTokens'),
    ...writes(paths.joinToken(ownLink.token), { orgId: fanfares.id }),
  },

  'organizations/{orgId}/consents/{uid}': {
    get: get(paths.consent(kermesse.id, giulia.uid)),
    list: all(`${paths.organization(kermesse.id)}/consents`),
    ...writes(paths.consent(kermesse.id, giulia.uid), { withdrawnAt: null }),
  },

  '{path=**}/consents/{uid}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.consents, limit(page))) },
  },

  'organizations/{orgId}/supportedEvents/{eventId}': {
    get: get(paths.supportedEvent(kermesse.id, brassNight.id)),
    list: { attempt: (db) => readList(query(list(db, paths.supportedEvents(kermesse.id)), limit(page))) },
    ...writes(paths.supportedEvent(kermesse.id, brassNight.id), { holderOrgId: kermesse.id }),
  },

  '{path=**}/supportedEvents/{eventId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.supportedEvents, limit(page))) },
  },

  'organizations/{orgId}/stats/current': {
    get: get(paths.currentStats(kermesse.id)),
    list: all(`${paths.organization(kermesse.id)}/stats`),
    ...writes(paths.currentStats(kermesse.id), { ages: null }),
  },

  'statGrounds/{orgId}': {
    get: get(paths.statGround(kermesse.id)),
    list: all(paths.statGrounds()),
    ...writes(paths.statGround(kermesse.id), { indirect: 0 }),
  },

  'organizations/{orgId}/stats/events': {
    get: get(paths.statEvents(kermesse.id)),
    list: all(`${paths.organization(kermesse.id)}/stats`),
    ...writes(paths.statEvents(kermesse.id), { events: {} }),
  },

  'organizations/{orgId}/statShards/{shardId}': {
    get: get(paths.statShard(kermesse.id, giuliasShard.id)),
    list: all(paths.statShards(kermesse.id)),
    ...writes(paths.statShard(kermesse.id, giuliasShard.id), { people: {} }),
  },

  'events/{eventId}/supporters/{orgId}': {
    get: get(paths.supporter(streetDance.id, fanfares.id)),
    list: { attempt: (db) => readList(query(list(db, paths.supporters(streetDance.id)), limit(page))) },
    ...writes(paths.supporter(streetDance.id, fanfares.id), { licenses: 10_000 }),
  },

  'organizations/{orgId}/orgFields/{fieldId}': {
    get: get(paths.orgField(kermesse.id, shirtField.id)),
    list: { attempt: (db) => readList(queryOf(db, orgFieldsOf(kermesse.id))) },
    ...writes(paths.orgField(kermesse.id, shirtField.id), { name: 'Size' }),
  },

  '{path=**}/orgFields/{fieldId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.orgFields, limit(page))) },
  },

  'organizations/{orgId}/orgInfo/{uid}': {
    get: get(paths.orgInfo(kermesse.id, giulia.uid)),
    list: { attempt: (db) => readList(queryOf(db, orgInfoOfSome(kermesse.id, [giulia.uid]))) },
    'create first value of a member': {
      before: { [paths.orgInfo(kermesse.id, giulia.uid)]: null },
      attempt: (db, actor) => setDoc(doc(db, paths.orgInfo(kermesse.id, giulia.uid)), firstValue(actor)),
    },
    'create first value of nobody': {
      attempt: (db, actor) =>
        setDoc(doc(db, paths.orgInfo(kermesse.id, people.camille.uid)), firstValue(actor)),
    },
    'update a value': {
      attempt: (db, actor) => saveOrgInfo(db, shirtField.id, valueEdit(actor, null, 1)),
    },
    'update two values': {
      attempt: (db, actor) =>
        saveOrgInfo(db, shirtField.id, valueEdit(actor, null, 1), {
          [`values.${documentIdOf('another')}`]: valueEdit(actor, null, 0),
        }),
    },
    'update an archived field': {
      attempt: (db, actor) => saveOrgInfo(db, archivedField.id, valueEdit(actor, null, 0)),
    },
    delete: remove(paths.orgInfo(kermesse.id, giulia.uid)),
  },

  'organizations/{orgId}/sharedFields/{fieldId}': {
    get: get(paths.sharedField(kermesse.id, foodField.id)),
    list: { attempt: (db) => readList(queryOf(db, sharedFieldsOf(kermesse.id))) },
    ...writes(paths.sharedField(kermesse.id, foodField.id), { label: 'What do you drink?' }),
  },

  '{path=**}/sharedFields/{fieldId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.sharedFields, limit(page))) },
  },

  'organizations/{orgId}/lastValues/{uid}': {
    get: get(paths.lastValues(kermesse.id, giulia.uid)),
    list: all(paths.allLastValues(kermesse.id)),
    ...writes(paths.lastValues(kermesse.id, giulia.uid), { values: {} }),
  },

  'organizations/{orgId}/presence/{tabId}': {
    get: get(paths.presence(kermesse.id, tabOf('amara'))),
    list: { attempt: (db) => readList(queryOf(db, presencesIn(kermesse.id))) },
    'create her own': {
      attempt: (db, actor) => savePresence(db, actor, sayHere(actor), 'anothertab0123456789'),
    },
    "create another's": {
      attempt: (db) => savePresence(db, 'hana', sayHere('hana'), 'anothertab0123456789'),
    },
    'update her own': { attempt: (db, actor) => savePresence(db, actor) },
    "update another's": {
      attempt: (db, actor) => savePresence(db, actor, sayHere(actor), tabOf('hana')),
    },
    'delete her own': {
      attempt: (db, actor) => deleteDoc(doc(db, paths.presence(kermesse.id, tabOf(actor)))),
    },
    "delete another's": remove(paths.presence(kermesse.id, tabOf('hana'))),
  },

  '{path=**}/presence/{tabId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.presences, limit(page))) },
  },

  'events/{eventId}': {
    'get a published one': get(paths.event(streetDance.id)),
    'get a finished one': get(paths.event(haystack.id)),
    'get a draft': get(paths.event(greenway.id)),
    'list those of the organization': { attempt: (db) => readList(eventsOf(db, kermesse.id)) },
    "list the organization's published ones": {
      attempt: (db) => readList(queryOf(db, publicEventsOf(kermesse.id, now))),
    },
    'list all published ones': {
      attempt: (db) => readList(list(db, paths.events(), where('state', '==', 'published'), limit(page))),
    },
    'create a draft': { before: { [paths.event(newEventId)]: null }, attempt: (db) => createEvent(db) },
    'create a published one': {
      before: { [paths.event(newEventId)]: null },
      attempt: (db) => createEvent(db, newEvent({ state: 'published' })),
    },
    'update facts of a draft': { attempt: (db) => saveEvent(db, greenway.id) },
    'update facts of an open one': { attempt: (db) => saveEvent(db, streetDance.id) },
    'update facts of a finished one': { attempt: (db) => saveEvent(db, haystack.id) },
    'update its state': {
      attempt: (db) => saveEvent(db, streetDance.id, { state: 'finished', updatedAt: serverTimestamp() }),
    },
    'delete a draft': remove(paths.event(greenway.id)),
    'delete a published one': remove(paths.event(streetDance.id)),
  },

  'events/{eventId}/users/{uid}': {
    get: get(paths.eventUser(streetDance.id, people.farid.uid)),
    list: { attempt: (db) => readList(queryOf(db, eventUsersOf(streetDance.id))) },
    ...writes(paths.eventUser(streetDance.id, people.farid.uid), { role: 'coordinator' }),
  },

  'events/{eventId}/form/current': {
    "get a published event's": get(paths.form(streetDance.id)),
    "get a draft's": get(paths.form(greenway.id)),
    list: all(`${paths.event(streetDance.id)}/form`),
    ...writes(paths.form(streetDance.id), { questions: [] }),
  },

  'events/{eventId}/applications/{uid}': {
    get: get(paths.application(streetDance.id, giulia.uid)),
    list: { attempt: (db) => readList(applicationsAt(db, streetDance)) },
    ...writes(paths.application(streetDance.id, giulia.uid), { status: 'canceled' }),
  },

  'events/{eventId}/scanList/{uid}': {
    get: get(paths.scanEntry(streetDance.id, giulia.uid)),
    list: { attempt: (db) => readList(queryOf(db, scanListSince(streetDance.id, 0))) },
    'get after the event': get(paths.scanEntry(haystack.id, giulia.uid)),
    'list after the event': { attempt: (db) => readList(queryOf(db, scanListSince(haystack.id, 0))) },
    ...writes(paths.scanEntry(streetDance.id, giulia.uid), { status: 'accepted' }),
  },

  'events/{eventId}/scanPictures/{uid}': {
    get: get(paths.scanPicture(streetDance.id, giulia.uid)),
    list: { attempt: (db) => readList(queryOf(db, scanPicturesSince(streetDance.id, 0))) },
    'get after the event': get(paths.scanPicture(haystack.id, giulia.uid)),
    'list after the event': { attempt: (db) => readList(queryOf(db, scanPicturesSince(haystack.id, 0))) },
    ...writes(paths.scanPicture(streetDance.id, giulia.uid), { thumbnail: null }),
  },

  'events/{eventId}/counters/{counterId}': {
    get: get(paths.counter(streetDance.id, breakfast.id)),
    list: { attempt: (db) => readList(queryOf(db, countersOf(streetDance.id))) },
    create: {
      before: { [paths.counter(streetDance.id, breakfast.id)]: null },
      attempt: (db) => saveCounter(db),
    },
    'update its name': update(paths.counter(streetDance.id, breakfast.id), { name: 'Early breakfast' }),
    'update its rule': update(paths.counter(streetDance.id, breakfast.id), { rule: 'once' }),
    delete: remove(paths.counter(streetDance.id, breakfast.id)),
  },

  'events/{eventId}/checkIns/{checkInId}': {
    get: get(paths.checkIn(streetDance.id, giuliasCheckIn.id)),
    list: { attempt: (db) => readList(queryOf(db, checkInsSince(streetDance.id, 0))) },
    'create of somebody of the event': {
      attempt: (db, actor) => saveCheckIn(db, checkInBy(actor)),
    },
    'create of an unknown badge': {
      attempt: (db, actor) => saveCheckIn(db, { ...checkInBy(actor), uid: null }),
    },
    'create late': {
      attempt: (db, actor) => saveCheckIn(db, checkInBy(actor), haystack.id),
    },
    'create of a stranger': {
      attempt: (db, actor) => saveCheckIn(db, { ...checkInBy(actor), uid: people.jun.uid }),
    },
    'create in another name': {
      attempt: (db, actor) => saveCheckIn(db, checkInBy(actor === 'hana' ? 'giulia' : 'hana')),
    },
    update: update(paths.checkIn(streetDance.id, giuliasCheckIn.id), { kind: 'out' }),
    delete: remove(paths.checkIn(streetDance.id, giuliasCheckIn.id)),
  },

  '{path=**}/checkIns/{checkInId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.checkIns, limit(page))) },
  },

  'events/{eventId}/applicationNotes/{uid}': {
    get: get(paths.applicationNote(streetDance.id, giulia.uid)),
    list: { attempt: (db) => readList(queryOf(db, eventNotes(streetDance.id))) },
    ...writes(paths.applicationNote(streetDance.id, giulia.uid), { note: 'Bites.' }),
  },

  'events/{eventId}/jobs/{jobId}': {
    get: get(paths.decisionJob(streetDance.id, bothJob.id)),
    list: { attempt: (db) => readList(queryOf(db, eventJobs(streetDance.id))) },
    ...writes(paths.decisionJob(streetDance.id, bothJob.id), { state: 'running' }),
  },

  'events/{eventId}/broadcasts/{broadcastId}': {
    get: get(paths.broadcast(streetDance.id, bothBroadcast.id)),
    list: { attempt: (db) => readList(queryOf(db, eventBroadcasts(streetDance.id))) },
    ...writes(paths.broadcast(streetDance.id, bothBroadcast.id), { text: 'Stay at home.' }),
  },

  'events/{eventId}/smsCampaigns/{campaignId}': {
    get: get(paths.smsCampaign(streetDance.id, stormWarning.id)),
    list: smsLists.campaigns,
    'get where coordinators send': {
      before: coordinatorsSend,
      ...get(paths.smsCampaign(streetDance.id, stormWarning.id)),
    },
    'list where coordinators send': { before: coordinatorsSend, ...smsLists.campaigns },
    ...writes(paths.smsCampaign(streetDance.id, stormWarning.id), { charged: 0 }),
  },

  'events/{eventId}/smsCampaigns/{campaignId}/deliveries/{uid}': {
    get: get(paths.smsDelivery(streetDance.id, stormWarning.id, giulia.uid)),
    list: smsLists.deliveries,
    'get where coordinators send': {
      before: coordinatorsSend,
      ...get(paths.smsDelivery(streetDance.id, stormWarning.id, giulia.uid)),
    },
    'list where coordinators send': { before: coordinatorsSend, ...smsLists.deliveries },
    ...writes(paths.smsDelivery(streetDance.id, stormWarning.id, giulia.uid), { state: 'failed' }),
  },

  '{path=**}/smsCampaigns/{campaignId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.smsCampaigns, limit(page))) },
  },

  '{path=**}/deliveries/{uid}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.smsDeliveries, limit(page))) },
  },

  '{path=**}/jobs/{jobId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.decisionJobs, limit(page))) },
  },

  '{path=**}/broadcasts/{broadcastId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.broadcasts, limit(page))) },
  },

  'events/{eventId}/tallies/applications': {
    get: get(paths.applicationTally(streetDance.id)),
    list: all(`${paths.event(streetDance.id)}/tallies`),
    ...writes(paths.applicationTally(streetDance.id), { accepted: 3 }),
  },

  'orders/{orderId}': {
    get: get(paths.order(kermessesOrder.id)),
    list: { attempt: (db) => readList(queryOf(db, ordersOf(kermesse.id))) },
    ...writes(paths.order(kermessesOrder.id), { state: 'paid', credited: 10_000 }),
  },

  'events/{eventId}/wallet/balance': {
    get: get(paths.eventWallet(streetDance.id)),
    list: all(`${paths.event(streetDance.id)}/wallet`),
    ...writes(paths.eventWallet(streetDance.id), { licenses: 10_000 }),
  },

  'events/{eventId}/missions/{missionId}': {
    get: get(paths.mission(streetDance.id, gate.id)),
    list: { attempt: (db) => readList(queryOf(db, eventMissions(streetDance.id))) },
    create: {
      before: { [paths.mission(streetDance.id, newMissionId)]: null },
      attempt: (db) => saveMission(db, streetDance.id),
    },
    update: { attempt: (db) => saveMission(db, streetDance.id, missionFields(), gate.id) },
    delete: remove(paths.mission(streetDance.id, gate.id)),
    'create after the event': { attempt: (db) => saveMission(db, haystack.id) },
    'update after the event': {
      attempt: (db) => saveMission(db, haystack.id, missionFields(), tables.id),
    },
    'delete after the event': remove(paths.mission(haystack.id, tables.id)),
  },

  'events/{eventId}/shifts/{shiftId}': {
    get: get(paths.shift(streetDance.id, gateShift.id)),
    list: { attempt: (db) => readList(queryOf(db, eventShifts(streetDance.id))) },
    create: {
      before: { [paths.shift(streetDance.id, newShiftId)]: null },
      attempt: (db) => createShift(db, streetDance.id, shiftFields(gate.id)),
    },
    update: { attempt: (db) => saveShift(db, streetDance.id, gateShift.id) },
    'update how many have a place': {
      attempt: (db) => saveShift(db, streetDance.id, gateShift.id, shiftChange({ assigned: 0 })),
    },
    delete: remove(paths.shift(streetDance.id, gateShift.id)),
    'create after the event': {
      attempt: (db) => createShift(db, haystack.id, shiftFields(tables.id)),
    },
    'update after the event': { attempt: (db) => saveShift(db, haystack.id, tablesShift.id) },
    'delete after the event': remove(paths.shift(haystack.id, tablesShift.id)),
  },

  'events/{eventId}/rosters/{uid}': {
    get: get(paths.roster(streetDance.id, giulia.uid)),
    list: { attempt: (db) => readList(queryOf(db, eventRosters(streetDance.id))) },
    ...writes(paths.roster(streetDance.id, giulia.uid), { shifts: {}, shiftIds: [] }),
  },

  '{path=**}/rosters/{uid}': {
    'list her own': { attempt: (db) => readList(queryOf(db, ownRosters(giulia.uid))) },
    'list those of the organization': {
      attempt: (db) =>
        readList(groupList(db, collectionGroups.rosters, where('orgId', '==', kermesse.id), limit(page))),
    },
  },

  'events/{eventId}/swaps/{swapId}': {
    get: get(paths.swap(streetDance.id, giuliasSwap.id)),
    list: { attempt: (db) => readList(queryOf(db, eventSwaps(streetDance.id))) },
    ...writes(paths.swap(streetDance.id, giuliasSwap.id), { forShiftId: gateShift.id }),
  },

  '{path=**}/swaps/{swapId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.swaps, limit(page))) },
  },

  'calendars/{uid}': {
    get: get(paths.calendar(giulia.uid)),
    list: all('calendars'),
    ...writes(paths.calendar(giulia.uid), { token: tokenOf('an address of her own making') }),
  },

  'calendarTokens/{token}': {
    get: get(paths.calendarToken(giuliasCalendar.token)),
    list: all('calendarTokens'),
    ...writes(paths.calendarToken(giuliasCalendar.token), { uid: people.hana.uid }),
  },

  '{path=**}/applications/{uid}': {
    'list her own': { attempt: (db) => readList(myApplications(db, giulia.uid)) },
    'list those to the organization': {
      attempt: (db) =>
        readList(
          groupList(db, collectionGroups.applications, where('orgId', '==', kermesse.id), limit(page)),
        ),
    },
    'list hers to the organization': {
      attempt: (db) => readList(queryOf(db, applicationsOfMember(kermesse.id, giulia.uid))),
    },
    'list all': {
      attempt: (db) => readList(groupList(db, collectionGroups.applications, limit(page))),
    },
  },

  '{path=**}/members/{uid}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.members, limit(page))) },
  },

  '{path=**}/users/{uid}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.orgUsers, limit(page))) },
  },

  'conversations/{conversationId}': {
    get: get(paths.conversation(giuliasTalk)),
    'list her own': { attempt: (db) => readList(myConversations(db, giulia.uid)) },
    'list those of the event': { attempt: (db) => readList(conversationsAt(db, streetDance)) },
    'list those of the organization': {
      before: somethingIsUnread,
      attempt: (db) => readList(queryOf(db, unreadOfOrganization(kermesse.id))),
    },
    create: create(paths.conversation(giuliasTalk)),
    'update with her message': { attempt: (db, actor) => send(db, sentMessage('teammate', people[actor])) },
    "update with the organizers' message": { attempt: (db, actor) => send(db, organizersMessage(actor)) },
    'update after the event': {
      attempt: (db, actor) =>
        send(
          db,
          sentMessage(actor === 'giulia' ? 'teammate' : 'organizers', people[actor]),
          giuliasHaystackTalk,
        ),
    },
    'update as read by her': { attempt: (db) => saveHead(db, readMark('teammate')) },
    'update as read by the organizers': { attempt: (db) => saveHead(db, readMark('organizers')) },
    'update as read after the event': {
      attempt: (db, actor) =>
        saveHead(db, readMark(actor === 'giulia' ? 'teammate' : 'organizers'), giuliasHaystackTalk),
    },
    delete: remove(paths.conversation(giuliasTalk)),
  },

  'conversations/{conversationId}/messages/{messageId}': {
    get: get(paths.message(giuliasTalk, firstMessage.id)),
    list: { attempt: (db) => readList(messagesIn(db, giuliasTalk)) },
    'create hers': { attempt: (db, actor) => send(db, sentMessage('teammate', people[actor])) },
    "create the organizers'": { attempt: (db, actor) => send(db, organizersMessage(actor)) },
    'create after the event': {
      attempt: (db, actor) =>
        send(
          db,
          sentMessage(actor === 'giulia' ? 'teammate' : 'organizers', people[actor]),
          giuliasHaystackTalk,
        ),
    },
    update: update(paths.message(giuliasTalk, firstMessage.id), { text: 'I never said that.' }),
    delete: remove(paths.message(giuliasTalk, answer.id)),
  },

  '{path=**}/invitations/{invitationId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.invitations, limit(page))) },
  },

  '{path=**}/messages/{messageId}': {
    list: { attempt: (db) => readList(groupList(db, collectionGroups.messages, limit(page))) },
  },

  'announcements/{id}': {
    get: get(paths.announcement('talk:teammate')),
    list: all(paths.announcements()),
    ...writes(paths.announcement('talk:teammate'), { readAt: null }),
  },
  'occasions/{occasionId}': {
    get: get(paths.occasion('decision')),
    list: all(paths.occasions()),
    ...writes(paths.occasion('decision'), { dueAt: null }),
  },

  'outbox/{itemId}': {
    get: get(paths.outboxItem('application-received')),
    list: all(paths.outbox()),
    ...writes(paths.outboxItem('application-received'), { state: 'pending' }),
  },

  'emailChanges/{uid}': {
    get: get(paths.emailChange(giulia.uid)),
    list: all('emailChanges'),
    create: create(paths.emailChange(giulia.uid), stored(anEmailChange())),
    update: update(paths.emailChange(giulia.uid), { newEmail: 'other@people.example' }),
    delete: remove(paths.emailChange(giulia.uid)),
  },

  'deletions/{uid}': {
    get: get(paths.deletion(giulia.uid)),
    list: all('deletions'),
    ...writes(paths.deletion(giulia.uid), { state: 'canceled' }),
  },

  'limits/{key}': {
    get: get(paths.limit('applications:giulia')),
    list: all('limits'),
    ...writes(paths.limit('applications:giulia'), { counts: [] }),
  },
  'sweeps/{name}': {
    get: get(paths.sweep('late-shifts')),
    list: all('sweeps'),
    ...writes(paths.sweep('late-shifts'), { until: null }),
  },
  'migrations/{id}': {
    get: get(paths.migration('0001-muted-until')),
    list: all('migrations'),
    ...writes(paths.migration('0001-muted-until'), { doneAt: null }),
  },
};
