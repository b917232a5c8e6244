import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationStatus } from '../application/application-status.ts';
import { aPerson } from '../account/account.fixtures.ts';
import { anApplication } from '../application/application.fixtures.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import { day, hour, minute } from '../base/instant.ts';
import { fixtureNow as now, tokenOf } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { aMission, aShift, rosterOf } from '../schedule/schedule.fixtures.ts';
import { addMarks, judgeScan, lastMark, momentOf, mostMarks, type Mark } from './check-in.ts';
import { checkIn } from './check-in.schema.ts';
import { counter } from './counter.schema.ts';
import { scanEntry, scanPicture } from './scan-list.schema.ts';
import {
  codeInTyping,
  isScannedAt,
  nextShift,
  scanEntryOf,
  scanningUntil,
  spokenCode,
  typedCodeOf,
} from './scan-list.ts';
import { aCheckIn, aCounter, aScanEntry, aScanPicture } from './scan.fixtures.ts';
import { attendancesOf, workedMinutes } from './worked-time.ts';

describe('what is stored', () => {
  test.each([
    ['an entry of the list', scanEntry, aScanEntry(), ['badgeHash']],
    ['a counter', counter, aCounter(), []],
    ['a check-in', checkIn, aCheckIn(), ['uid', 'badgeHash']],
  ] as const)('%s is what the fixtures make, and nothing spoiled', (_, schema, value, nullable) => {
    expect(schema.parse(value)).toEqual(value);
    for (const spoiled of spoiledCopies(value, { nullable }))
      expect([spoiled.what, schema.safeParse(spoiled.value).success]).toEqual([spoiled.what, false]);
  });

  test('somebody without a picture has none at the gate either', () => {
    expect(scanPicture.safeParse(aScanPicture({ thumbnail: null })).success).toBe(true);
  });

  test('the gate learns of an application the name and the status, and no address', () => {
    const application = anApplication({ status: 'waitlisted' });
    expect(scanEntryOf(application, null, undefined)).toEqual({
      name: application.person.name,
      status: 'waitlisted',
      badgeHash: null,
      shifts: [],
    });
  });

  test('of a roster the gate learns what is done, where and when, in order, and not what was worked', () => {
    const event = anEvent();
    const [gate, bar] = [aMission({ name: 'Gate', place: 'Road' }), aMission({ name: 'Bar' })];
    const early = aShift({}, bar);
    const late = aShift({ startsAt: early.endsAt + hour, endsAt: early.endsAt + 3 * hour }, gate);
    const roster = rosterOf(aPerson(), event, [
      { mission: gate, shift: late, workedMinutes: 90 },
      { mission: bar, shift: early },
    ]);
    const entry = scanEntryOf(anApplication(), null, roster);
    expect(entry.shifts.map(({ missionName }) => missionName)).toEqual(['Bar', 'Gate']);
    expect(Object.keys(entry.shifts[1]!).sort()).toEqual(['endsAt', 'missionName', 'place', 'startsAt']);
    expect(nextShift(entry, early.endsAt - 1)?.missionName).toBe('Bar');
    expect(nextShift(entry, early.endsAt)?.missionName).toBe('Gate');
    expect(nextShift(entry, late.endsAt)).toBeUndefined();
  });
});

describe('a code to read out', () => {
  const hash = tokenOf('some badge');
  const code = typedCodeOf(hash);

  test('has six letters and digits that are not taken for each other', () => {
    holdsForAll(
      fc.string({
        unit: fc.constantFrom('A', 'Z', 'a', 'z', '0', '9', '-', '_'),
        minLength: 22,
        maxLength: 22,
      }),
      (any) => /^[0-9A-HJKMNP-TV-Z]{6}$/.test(typedCodeOf(any)),
    );
  });

  test.each([
    ['as it is shown', spokenCode(code)],
    ['in small letters', code.toLowerCase()],
    ['with a hyphen', `${code.slice(0, 3)}-${code.slice(3)} `],
  ])('is understood typed %s', (_, typed) => {
    expect(codeInTyping(typed)).toBe(code);
  });

  test('is understood with O for nought and with I or L for one', () => {
    expect(codeInTyping('oO0 iL1')).toBe('000111');
  });

  test.each(['', 'Giulia', 'Conti Anna', '12345', '1234567', 'ABC UVW'])('is not “%s”', (typed) => {
    expect(codeInTyping(typed)).toBeUndefined();
  });

  test('is another for another badge', () => {
    expect(typedCodeOf(tokenOf('another badge'))).not.toBe(code);
  });
});

