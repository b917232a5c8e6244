import { eventRole, orgRole, type Access } from '../access/access.schema.ts';
import { mayManageOrganization, withEventRole, withOrgRole } from '../access/access.ts';
import { day, minute, type Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import type { Language } from '../base/stored.ts';
import type { Invitation, InvitedRole } from './invitation.schema.ts';

/** How long a link in an invitation works. */
export const invitationLife = 7 * day;
/** How long we can still tell the bearer of a dead link why it is dead. */
const remembered = 30 * day;

export interface AskedInvitation {
  readonly id: string;
  readonly email: string;
  readonly eventId: string | null;
  readonly role: InvitedRole;
  readonly inviterUid: string;
  readonly inviterName: string;
  readonly language: Language;
}

/** Whether the link in its last mail still opens it. */
export function isOpenInvitation({ state, expiresAt }: Invitation, now: Instant): boolean {
  return state === 'pending' && now < expiresAt;
}

/**
 * Inviting an address. One that was accepted, withdrawn or has run out makes room for the new one.
 *
 * `changed: false` when the same was asked for a moment ago: a double click, which makes no second mail.
 */
export function decideInvitation(
  before: Invitation | undefined,
  asked: AskedInvitation,
  now: Instant,
): Outcome<{ invitation: Invitation; changed: boolean }, 'already-invited'> {
  if (before !== undefined && isOpenInvitation(before, now)) {
    return isSame(before, asked) && wasJustSent(before, now)
      ? done({ invitation: before, changed: false })
      : refuse('already-invited');
  }
  return done({
    invitation: { ...asked, invitedAt: now, ...sending(now), state: 'pending' },
    changed: true,
  });
}

/** One more mail, with another link: the one before is dead. It also revives one that has run out. */
export function decideResend(
  before: Invitation | undefined,
  now: Instant,
): Outcome<{ invitation: Invitation; changed: boolean }, 'no-invitation' | 'invitation-over'> {
  if (before === undefined) return refuse('no-invitation');
  if (before.state !== 'pending') return refuse('invitation-over');
  if (wasJustSent(before, now)) return done({ invitation: before, changed: false });
  return done({ invitation: { ...before, ...sending(now) }, changed: true });
}

/** Taking an invitation back. Twice is once; one that was accepted is ended by removing the person. */
export function decideWithdrawal(
  before: Invitation | undefined,
): Outcome<{ changed: boolean }, 'no-invitation' | 'invitation-over'> {
  if (before === undefined) return refuse('no-invitation');
  if (before.state === 'accepted') return refuse('invitation-over');
  return done({ changed: before.state === 'pending' });
}

/** Why a link opens nothing. One that was guessed and one whose invitation was forgotten are the same to its bearer. */
export type InvitationLinkRefusal =
  'link-wrong' | 'link-used' | 'link-withdrawn' | 'link-superseded' | 'link-expired';

/**
 * What the bearer of a link may see.
 * @param sentAt of the mail that the link stood in
 */
export function openInvitation(
  invitation: Invitation | undefined,
  sentAt: Instant | undefined,
  now: Instant,
): Outcome<Invitation, InvitationLinkRefusal> {
  if (invitation === undefined || sentAt === undefined) return refuse('link-wrong');
  if (invitation.state === 'accepted') return refuse('link-used');
  if (invitation.state === 'withdrawn') return refuse('link-withdrawn');
  if (invitation.sentAt !== sentAt) return refuse('link-superseded');
  return now < invitation.expiresAt ? done(invitation) : refuse('link-expired');
}

/** The role that somebody has where the invitation leads; undefined for none. */
export function roleWhereInvited(
  access: Access,
  { orgId, eventId }: { orgId: string; eventId: string | null },
): InvitedRole | undefined {
  const [roles, key] = eventId === null ? [access.orgs, orgId] : [access.events, eventId];
  return Object.hasOwn(roles, key) ? roles[key] : undefined;
}

/**
 * Who invites somebody to a role, and changes and ends it: owners that of org users, all org users that of the people of
 * an event, and its coordinators that of scanners.
 */
export function decidesOn(
  access: Access,
  { orgId, eventId, role }: { orgId: string; eventId: string | null; role: InvitedRole },
): boolean {
  if (eventId === null) return Object.hasOwn(access.orgs, orgId) && access.orgs[orgId] === 'owner';
  if (mayManageOrganization(access, orgId)) return true;
  return (
    role === 'scanner' && Object.hasOwn(access.events, eventId) && access.events[eventId] === 'coordinator'
  );
}

/** The rights of somebody who accepts. A role that is there already stays: it is changed by those who may, not by mail. */
export function withInvitedRole(access: Access, orgId: string, { eventId, role }: Invitation): Access {
  if (roleWhereInvited(access, { orgId, eventId }) !== undefined) return access;
  return eventId === null
    ? withOrgRole(access, orgId, orgRole.parse(role))
    : withEventRole(access, eventId, eventRole.parse(role));
}

/** Enough of an address for its owner to know it by, too little for anybody else to write to: `o•••@p•••.example`. */
export function maskedEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  const [domain = '', ...rest] = host.split('.');
  const first = (text: string) => `${/^./u.exec(text)?.[0] ?? ''}•••`;
  return `${first(name)}@${[first(domain), ...rest.slice(-1)].join('.')}`;
}

function sending(now: Instant) {
  const expiresAt = now + invitationLife;
  return { sentAt: now, expiresAt, forgetAt: expiresAt + remembered };
}

function isSame(before: Invitation, asked: AskedInvitation): boolean {
  return (
    before.role === asked.role && before.language === asked.language && before.inviterUid === asked.inviterUid
  );
}

function wasJustSent({ sentAt, expiresAt }: Invitation, now: Instant): boolean {
  return now < expiresAt && now - sentAt < minute;
}
