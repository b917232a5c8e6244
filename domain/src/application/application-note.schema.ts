import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';
import { storedLine, storedText } from '../base/stored.ts';

export const noteLimits = {
  note: 2_000,
  tag: 30,
  /** Tags of one application. */
  tags: 10,
} as const;

/**
 * `events/{eventId}/applicationNotes/{uid}`: what an event's organizers note about an application for themselves. Apart
 * from the application, which the applicant reads. Functions write it; scanners do not read it either.
 */
export const applicationNote = z.object({
  id: z.string(),
  note: storedText(noteLimits.note),
  /** Each once, in the order of their letters. */
  tags: z.array(storedLine(noteLimits.tag)).check(z.maxLength(noteLimits.tags)),
  updatedAt: instant,
});
export type ApplicationNote = z.infer<typeof applicationNote>;
