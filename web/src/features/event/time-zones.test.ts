import { describe, expect, test } from 'vitest';
import { allTimeZones, deviceTimeZone, placeOfZone, sameClock, suggestedTimeZones } from './time-zones.ts';

describe('time zones', () => {
  test('no zone is offered twice, and the device’s own is among the suggested', () => {
    expect(new Set(allTimeZones()).size).toBe(allTimeZones().length);
    const suggested = suggestedTimeZones('FR');
    expect(new Set(suggested).size).toBe(suggested.length);
    expect(allTimeZones()).toEqual(expect.arrayContaining(suggested));
    if (allTimeZones().includes(deviceTimeZone())) expect(suggested).toContain(deviceTimeZone());
  });

  test('two zones have the same clock when it shows the same, whatever they are called', () => {
    const summer = Date.parse('2026-07-01T12:00Z');
    const winter = Date.parse('2026-01-01T12:00Z');
    expect(sameClock('Europe/Paris', 'Europe/Berlin', summer)).toBe(true);
    expect(sameClock('Asia/Calcutta', 'Asia/Kolkata', summer)).toBe(true);
    expect(sameClock('Europe/London', 'UTC', winter)).toBe(true);
    expect(sameClock('Europe/London', 'UTC', summer)).toBe(false);
  });

  test('a zone is shown by its city', () => {
    expect(placeOfZone('America/Argentina/Buenos_Aires')).toEqual({ city: 'Buenos Aires', area: 'America' });
    expect(placeOfZone('UTC')).toEqual({ city: 'UTC', area: undefined });
  });
});
