import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { readWallTime, wallTimeOf } from './wall-time.ts';

const at = (text: string) => Date.parse(text);

describe('a wall time in the time zone of an event', () => {
  test('is one moment on ordinary days, summer and winter', () => {
    expect(readWallTime(Temporal, '2026-07-12T18:30', 'Europe/Paris')).toEqual({
      kind: 'exact',
      instant: at('2026-07-12T18:30+02:00'),
    });
    expect(readWallTime(Temporal, '2026-12-12T18:30', 'Europe/Paris')).toEqual({
      kind: 'exact',
      instant: at('2026-12-12T18:30+01:00'),
    });
  });

  test('is told to be skipped in the night when the clocks go forward, with the jump', () => {
    expect(readWallTime(Temporal, '2026-03-29T02:30', 'Europe/Paris')).toEqual({
      kind: 'skipped',
      from: '2026-03-29T02:00',
      to: '2026-03-29T03:00',
    });
    expect(readWallTime(Temporal, '2026-03-29T01:59', 'Europe/Paris').kind).toBe('exact');
    expect(readWallTime(Temporal, '2026-03-29T03:00', 'Europe/Paris').kind).toBe('exact');
  });

  test('knows jumps of less than an hour', () => {
    expect(readWallTime(Temporal, '2026-10-04T02:10', 'Australia/Lord_Howe')).toEqual({
      kind: 'skipped',
      from: '2026-10-04T02:00',
      to: '2026-10-04T02:30',
    });
  });

  test('is two moments in the night when the clocks go back', () => {
    expect(readWallTime(Temporal, '2026-10-25T02:30', 'Europe/Paris')).toEqual({
      kind: 'doubled',
      first: at('2026-10-25T02:30+02:00'),
      second: at('2026-10-25T02:30+01:00'),
    });
    expect(readWallTime(Temporal, '2026-10-25T03:00', 'Europe/Paris').kind).toBe('exact');
  });

  test.each(['', 'T18:30', '2026-02-30T10:00', 'soon'])('%j is none', (text) => {
    expect(readWallTime(Temporal, text, 'Europe/Paris')).toEqual({ kind: 'none' });
  });

  test('comes back as it was entered', () => {
    for (const wall of ['2026-01-01T00:00', '2026-06-30T23:59', '2026-10-25T02:30']) {
      const reading = readWallTime(Temporal, wall, 'America/New_York');
      if (reading.kind !== 'exact') throw new Error(`${wall} is ${reading.kind}`);
      expect(wallTimeOf(Temporal, reading.instant, 'America/New_York')).toBe(wall);
    }
  });
});
