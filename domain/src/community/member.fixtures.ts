import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import type { Application } from '../application/application.schema.ts';
import { day, type Instant } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { lastOf, sortNameOf } from './member.ts';
import type { Member } from './member.schema.ts';

/** @param applications of the person to events of this organization */
export function memberOf(
  person: Person,
  joined: { joinedAt: Instant; source: Member['source'] },
  applications: readonly Application[] = [],
): Member {
  const { uid, email, thumbnail } = person;
  const name = nameOf(person);
  return {
    id: uid,
    name,
    sortName: sortNameOf(name),
    email,
    thumbnail,
    ...joined,
    last: lastOf(applications),
  };
}

/** `organizations/{orgId}/members/{uid}`: `aPerson()`, who joined by link and has not applied yet. */
export function aMember(facts: Partial<Member> = {}): Member {
  return { ...memberOf(aPerson(), { joinedAt: fixtureNow - 40 * day, source: 'link' }), ...facts };
}
