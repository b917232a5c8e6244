import { hour, type Mission } from '@equipage/domain';
import { aMission, anEvent, aPerson, aShift, rosterOf } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import {
  candidatesFor,
  cellKey,
  daysOf,
  dayTeller,
  groupedByPlace,
  heightsOf,
  inOrderOfNames,
  peopleByShift,
  shiftsByCell,
  staffingOf,
} from './planning-model.ts';

const compare = (one: string, other: string) => one.localeCompare(other);
const event = anEvent({
  startsAt: Date.parse('2026-10-24T18:00+02:00'),
  endsAt: Date.parse('2026-10-26T02:00+01:00'),
});
const dayOf = dayTeller('Europe/Paris');

describe('the days of a planning', () => {
  test('are those of the event by its own clock, over the change of the clocks as well', () => {
    expect(daysOf(event, [], dayOf)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  });

  test('begin earlier where a shift does', () => {
    const setUp = aShift({ startsAt: Date.parse('2026-10-22T23:30+02:00') });
    expect(daysOf(event, [setUp], dayOf)[0]).toBe('2026-10-22');
  });

  test('of a season are those with shifts', () => {
    const season = { startsAt: event.startsAt, endsAt: event.startsAt + 90 * 24 * hour };
    expect(daysOf(season, [aShift({ startsAt: event.startsAt + 25 * hour })], dayOf)).toEqual(['2026-10-25']);
  });

  test('are told in UTC where the browser does not know the zone', () => {
    expect(dayTeller('Mars/Olympus')(Date.parse('2026-10-24T23:30Z'))).toBe('2026-10-24');
  });
});

test('missions stand by place and name, those without a place last', () => {
  const missions = [
    aMission({ name: 'Runner', place: '' }),
    aMission({ name: 'Gate', place: 'Road' }),
    aMission({ name: 'Taps', place: 'Barn' }),
    aMission({ name: 'Bar', place: 'Barn' }),
  ];
  expect(
    groupedByPlace(missions, compare).map(({ place, missions }) => [place, missions.map(({ name }) => name)]),
  ).toEqual([
    ['Barn', ['Bar', 'Taps']],
    ['Road', ['Gate']],
    ['', ['Runner']],
  ]);
});

test('a shift stands in the cell of its mission and of the day on which it begins', () => {
  const late = aShift({ startsAt: Date.parse('2026-10-24T23:00+02:00') });
  const cells = shiftsByCell([late], dayOf);
  expect([...cells.keys()]).toEqual([cellKey(late.missionId, '2026-10-24')]);
});

test('a mission stands below the fullest days of those before it', () => {
  const [bar, gate, idle] = ['Bar', 'Gate', 'Idle'].map((name) => aMission({ name })) as [
    Mission,
    Mission,
    Mission,
  ];
  const days = ['2026-10-24', '2026-10-25'];
  const cells = new Map([
    [cellKey(bar.id, days[0]!), [aShift()]],
    [cellKey(bar.id, days[1]!), [aShift(), aShift(), aShift()]],
    [cellKey(gate.id, days[0]!), [aShift()]],
  ]);
  const { above, all } = heightsOf([bar, gate, idle], days, cells);
  expect([bar, gate, idle].map(({ id }) => above.get(id))).toEqual([0, 4, 6]);
  expect(all).toBe(7);
});

test('the people of a shift stand in the order of their names', () => {
  const shift = aShift();
  const given = [{ mission: aMission(), shift }];
  const [zoe, ada] = [aPerson({ givenName: 'Zoé' }), aPerson({ givenName: 'Ada' })];
  const rosters = inOrderOfNames([rosterOf(zoe, event, given), rosterOf(ada, event, given)], compare);
  const people = peopleByShift(rosters);
  expect(people.get(shift.id)).toEqual([ada.uid, zoe.uid]);
});

test.each([
  [0, 2, 'empty'],
  [1, 2, 'short'],
  [2, 2, 'full'],
  [3, 2, 'over'],
] as const)('%i of %i is %s', (assigned, need, staffing) => {
  expect(staffingOf({ assigned, need })).toBe(staffing);
});

describe('those who could take a shift', () => {
  const bar = aMission({ restMinutes: 60 });
  const gate = aMission({ name: 'Gate' });
  const shift = aShift({}, bar);
  const at = (from: number) =>
    aShift({ startsAt: shift.startsAt + from * hour, endsAt: shift.startsAt + (from + 1) * hour }, gate);
  const person = (givenName: string, ...shifts: ReturnType<typeof aShift>[]) =>
    rosterOf(
      aPerson({ givenName, familyName: 'Roux' }),
      event,
      shifts.map((each) => ({ mission: gate, shift: each })),
    );
  const restOf = (id: string) => (id === bar.id ? 60 : 0);
  const names = (...args: Parameters<typeof candidatesFor>) =>
    candidatesFor(...args).map(({ name, state }) => `${name.split(' ')[0]} ${state}`);

  test('are first the free ones, the least busy before the others, and then those with something in the way', () => {
    const rosters = [
      person('Busy', at(1)),
      person('Tired', at(4.5)),
      person('Worker', at(20), at(30)),
      person('Idle'),
      rosterOf(aPerson({ givenName: 'There' }), event, [{ mission: bar, shift }]),
    ];
    expect(names(shift, bar, rosters, restOf)).toEqual([
      'Idle free',
      'Worker free',
      'Tired too-little-rest',
      'Busy overlap',
    ]);
  });

  test('are found by how words of the name begin, without accents', () => {
    const rosters = [person('Élodie'), person('Noé')];
    expect(names(shift, bar, rosters, restOf, 'rou elo')).toEqual(['Élodie free']);
    expect(names(shift, bar, rosters, restOf, 'oux')).toEqual([]);
  });
});
