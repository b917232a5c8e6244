/** Every document and collection path of the database. A path string anywhere else fails the house check. */

export const paths = {
  accesses: () => 'access',
  access: (uid: string) => `access/${uid}`,

  accounts: () => 'accounts',
  account: (uid: string) => `accounts/${uid}`,
  /** The browsers that show notices to the person. */
  devices: (uid: string) => `accounts/${uid}/devices`,
  device: (uid: string, deviceId: string) => `accounts/${uid}/devices/${deviceId}`,
  /** That somebody wants to be erased, and later that it was done. */
  deletion: (uid: string) => `deletions/${uid}`,
  deletions: () => 'deletions',
  /** The change of address that a person asked for last. */
  emailChange: (uid: string) => `emailChanges/${uid}`,
  profile: (uid: string) => `profiles/${uid}`,
  /** Whose people may read the profile: apart from it, so that its readers do not learn of each other. */
  audience: (uid: string) => `audiences/${uid}`,
  /** The events that a person took part in: apart from the profile, because not every reader of it sees all. */
  participations: (uid: string) => `profiles/${uid}/participations`,
  participation: (uid: string, eventId: string) => `profiles/${uid}/participations/${eventId}`,
  photo: (uid: string) => `photos/${uid}`,

  badge: (uid: string) => `badges/${uid}`,
  /** Whose badge it is: found by what is on the badge, and by nothing else. */
  badgeToken: (token: string) => `badgeTokens/${token}`,

  organizations: () => 'organizations',
  organization: (orgId: string) => `organizations/${orgId}`,
  orgUsers: (orgId: string) => `organizations/${orgId}/users`,
  orgUser: (orgId: string, uid: string) => `organizations/${orgId}/users/${uid}`,
  invitations: (orgId: string) => `organizations/${orgId}/invitations`,
  invitation: (orgId: string, invitationId: string) => `organizations/${orgId}/invitations/${invitationId}`,
  /** Which invitation a link opens: found by the hash of its secret, and by nothing else. */
  invitationToken: (hash: string) => `invitationTokens/${hash}`,

  /** Whose public page an address leads to: found by the address, and by nothing else. */
  slug: (slug: string) => `slugs/${slug}`,

  members: (orgId: string) => `organizations/${orgId}/members`,
  member: (orgId: string, uid: string) => `organizations/${orgId}/members/${uid}`,
  /** Lists of people that were brought into the community, and what became of each. */
  memberImports: (orgId: string) => `organizations/${orgId}/imports`,
  memberImport: (orgId: string, importId: string) => `organizations/${orgId}/imports/${importId}`,
  /** That somebody who was imported asked not to be: under the id that she would have again. */
  importObjection: (orgId: string, entryId: string) => `organizations/${orgId}/importObjections/${entryId}`,
  /** How many there are: recounted by a function, never incremented. */
  memberTally: (orgId: string) => `organizations/${orgId}/tallies/members`,
  /** The links into a community: its own, and one for each organization that passes one on. */
  joinLink: (orgId: string, linkId: string) => `organizations/${orgId}/joinLinks/${linkId}`,
  /** Where a link leads: found by its secret, and by nothing else. */
  joinToken: (token: string) => `joinTokens/${token}`,
  /** That a person agreed to be in the community. */
  consents: (orgId: string) => `organizations/${orgId}/consents`,
  consent: (orgId: string, uid: string) => `organizations/${orgId}/consents/${uid}`,
  /** Somebody else's events that an organization supports. */
  supportedEvents: (orgId: string) => `organizations/${orgId}/supportedEvents`,
  supportedEvent: (orgId: string, eventId: string) => `organizations/${orgId}/supportedEvents/${eventId}`,
  /** What an organization notes about its members: which fields there are, and their values for each member. */
  orgFields: (orgId: string) => `organizations/${orgId}/orgFields`,
  orgField: (orgId: string, fieldId: string) => `organizations/${orgId}/orgFields/${fieldId}`,
  orgInfos: (orgId: string) => `organizations/${orgId}/orgInfo`,
  orgInfo: (orgId: string, uid: string) => `organizations/${orgId}/orgInfo/${uid}`,
  /** Who has the table of the community open at this moment. */
  presences: (orgId: string) => `organizations/${orgId}/presence`,
  presence: (orgId: string, tabId: string) => `organizations/${orgId}/presence/${tabId}`,

  /** What an organization has, and the book of all that came and went. */
  orgWallet: (orgId: string) => `organizations/${orgId}/wallet/balance`,
  ledger: (orgId: string) => `organizations/${orgId}/ledger`,
  ledgerEntry: (orgId: string, entryId: string) => `organizations/${orgId}/ledger/${entryId}`,

  /** Licenses that an organization has set aside for somebody else's event. */
  coupons: (orgId: string) => `organizations/${orgId}/coupons`,
  coupon: (orgId: string, couponId: string) => `organizations/${orgId}/coupons/${couponId}`,
  /** Which coupon a code opens: found by the hash of the code, and by nothing else. */
  couponCode: (hash: string) => `couponCodes/${hash}`,

  /** The numbers of an organization, the exact ones behind them, and what both are made of: its events and its people. */
  currentStats: (orgId: string) => `organizations/${orgId}/stats/current`,
  statGrounds: () => 'statGrounds',
  statGround: (orgId: string) => `statGrounds/${orgId}`,
  statEvents: (orgId: string) => `organizations/${orgId}/stats/events`,
  statShards: (orgId: string) => `organizations/${orgId}/statShards`,
  statShard: (orgId: string, shardId: string) => `organizations/${orgId}/statShards/${shardId}`,

  /** The questions that the organization's events have in common, and what each person last answered to them. */
  sharedFields: (orgId: string) => `organizations/${orgId}/sharedFields`,
  sharedField: (orgId: string, fieldId: string) => `organizations/${orgId}/sharedFields/${fieldId}`,
  allLastValues: (orgId: string) => `organizations/${orgId}/lastValues`,
  lastValues: (orgId: string, uid: string) => `organizations/${orgId}/lastValues/${uid}`,

  events: () => 'events',
  event: (eventId: string) => `events/${eventId}`,
  eventUsers: (eventId: string) => `events/${eventId}/users`,
  eventUser: (eventId: string, uid: string) => `events/${eventId}/users/${uid}`,

  /** What the event asks those who apply. */
  form: (eventId: string) => `events/${eventId}/form/current`,
  applications: (eventId: string) => `events/${eventId}/applications`,
  application: (eventId: string, uid: string) => `events/${eventId}/applications/${uid}`,
  /** What organizers note about applications for themselves. */
  applicationNotes: (eventId: string) => `events/${eventId}/applicationNotes`,
  applicationNote: (eventId: string, uid: string) => `events/${eventId}/applicationNotes/${uid}`,
  /** Decisions on many applications at once. */
  decisionJobs: (eventId: string) => `events/${eventId}/jobs`,
  decisionJob: (eventId: string, jobId: string) => `events/${eventId}/jobs/${jobId}`,
  /** How many applications stand at each status: recounted by a function, never incremented. */
  applicationTally: (eventId: string) => `events/${eventId}/tallies/applications`,

  /** Kinds of work, when each happens, and who does it: all shifts of one person in one document. */
  missions: (eventId: string) => `events/${eventId}/missions`,
  mission: (eventId: string, missionId: string) => `events/${eventId}/missions/${missionId}`,
  shifts: (eventId: string) => `events/${eventId}/shifts`,
  shift: (eventId: string, shiftId: string) => `events/${eventId}/shifts/${shiftId}`,
  rosters: (eventId: string) => `events/${eventId}/rosters`,
  roster: (eventId: string, uid: string) => `events/${eventId}/rosters/${uid}`,
  /** Shifts that teammates offer to each other. */
  swaps: (eventId: string) => `events/${eventId}/swaps`,
  swap: (eventId: string, swapId: string) => `events/${eventId}/swaps/${swapId}`,
  calendar: (uid: string) => `calendars/${uid}`,
  /** Whose shifts an address shows: found by its secret, and by nothing else. */
  calendarToken: (token: string) => `calendarTokens/${token}`,
  /** The people of an event as somebody at the gate needs to know them, and their pictures. */
  scanList: (eventId: string) => `events/${eventId}/scanList`,
  scanEntry: (eventId: string, uid: string) => `events/${eventId}/scanList/${uid}`,
  scanPictures: (eventId: string) => `events/${eventId}/scanPictures`,
  scanPicture: (eventId: string, uid: string) => `events/${eventId}/scanPictures/${uid}`,
  /** What people are scanned for, beside what every event has. */
  counters: (eventId: string) => `events/${eventId}/counters`,
  counter: (eventId: string, counterId: string) => `events/${eventId}/counters/${counterId}`,
  checkIns: (eventId: string) => `events/${eventId}/checkIns`,
  checkIn: (eventId: string, checkInId: string) => `events/${eventId}/checkIns/${checkInId}`,

  /** Organizations that have given licenses to the event. */
  supporters: (eventId: string) => `events/${eventId}/supporters`,
  supporter: (eventId: string, orgId: string) => `events/${eventId}/supporters/${orgId}`,

  /** The licenses of the event. */
  eventWallet: (eventId: string) => `events/${eventId}/wallet/balance`,

  /** What was bought, and what Stripe said of it. */
  orders: () => 'orders',
  order: (orderId: string) => `orders/${orderId}`,

  conversations: () => 'conversations',
  conversation: (conversationId: string) => `conversations/${conversationId}`,
  messages: (conversationId: string) => `conversations/${conversationId}/messages`,
  message: (conversationId: string, messageId: string) =>
    `conversations/${conversationId}/messages/${messageId}`,

  /** One text to many, and how far it is. */
  broadcasts: (eventId: string) => `events/${eventId}/broadcasts`,
  broadcast: (eventId: string, broadcastId: string) => `events/${eventId}/broadcasts/${broadcastId}`,

  /** One text to the phones of many, and what became of each message. */
  smsCampaigns: (eventId: string) => `events/${eventId}/smsCampaigns`,
  smsCampaign: (eventId: string, campaignId: string) => `events/${eventId}/smsCampaigns/${campaignId}`,
  smsDeliveries: (eventId: string, campaignId: string) =>
    `events/${eventId}/smsCampaigns/${campaignId}/deliveries`,
  smsDelivery: (eventId: string, campaignId: string, uid: string) =>
    `events/${eventId}/smsCampaigns/${campaignId}/deliveries/${uid}`,

  /** Why somebody is to be told something, written in the commit of its cause. */
  announcements: () => 'announcements',
  /** That one side of a conversation may have to be told of what it has not read. */
  announcement: (id: string) => `announcements/${id}`,
  occasions: () => 'occasions',
  occasion: (occasionId: string) => `occasions/${occasionId}`,
  /** What is to be sent, one document for each channel. */
  outbox: () => 'outbox',
  outboxItem: (itemId: string) => `outbox/${itemId}`,
  /** Counters behind the rate limits. */
  limit: (key: string) => `limits/${key}`,
  /** How far a schedule has looked, where no query finds what it has missed. */
  sweep: (name: string) => `sweeps/${name}`,
  /** How far a change of what is stored has come. */
  migration: (id: string) => `migrations/${id}`,
} as const;

/** Collections that are queried across their parents (collection-group queries). */
export const collectionGroups = {
  applications: 'applications',
  broadcasts: 'broadcasts',
  consents: 'consents',
  coupons: 'coupons',
  checkIns: 'checkIns',
  decisionJobs: 'jobs',
  invitations: 'invitations',
  ledger: 'ledger',
  memberImports: 'imports',
  members: 'members',
  messages: 'messages',
  orgFields: 'orgFields',
  /** Those who work for one event stand under this name too. */
  orgUsers: 'users',
  participations: 'participations',
  presences: 'presence',
  sharedFields: 'sharedFields',
  smsCampaigns: 'smsCampaigns',
  smsDeliveries: 'deliveries',
  supportedEvents: 'supportedEvents',
  rosters: 'rosters',
  swaps: 'swaps',
} as const;
