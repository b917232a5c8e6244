import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { aForm, aQuestion } from '../application/registration-form.fixtures.ts';
import { day, hour, minute } from '../base/instant.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { aCounter } from '../scan/scan.fixtures.ts';
import { aMission, aShift } from '../schedule/schedule.fixtures.ts';
import { shiftFacts } from '../schedule/schedule.schema.ts';
import { copyDay, copyOfPlan, type CopyWish, type EventPlan } from './duplicate.ts';
import { anEvent } from './event.fixtures.ts';
import { event as eventSchema, eventFacts } from './event.schema.ts';
import { movedInstant, movedPeriod, moveToDay } from './move-dates.ts';

const paris = 'Europe/Paris';
const at = (wall: string, zone = paris) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).epochMilliseconds;
const wall = (instant: number, zone = paris) =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });

describe('a moment is moved by the clock on the wall', () => {
  test.each([
    ['into winter', '2026-07-11T18:30', '2026-12-05', paris, '2026-12-05T18:30+01:00'],
    ['into summer', '2026-01-10T08:00', '2026-07-04', paris, '2026-07-04T08:00+02:00'],
    ['back in time', '2026-07-11T18:30', '2025-11-01', paris, '2025-11-01T18:30+01:00'],
    ['over a leap day', '2028-02-28T09:00', '2028-03-01', paris, '2028-03-01T09:00+01:00'],
    ['to another place', '2026-07-11T18:30', '2026-07-11', 'America/Montreal', '2026-07-11T18:30-04:00'],
    ['across the date line', '2026-07-11T18:30', '2026-07-12', 'Pacific/Apia', '2026-07-12T18:30+13:00'],
    ['to halves of hours', '2026-07-11T18:30', '2026-07-12', 'Asia/Kolkata', '2026-07-12T18:30+05:30'],
    ['into the hour left out', '2026-07-11T02:30', '2027-03-28', paris, '2027-03-28T03:30+02:00'],
    ['into the hour that comes twice', '2026-07-11T02:30', '2026-10-25', paris, '2026-10-25T02:30+02:00'],
    [
      'into a midnight left out',
      '2026-07-11T00:00',
      '2018-11-04',
      'America/Sao_Paulo',
      '2018-11-04T01:00-02:00',
    ],
  ])('%s', (_, from, startsOn, zone, expected) => {
    const startsAt = at(from);
    const move = moveToDay(Temporal, { startsAt, timeZone: paris }, startsOn, zone);
    expect(wall(movedInstant(Temporal, startsAt, move), zone)).toBe(expected);
  });

  test('the day is counted at the place of the event: late in New York it is the next day in Paris', () => {
    const startsAt = at('2026-07-11T22:00', 'America/New_York');
    const move = moveToDay(Temporal, { startsAt, timeZone: 'America/New_York' }, '2026-07-12', paris);
    expect(move.days).toBe(1);
    expect(wall(movedInstant(Temporal, startsAt, move))).toBe('2026-07-12T22:00+02:00');
  });
});

describe('a shift keeps its hours on the wall', () => {
  const lengthOn = (from: string, until: string, startsOn: string, longest = day) => {
    const period = { startsAt: at(from), endsAt: at(until) };
    const move = moveToDay(Temporal, { startsAt: period.startsAt, timeZone: paris }, startsOn, paris);
    const { startsAt, endsAt } = movedPeriod(Temporal, period, move, longest);
    return (endsAt - startsAt) / minute;
  };
  test.each([
    ['an evening is as long as ever', '18:00', '23:00', '2026-10-25', 300],
    ['a night in which the clocks go back is longer', '22:00', '+06:00', '2026-10-24', 540],
    ['a night in which they go forward is shorter', '22:00', '+06:00', '2027-03-27', 420],
    ['one within the hour left out comes an hour later', '02:10', '02:50', '2027-03-28', 40],
    ['one up to its end keeps its length', '02:30', '03:00', '2027-03-28', 30],
    ['one of a whole day is not longer than a day', '12:00', '+12:00', '2026-10-24', 1440],
  ])('%s', (_, from, until, startsOn, minutes) => {
    const end = until.startsWith('+') ? `2026-07-12T${until.slice(1)}` : `2026-07-11T${until}`;
    expect(lengthOn(`2026-07-11T${from}`, end, startsOn)).toBe(minutes);
  });
});

