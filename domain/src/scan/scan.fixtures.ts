import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import type { ApplicationStatus } from '../application/application-status.ts';
import { hour, type Instant } from '../base/instant.ts';
import { documentIdOf, fixtureNow, tokenOf } from '../base/seed.fixtures.ts';
import type { CheckIn } from './check-in.schema.ts';
import type { Counter } from './counter.schema.ts';
import type { ScanEntry, ScanPicture } from './scan-list.schema.ts';

/** A hash of the right form, the same for a person; no badge has it. */
export function badgeHashOf(person: Pick<Person, 'uid'>): string {
  return tokenOf(`hash of the badge of ${person.uid}`);
}

export function scanEntryOfPerson(
  person: Person,
  status: ApplicationStatus,
  changedAt: Instant,
  badgeHash: string | null = badgeHashOf(person),
): ScanEntry {
  return { id: person.uid, name: nameOf(person), status, badgeHash, shifts: [], changedAt };
}

/** `events/{eventId}/scanList/{uid}` */
export function aScanEntry(facts: Partial<ScanEntry> = {}): ScanEntry {
  return { ...scanEntryOfPerson(aPerson(), 'accepted', fixtureNow - hour), ...facts };
}

/** `events/{eventId}/scanPictures/{uid}` */
export function aScanPicture(facts: Partial<ScanPicture> = {}): ScanPicture {
  const { uid, thumbnail } = aPerson();
  return { id: uid, thumbnail, changedAt: fixtureNow - hour, ...facts };
}

/** `events/{eventId}/counters/{counterId}` */
export function aCounter(facts: Partial<Counter> = {}): Counter {
  const name = facts.name ?? 'Breakfast';
  return {
    id: documentIdOf(`counter ${name}`),
    name,
    rule: 'daily',
    archived: false,
    createdAt: fixtureNow - hour,
    ...facts,
  };
}

/** `events/{eventId}/checkIns/{checkInId}`: coming in by the entry, delivered at once. */
export function aCheckIn(facts: Partial<CheckIn> = {}): CheckIn {
  const at = facts.at ?? fixtureNow;
  const { uid } = aPerson();
  return {
    id: documentIdOf(`check-in at ${at} ${facts.kind ?? 'in'} of ${facts.uid ?? uid}`),
    uid,
    badgeHash: badgeHashOf({ uid: facts.uid ?? uid }),
    counter: 'entry',
    kind: 'in',
    at,
    writtenAt: at + 300,
    by: aPerson({ givenName: 'Farid', familyName: 'Benali' }).uid,
    ...facts,
  };
}
