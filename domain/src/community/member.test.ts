import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { applicationOf } from '../application/application.fixtures.ts';
import { day } from '../base/instant.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { choiceKey, eventKey, statusKey, wordKey } from './member-keys.ts';
import { lastOf, memberCopyOf, sortNameOf } from './member.ts';
import { anOrgField, choiceIdOf, orgInfoOf } from './org-field.fixtures.ts';

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

describe('the row of a member', () => {
  const person = { name: 'Élodie Œuvray', email: 'elodie@people.example', thumbnail: null };
  const applied = (name: string, startsIn: number) =>
    applicationOf(
      aPerson(),
      anEvent({ name, startsAt: fixtureNow + startsIn * day, endsAt: fixtureNow + (startsIn + 1) * day }),
    );

  test('of somebody who came by the link tells who she is, and of no application', () => {
    const { keys, ...row } = memberCopyOf(person, [], undefined);
    expect(row).toEqual({ ...person, sortName: 'elodie oeuvray', last: null, lastStartsAt: null });
    expect(keys).toContain(wordKey('elodie'));
    expect(keys.filter((key) => /^[esf]:/.test(key))).toEqual([]);
  });

  test('is found by the status of the latest event, in whatever order applications are read', () => {
    const later = { ...applied('Les Folles Granges', 40), status: 'declined' as const };
    const earlier = { ...applied('Nuit des violons', -30), status: 'accepted' as const };
    for (const all of [
      [later, earlier],
      [earlier, later],
    ]) {
      const { last, lastStartsAt, keys } = memberCopyOf(person, all, undefined);
      expect([last?.eventId, lastStartsAt]).toEqual([later.eventId, later.event.startsAt]);
      expect(keys).toContain(statusKey('declined'));
      expect(keys).not.toContain(statusKey('accepted'));
      expect(keys).toContain(eventKey(earlier.eventId, 'accepted'));
    }
  });

  test('tells of two events that begin at once the same one by its status as by its name', () => {
    const one = { ...applied('Bal', 3), status: 'accepted' as const };
    const twin = { ...applied('Le bal des enfants', 3), status: 'pending' as const };
    for (const all of [
      [one, twin],
      [twin, one],
    ]) {
      const { last, keys } = memberCopyOf(person, all, undefined);
      expect(keys).toContain(statusKey(last!.status));
      expect(keys.filter((key) => key.startsWith('s:'))).toHaveLength(1);
    }
  });

  test('is found by what the organization has noted', () => {
    const shirt = anOrgField({ name: 'Shirt', labels: ['S', 'M'] });
    const { keys } = memberCopyOf(
      person,
      [],
      orgInfoOf('elodie', [[shirt, choiceIdOf('M')]], { by: 'amara' }),
    );
    expect(keys).toContain(choiceKey(shirt.id, choiceIdOf('M')));
    expect(keys).not.toContain(choiceKey(shirt.id, choiceIdOf('S')));
  });
});
