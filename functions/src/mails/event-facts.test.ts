import { expect, test } from 'vitest';
import { period } from './event-facts.ts';

/** Releases of ICU differ in kinds of spaces and in commas. */
const plain = (text: string) => text.replace(/,/g, '').replace(/\s/g, ' ');
/** 4 July 2026, 09:00 in Brest */
const startsAt = Date.UTC(2026, 6, 4, 7);
const day = 24 * 3_600_000;

test.each([
  ['en', startsAt + day, 'Saturday 4 July 2026 at 09:00 – Sunday 5 July 2026 at 09:00'],
  ['fr', startsAt + day, 'samedi 4 juillet 2026 à 09:00 – dimanche 5 juillet 2026 à 09:00'],
] as const)('the reader gets dates in the event’s own time (%s)', (language, endsAt, expected) => {
  expect(plain(period({ startsAt, endsAt, timeZone: 'Europe/Paris' }, language))).toBe(expected);
});

test('the day is said once when the event begins and ends on it', () => {
  const text = period({ startsAt, endsAt: startsAt + 3 * 3_600_000, timeZone: 'Europe/Paris' }, 'en');
  expect(text.match(/July/g)).toHaveLength(1);
  expect(text).toContain('09:00');
  expect(text).toContain('12:00');
});

test('another zone gives another hour', () => {
  expect(period({ startsAt, endsAt: startsAt + day, timeZone: 'Asia/Tokyo' }, 'en')).toContain('16:00');
});

test('a zone that does not exist is UTC, and the mail says so', () => {
  const text = period({ startsAt, endsAt: startsAt + day, timeZone: 'Europe/Atlantis' }, 'fr');
  expect(text).toContain('07:00');
  expect(text).toMatch(/ \(UTC\)$/);
});
