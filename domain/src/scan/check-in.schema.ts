import * as z from 'zod/mini';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { counterId } from './counter.schema.ts';
import { badgeHash } from './scan-list.schema.ts';

/** `out` leaves, or takes back what was counted by mistake. */
export const checkInKind = z.enum(['in', 'out']);
export type CheckInKind = z.infer<typeof checkInKind>;

/**
 * `events/{eventId}/checkIns/{checkInId}`: a scan that counts. Written once by the device that scanned, under an id of
 * its own making, so that whatever is delivered twice is one; never changed, but that functions say whose it was.
 */
export const checkIn = z.object({
  id: documentId,
  /** Null: a badge that the device did not know. Functions fill it in as soon as somebody of the event has that badge. */
  uid: z.nullable(z.string()),
  /** What was scanned; null when the person was found by name. */
  badgeHash: z.nullable(badgeHash),
  counter: counterId,
  kind: checkInKind,
  /** By the clock of the device, which may be wrong; see `momentOf`. */
  at: instant,
  /** By the server's clock: later, where there was no network. */
  writtenAt: instant,
  by: z.string(),
});
export type CheckIn = z.infer<typeof checkIn>;
