import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { applicationOf } from '../application/application.fixtures.ts';
import { day } from '../base/instant.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { lastOf, sortNameOf } from './member.ts';

describe('the community list', () => {
  test('finds and sorts people without accents and capitals', () => {
    const names = ['Zoé Peltier', 'Élodie Œuvray', 'ağaoğul', 'Łukasz Wąs', 'Edna Ollerenshaw'];
    const sorted = names.toSorted((a, b) => (sortNameOf(a) < sortNameOf(b) ? -1 : 1));
    expect(sorted).toEqual(['ağaoğul', 'Edna Ollerenshaw', 'Élodie Œuvray', 'Łukasz Wąs', 'Zoé Peltier']);
  });
});

describe('the last application of a member', () => {
  const person = aPerson();
  const at = (name: string, startsIn: number) =>
    applicationOf(
      person,
      anEvent({ name, startsAt: fixtureNow + startsIn * day, endsAt: fixtureNow + (startsIn + 1) * day }),
    );
  const earlier = at('Nuit des violons', -30);
  const next = at('Bal d’hiver', 10);
  const later = at('Les Folles Granges', 40);

  test('is none for somebody who came by the link', () => {
    expect(lastOf([])).toBeNull();
  });

  test('is the one to the event that starts last, not the one sent last', () => {
    expect(lastOf([next, later, { ...earlier, appliedAt: fixtureNow }])).toEqual({
      eventId: later.eventId,
      eventName: 'Les Folles Granges',
      startsAt: later.event.startsAt,
      status: 'pending',
    });
  });

  test('a declined one counts as well', () => {
    expect(lastOf([next, { ...later, status: 'declined' as const }])?.status).toBe('declined');
  });

  test('is the same in whatever order they are read, also when two events start at once', () => {
    const twin = at('Le bal des enfants', 40);
    const all = [earlier, next, later, twin];
    holdsForAll(fc.shuffledSubarray(all, { minLength: 4 }), (some) => {
      expect(lastOf(some)).toEqual(lastOf(all));
    });
  });
});
