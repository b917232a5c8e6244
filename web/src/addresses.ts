/**
 * Where everything is. `patterns` is what routes.tsx matches; `addresses` is how every link is written. A path string
 * elsewhere is a mistake: it would not follow when a pattern changes.
 */
export const patterns = {
  home: '/',
  signIn: '/sign-in',
  signUp: '/sign-up',
  forgotPassword: '/forgot-password',
  /** Waits until an address is proven. */
  checkMail: '/check-mail',
  /** Opens the account of a login that has none yet. */
  names: '/welcome',
  /** Where the links in mails of Auth lead. */
  authAction: '/auth/action',
  account: '/account',
  privacy: '/account/privacy',
  /** For everybody, because whoever comes here has just been signed out. */
  accountClosed: '/account-closed',
  ownProfile: '/profile',
  profile: '/profile/:uid',
  /** The badge, under the word that stands on the button. */
  code: '/code',
  newOrganization: '/organizations/new',
  organization: '/organizations/:orgId',
  orgUsers: '/organizations/:orgId/users',
  /** Where the link in an invitation leads. */
  invitation: '/invitations/:token',
  /** Where a link into a community leads. */
  join: '/join/:key',
  /** Where the mail to somebody who was imported leads. */
  joinInvitation: '/join/invited/:token',
  community: '/organizations/:orgId/community',
  orgInfoTable: '/organizations/:orgId/community/table',
  memberImport: '/organizations/:orgId/community/import',
  member: '/organizations/:orgId/community/:uid',
  library: '/organizations/:orgId/library',
  /** What an organization has of licenses and credits, and how it came to it. */
  licenses: '/organizations/:orgId/licenses',
  /** Its people and their work in numbers. */
  stats: '/organizations/:orgId/stats',
  organizationEvents: '/organizations/:orgId/events',
  customization: '/organizations/:orgId/customization',
  newEvent: '/organizations/:orgId/events/new',
  coupons: '/organizations/:orgId/coupons',
  /** Where the link of a coupon leads. */
  redeem: '/redeem',
  /** Somebody else's event that the organization supports. */
  supportedEvent: '/organizations/:orgId/events/supported/:eventId',
  event: '/events/:eventId',
  editEvent: '/events/:eventId/edit',
  eventUsers: '/events/:eventId/users',
  scan: '/events/:eventId/scan',
  eventForm: '/events/:eventId/form',
  applications: '/events/:eventId/applications',
  application: '/events/:eventId/applications/:uid',
  planning: '/events/:eventId/planning',
  eventHours: '/events/:eventId/hours',
  eventConversations: '/events/:eventId/conversations',
  eventConversation: '/events/:eventId/conversations/:uid',
  broadcasts: '/events/:eventId/broadcasts',
  textMessages: '/events/:eventId/text-messages',
  publicEvent: '/e/:slug',
  apply: '/e/:slug/apply',
  publicOrganization: '/o/:slug',
  /** The shifts of whoever opens it, over all events. */
  myShifts: '/my-shifts',
  messages: '/messages',
  conversation: '/messages/:conversationId',
} as const;

interface WayBack {
  /** A path of the app to go to afterwards; anything else is ignored, see {@link pathInside}. */
  readonly next?: string | undefined;
}

