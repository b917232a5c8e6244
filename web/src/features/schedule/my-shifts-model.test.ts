import { hour } from '@equipage/domain';
import { aMission, anEvent, aPerson, aShift, rosterOf, swapOf, type Given } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { offeredShifts, openShifts, ownShifts, type EventShifts } from './my-shifts-model.ts';

const event = anEvent();
const [ada, noe] = [aPerson({ givenName: 'Ada' }), aPerson({ givenName: 'Noé' })];
const bar = aMission();
const gate = aMission({ name: 'Gate', selfSignUp: false });
const at = (from: number, mission = bar, facts = {}) =>
  aShift(
    { startsAt: event.startsAt + from * hour, endsAt: event.startsAt + (from + 2) * hour, ...facts },
    mission,
  );
const [first, second, third] = [at(0), at(4), at(8)];
const now = event.startsAt - hour;
const seenBy = (
  person: typeof ada,
  given: readonly Given[],
  facts: Partial<EventShifts> = {},
): EventShifts => ({
  roster: rosterOf(person, event, given),
  missions: [bar, gate],
  shifts: [first, second, third],
  swaps: [],
  ...facts,
});

describe('my own shifts', () => {
  test('stand in their order, and move to the done ones when they end', () => {
    const mine = [second, first].map((shift) => ({ mission: bar, shift }));
    const { coming, done } = ownShifts([seenBy(ada, mine)], second.startsAt);
    expect([coming.map(({ id }) => id), done.map(({ id }) => id)]).toEqual([[second.id], [first.id]]);
    expect(coming[0]?.begun).toBe(true);
  });

  test.each([
    ['that I took, of an open mission', bar, 'self', true],
    ['that I took over', bar, 'swap', true],
    ['that an organizer gave me', bar, 'organizer', false],
    ['of a mission that organizers fill', gate, 'self', false],
  ] as const)('I may leave one %s', (_, mission, source, leavable) => {
    const { coming } = ownShifts([seenBy(ada, [{ mission, shift: first, source }])], now);
    expect(coming[0]?.leavable).toBe(leavable);
  });
});

describe('open shifts', () => {
  test('are those with a free place, to come, of open missions, that are not mine', () => {
    const shifts = [first, second, at(8, bar, { assigned: 2 }), at(12, gate), at(-3)];
    const open = openShifts([seenBy(ada, [{ mission: bar, shift: first }], { shifts })], now);
    expect(open).toMatchObject([{ id: second.id, missionName: 'Bar', free: 2, eventName: event.name }]);
  });

  test('are none once the event is over', () => {
    const over = seenBy(ada, []);
    const finished = { ...over.roster, event: { ...over.roster.event, state: 'finished' as const } };
    expect(openShifts([over], now)).toHaveLength(3);
    expect(openShifts([{ ...over, roster: finished }], now)).toEqual([]);
  });
});

describe('what teammates offer', () => {
  const mine = [{ mission: bar, shift: second }];
  const offered = (swaps: EventShifts['swaps']) => offeredShifts([seenBy(ada, mine, { swaps })], now);

  test('is for me when it is for nothing, or for a shift of mine', () => {
    expect(offered([swapOf(noe, first)])).toMatchObject([{ id: first.id, wanted: undefined }]);
    expect(offered([swapOf(noe, first, { forShiftId: second.id })])).toMatchObject([
      { wanted: { startsAt: second.startsAt } },
    ]);
  });

  test('is not for me when it wants what I do not have, when it is mine, or when I am in it', () => {
    expect(offered([swapOf(noe, first, { forShiftId: third.id })])).toEqual([]);
    expect(offered([swapOf(ada, first)])).toEqual([]);
    expect(offered([swapOf(noe, second)])).toEqual([]);
  });
});
