import {
  access,
  account,
  announcement,
  application,
  applicationNote,
  applicationTally,
  audience,
  badge,
  badgeHolder,
  broadcast,
  calendar,
  calendarHolder,
  checkIn,
  collectionGroups,
  consent,
  conversation,
  conversationId,
  counter,
  coupon,
  couponCodeHolder,
  decisionJob,
  device,
  emailChange,
  deletion,
  event,
  eventUser,
  eventWallet,
  importObjection,
  invitation,
  invitationLink,
  lastValues,
  ledgerEntry,
  joinLink,
  joinTarget,
  member,
  memberLine,
  memberImport,
  memberTally,
  message,
  mission,
  notice,
  occasion,
  order,
  organization,
  orgField,
  orgInfo,
  orgUser,
  orgWallet,
  participation,
  paths,
  photo,
  presence,
  profile,
  scanEntry,
  scanPicture,
  registrationForm,
  sharedField,
  roster,
  shift,
  slugHolder,
  smsCampaign,
  smsDelivery,
  statEvents,
  statGround,
  stats,
  statShard,
  supportedEvent,
  supporter,
  swap,
} from '@equipage/domain';
import type { Instant, Side, SmsState } from '@equipage/domain';
import { document, type Query } from './document.ts';
import { sweepMark } from './sweeping.ts';

