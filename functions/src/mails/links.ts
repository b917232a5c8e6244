import { eventSlug, type Language } from '@equipage/domain';

/** What a link in a mail may do with the account of who opens it. */
export type ActionMode = 'verifyEmail' | 'resetPassword' | 'keepAccount' | 'changeEmail' | 'stopEmailChange';

/**
 * The address of our own page that carries out an action code; the parameters are those that Firebase Auth's own page
 * takes, so that both understand each other's links.
 * @param continuePath where the page leads afterwards; a path, so that a link cannot lead to another site.
 */
export function actionLink(
  webOrigin: string,
  {
    mode,
    code,
    language,
    continuePath,
  }: { mode: ActionMode; code: string; language: Language; continuePath: string },
): string {
  const parameters = new URLSearchParams({ mode, oobCode: code, lang: language, continueUrl: continuePath });
  return `${webOrigin}/auth/action?${parameters.toString()}`;
}

/** Where an invitation is looked at and accepted. */
export function invitationLink(webOrigin: string, token: string): string {
  return `${webOrigin}/invitations/${token}`;
}

/** Where somebody who was imported joins, or takes herself off the list. */
export function joinInvitationLink(webOrigin: string, token: string): string {
  return `${webOrigin}/join/invited/${token}`;
}

/** Where a coupon is redeemed. The code stands behind the #, which browsers send to no server and no log keeps. */
export function redeemLink(webOrigin: string, code: string): string {
  return `${webOrigin}/redeem#${code}`;
}

/** The public page of an event. */
export function eventLink(webOrigin: string, event: { id: string; name: string }): string {
  return `${webOrigin}/e/${eventSlug(event)}`;
}

/** A teammate's own conversation. */
export function conversationLink(webOrigin: string, conversationId: string): string {
  return `${webOrigin}/messages/${encodeURIComponent(conversationId)}`;
}

/** All shifts of whoever opens it. */
export function myShiftsLink(webOrigin: string): string {
  return `${webOrigin}/my-shifts`;
}

/** Who does what at an event, for its organizers. */
export function planningLink(webOrigin: string, event: { id: string }): string {
  return `${webOrigin}/events/${encodeURIComponent(event.id)}/planning`;
}

/** The same conversation among those of the event, for its organizers. */
export function eventConversationLink(
  webOrigin: string,
  { eventId, uid }: { eventId: string; uid: string },
): string {
  return `${webOrigin}/events/${encodeURIComponent(eventId)}/conversations/${encodeURIComponent(uid)}`;
}
