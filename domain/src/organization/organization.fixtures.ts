import type { OrgRole } from '../access/access.schema.ts';
import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { day, type Instant } from '../base/instant.ts';
import { fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import type { Organization, OrgUser } from './organization.schema.ts';

/** `organizations/{orgId}`. The id follows from the name unless given. */
export function anOrganization(facts: Partial<Organization> = {}): Organization {
  const name = facts.name ?? 'Les Folles Granges';
  return {
    id: shortIdOf(`organization ${name}`),
    name,
    description: 'Folk music in barns, and a field kitchen that feeds everybody who helps.',
    createdAt: fixtureNow - 900 * day,
    ...facts,
  };
}

export function orgUserOf(person: Person, role: OrgRole, since: Instant): OrgUser {
  return { id: person.uid, role, name: nameOf(person), email: person.email, since };
}

/** `organizations/{orgId}/users/{uid}` */
export function anOrgUser(facts: Partial<OrgUser> = {}): OrgUser {
  return { ...orgUserOf(aPerson(), 'manager', fixtureNow - 300 * day), ...facts };
}
