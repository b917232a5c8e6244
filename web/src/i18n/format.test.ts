import { describe, expect, test } from 'vitest';
import { createFormat } from './format.ts';

/** 18:30 in Lyon, 17:30 in Lisbon, on Saturday 10 July 2027. */
const begins = Date.UTC(2027, 6, 10, 16, 30);
const ends = Date.UTC(2027, 6, 12, 21);
const lyon = 'Europe/Paris';

const inLyon = createFormat('en-GB', lyon);
const inLisbon = createFormat('en-GB', 'Europe/Lisbon');
const french = createFormat('fr-FR', lyon);

describe('the time of an event', () => {
  test('is told by the clock of the event, whoever reads', () => {
    expect(inLisbon.time(begins, lyon)).toBe('18:30');
    expect(inLisbon.dateTimeInZone(begins, lyon)).toContain('18:30');
  });

  test('names the time zone to those whose own clock shows another time', () => {
    expect(inLisbon.dateTimeInZone(begins, lyon)).toMatch(/CEST$/);
    expect(inLyon.dateTimeInZone(begins, lyon)).not.toMatch(/CEST/);
    // Madrid keeps the same time as Lyon.
    expect(createFormat('en-GB', 'Europe/Madrid').dateTimeInZone(begins, lyon)).not.toMatch(/CEST/);
  });

  test('falls on the day that it is at the place of the event', () => {
    const justAfterMidnight = Date.UTC(2027, 6, 10, 22, 5);
    expect(inLisbon.date(justAfterMidnight, lyon)).toContain('11 July');
  });

  test('writes what two days have in common once', () => {
    expect(inLyon.dateRange(begins, ends, lyon)).toMatch(/^10\s*–\s*12 July 2027$/);
    expect(french.dateRange(begins, ends, lyon)).toMatch(/^10\s*–\s*12 juillet 2027$/);
  });

  test('names the zone of a range once, at its end', () => {
    const range = inLisbon.dateTimeRange(begins, ends, lyon);
    expect(range).toMatch(/\(CEST\)$/);
    expect(range.match(/CEST/g)).toHaveLength(1);
  });
});

describe('an early hour', () => {
  const eight = Date.UTC(2027, 6, 10, 6);
  const nine = Date.UTC(2027, 6, 10, 7);

  test.each(['fr-FR', 'en-GB', 'de-CH'])(
    'has two digits by a clock of 24 hours, alone as in a range: %s',
    (locale) => {
      const format = createFormat(locale, lyon);
      expect(format.time(eight)).toBe('08:00');
      expect(format.dateTimeInZone(eight, lyon)).toContain('08:00');
      expect(format.dateTimeRange(eight, nine, lyon)).toMatch(/08:00.*09:00/);
    },
  );

  test('has none too many by a clock of twelve', () => {
    const format = createFormat('en-US', lyon);
    expect(format.time(eight)).toMatch(/^8:00\sAM$/);
    expect(format.dateTimeRange(eight, nine, lyon)).toMatch(/\b8:00\s/);
  });
});

describe('dates', () => {
  test('a date without time is the same day everywhere', () => {
    expect(createFormat('en-GB', 'America/Los_Angeles').plainDate('1990-07-12')).toBe('12 July 1990');
    expect(createFormat('en-GB', 'Pacific/Auckland').plainDate('1990-07-12')).toBe('12 July 1990');
  });

  test('a list leaves out the year that everybody knows', () => {
    const now = Date.UTC(2027, 1, 1);
    expect(inLyon.shortDate(begins, lyon, now)).toBe('10 Jul');
    expect(inLyon.shortDate(begins, lyon, Date.UTC(2026, 1, 1))).toBe('10 Jul 2027');
  });

  test('a moment ago is told in the largest unit that says something', () => {
    const now = begins;
    const minutes = 60_000;
    const days = 86_400_000;
    expect(inLyon.relativeTime(now - 20_000, now)).toBe('20 seconds ago');
    expect(inLyon.relativeTime(now - 90 * 1_000, now)).toBe('1 minute ago');
    expect(inLyon.relativeTime(now - 59 * minutes, now)).toBe('59 minutes ago');
    expect(inLyon.relativeTime(now - days, now)).toBe('yesterday');
    expect(inLyon.relativeTime(now + 15 * days, now)).toBe('in 2 weeks');
    expect(french.relativeTime(now - 800 * days, now)).toBe('il y a 2 ans');
  });
});

describe('order and words', () => {
  test('names are sorted by the language, with numbers by their value', () => {
    const names = ['Zoë', 'élan', 'Eve', 'Gate 10', 'Gate 9'];
    expect(names.sort(french.compare)).toEqual(['élan', 'Eve', 'Gate 9', 'Gate 10', 'Zoë']);
  });

  test('a list ends with the word for "and"', () => {
    expect(inLyon.list(['Ana', 'Bo', 'Cy'])).toBe('Ana, Bo and Cy');
    expect(french.list(['Ana', 'Bo'])).toBe('Ana et Bo');
  });

  test('a country has its name in the language, and an unknown code stays what it is', () => {
    expect(french.country('DE')).toBe('Allemagne');
    expect(french.country('nonsense')).toBe('nonsense');
  });
});

describe('a time zone that does not exist here', () => {
  const nowhere = 'Europe/Atlantis';

  test('is read as UTC, and said to be', () => {
    expect(inLyon.dateTimeInZone(begins, nowhere)).toBe(inLyon.dateTimeInZone(begins, 'UTC'));
    expect(inLyon.dateTimeInZone(begins, nowhere)).toContain('UTC');
    expect(inLyon.timeZoneName(nowhere, begins)).toBe('Coordinated Universal Time');
  });

  test('is said to be UTC also to somebody who lives by it', () => {
    const inUtc = createFormat('en-GB', 'UTC');
    expect(inUtc.dateTimeRange(begins, begins + 3_600_000, nowhere)).toMatch(/\(UTC\)$/);
    expect(inUtc.dateTimeRange(begins, begins + 3_600_000, 'UTC')).not.toContain('UTC');
  });

  test('breaks no date and no time', () => {
    for (const text of [
      inLyon.date(begins, nowhere),
      inLyon.shortDate(begins, nowhere, begins),
      inLyon.time(begins, nowhere),
      inLyon.dateRange(begins, begins + 86_400_000, nowhere),
    ]) {
      expect(text).not.toBe('');
    }
  });
});
