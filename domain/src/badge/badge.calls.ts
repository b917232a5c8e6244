import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { badgeToken } from './badge.schema.ts';

/**
 * Gives the caller a new badge; the one before is worth nothing from the same commit on.
 *
 * The request names the badge that it replaces, as the screen shows it, or null where there is none. When another one is
 * good by now, that one is the answer and nothing changes: however often one press of the button arrives, it makes one
 * badge.
 */
export const renewBadge = defineCall({
  name: 'renewBadge',
  request: z.strictObject({ replaces: z.nullable(badgeToken) }),
  response: z.object({ token: badgeToken }),
  refusals: [],
});
