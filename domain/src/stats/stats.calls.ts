import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { shortId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';

/**
 * Computes the numbers of an organization anew, unless they are younger than ten minutes. Org users. Answers when those
 * that stand now were made.
 */
export const refreshStats = defineCall({
  name: 'refreshStats',
  request: z.strictObject({ orgId: shortId }),
  response: z.object({ refreshedAt: instant }),
  refusals: [],
});