describe('a copy of an event', () => {
  const event = anEvent({
    state: 'archived',
    startsAt: at('2026-07-10T14:00'),
    endsAt: at('2026-07-12T20:00'),
    applyUntil: at('2026-07-01T00:00'),
    capacity: 80,
    full: true,
    finishedAt: at('2026-07-12T20:00'),
  });
  const mission = aMission({ name: 'Bar' });
  const shift = aShift(
    { startsAt: at('2026-07-11T18:00'), endsAt: at('2026-07-12T02:30'), assigned: 2, reason: 'Rain' },
    mission,
  );
  const [own, shared] = [aQuestion({ label: 'Tent?' }), aQuestion({ label: 'Size?', sharedFieldId: 'size' })];
  const form = aForm([own, shared], { past: [aQuestion({ label: 'Old?' })], version: 7 });
  const counters = [aCounter({ name: 'Deposit' }), aCounter({ name: 'Gone', archived: true })];
  const plan: EventPlan = { event, form, missions: [mission], shifts: [shift], counters };
  const wish: CopyWish = {
    copyId: '0a1b2c3d4e5f',
    name: 'Next year',
    startsOn: '2027-07-09',
    timeZone: paris,
  };
  const copied = (facts: Partial<CopyWish> = {}, known = ['size'], of = plan) =>
    copyOfPlan(Temporal, of, { ...wish, ...facts }, new Set(known), now);

  test('is a draft with the same facts on other days', () => {
    const { event: copy } = copied();
    expect(copy).toEqual({
      ...event,
      id: wish.copyId,
      name: wish.name,
      state: 'draft',
      startsAt: at('2027-07-09T14:00'),
      endsAt: at('2027-07-11T20:00'),
      applyUntil: at('2027-06-30T00:00'),
      full: false,
      finishedAt: null,
      createdAt: now,
      updatedAt: now,
    });
    expect(copied({}, [], { ...plan, event: { ...event, applyUntil: null } }).event.applyUntil).toBeNull();
  });

  test('has the missions and the shifts, and nobody in them', () => {
    const { missions, shifts } = copied();
    expect(missions).toEqual([{ ...mission, updatedAt: now }]);
    expect(shifts).toEqual([
      {
        ...shift,
        startsAt: at('2027-07-10T18:00'),
        endsAt: at('2027-07-11T02:30'),
        assigned: 0,
        reason: '',
        updatedAt: now,
      },
    ]);
  });

  test('asks the same, counted from the beginning; what the library lost becomes its own', () => {
    expect(copied().form).toEqual({ ...form, past: [], version: 1, updatedAt: now });
    expect(copied({}, []).form?.questions).toEqual([own, { ...shared, sharedFieldId: null }]);
    expect(copied({}, [], { ...plan, form: undefined }).form).toBeUndefined();
  });

  test('counts what is still counted', () => {
    expect(copied().counters).toEqual([{ ...counters[0], createdAt: now }]);
  });

  test('elsewhere keeps the clocks on the wall of everything', () => {
    const zone = 'Australia/Lord_Howe';
    const { event: copy, shifts } = copied({ timeZone: zone, startsOn: '2027-04-02' });
    expect(copy.timeZone).toBe(zone);
    expect(wall(copy.startsAt, zone)).toBe('2027-04-02T14:00+11:00');
    // In the night to the fourth the clocks go back there, by half an hour.
    expect(wall(copy.endsAt, zone)).toBe('2027-04-04T20:00+10:30');
    expect(wall(shifts[0]!.endsAt, zone)).toBe('2027-04-04T02:30+10:30');
  });

  test.each([paris, 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Casablanca'])(
    'fits what is stored when the clocks are changed in %s',
    (timeZone) => {
      const nights = Array.from({ length: 24 }, (_, n) => {
        const startsAt = event.startsAt + n * hour;
        return aShift({ startsAt, endsAt: startsAt + (n % 2 === 0 ? 30 * minute : day) }, mission);
      });
      const late = { ...plan, event: { ...event, applyUntil: event.endsAt }, shifts: nights };
      let change = Temporal.PlainDate.from('2027-12-01').toZonedDateTime(timeZone);
      for (let changes = 0; changes < 2; changes += 1) {
        change = change.getTimeZoneTransition('next')!;
        for (const days of [-4, -3, -2, -1, 0]) {
          const startsOn = change.add({ days }).toPlainDate().toString();
          const copy = copied({ startsOn, timeZone }, [], late);
          expect([startsOn, eventSchema.safeParse(copy.event).success]).toEqual([startsOn, true]);
          expect([startsOn, eventFacts.safeParse(copy.event).success]).toEqual([startsOn, true]);
          for (const { startsAt, endsAt, note, reason, need } of copy.shifts) {
            const parsed = shiftFacts.safeParse({ startsAt, endsAt, note, reason, need });
            expect([startsOn, parsed.success]).toEqual([startsOn, true]);
          }
        }
      }
    },
  );

  test.each([
    ['2000-01-01', true],
    ['2199-12-31', true],
    ['1999-12-31', false],
    ['2200-01-01', false],
    ['2027-02-29', false],
    ['10/07/2027', false],
  ])('begins on %s: %s', (startsOn, fits) => {
    expect(copyDay.safeParse(startsOn).success).toBe(fits);
  });
});
