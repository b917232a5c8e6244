import { describe, expect, test } from 'vitest';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent, someEventFacts } from './event.fixtures.ts';
import { event, eventFacts, eventLimits, eventState, type EventFacts } from './event.schema.ts';

const reads = (facts: Partial<Record<keyof EventFacts, unknown>>) =>
  eventFacts.safeParse({ ...someEventFacts(), ...facts }).success;

describe('what an organizer says of an event', () => {
  test('is accepted', () => {
    expect(eventFacts.parse(someEventFacts())).toEqual(someEventFacts());
  });

  test.each(spoiledCopies(someEventFacts()))('$what is refused', ({ value }) => {
    expect(eventFacts.safeParse(value).success).toBe(false);
  });

  test.each([
    ['name', 1, eventLimits.name],
    ['city', 1, eventLimits.city],
    ['description', 0, eventLimits.description],
    ['address', 0, eventLimits.address],
    ['contactEmail', 0, eventLimits.contact],
  ] as const)('the %s has %d to %d characters', (field, least, most) => {
    expect(reads({ [field]: 'x'.repeat(least) })).toBe(true);
    expect(reads({ [field]: '' })).toBe(least === 0);
    expect(reads({ [field]: 'x'.repeat(most) })).toBe(true);
    expect(reads({ [field]: 'x'.repeat(most + 1) })).toBe(false);
  });

  test('the end lies behind the start, by a season at most', () => {
    const { startsAt } = someEventFacts();
    expect(reads({ endsAt: startsAt })).toBe(false);
    expect(reads({ endsAt: startsAt - 1 })).toBe(false);
    expect(reads({ endsAt: startsAt + 1 })).toBe(true);
    expect(reads({ endsAt: startsAt + eventLimits.duration })).toBe(true);
    expect(reads({ endsAt: startsAt + eventLimits.duration + 1 })).toBe(false);
  });

  test('applications may close until the event ends, and never after it', () => {
    const { endsAt } = someEventFacts();
    expect(reads({ applyUntil: endsAt })).toBe(true);
    expect(reads({ applyUntil: endsAt + 1 })).toBe(false);
    expect(reads({ applyUntil: 'soon' })).toBe(false);
  });

  test('there are as many places as come, or a whole number of them', () => {
    for (const capacity of [null, 1, eventLimits.capacity]) expect(reads({ capacity })).toBe(true);
    for (const capacity of [0, 1.5, eventLimits.capacity + 1, '3']) expect(reads({ capacity })).toBe(false);
  });

  test('a problem with the times is shown at the end', () => {
    const parsed = eventFacts.safeParse({ ...someEventFacts(), endsAt: 0 });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['endsAt']]);
  });
});

describe('an event', () => {
  test.each(eventState.options)('that is %s is accepted as it is stored', (state) => {
    expect(event.parse(anEvent({ state }))).toEqual(anEvent({ state }));
  });

  test.each(
    spoiledCopies(anEvent(), { optional: ['applyUntil', 'capacity', 'waitlist', 'full', 'finishedAt'] }),
  )('$what is refused', ({ value }) => {
    expect(event.safeParse(value).success).toBe(false);
  });

  test('an event in a time zone that this runtime does not know is read as one in UTC', () => {
    const read = (timeZone: string) => event.safeParse({ ...anEvent(), timeZone }).data?.timeZone;
    expect(read('Europe/Paris')).toBe('Europe/Paris');
    expect(read('Europe/Concarneau')).toBe('UTC');
    expect(['', '+01', 'Europe/<b>', `E${'x'.repeat(64)}`].map(read)).toEqual(Array(4).fill(undefined));
  });

  test('a field that does not belong is not read', () => {
    expect(event.parse({ ...anEvent(), secret: 'x' })).toEqual(anEvent());
  });
});
