import * as z from 'zod/mini';
import { storedLine, storedText, thumbnail } from '../base/stored.ts';

export const wordsLength = 2_000;

/** How much of the profile organizers see: all events, or only those of their own organization. */
export const sharing = z.enum(['full', 'restricted']);
export type Sharing = z.infer<typeof sharing>;

/** `profiles/{uid}`: what organizers may be shown. The owner writes words and sharing, functions the rest. */
export const profile = z.object({
  id: z.string(),
  name: storedLine(161),
  thumbnail,
  words: storedText(wordsLength),
  sharing,
  /** Scopes (`o:<orgId>`, `e:<eventId>`) whose people may read this profile: events applied to, communities joined. */
  audience: z.array(z.string()),
});
export type Profile = z.infer<typeof profile>;
