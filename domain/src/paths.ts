/** Every document and collection path of the database. A path string anywhere else fails the house check. */

export const paths = {
  access: (uid: string) => `access/${uid}`,

  account: (uid: string) => `accounts/${uid}`,
  profile: (uid: string) => `profiles/${uid}`,
  /** Whose people may read the profile: apart from it, so that its readers do not learn of each other. */
  audience: (uid: string) => `audiences/${uid}`,

  organization: (orgId: string) => `organizations/${orgId}`,
  orgUsers: (orgId: string) => `organizations/${orgId}/users`,
  orgUser: (orgId: string, uid: string) => `organizations/${orgId}/users/${uid}`,

  members: (orgId: string) => `organizations/${orgId}/members`,
  member: (orgId: string, uid: string) => `organizations/${orgId}/members/${uid}`,

  events: () => 'events',
  event: (eventId: string) => `events/${eventId}`,

  applications: (eventId: string) => `events/${eventId}/applications`,
  application: (eventId: string, uid: string) => `events/${eventId}/applications/${uid}`,
  /** How many applications stand at each status: recounted by a function, never incremented. */
  applicationTally: (eventId: string) => `events/${eventId}/tallies/applications`,

  conversations: () => 'conversations',
  conversation: (conversationId: string) => `conversations/${conversationId}`,
  messages: (conversationId: string) => `conversations/${conversationId}/messages`,
  message: (conversationId: string, messageId: string) =>
    `conversations/${conversationId}/messages/${messageId}`,

  /** Mails to be sent, written in the commit of their cause. */
  outbox: () => 'outbox',
  outboxItem: (itemId: string) => `outbox/${itemId}`,
  /** Counters behind the rate limits. */
  limit: (key: string) => `limits/${key}`,
} as const;

/** Collections that are queried across their parents (collection-group queries). */
export const collectionGroups = {
  applications: 'applications',
  members: 'members',
  orgUsers: 'users',
} as const;