describe('an event is scanned at', () => {
  const event = { state: 'published', endsAt: now } as const;

  test.each([
    ['before it ends', 'published', now - 1, true],
    ['while people go home', 'published', scanningUntil(event) - 1, true],
    ['after it was finished by hand', 'finished', now - 1, true],
    ['not on the next day', 'finished', scanningUntil(event), false],
    ['not while it is a draft', 'draft', now - 1, false],
    ['not once it is archived', 'archived', now - 1, false],
  ] as const)('%s', (_, state, moment, open) => {
    expect(isScannedAt({ ...event, state }, moment)).toBe(open);
  });
});

describe('a scan', () => {
  const timeZone = 'Europe/Paris';
  const judge = (facts: Partial<Parameters<typeof judgeScan>[0]>) =>
    judgeScan({
      status: 'accepted',
      isFresh: true,
      last: undefined,
      rule: 'presence',
      mode: 'in',
      timeZone,
      now,
      ...facts,
    });
  const came = (ago: number) => ({ kind: 'in', at: now - ago }) as const;
  const left = (ago: number) => ({ kind: 'out', at: now - ago }) as const;

  test.each([
    ['somebody who comes for the first time is let in', {}, { is: 'fine' }],
    ['somebody who went out comes in again', { last: left(hour) }, { is: 'fine' }],
    ['somebody inside is in already, since then', { last: came(hour) }, { is: 'again', since: now - hour }],
    ['somebody forgotten to check out yesterday is let in', { last: came(20 * hour) }, { is: 'fine' }],
    ['somebody inside goes out', { mode: 'out', last: came(hour) }, { is: 'fine' }],
    [
      'somebody outside is out already',
      { mode: 'out', last: left(hour) },
      { is: 'again', since: now - hour },
    ],
    ['somebody who never came cannot leave', { mode: 'out' }, { is: 'not-in' }],
    ['looking records nothing', { mode: 'look', last: came(hour) }, { is: 'look' }],
    [
      'a T-shirt is given once',
      { rule: 'once', last: came(30 * day) },
      { is: 'again', since: now - 30 * day },
    ],
    ['a T-shirt that was taken back is given again', { rule: 'once', last: left(hour) }, { is: 'fine' }],
    [
      'a meal is given once a day',
      { rule: 'daily', last: came(minute) },
      { is: 'again', since: now - minute },
    ],
    ['a meal is given each day', { rule: 'daily', last: came(day) }, { is: 'fine' }],
  ] as const)('%s', (_, facts, verdict) => {
    expect(judge(facts)).toEqual(verdict);
  });

  test('counts days as the event does, not as the device', () => {
    const lateEvening = Date.UTC(2026, 5, 1, 21, 50);
    const last = { kind: 'in', at: lateEvening } as const;
    const facts = { rule: 'daily', last, now: lateEvening + 20 * minute } as const;
    expect(judge({ ...facts, timeZone: 'Europe/Paris' })).toEqual({ is: 'fine' });
    expect(judge({ ...facts, timeZone: 'Europe/London' })).toEqual({ is: 'again', since: lateEvening });
  });

  test.each(applicationStatus.options.filter((status) => status !== 'accepted'))(
    'somebody %s is not let in by any way of scanning',
    (status) => {
      for (const mode of ['in', 'out', 'look'] as const)
        expect(judge({ status, mode })).toEqual({ is: 'not-accepted', status });
    },
  );

  test.each([
    ['pending', 'perhaps-accepted'],
    ['waitlisted', 'perhaps-accepted'],
    ['declined', 'not-accepted'],
    ['canceled', 'not-accepted'],
  ] as const)('of somebody %s on an old list is answered: %s', (status, is) => {
    for (const mode of ['in', 'out', 'look'] as const)
      expect(judge({ status, mode, isFresh: false })).toEqual({ is, status });
  });

  test('of somebody accepted is the same on an old list', () => {
    expect(judge({ isFresh: false })).toEqual({ is: 'fine' });
  });
});