/** Every document that functions touch: its path bound to its schema, in the order of the feature stems. */
export const documents = {
  access: (uid: string) => document(paths.access(uid), access),
  account: (uid: string) => document(paths.account(uid), account),
  deletion: (uid: string) => document(paths.deletion(uid), deletion),
  emailChange: (uid: string) => document(paths.emailChange(uid), emailChange),
  device: (uid: string, deviceId: string) => document(paths.device(uid, deviceId), device),
  profile: (uid: string) => document(paths.profile(uid), profile),
  audience: (uid: string) => document(paths.audience(uid), audience),
  participation: (uid: string, eventId: string) => document(paths.participation(uid, eventId), participation),
  photo: (uid: string) => document(paths.photo(uid), photo),

  badge: (uid: string) => document(paths.badge(uid), badge),
  badgeToken: (token: string) => document(paths.badgeToken(token), badgeHolder),

  organization: (orgId: string) => document(paths.organization(orgId), organization),
  orgUser: (orgId: string, uid: string) => document(paths.orgUser(orgId, uid), orgUser),
  invitation: (orgId: string, id: string) => document(paths.invitation(orgId, id), invitation),
  invitationLink: (hash: string) => document(paths.invitationToken(hash), invitationLink),
  slug: (slug: string) => document(paths.slug(slug), slugHolder),
  member: (orgId: string, uid: string) => document(paths.member(orgId, uid), member),
  memberTally: (orgId: string) => document(paths.memberTally(orgId), memberTally),
  joinLink: (orgId: string, linkId: string) => document(paths.joinLink(orgId, linkId), joinLink),
  joinToken: (token: string) => document(paths.joinToken(token), joinTarget),
  consent: (orgId: string, uid: string) => document(paths.consent(orgId, uid), consent),
  supportedEvent: (orgId: string, eventId: string) =>
    document(paths.supportedEvent(orgId, eventId), supportedEvent),
  memberImport: (orgId: string, importId: string) =>
    document(paths.memberImport(orgId, importId), memberImport),
  importObjection: (orgId: string, entryId: string) =>
    document(paths.importObjection(orgId, entryId), importObjection),
  orgField: (orgId: string, fieldId: string) => document(paths.orgField(orgId, fieldId), orgField),
  orgInfo: (orgId: string, uid: string) => document(paths.orgInfo(orgId, uid), orgInfo),
  presence: (orgId: string, tabId: string) => document(paths.presence(orgId, tabId), presence),
  sharedField: (orgId: string, fieldId: string) => document(paths.sharedField(orgId, fieldId), sharedField),
  lastValues: (orgId: string, uid: string) => document(paths.lastValues(orgId, uid), lastValues),
  stats: (orgId: string) => document(paths.currentStats(orgId), stats),
  statGround: (orgId: string) => document(paths.statGround(orgId), statGround),
  statEvents: (orgId: string) => document(paths.statEvents(orgId), statEvents),
  statShard: (orgId: string, shardId: string) => document(paths.statShard(orgId, shardId), statShard),
  orgWallet: (orgId: string) => document(paths.orgWallet(orgId), orgWallet),
  ledgerEntry: (orgId: string, entryId: string) => document(paths.ledgerEntry(orgId, entryId), ledgerEntry),
  coupon: (orgId: string, couponId: string) => document(paths.coupon(orgId, couponId), coupon),
  couponCode: (hash: string) => document(paths.couponCode(hash), couponCodeHolder),

  event: (eventId: string) => document(paths.event(eventId), event),
  eventUser: (eventId: string, uid: string) => document(paths.eventUser(eventId, uid), eventUser),
  form: (eventId: string) => document(paths.form(eventId), registrationForm),
  application: (eventId: string, uid: string) => document(paths.application(eventId, uid), application),
  applicationTally: (eventId: string) => document(paths.applicationTally(eventId), applicationTally),
  mission: (eventId: string, missionId: string) => document(paths.mission(eventId, missionId), mission),
  shift: (eventId: string, shiftId: string) => document(paths.shift(eventId, shiftId), shift),
  roster: (eventId: string, uid: string) => document(paths.roster(eventId, uid), roster),
  swap: (eventId: string, swapId: string) => document(paths.swap(eventId, swapId), swap),
  calendar: (uid: string) => document(paths.calendar(uid), calendar),
  calendarToken: (token: string) => document(paths.calendarToken(token), calendarHolder),

  scanEntry: (eventId: string, uid: string) => document(paths.scanEntry(eventId, uid), scanEntry),
  scanPicture: (eventId: string, uid: string) => document(paths.scanPicture(eventId, uid), scanPicture),
  counter: (eventId: string, counterId: string) => document(paths.counter(eventId, counterId), counter),
  checkIn: (eventId: string, checkInId: string) => document(paths.checkIn(eventId, checkInId), checkIn),
  applicationNote: (eventId: string, uid: string) =>
    document(paths.applicationNote(eventId, uid), applicationNote),
  decisionJob: (eventId: string, jobId: string) => document(paths.decisionJob(eventId, jobId), decisionJob),
  broadcast: (eventId: string, broadcastId: string) =>
    document(paths.broadcast(eventId, broadcastId), broadcast),
  smsCampaign: (eventId: string, campaignId: string) =>
    document(paths.smsCampaign(eventId, campaignId), smsCampaign),
  smsDelivery: (eventId: string, campaignId: string, uid: string) =>
    document(paths.smsDelivery(eventId, campaignId, uid), smsDelivery),

  order: (orderId: string) => document(paths.order(orderId), order),
  supporter: (eventId: string, orgId: string) => document(paths.supporter(eventId, orgId), supporter),
  eventWallet: (eventId: string) => document(paths.eventWallet(eventId), eventWallet),

  conversation: (eventId: string, uid: string) =>
    document(paths.conversation(conversationId(eventId, uid)), conversation),

  /** The same document by its own id. */
  conversationAt: (id: string) => document(paths.conversation(id), conversation),

  message: (conversationId: string, messageId: string) =>
    document(paths.message(conversationId, messageId), message),

  announcement: (conversationId: string, side: Side) =>
    document(paths.announcement(`${conversationId}:${side}`), announcement),
  occasion: (id: string) => document(paths.occasion(id), occasion),
  sweep: (name: string) => document(paths.sweep(name), sweepMark),
  notice: (id: string) => document(paths.outboxItem(id), notice),
} as const;

