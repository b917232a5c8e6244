import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import type { Application } from '../application/application.schema.ts';
import { day, type Instant } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { memberCopyOf } from './member.ts';
import type { Member } from './member.schema.ts';
import type { OrgInfo } from './org-info.schema.ts';

/**
 * @param applications of the person to events of this organization
 * @param info what the organization notes about the person
 */
export function memberOf(
  person: Person,
  joined: { joinedAt: Instant; source: Member['source'] },
  applications: readonly Application[] = [],
  info?: Pick<OrgInfo, 'values'>,
): Member {
  return {
    id: person.uid,
    ...joined,
    ...memberCopyOf({ ...person, name: nameOf(person) }, applications, info),
  };
}

/** `organizations/{orgId}/members/{uid}`: `aPerson()`, who joined by link and has not applied yet. */
export function aMember(facts: Partial<Member> = {}): Member {
  return { ...memberOf(aPerson(), { joinedAt: fixtureNow - 40 * day, source: 'link' }), ...facts };
}
