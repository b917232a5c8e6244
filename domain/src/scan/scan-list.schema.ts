import * as z from 'zod/mini';
import { applicationStatus } from '../application/application-status.ts';
import { instant } from '../base/instant.ts';
import { storedLine, thumbnail } from '../base/stored.ts';

/**
 * By what a badge is known to those who scan: the first 16 bytes of the SHA-256 of `badge ` and its token, in base64url.
 * Whoever holds a list of them can recognize badges and make none.
 */
export const badgeHash = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));

/** More shifts nobody reads at a gate, and a device holds thousands of people. */
export const mostShifts = 12;

const scanShift = z.object({
  missionName: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
});

/**
 * `events/{eventId}/scanList/{uid}`: one person of an event, as far as somebody at the gate needs to know her. A
 * projection of application, badge and roster, small, because a device keeps the whole list for a gate without network.
 */
export const scanEntry = z.object({
  id: z.string(),
  name: storedLine(161),
  status: applicationStatus,
  /** Null: there is no badge that is good now. */
  badgeHash: z.nullable(badgeHash),
  /** What she does here and when, in the order in which it begins. */
  shifts: z.array(scanShift).check(z.maxLength(mostShifts)),
  /** When the entry last became another one: devices ask for what has changed since they asked. */
  changedAt: instant,
});
export type ScanEntry = z.infer<typeof scanEntry>;

/** `events/{eventId}/scanPictures/{uid}`: apart from the list, which is there in seconds and needs to be whole first. */
export const scanPicture = z.object({ id: z.string(), thumbnail, changedAt: instant });
export type ScanPicture = z.infer<typeof scanPicture>;
