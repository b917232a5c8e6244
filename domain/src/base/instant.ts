import * as z from 'zod/mini';

/** A moment as milliseconds since 1970 UTC. Firestore stores it as a timestamp; the edges convert. */
export type Instant = number;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Integers only, and within the years 1970–9999, so that every instant fits a Firestore timestamp and a JS Date. */
export const instant = z.int().check(z.nonnegative(), z.maximum(253_402_300_799_999));

/** A date without time, `YYYY-MM-DD`, that exists in the calendar. */
export const plainDate = z.iso.date();

const zoneForm = /^[A-Za-z][A-Za-z0-9_+\-/]*$/;

/** An IANA time zone name that this runtime knows, for example `Europe/Paris`. */
export const timeZone = z
  .string()
  .check(z.maxLength(64), z.refine(isTimeZone, { message: 'unknown time zone' }));

/**
 * A time zone as it stands in a document: unknown ones are UTC. Rules ask for its form alone, and what a name means is
 * another year's or another browser's to say; nobody makes what hangs on an event unreadable by naming none.
 */
export const storedTimeZone = z.pipe(
  z.string().check(z.maxLength(64), z.regex(zoneForm)),
  z.transform((name: string) => (isTimeZone(name) ? name : 'UTC')),
);

/** Names that were found good: making a format takes longer than all else in the schema of an event. */
const knownTimeZones = new Set<string>();
/** Far more than there are; spelling in capitals must not fill the memory. */
const mostKnown = 1_000;

function isTimeZone(name: string): boolean {
  if (knownTimeZones.has(name)) return true;
  const good = isKnownToRuntime(name);
  if (good && knownTimeZones.size < mostKnown) knownTimeZones.add(name);
  return good;
}

function isKnownToRuntime(name: string): boolean {
  try {
    // The constructor is the only portable check: `supportedValuesOf` leaves out valid aliases such as `UTC`.
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Newer runtimes also take bare offsets such as `+01`, which know no summer time: a name starts with a letter.
    return zoneForm.test(name);
  } catch {
    return false;
  }
}
