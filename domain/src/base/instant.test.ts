import { describe, expect, test } from 'vitest';
import { day, hour, instant, minute, plainDate, timeZone } from './instant.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test('a day has 24 hours of 60 minutes of 60,000 milliseconds', () => {
  expect([minute, hour, day]).toEqual([60_000, 3_600_000, 86_400_000]);
});

describe('an instant', () => {
  test.each([0, 1, Date.UTC(2026, 4, 12), 253_402_300_799_999])('%d is one', (value) => {
    expect(accepts(instant, value)).toBe(true);
  });

  test('the last one is the last millisecond of the year 9999', () => {
    expect(new Date(253_402_300_799_999).toISOString()).toBe('9999-12-31T23:59:59.999Z');
  });

  test.each([-1, 253_402_300_800_000, 0.5, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER])(
    '%d is not',
    (value) => {
      expect(accepts(instant, value)).toBe(false);
    },
  );

  test.each([['2026-05-12'], [null], [undefined], [new Date()], [12n], [{ seconds: 1 }]])(
    'neither is %s',
    (value) => {
      expect(accepts(instant, value)).toBe(false);
    },
  );
});

describe('a date', () => {
  test.each(['2026-05-12', '2024-02-29', '1999-12-31'])('%s is in the calendar', (value) => {
    expect(accepts(plainDate, value)).toBe(true);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-04-31', '12.05.2026', '2026-5-1', '2026-05-12T10:00', ''])(
    '%s is not',
    (value) => {
      expect(accepts(plainDate, value)).toBe(false);
    },
  );
});

describe('a time zone', () => {
  test.each([
    'Europe/Paris',
    'America/Argentina/Buenos_Aires',
    'Asia/Kolkata',
    'Atlantic/Reykjavik',
    'UTC',
    'Etc/GMT+5',
  ])('an event can be held in %s', (zone) => {
    expect(accepts(timeZone, zone)).toBe(true);
  });

  test.each([
    ['a city that has none', 'Europe/Concarneau'],
    ['nothing', ''],
    ['an offset, which knows no summer time', '+02:00'],
    ['a short offset', '+02'],
    ['words around it', ' Europe/Paris '],
    ['a path', '../etc/passwd'],
    ['a very long name', `Europe/${'x'.repeat(60)}`],
  ])('no event is held in %s', (_, zone) => {
    expect(accepts(timeZone, zone)).toBe(false);
  });

  test.each([[null], [undefined], [1], [['Europe/Paris']]])('%s is no time zone', (zone) => {
    expect(accepts(timeZone, zone)).toBe(false);
  });
});
