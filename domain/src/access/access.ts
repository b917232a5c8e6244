import type { Instant } from '../base/instant.ts';
import type { Access, EventRole, OrgRole } from './access.schema.ts';

export const noAccess: Access = {
  orgs: {},
  events: {},
  scopes: [],
  validSince: 0,
  addressProven: false,
  mutedUntil: 0,
};

export const orgScope = (orgId: string) => `o:${orgId}`;
export const eventScope = (eventId: string) => `e:${eventId}`;

/** The same rights with one organization role given, changed or (`null`) taken; scopes follow. */
export function withOrgRole(access: Access, orgId: string, role: OrgRole | null): Access {
  const orgs = { ...access.orgs };
  if (role === null) delete orgs[orgId];
  else orgs[orgId] = role;
  return withScopes({ ...access, orgs });
}

/** The same rights with one event role given, changed or (`null`) taken; scopes follow. */
export function withEventRole(access: Access, eventId: string, role: EventRole | null): Access {
  const events = { ...access.events };
  if (role === null) delete events[eventId];
  else events[eventId] = role;
  return withScopes({ ...access, events });
}

function withScopes(access: Access): Access {
  const scopes = [
    ...Object.keys(access.orgs).map(orgScope),
    ...Object.keys(access.events)
      .filter((eventId) => access.events[eventId] === 'coordinator')
      .map(eventScope),
  ].sort();
  return { ...access, scopes };
}

/** Org users and coordinators run an event: decide applications and write to its teammates. */
export function mayRunEvent(access: Access, event: { id: string; orgId: string }): boolean {
  return mayManageOrganization(access, event.orgId) || access.events[event.id] === 'coordinator';
}

/** Every org user may create, edit, publish and finish the organization's events. */
export function mayManageOrganization(access: Access, orgId: string): boolean {
  return Object.hasOwn(access.orgs, orgId);
}

/** Whether a session is over although its token is still good: rules, the edge of the functions and the client ask. */
export function hasEnded(access: Pick<Access, 'validSince'>, signedInAt: Instant): boolean {
  return signedInAt < access.validSince;
}

/** The same rights with every session ended that began before `since`; what was ended stays ended. */
export function withSessionsSince(access: Access, since: Instant): Access {
  return { ...access, validSince: Math.max(access.validSince, wholeSecond(since)) };
}

/** Downwards: somebody who signs in again at once is not refused for the part of a second that the token leaves out. */
function wholeSecond(moment: Instant): Instant {
  return Math.floor(moment / 1000) * 1000;
}
