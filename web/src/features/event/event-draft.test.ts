import type { EventFacts } from '@equipage/domain';
import { someEventFacts } from '@equipage/domain/fixtures';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  changedFacts,
  checkDraft,
  draftOf,
  emptyDraft,
  followOthers,
  type EventDraft,
} from './event-draft.ts';

const summer = (time: string) => Date.parse(`2026-07-${time}+02:00`);

const facts: EventFacts = someEventFacts({ startsAt: summer('10T18:00'), endsAt: summer('12T23:30') });
const draft: EventDraft = draftOf(facts, Temporal);

const check = (changes: Partial<EventDraft>, open?: { now: number }) =>
  checkDraft({ ...draft, ...changes }, Temporal, open);
const moment = (wall: string, turn: 'first' | 'second' = 'first') => ({ wall, turn });

describe('what an organizer enters', () => {
  test('a stored event comes back from the form as it was', () => {
    expect(draft.startsAt.wall).toBe('2026-07-10T18:00');
    expect(check({})).toEqual({ facts });
  });

  test('an untouched form names each thing that is missing, in the order of the form', () => {
    expect(checkDraft(emptyDraft('Europe/Paris'), Temporal)).toEqual({
      flaws: ['name', 'city', 'country', 'startsAt', 'endsAt'].map((field) => ({ field, why: 'missing' })),
    });
  });

  test('texts are cleaned: no control characters, one line for name and city', () => {
    const checked = check({
      name: '  Fest\u0007-noz\n2026 ',
      city: 'Pont\tAven',
      contactEmail: ' Team@Fest.Example ',
    });
    expect(checked).toEqual({
      facts: { ...facts, name: 'Fest-noz 2026', city: 'Pont Aven', contactEmail: 'team@fest.example' },
    });
  });

  test('a name that nobody can see is missing', () => {
    expect(check({ name: '\u200b \u2800' })).toEqual({ flaws: [{ field: 'name', why: 'missing' }] });
  });

  test.each([
    ['name', 120],
    ['description', 10_000],
    ['city', 120],
    ['address', 300],
  ] as const)('%s may have its limit and not one more character', (field, max) => {
    expect(check({ [field]: 'é'.repeat(max) }).flaws).toBeUndefined();
    expect(check({ [field]: 'é'.repeat(max + 1) })).toEqual({ flaws: [{ field, why: 'too-long', max }] });
  });

  test('half an address is refused, none is fine', () => {
    expect(check({ contactEmail: 'team@' })).toEqual({
      flaws: [{ field: 'contactEmail', why: 'not-an-address' }],
    });
    expect(check({ contactEmail: ' ' }).flaws).toBeUndefined();
  });

  test('a zone that does not exist is asked for once, not again with each time', () => {
    expect(check({ timeZone: 'Europe/Atlantis' })).toEqual({
      flaws: [{ field: 'timeZone', why: 'missing' }],
    });
  });
});

describe('times', () => {
  test('mean the clock of the time zone that is chosen, whichever that is', () => {
    const moved = check({ timeZone: 'America/New_York' });
    expect(moved.facts?.startsAt).toBe(Date.parse('2026-07-10T18:00-04:00'));
  });

  test('an hour that is skipped is refused with the jump', () => {
    expect(check({ startsAt: moment('2026-03-29T02:15') })).toEqual({
      flaws: [{ field: 'startsAt', why: 'skipped', from: '2026-03-29T02:00', to: '2026-03-29T03:00' }],
    });
  });

  test('in an hour that comes twice the chosen one is stored, and comes back chosen', () => {
    const night = { startsAt: moment('2026-10-24T22:00') };
    const first = check({ ...night, endsAt: moment('2026-10-25T02:15') });
    const second = check({ ...night, endsAt: moment('2026-10-25T02:15', 'second') });
    expect(first.facts?.endsAt).toBe(Date.parse('2026-10-25T02:15+02:00'));
    expect(second.facts?.endsAt).toBe(Date.parse('2026-10-25T02:15+01:00'));
    expect(draftOf(second.facts!, Temporal).endsAt).toEqual(moment('2026-10-25T02:15', 'second'));
  });

  test('an end at the start or before it is refused, a minute later it is not', () => {
    const { startsAt } = draft;
    expect(check({ endsAt: startsAt })).toEqual({ flaws: [{ field: 'endsAt', why: 'ends-before-start' }] });
    expect(check({ endsAt: moment('2026-07-10T18:01') }).flaws).toBeUndefined();
  });

  test('a year and a day are a season, a minute more is too long', () => {
    expect(check({ endsAt: moment('2027-07-11T18:00') }).flaws).toBeUndefined();
    expect(check({ endsAt: moment('2027-07-11T18:01') })).toEqual({
      flaws: [{ field: 'endsAt', why: 'lasts-too-long' }],
    });
  });

  test('only a published event must not end in the past', () => {
    const after = { now: facts.endsAt + 1 };
    expect(check({}).flaws).toBeUndefined();
    expect(check({}, after)).toEqual({ flaws: [{ field: 'endsAt', why: 'end-in-past' }] });
    expect(check({}, { now: facts.endsAt - 1 }).flaws).toBeUndefined();
  });
});

describe('an edit', () => {
  test('writes what changed and nothing else', () => {
    const edited = check({ city: 'Douarnenez', endsAt: moment('2026-07-12T22:00') });
    expect(changedFacts(facts, edited.facts!)).toEqual({ city: 'Douarnenez', endsAt: summer('12T22:00') });
    expect(changedFacts(facts, facts)).toEqual({});
  });

  test('follows what a colleague saved meanwhile, except where it was changed here', () => {
    const mine = { ...draft, name: 'Mine', city: 'Mine' };
    const theirs = { ...draft, city: 'Theirs', address: 'Theirs' };
    expect(followOthers(mine, draft, theirs)).toEqual({
      draft: { ...draft, name: 'Mine', city: 'Mine', address: 'Theirs' },
      contested: ['city'],
    });
  });

  test('two who write the same do not contradict each other', () => {
    const both = { ...draft, city: 'Quimper' };
    expect(followOthers(both, draft, both)).toEqual({ draft: both, contested: [] });
  });
});