export const addresses = {
  home: () => patterns.home,
  signIn: (wayBack?: WayBack) => withNext(patterns.signIn, wayBack),
  signUp: (wayBack?: WayBack) => withNext(patterns.signUp, wayBack),
  forgotPassword: (wayBack?: WayBack) => withNext(patterns.forgotPassword, wayBack),
  checkMail: (wayBack?: WayBack) => withNext(patterns.checkMail, wayBack),
  names: (wayBack?: WayBack) => withNext(patterns.names, wayBack),
  authAction: () => patterns.authAction,
  account: () => patterns.account,
  privacy: () => patterns.privacy,
  /** @param until when the account is erased, in epoch milliseconds; the page then names the day */
  accountClosed: (until?: number) =>
    until === undefined ? patterns.accountClosed : `${patterns.accountClosed}?until=${until}`,
  ownProfile: () => patterns.ownProfile,
  profile: (uid: string) => `/profile/${part(uid)}`,
  code: () => patterns.code,
  newOrganization: () => patterns.newOrganization,
  organization: (orgId: string) => `/organizations/${part(orgId)}`,
  orgUsers: (orgId: string) => `/organizations/${part(orgId)}/users`,
  invitation: (token: string) => `/invitations/${part(token)}`,
  /** @param key the secret of a join link, or the id of an organization that is open to everybody */
  join: (key: string) => `/join/${part(key)}`,
  joinInvitation: (token: string) => `/join/invited/${part(token)}`,
  community: (orgId: string) => `/organizations/${part(orgId)}/community`,
  orgInfoTable: (orgId: string) => `/organizations/${part(orgId)}/community/table`,
  memberImport: (orgId: string) => `/organizations/${part(orgId)}/community/import`,
  member: (orgId: string, uid: string) => `/organizations/${part(orgId)}/community/${part(uid)}`,
  library: (orgId: string) => `/organizations/${part(orgId)}/library`,
  /** @param unit what somebody needs more of, where it is not licenses */
  licenses: (orgId: string, unit?: 'sms') =>
    `/organizations/${part(orgId)}/licenses${unit === undefined ? '' : `?unit=${unit}`}`,
  stats: (orgId: string) => `/organizations/${part(orgId)}/stats`,
  organizationEvents: (orgId: string) => `/organizations/${part(orgId)}/events`,
  customization: (orgId: string) => `/organizations/${part(orgId)}/customization`,
  coupons: (orgId: string) => `/organizations/${part(orgId)}/coupons`,
  /** @param code stands behind the #, which browsers send to no server and no log keeps */
  redeem: (code?: string) => (code === undefined ? patterns.redeem : `${patterns.redeem}#${part(code)}`),
  supportedEvent: (orgId: string, eventId: string) =>
    `/organizations/${part(orgId)}/events/supported/${part(eventId)}`,
  newEvent: (orgId: string) => `/organizations/${part(orgId)}/events/new`,
  event: (eventId: string) => `/events/${part(eventId)}`,
  editEvent: (eventId: string) => `/events/${part(eventId)}/edit`,
  scan: (eventId: string) => `/events/${part(eventId)}/scan`,
  eventForm: (eventId: string) => `/events/${part(eventId)}/form`,
  eventUsers: (eventId: string) => `/events/${part(eventId)}/users`,
  /** @param status shows only those; all without it. */
  applications: (eventId: string, status?: string) =>
    `/events/${part(eventId)}/applications${withStatus(status)}`,
  application: (eventId: string, uid: string) => `/events/${part(eventId)}/applications/${part(uid)}`,
  planning: (eventId: string) => `/events/${part(eventId)}/planning`,
  eventHours: (eventId: string) => `/events/${part(eventId)}/hours`,
  eventConversations: (eventId: string) => `/events/${part(eventId)}/conversations`,
  eventConversation: (eventId: string, uid: string) => `/events/${part(eventId)}/conversations/${part(uid)}`,
  broadcasts: (eventId: string) => `/events/${part(eventId)}/broadcasts`,
  textMessages: (eventId: string) => `/events/${part(eventId)}/text-messages`,
  /** @param slug from `eventSlug()` of the domain. */
  publicEvent: (slug: string) => `/e/${part(slug)}`,
  /** @param slug from `eventSlug()` of the domain. */
  apply: (slug: string) => `/e/${part(slug)}/apply`,
  /** @param slug of the organization, or its id where the slug is not known. */
  publicOrganization: (slug: string) => `/o/${part(slug)}`,
  myShifts: () => patterns.myShifts,
  messages: () => patterns.messages,
  conversation: (conversationId: string) => `/messages/${part(conversationId)}`,
} as const;

const part = encodeURIComponent;

const withStatus = (status: string | undefined) => (status === undefined ? '' : `?status=${part(status)}`);

function withNext(path: string, wayBack: WayBack | undefined): string {
  const next = pathInside(wayBack?.next);
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`;
}

/**
 * A way back taken from an address, if it leads to a page of this app; undefined for everything else. An attacker may
 * have written the address: `//host`, `/\host` and full addresses lead to other sites, and an address with a line
 * break or a tab is read differently by a browser than it looks.
 */
export function pathInside(next: unknown): string | undefined {
  if (typeof next !== 'string' || next.length > 500 || !/^\/(?![/\\])[^\\\s]*$/.test(next)) return undefined;
  // The last word has the parser that the browser itself uses.
  const base = 'https://app.invalid';
  try {
    return new URL(next, base).origin === base ? next : undefined;
  } catch {
    return undefined;
  }
}
