import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFromBytes } from '../base/ids.ts';
import { anyText, holdsForAll } from '../base/property.fixtures.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anEvent } from './event.fixtures.ts';
import { eventCard, eventState } from './event.schema.ts';
import { eventCardOf, eventIdOfSlug, eventSlug, isOpen, isOver } from './event.ts';

const id = '0a1b2c3d4e5f';

describe('the address of an event', () => {
  test.each([
    ['Les Folles Granges, été', 'les-folles-granges-ete-0a1b2c3d4e5f'],
    ['Ćwierćmaraton Łódź', 'cwiercmaraton-lodz-0a1b2c3d4e5f'],
    ['مهرجان القرية', id],
    ['夏祭り', id],
    ['🎻🎪', id],
    ['-', id],
    ['A', 'a-0a1b2c3d4e5f'],
  ])('called %s is %s', (name, slug) => {
    expect(eventSlug({ id, name })).toBe(slug);
  });

  test('leads back to the event, whatever its name and id', () => {
    const anyId = fc.uint8Array({ minLength: 12, maxLength: 12 }).map(idFromBytes);
    holdsForAll(fc.record({ id: anyId, name: anyText }), (event) => {
      const slug = eventSlug(event);
      expect(eventIdOfSlug(slug)).toBe(event.id);
      expect(slug).toMatch(/^[a-z0-9-]{12,73}$/);
    });
  });

  test('survives a new name', () => {
    expect(eventIdOfSlug('the-old-name-0a1b2c3d4e5f')).toBe(id);
    expect(eventIdOfSlug('-0a1b2c3d4e5f')).toBe(id);
  });

  test.each([
    '',
    'les-folles-granges',
    '0a1b2c3d4e5',
    '0a1b2c3d4e5f6',
    'x0a1b2c3d4e5f',
    '0a1b2c3d4e5f-',
    '0a1b2c3d4e5i',
    `${id}/edit`,
    `${id}\n`,
  ])('“%s” leads to none', (slug) => {
    expect(eventIdOfSlug(slug)).toBeUndefined();
  });
});

describe('open and over', () => {
  const endsAt = fixtureNow;
  const told = `
               before its end  at its end
    draft      not yet         over
    published  open            over
    finished   over            over
    archived   over            over`;
  const cases = told
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((row) => {
      const [state, before, after] = row.trim().split(/ {2,}/);
      return [
        { state: eventState.parse(state), now: endsAt - 1, when: 'before its end', answer: before },
        { state: eventState.parse(state), now: endsAt, when: 'at its end', answer: after },
      ];
    });

  test.each(cases)('a $state event $when is $answer', ({ state, now, answer }) => {
    expect(isOpen({ state, endsAt }, now)).toBe(answer === 'open');
    expect(isOver({ state, endsAt }, now)).toBe(answer === 'over');
  });

  test('every state is in the table', () => {
    expect(cases).toHaveLength(eventState.options.length * 2);
  });
});

test('the card of an event holds nothing that the public page does not', () => {
  const card = eventCardOf(anEvent());
  expect(eventCard.parse(card)).toEqual(card);
  expect(Object.keys(card).sort()).toEqual(Object.keys(eventCard.shape).sort());
  expect(anEvent()).toMatchObject(card);
});