/** Every question that functions ask of a collection. */
export const queries = {
  applicationsOfEvent: (eventId: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: [],
  }),
  /** In the order of their people's ids, those behind one of them; all of them behind ''. */
  applicationsAfter: (eventId: string, after: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: after === '' ? [] : ([['uid', '>', after]] as const),
    orderBy: 'uid',
  }),
  /** Those that came first first. */
  applicationsInOrder: (eventId: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: [],
    orderBy: 'appliedAt',
  }),
  decisionsUnderWay: () => ({
    collection: collectionGroups.decisionJobs,
    everywhere: true,
    schema: decisionJob,
    where: [['state', '==', 'running']],
  }),
  decisionsBy: (uid: string) => ({
    collection: collectionGroups.decisionJobs,
    everywhere: true,
    schema: decisionJob,
    where: [['byUid', '==', uid]],
  }),
  broadcastsUnderWay: () => ({
    collection: collectionGroups.broadcasts,
    everywhere: true,
    schema: broadcast,
    where: [['state', '==', 'sending']],
  }),
  broadcastsBy: (uid: string) => ({
    collection: collectionGroups.broadcasts,
    everywhere: true,
    schema: broadcast,
    where: [['byUid', '==', uid]],
  }),
  /** Campaigns of which not everything is known yet. */
  smsCampaignsUnderWay: () => ({
    collection: collectionGroups.smsCampaigns,
    everywhere: true,
    schema: smsCampaign,
    where: [['state', 'in', ['sending', 'sent']]],
  }),
  smsCampaignsBy: (uid: string) => ({
    collection: collectionGroups.smsCampaigns,
    everywhere: true,
    schema: smsCampaign,
    where: [['byUid', '==', uid]],
  }),
  smsDeliveriesOf: (eventId: string, campaignId: string) => ({
    collection: paths.smsDeliveries(eventId, campaignId),
    schema: smsDelivery,
    where: [],
  }),
  smsDeliveriesAt: (eventId: string, campaignId: string, state: SmsState) => ({
    collection: paths.smsDeliveries(eventId, campaignId),
    schema: smsDelivery,
    where: [['state', '==', state]],
  }),
  /** What campaigns had for one person. */
  smsDeliveriesTo: (uid: string) => ({
    collection: collectionGroups.smsDeliveries,
    everywhere: true,
    schema: smsDelivery,
    where: [['uid', '==', uid]],
  }),
  /**
   * Conversations that a broadcast came to and whose teammate has read since. Of its event: the name of a broadcast is its
   * author's to choose, and whoever got one knows it.
   */
  readersSince: (eventId: string, broadcastId: string, since: Instant) => ({
    collection: paths.conversations(),
    schema: conversation,
    where: [
      ['eventId', '==', eventId],
      ['broadcastIds', 'array-contains', broadcastId],
      ['readByTeammateAt', '>=', since],
    ],
    orderBy: 'readByTeammateAt',
  }),
  applicationsAt: (eventId: string, status: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: [['status', '==', status]],
  }),
  /** Those who wait for a place, whoever has waited longest first. */
  waitingAt: (eventId: string) => ({
    collection: paths.applications(eventId),
    schema: application,
    where: [['status', '==', 'waitlisted']],
    orderBy: 'statusAt',
  }),
  applicationsOfPerson: (uid: string) => ({
    collection: collectionGroups.applications,
    everywhere: true,
    schema: application,
    where: [['uid', '==', uid]],
  }),
  /** Those to the events of one organization. */
  applicationsWithin: (orgId: string, uid: string) => ({
    collection: collectionGroups.applications,
    everywhere: true,
    schema: application,
    where: [
      ['uid', '==', uid],
      ['orgId', '==', orgId],
    ],
  }),
  missionsOf: (eventId: string) => ({ collection: paths.missions(eventId), schema: mission, where: [] }),
  shiftsOf: (eventId: string) => ({ collection: paths.shifts(eventId), schema: shift, where: [] }),
  shiftsEndingAfter: (eventId: string, moment: Instant) => ({
    collection: paths.shifts(eventId),
    schema: shift,
    where: [['endsAt', '>', moment]],
    orderBy: 'endsAt',
  }),
  shiftsOfMission: (eventId: string, missionId: string) => ({
    collection: paths.shifts(eventId),
    schema: shift,
    where: [['missionId', '==', missionId]],
  }),
  rostersOfEvent: (eventId: string) => ({ collection: paths.rosters(eventId), schema: roster, where: [] }),
  /** Everybody who has a place in a shift. */
  rostersWith: (eventId: string, shiftId: string) => ({
    collection: paths.rosters(eventId),
    schema: roster,
    where: [['shiftIds', 'array-contains', shiftId]],
  }),
  rostersOfPerson: (uid: string) => ({
    collection: collectionGroups.rosters,
    everywhere: true,
    schema: roster,
    where: [['uid', '==', uid]],
  }),
  swapsOfShift: (eventId: string, shiftId: string) => ({
    collection: paths.swaps(eventId),
    schema: swap,
    where: [['shiftId', '==', shiftId]],
  }),
  swapsAt: (eventId: string, uid: string) => ({
    collection: paths.swaps(eventId),
    schema: swap,
    where: [['uid', '==', uid]],
  }),
  swapsOfPerson: (uid: string) => ({
    collection: collectionGroups.swaps,
    everywhere: true,
    schema: swap,
    where: [['uid', '==', uid]],
  }),
  membersOf: (orgId: string) => ({ collection: paths.members(orgId), schema: member, where: [] }),
  /** A community by name. @param key an entry of `keys` that all of them have; everybody without it */
  membersByName: (orgId: string, key: string | undefined) => ({
    collection: paths.members(orgId),
    schema: member,
    where: key === undefined ? [] : ([['keys', 'array-contains', key]] as const),
    orderBy: 'sortName',
  }),
  /** A community by name, as a file has it. */
  memberLines: (orgId: string) => ({
    collection: paths.members(orgId),
    schema: memberLine,
    where: [],
    orderBy: 'sortName',
  }),
  consentsOf: (uid: string) => ({
    collection: collectionGroups.consents,
    everywhere: true,
    schema: consent,
    where: [['uid', '==', uid]],
  }),
  /** The events of one organization that another supports. */
  supportedEventsOf: (orgId: string, holderOrgId: string) => ({
    collection: paths.supportedEvents(orgId),
    schema: supportedEvent,
    where: [['holderOrgId', '==', holderOrgId]],
  }),
  /** @param emails at most `mostValues` */
  membersWith: (orgId: string, emails: readonly string[]) => ({
    collection: paths.members(orgId),
    schema: member,
    where: [['email', 'in', emails]],
  }),
  /** Everybody who came with an import, joined or not. */
  membersImported: (orgId: string, importId: string) => ({
    collection: paths.members(orgId),
    schema: member,
    where: [['imported.importId', '==', importId]],
  }),
  /** Rows of all communities with an address: her own, and what others have imported of her. */
  membersEverywhere: (email: string) => ({
    collection: collectionGroups.members,
    everywhere: true,
    schema: member,
    where: [['email', '==', email]],
  }),
  /** Imports whose invitations are still leaving. */
  importsMailing: (orgId: string, now: Instant) => ({
    collection: paths.memberImports(orgId),
    schema: memberImport,
    where: [['mailsUntil', '>', now]],
    orderBy: 'mailsUntil',
  }),
  /** Imports whose taking back was begun. */
  importsToUndo: () => ({
    collection: collectionGroups.memberImports,
    everywhere: true,
    schema: memberImport,
    where: [['state', '==', 'undoing']],
  }),
  /** Imports of which invitations wait for another day. */
  importsHolding: () => ({
    collection: collectionGroups.memberImports,
    everywhere: true,
    schema: memberImport,
    where: [['mailsHeld', '>', 0]],
    orderBy: 'mailsHeld',
  }),
  importsBy: (uid: string) => ({
    collection: collectionGroups.memberImports,
    everywhere: true,
    schema: memberImport,
    where: [['byUid', '==', uid]],
  }),
  ownersOf: (orgId: string) => ({
    collection: paths.orgUsers(orgId),
    schema: orgUser,
    where: [['role', '==', 'owner']],
  }),
  orgUsersWith: (orgId: string, email: string) => ({
    collection: paths.orgUsers(orgId),
    schema: orgUser,
    where: [['email', '==', email]],
  }),
  invitationsBy: (orgId: string, uid: string) => ({
    collection: paths.invitations(orgId),
    schema: invitation,
    where: [['inviterUid', '==', uid]],
  }),
  invitationsFrom: (uid: string) => ({
    collection: collectionGroups.invitations,
    everywhere: true,
    schema: invitation,
    where: [['inviterUid', '==', uid]],
  }),
  invitationsTo: (email: string) => ({
    collection: collectionGroups.invitations,
    everywhere: true,
    schema: invitation,
    where: [['email', '==', email]],
  }),
  orgFieldsOf: (orgId: string) => ({ collection: paths.orgFields(orgId), schema: orgField, where: [] }),
  /** Everybody of whom something was ever noted under a field. */
  orgInfoWith: (orgId: string, fieldId: string) => ({
    collection: paths.orgInfos(orgId),
    schema: orgInfo,
    where: [[`values.${fieldId}.rev`, '>=', 1]],
    orderBy: `values.${fieldId}.rev`,
  }),
  /** Those of them where it was cleared. */
  orgInfoWithout: (orgId: string, fieldId: string) => ({
    collection: paths.orgInfos(orgId),
    schema: orgInfo,
    where: [[`values.${fieldId}.value`, '==', null]],
  }),
  fieldsToDelete: () => ({
    collection: collectionGroups.orgFields,
    everywhere: true,
    schema: orgField,
    where: [['deleting', '==', true]],
  }),
  sharedFieldsOf: (orgId: string) => ({
    collection: paths.sharedFields(orgId),
    schema: sharedField,
    where: [],
  }),
  sharedFieldsToDelete: () => ({
    collection: collectionGroups.sharedFields,
    everywhere: true,
    schema: sharedField,
    where: [['deleting', '==', true]],
  }),
  /** Everybody whose last answer to a question of the library is known. */
  lastValuesWith: (orgId: string, fieldId: string) => ({
    collection: paths.allLastValues(orgId),
    schema: lastValues,
    where: [[`values.${fieldId}.at`, '>=', 0]],
    orderBy: `values.${fieldId}.at`,
  }),
  /** Open tables that were not heard of since a moment. */
  stalePresences: (since: Instant) => ({
    collection: collectionGroups.presences,
    everywhere: true,
    schema: presence,
    where: [['at', '<=', since]],
    orderBy: 'at',
  }),
  statShardsOf: (orgId: string) => ({ collection: paths.statShards(orgId), schema: statShard, where: [] }),
  /** Organizations whose numbers are a day old. */
  statsDue: (now: Instant) => ({
    collection: paths.statGrounds(),
    schema: statGround,
    where: [['dueAt', '<=', now]],
    orderBy: 'dueAt',
  }),
  organizations: () => ({ collection: paths.organizations(), schema: organization, where: [] }),
  ledgerOf: (orgId: string) => ({ collection: paths.ledger(orgId), schema: ledgerEntry, where: [] }),
  ordersBy: (uid: string) => ({
    collection: paths.orders(),
    schema: order,
    where: [['by', '==', uid]],
  }),
  ledgerBy: (uid: string) => ({
    collection: collectionGroups.ledger,
    everywhere: true,
    schema: ledgerEntry,
    where: [['by', '==', uid]],
  }),
  couponsOf: (orgId: string) => ({ collection: paths.coupons(orgId), schema: coupon, where: [] }),
  /** All events of others that an organization supports. */
  supportOf: (orgId: string) => ({
    collection: paths.supportedEvents(orgId),
    schema: supportedEvent,
    where: [],
  }),
  supportersOf: (eventId: string) => ({
    collection: paths.supporters(eventId),
    schema: supporter,
    where: [],
  }),
  /** Supported events whose teammates are to be counted again. */
  supportToCount: (now: Instant) => ({
    collection: collectionGroups.supportedEvents,
    everywhere: true,
    schema: supportedEvent,
    where: [['countAgainAt', '<=', now]],
    orderBy: 'countAgainAt',
  }),
  /** Those that were meant for one address. */
  couponsTo: (email: string) => ({
    collection: collectionGroups.coupons,
    everywhere: true,
    schema: coupon,
    where: [['boundTo', '==', email]],
  }),
  /** Those that hold licenses which nobody can redeem any more. */
  couponsRunOut: (now: Instant) => ({
    collection: collectionGroups.coupons,
    everywhere: true,
    schema: coupon,
    where: [
      ['state', '==', 'open'],
      ['expiresAt', '<=', now],
    ],
    orderBy: 'expiresAt',
  }),
  eventUsersOf: (eventId: string) => ({
    collection: paths.eventUsers(eventId),
    schema: eventUser,
    where: [],
  }),
  eventUsersWith: (eventId: string, email: string) => ({
    collection: paths.eventUsers(eventId),
    schema: eventUser,
    where: [['email', '==', email]],
  }),
  eventsOfOrganization: (orgId: string) => ({
    collection: paths.events(),
    schema: event,
    where: [['orgId', '==', orgId]],
  }),
  pastEvents: (now: Instant) => ({
    collection: paths.events(),
    schema: event,
    where: [
      ['state', '==', 'published'],
      ['endsAt', '<=', now],
    ],
    orderBy: 'endsAt',
  }),
  /** By hand or at their end, also those that are in the archive since. */
  eventsFinishedSince: (moment: Instant) => ({
    collection: paths.events(),
    schema: event,
    where: [['finishedAt', '>', moment]],
    orderBy: 'finishedAt',
  }),
  begunEvents: (now: Instant) => ({
    collection: paths.events(),
    schema: event,
    where: [
      ['state', '==', 'published'],
      ['startsAt', '<=', now],
    ],
    orderBy: 'startsAt',
  }),
  participationsOf: (uid: string) => ({
    collection: paths.participations(uid),
    schema: participation,
    where: [],
  }),
  participationsAt: (eventId: string) => ({
    collection: collectionGroups.participations,
    everywhere: true,
    schema: participation,
    where: [['eventId', '==', eventId]],
  }),
  /** Whose badge it is, among the people of one event. */
  scanEntriesByBadge: (eventId: string, hash: string) => ({
    collection: paths.scanList(eventId),
    schema: scanEntry,
    where: [['badgeHash', '==', hash]],
  }),
  checkInsByBadge: (eventId: string, hash: string) => ({
    collection: paths.checkIns(eventId),
    schema: checkIn,
    where: [['badgeHash', '==', hash]],
  }),
  countersOf: (eventId: string) => ({ collection: paths.counters(eventId), schema: counter, where: [] }),
  /** The comings and goings of one person at one event. */
  entriesOf: (eventId: string, uid: string) => ({
    collection: paths.checkIns(eventId),
    schema: checkIn,
    where: [
      ['uid', '==', uid],
      ['counter', '==', 'entry'],
    ],
  }),
  /** Of one person, at all events. */
  checkInsOf: (uid: string) => ({
    collection: collectionGroups.checkIns,
    everywhere: true,
    schema: checkIn,
    where: [['uid', '==', uid]],
  }),
  /** Those that somebody recorded of others. */
  checkInsBy: (uid: string) => ({
    collection: collectionGroups.checkIns,
    everywhere: true,
    schema: checkIn,
    where: [['by', '==', uid]],
  }),
  conversationsOf: (uid: string) => ({
    collection: paths.conversations(),
    schema: conversation,
    where: [['uid', '==', uid]],
  }),
  messagesOf: (conversation: string) => ({
    collection: paths.messages(conversation),
    schema: message,
    where: [],
  }),
  messagesBy: (uid: string) => ({
    collection: collectionGroups.messages,
    everywhere: true,
    schema: message,
    where: [['authorUid', '==', uid]],
  }),
  /** People who wanted to be erased a week ago, and those whose erasing was cut off. */
  dueDeletions: (now: Instant) => ({
    collection: paths.deletions(),
    schema: deletion,
    where: [['dueAt', '<=', now]],
    orderBy: 'dueAt',
  }),
  noticesOf: (uid: string) => ({
    collection: paths.outbox(),
    schema: notice,
    where: [['uid', '==', uid]],
  }),
  noticesTo: (email: string) => ({
    collection: paths.outbox(),
    schema: notice,
    where: [['to', '==', email]],
  }),
  /** Everybody who runs things under a scope: org users under `o:<orgId>`, coordinators under `e:<eventId>`. */
  accessWithin: (scope: string) => ({
    collection: paths.accesses(),
    schema: access,
    where: [['scopes', 'array-contains', scope]],
  }),
  devicesOf: (uid: string) => ({ collection: paths.devices(uid), schema: device, where: [] }),
  occasionsOf: (uid: string) => ({
    collection: paths.occasions(),
    schema: occasion,
    where: [['uid', '==', uid]],
  }),
  /** Announcements that have waited long enough. */
  dueAnnouncements: (now: Instant) => ({
    collection: paths.announcements(),
    schema: announcement,
    where: [['dueAt', '<=', now]],
    orderBy: 'dueAt',
  }),
  /** Occasions whose moment has come. */
  dueOccasions: (now: Instant) => ({
    collection: paths.occasions(),
    schema: occasion,
    where: [['dueAt', '<=', now]],
    orderBy: 'dueAt',
  }),
  /** Notices that wait for their first or next attempt, or whose worker died. */
  dueNotices: (now: Instant) => ({
    collection: paths.outbox(),
    schema: notice,
    where: [['leaseUntil', '<=', now]],
    orderBy: 'leaseUntil',
  }),
  /** Notices whose last attempt came to nothing for a certain reason. */
  noticesBecauseOf: (reason: string) => ({
    collection: paths.outbox(),
    schema: notice,
    where: [['reason', '==', reason]],
  }),
} as const satisfies Record<string, (...input: never[]) => Query>;
