import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { audienceOf } from './audience.ts';
import type { Audience, Profile } from './profile.schema.ts';

export function profileOf(person: Person): Profile {
  const { uid, thumbnail, words, sharing } = person;
  return { id: uid, name: nameOf(person), thumbnail, words, sharing };
}

/** `profiles/{uid}` of `aPerson()`. */
export function aProfile(facts: Partial<Profile> = {}): Profile {
  return { ...profileOf(aPerson()), ...facts };
}

/** `audiences/{uid}` of somebody with these applications and communities. */
export function anAudience(
  of: { applications?: readonly { eventId: string; orgId: string }[]; communities?: readonly string[] } = {},
): Audience {
  return { scopes: audienceOf(of.applications ?? [], of.communities ?? []) };
}