describe('when it happened', () => {
  test.each([
    ['the device says so, also when it is delivered a day later', now - day, now - day],
    ['a clock a little ahead is right enough, and nothing happens later than it is known', now + minute, now],
    ['a clock a year ahead is not believed', now + 365 * day, now],
    ['a clock a year behind is not believed', now - 365 * day, now],
  ])('%s', (_, at, moment) => {
    expect(momentOf({ at, writtenAt: now })).toBe(moment);
  });
});

describe('what is known of people at counters', () => {
  const facts = (kind: 'in' | 'out', moment: number, more = {}) => ({
    id: `at ${moment}`,
    uid: 'ada',
    counter: 'entry',
    kind,
    moment,
    ...more,
  });
  const known = (...checkIns: ReturnType<typeof facts>[]) => {
    const marks = new Map<string, readonly Mark[]>();
    addMarks(marks, checkIns);
    return marks;
  };

  test('is what happened, the latest first, in whatever order and however often it comes', () => {
    for (const order of [
      [facts('in', 1), facts('out', 2), facts('in', 3)],
      [facts('in', 3), facts('in', 1), facts('out', 2)],
    ]) {
      const marks = known(...order);
      expect(marks.get('ada')?.map(({ kind, at }) => [kind, at])).toEqual([
        ['in', 3],
        ['out', 2],
        ['in', 1],
      ]);
      expect(lastMark(marks, 'entry', 'ada')).toMatchObject({ kind: 'in', at: 3 });
      expect(addMarks(marks, order)).toBe(false);
    }
  });

  test('is of each person and counter by itself', () => {
    const marks = known(facts('in', 1), facts('in', 2, { counter: 'meal' }), facts('out', 3, { uid: 'bo' }));
    expect(lastMark(marks, 'entry', 'ada')?.at).toBe(1);
    expect(lastMark(marks, 'meal', 'ada')?.at).toBe(2);
    expect(lastMark(marks, 'entry', 'bo')?.kind).toBe('out');
    expect(lastMark(marks, 'meal', 'bo')).toBeUndefined();
  });

  test('moves to when the server says that it happened', () => {
    const marks = known(facts('in', 5), facts('out', 9, { id: 'mine' }));
    expect(addMarks(marks, [facts('out', 4, { id: 'mine' })])).toBe(true);
    expect(marks.get('ada')?.map(({ at }) => at)).toEqual([5, 4]);
  });

  test('is no more than somebody reads, and yet the last of every counter', () => {
    const shirt = facts('in', 1, { counter: 'shirt' });
    const meals = Array.from({ length: 2 * mostMarks }, (_, index) =>
      facts('in', 10 + index, { counter: 'meal' }),
    );
    const marks = known(shirt, ...meals);
    expect(marks.get('ada')).toHaveLength(mostMarks + 1);
    expect(lastMark(marks, 'shirt', 'ada')?.at).toBe(1);
    // What was let go of does not come back when it is told again.
    expect(addMarks(marks, [meals[0]!])).toBe(false);
  });

  test('is nothing where nobody knows whose badge it was', () => {
    expect(addMarks(new Map(), [{ ...facts('in', 1), uid: null }])).toBe(false);
  });
});

describe('worked time', () => {
  const at = (kind: 'in' | 'out', moment: number, more = {}) =>
    aCheckIn({ kind, at: moment, writtenAt: moment, ...more });
  const shift = { startsAt: now, endsAt: now + 4 * hour };
  const minutes = (...checkIns: ReturnType<typeof at>[]) => workedMinutes(attendancesOf(checkIns), shift);

  test('is the time between coming and leaving, within the shift', () => {
    expect(minutes(at('in', now - hour), at('out', now + 3 * hour))).toBe(180);
    expect(minutes(at('out', now + 9 * hour), at('in', now + hour))).toBe(180);
  });

  test('leaves out a break, and counts coming twice as once', () => {
    const checkIns = [at('in', now), at('in', now + minute), at('out', now + hour)];
    expect(minutes(...checkIns, at('in', now + 2 * hour), at('out', now + 4 * hour))).toBe(180);
  });

  test('is unknown without leaving, without coming, outside of the shift and for meals', () => {
    expect(minutes(at('in', now))).toBeNull();
    expect(minutes(at('out', now + hour))).toBeNull();
    expect(minutes(at('in', now - 3 * hour), at('out', now - hour))).toBeNull();
    expect(
      minutes(at('in', now, { counter: 'meal' }), at('out', now + hour, { counter: 'meal' })),
    ).toBeNull();
    expect(minutes()).toBeNull();
  });
});
