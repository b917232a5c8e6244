import * as z from 'zod/mini';
import { storedLine, storedText, thumbnail } from '../base/stored.ts';

export const wordsLength = 2_000;

/** How much of the profile organizers see: all events, or only those of their own organization. */
export const sharing = z.enum(['full', 'restricted']);
export type Sharing = z.infer<typeof sharing>;

/** `profiles/{uid}`: what organizers may be shown. The owner writes all but the name. */
export const profile = z.object({
  id: z.string(),
  name: storedLine(161),
  thumbnail,
  words: storedText(wordsLength),
  sharing,
});
export type Profile = z.infer<typeof profile>;

/**
 * `audiences/{uid}`: whose people may read the profile of the same id: scopes (`o:<orgId>`, `e:<eventId>`) of the events
 * applied to and the communities joined. A document apart, because it names every organization that the person has to
 * do with, and a reader of the profile shall learn of no other than her own. Functions write it, only rules read it.
 */
export const audience = z.object({
  scopes: z.array(z.string()),
});
export type Audience = z.infer<typeof audience>;
