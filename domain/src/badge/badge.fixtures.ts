import { aPerson, type Person } from '../account/account.fixtures.ts';
import { tokenOf } from '../base/seed.fixtures.ts';
import type { Badge } from './badge.schema.ts';

/** `badges/{uid}` as it was made together with the account. */
export function badgeOf(person: Person): Badge {
  return { id: person.uid, token: tokenOf(`badge of ${person.uid}`), issuedAt: person.since };
}

/** `badges/{uid}` of `aPerson()`. */
export function aBadge(facts: Partial<Badge> = {}): Badge {
  return { ...badgeOf(aPerson()), ...facts };
}
