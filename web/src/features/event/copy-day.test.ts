import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { proposedDay } from './copy-day.ts';

const at = (wall: string) =>
  Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Paris').epochMilliseconds;

test.each([
  // A Friday becomes the nearest Friday.
  ['a year later', '2026-07-10T14:00', '2026-09-01T12:00', '2027-07-09'],
  ['back as well as forth', '2026-07-06T14:00', '2026-09-01T12:00', '2027-07-05'],
  ['over a leap year', '2027-07-09T14:00', '2027-09-01T12:00', '2028-07-07'],
  ['as many years as it takes', '2019-07-12T14:00', '2026-09-01T12:00', '2027-07-09'],
  ['never today', '2025-07-11T14:00', '2026-07-10T12:00', '2027-07-09'],
  ['also for what is still to come', '2026-12-04T18:00', '2026-09-01T12:00', '2027-12-03'],
  ['on a leap day', '2028-02-29T10:00', '2028-03-01T12:00', '2029-02-27'],
])('a copy is proposed for the same day of the week, %s', (_, startsAt, now, day) => {
  expect(proposedDay(Temporal, { startsAt: at(startsAt), timeZone: 'Europe/Paris' }, at(now))).toBe(day);
});
