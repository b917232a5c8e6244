import type { OrgRole } from '../access/access.schema.ts';
import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { day, type Instant } from '../base/instant.ts';
import { fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import type { Organization, OrgUser } from './organization.schema.ts';
import type { SlugHolder } from './slug.schema.ts';
import { firstSlugs } from './slug.ts';

/** `organizations/{orgId}`. The id follows from the name unless given. */
export function anOrganization(facts: Partial<Organization> = {}): Organization {
  const name = facts.name ?? 'Les Folles Granges';
  const id = facts.id ?? shortIdOf(`organization ${name}`);
  return {
    id,
    slug: firstSlugs(name, id)[0]!,
    name,
    description: 'Folk music in barns, and a field kitchen that feeds everybody who helps.',
    logo: null,
    color: 'green',
    website: '',
    contactEmail: '',
    openToJoin: false,
    coordinatorsSendSms: false,
    createdAt: fixtureNow - 900 * day,
    ...facts,
  };
}

/** `slugs/{slug}` */
export function aSlugHolder(facts: Partial<SlugHolder> = {}): SlugHolder {
  const { id, createdAt } = anOrganization();
  return { orgId: id, claimedAt: createdAt, ...facts };
}

export function orgUserOf(person: Person, role: OrgRole, since: Instant): OrgUser {
  return { id: person.uid, role, name: nameOf(person), email: person.email, since };
}

/** `organizations/{orgId}/users/{uid}` */
export function anOrgUser(facts: Partial<OrgUser> = {}): OrgUser {
  return { ...orgUserOf(aPerson(), 'manager', fixtureNow - 300 * day), ...facts };
}
