import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAccess } from '../access/access.fixtures.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import { audienceOf } from './audience.ts';

describe('who may read a profile', () => {
  const mayRead = (audience: readonly string[], reader: { scopes: readonly string[] }) =>
    reader.scopes.some((scope) => audience.includes(scope));
  const applied = audienceOf([{ eventId: 'bal', orgId: 'granges' }], ['cairn']);

  test.each([
    [
      'a manager of the organization of an event applied to',
      'may',
      anAccess({ orgs: { granges: 'manager' } }),
    ],
    ['the coordinator of the event applied to', 'may', anAccess({ events: { bal: 'coordinator' } })],
    ['an owner of a community joined', 'may', anAccess({ orgs: { cairn: 'owner' } })],
    ['the scanner of the event applied to', 'may not', anAccess({ events: { bal: 'scanner' } })],
    ['the coordinator of another event', 'may not', anAccess({ events: { fest: 'coordinator' } })],
    ['an owner of another organization', 'may not', anAccess({ orgs: { panela: 'owner' } })],
    ['somebody with no role', 'may not', anAccess()],
  ])('%s %s', (_, answer, reader) => {
    expect(mayRead(applied, reader)).toBe(answer === 'may');
  });

  test('nobody may read the profile of somebody who has done nothing yet', () => {
    expect(audienceOf([], [])).toEqual([]);
  });

  test('is named once each, however often and in whatever order somebody applies', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const applications = fc.array(fc.record({ eventId: id, orgId: id }));
    holdsForAll(fc.tuple(applications, fc.array(id)), ([some, communities]) => {
      const scopes = audienceOf(some, communities);
      expect(new Set(scopes).size).toBe(scopes.length);
      expect(audienceOf([...some, ...some].reverse(), [...communities].reverse())).toEqual(scopes);
    });
  });
});
