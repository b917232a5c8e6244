import type { Access, EventRole, OrgRole } from './access.schema.ts';
import { noAccess, withEventRole, withOrgRole } from './access.ts';

/** `access/{uid}` of somebody with a proven address and these roles, scopes as functions would write them. */
export function anAccess(
  roles: { orgs?: Readonly<Record<string, OrgRole>>; events?: Readonly<Record<string, EventRole>> } = {},
): Access {
  let access: Access = { ...noAccess, addressProven: true };
  for (const [orgId, role] of Object.entries(roles.orgs ?? {})) access = withOrgRole(access, orgId, role);
  for (const [eventId, role] of Object.entries(roles.events ?? {}))
    access = withEventRole(access, eventId, role);
  return access;
}
