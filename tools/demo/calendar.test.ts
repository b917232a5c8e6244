import { day } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { inDays, onWeekday } from './calendar.ts';

const at = (text: string) => Date.parse(text);
const said = (instant: number, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(
    instant,
  );

describe('times of the demo events', () => {
  test('are said at the place, also across a change of the clocks', () => {
    const beforeChange = at('2026-03-27T12:00Z');
    expect(said(inDays(beforeChange, 1, '17:00', 'Europe/Paris'), 'Europe/Paris')).toBe('Saturday 17:00');
    expect(said(inDays(beforeChange, 3, '17:00', 'Europe/Paris'), 'Europe/Paris')).toBe('Monday 17:00');
    expect(
      inDays(beforeChange, 3, '17:00', 'Europe/Paris') - inDays(beforeChange, 1, '17:00', 'Europe/Paris'),
    ).toBe(2 * day - 3_600_000);
  });

  test('count days by the calendar of the place, where it may be tomorrow already', () => {
    const lateEvening = at('2026-05-12T23:30Z');
    expect(inDays(lateEvening, 0, '08:00', 'Europe/Paris')).toBe(at('2026-05-13T06:00Z'));
    expect(inDays(lateEvening, 0, '08:00', 'America/Toronto')).toBe(at('2026-05-12T12:00Z'));
  });

  test('a festival begins on the first Friday that is far enough away, which may be that very day', () => {
    const tuesday = at('2026-05-12T12:00Z');
    expect(onWeekday(tuesday, 0, 5, '17:00', 'UTC')).toBe(at('2026-05-15T17:00Z'));
    expect(onWeekday(tuesday, 3, 5, '17:00', 'UTC')).toBe(at('2026-05-15T17:00Z'));
    expect(onWeekday(tuesday, 4, 5, '17:00', 'UTC')).toBe(at('2026-05-22T17:00Z'));
    expect(onWeekday(tuesday, -20, 6, '17:00', 'UTC')).toBe(at('2026-04-25T17:00Z'));
  });
});
