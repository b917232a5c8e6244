import type { Instant } from '@equipage/domain';

/** A date without time, `YYYY-MM-DD`. */
type PlainDate = string;

/**
 * Numbers, dates and order in the reader's form. Moments are epoch milliseconds; where an event is concerned, pass its
 * time zone, because a volunteer in Lisbon has to be at the gate in Lyon by the clock of Lyon.
 */
export interface Format {
  /** `Sat, 12 July 2025`, the day of a moment in a time zone (the reader's own by default). */
  date(value: Instant, timeZone?: string): string;
  /** `12 Jul`, with the year only when it is not the year of `now`: for lists. */
  shortDate(value: Instant, timeZone?: string, now?: Instant): string;
  /** `12 July 1990`, of a date without time. */
  plainDate(value: PlainDate): string;
  /** `Sat 12 Jul`, of a date without time: for columns. */
  weekday(value: PlainDate): string;
  /** `18:30` or `6:30 pm`. */
  time(value: Instant, timeZone?: string): string;
  /** `Sat, 12 July 2025 at 18:30`, and the zone's name (`CEST`) when the reader's clock differs from it then. */
  dateTimeInZone(value: Instant, timeZone: string): string;
  /** `12–14 July 2025`: the days that something lasts, repeated parts written once. */
  dateRange(start: Instant, end: Instant, timeZone: string): string;
  /** `Sat, 12 July 2025, 18:30 – 23:00` within a day, both dates beyond; the zone, where needed, once at the end. */
  dateTimeRange(start: Instant, end: Instant, timeZone: string): string;
  /** `3 minutes ago`, `yesterday`, `in 2 weeks`. */
  relativeTime(value: Instant, now: Instant): string;
  /** The name of the time zone as it holds at that moment: `Central European Summer Time`. */
  timeZoneName(timeZone: string, at: Instant): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** `Ana, Bo and Cy`. */
  list(items: Iterable<string>): string;
  /** The name of a country in the reader's language, from its two letters. */
  country(code: string): string;
  /** For `sort`: by the rules of the language, ignoring case, numbers by their value. */
  compare(a: string, b: string): number;
}

/** Formatters are slow to make and quick to use, so each is made once, when it is first needed. */
export function createFormat(locale: string, knownOwn?: string): Format {
  const dateFormats = new Map<string, Intl.DateTimeFormat>();
  const numberFormats = new Map<string, Intl.NumberFormat>();
  let relative: Intl.RelativeTimeFormat | undefined;
  let lists: Intl.ListFormat | undefined;
  let countries: Intl.DisplayNames | undefined;
  let collator: Intl.Collator | undefined;
  let ownTimeZone = knownOwn;
  const own = () => (ownTimeZone ??= readersTimeZone());

  function dates(options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
    const key = `${timeZone} ${JSON.stringify(options)}`;
    let format = dateFormats.get(key);
    if (format === undefined) {
      format = new Intl.DateTimeFormat(locale, { ...options, timeZone: knownZone(timeZone) });
      dateFormats.set(key, format);
    }
    return format;
  }

  /** Whether the reader's clock shows the same time at that moment. An unknown zone is never the reader's own. */
  function sameClock(timeZone: string, at: Instant): boolean {
    const known = knownZone(timeZone);
    return known === timeZone && offsetAt(known, at) === offsetAt(own(), at);
  }

  let clockOptions: Intl.DateTimeFormatOptions | undefined;
  /** By a clock of 24 hours a time has two digits in a range, and alone only when one asks for them. */
  function clock(): Intl.DateTimeFormatOptions {
    clockOptions ??= {
      hour: dates({ hour: 'numeric' }, 'UTC').resolvedOptions().hour12 === true ? 'numeric' : '2-digit',
      minute: '2-digit',
    };
    return clockOptions;
  }

  function zoneName(timeZone: string, at: Instant, length: 'short' | 'long'): string {
    const parts = dates({ timeZoneName: length }, timeZone).formatToParts(at);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
  }

  return {
    date: (value, timeZone = own()) => dates(longDay, timeZone).format(value),
    shortDate(value, timeZone = own(), now = Date.now()) {
      const year = dates({ year: 'numeric' }, timeZone);
      const options =
        year.format(value) === year.format(now) ? shortDay : { ...shortDay, year: 'numeric' as const };
      return dates(options, timeZone).format(value);
    },
    plainDate: (value) =>
      dates({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC').format(Date.parse(value)),
    weekday: (value) => dates({ weekday: 'short', ...shortDay }, 'UTC').format(Date.parse(value)),
    time: (value, timeZone = own()) => dates(clock(), timeZone).format(value),
    dateTimeInZone(value, timeZone) {
      const zone = sameClock(timeZone, value) ? {} : ({ timeZoneName: 'short' } as const);
      return dates({ ...longDay, ...clock(), ...zone }, timeZone).format(value);
    },
    dateRange: (start, end, timeZone) =>
      dates({ day: 'numeric', month: 'long', year: 'numeric' }, timeZone).formatRange(start, end),
    dateTimeRange(start, end, timeZone) {
      const range = dates({ ...longDay, ...clock() }, timeZone).formatRange(start, end);
      // Named once at the end: `formatRange` would name it after both times.
      return sameClock(timeZone, start) ? range : `${range} (${zoneName(timeZone, start, 'short')})`;
    },
    relativeTime(value, now) {
      relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      const [amount, unit] = distance(value - now);
      return relative.format(amount, unit);
    },
    timeZoneName: (timeZone, at) => zoneName(timeZone, at, 'long'),
    number(value, options = {}) {
      const key = JSON.stringify(options);
      let format = numberFormats.get(key);
      if (format === undefined) {
        format = new Intl.NumberFormat(locale, options);
        numberFormats.set(key, format);
      }
      return format.format(value);
    },
    list(items) {
      lists ??= new Intl.ListFormat(locale, { type: 'conjunction' });
      return lists.format(items);
    },
    country(code) {
      countries ??= new Intl.DisplayNames(locale, { type: 'region' });
      try {
        return countries.of(code) ?? code;
      } catch {
        return code;
      }
    },
    compare(a, b) {
      collator ??= new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
      return collator.compare(a, b);
    },
  };
}

const longDay = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
const shortDay = { day: 'numeric', month: 'short' } as const;

/**
 * The zone, or UTC for a name that this browser does not know: rules cannot ask whether a zone exists, and browsers are
 * older than some zones. A page with the time in UTC, which it then says, is better than no page.
 */
function knownZone(timeZone: string): string {
  let known = knownZones.get(timeZone);
  if (known === undefined) {
    known = timeZone;
    try {
      new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      known = 'UTC';
    }
    knownZones.set(timeZone, known);
  }
  return known;
}

const knownZones = new Map<string, string>();

function readersTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Minutes between a zone's clock and UTC at a moment, as the text `GMT+2`. */
function offsetAt(timeZone: string, at: Instant): string | undefined {
  return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value;
}

const steps = [
  ['second', 1_000, 60],
  ['minute', 60_000, 60],
  ['hour', 3_600_000, 24],
  ['day', 86_400_000, 7],
  ['week', 604_800_000, 5],
  ['month', 2_629_800_000, 12],
] as const;

/** The largest unit that makes a number worth saying: 90 s is a minute, 8 days are a week. */
function distance(milliseconds: number): [amount: number, unit: Intl.RelativeTimeFormatUnit] {
  for (const [unit, length, next] of steps) {
    const amount = Math.trunc(milliseconds / length);
    if (Math.abs(amount) < next) return [amount, unit];
  }
  return [Math.trunc(milliseconds / 31_557_600_000), 'year'];
}
