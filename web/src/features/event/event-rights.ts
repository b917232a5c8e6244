import type { EventRole, OrgRole } from '@equipage/domain';

/** What somebody is to an event. A scanner has no part in the pages that organize it. */
export type EventRights = 'org-user' | 'coordinator' | 'none' | 'unknown';

/** `unknown` until the person's rights have been read. */
export function rightsOf(
  roles: {
    roleInOrg(orgId: string): OrgRole | 'none' | 'unknown';
    roleInEvent(eventId: string): EventRole | 'none' | 'unknown';
  },
  event: { readonly id: string; readonly orgId: string },
): EventRights {
  const inOrg = roles.roleInOrg(event.orgId);
  if (inOrg === 'unknown') return 'unknown';
  if (inOrg !== 'none') return 'org-user';
  return roles.roleInEvent(event.id) === 'coordinator' ? 'coordinator' : 'none';
}
