import type { Instant } from '@equipage/domain';

/** What a clock on the wall shows, as date and time inputs write it: `2026-07-12T18:30`. */
export type WallTime = string;

/** The parts of `Temporal` that are needed here, native or not. */
export type Temporal = Pick<
  typeof import('temporal-polyfill').Temporal,
  'Instant' | 'PlainDate' | 'PlainDateTime'
>;

/** The browser's own `Temporal`, else the polyfill, which is fetched only then. Rejects when it cannot be fetched. */
export async function loadTemporal(): Promise<Temporal> {
  const native = (globalThis as { Temporal?: Temporal }).Temporal;
  return native ?? (await import('temporal-polyfill')).Temporal;
}

/** Which moment a wall time means in a time zone. */
export type WallReading =
  | { readonly kind: 'exact'; readonly instant: Instant }
  /** The clocks go back: it comes twice. */
  | { readonly kind: 'doubled'; readonly first: Instant; readonly second: Instant }
  /** The clocks go forward: it never comes, for they jump `from` one wall time `to` another. */
  | { readonly kind: 'skipped'; readonly from: WallTime; readonly to: WallTime }
  /** Empty, incomplete, or no date of the calendar. */
  | { readonly kind: 'none' };

export function readWallTime(temporal: Temporal, wall: WallTime, timeZone: string): WallReading {
  let plain;
  try {
    plain = temporal.PlainDateTime.from(wall);
  } catch {
    return { kind: 'none' };
  }
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const [first, second] = [earlier.epochMilliseconds, later.epochMilliseconds];
  if (first === second) return { kind: 'exact', instant: first };
  if (earlier.toPlainDateTime().equals(plain)) return { kind: 'doubled', first, second };
  // In a gap the two differ by its length, and the jump lies between them.
  const jump = earlier.getTimeZoneTransition('next')?.toPlainDateTime() ?? plain;
  return {
    kind: 'skipped',
    from: written(jump.subtract({ milliseconds: second - first })),
    to: written(jump),
  };
}

/** What the clocks of a time zone show at a moment, to the minute. */
export function wallTimeOf(temporal: Temporal, instant: Instant, timeZone: string): WallTime {
  return written(
    temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );
}

function written(plain: { toString(options: { smallestUnit: 'minute' }): string }): WallTime {
  return plain.toString({ smallestUnit: 'minute' });
}
