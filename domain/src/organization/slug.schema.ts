import * as z from 'zod/mini';
import { instant } from '../base/instant.ts';

export const slugLength = { least: 3, most: 40 } as const;

/** The last part of `/o/<slug>`: lower-case letters, digits and single hyphens inside. */
export const slug = z
  .string()
  .check(z.minLength(slugLength.least), z.maxLength(slugLength.most), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/**
 * `slugs/{slug}`: whose public page an address leads to. Making this document is what claims the address, so that of
 * many who want it at once one gets it. It stays when the organization takes another: old addresses lead to the new one.
 */
export const slugHolder = z.object({ orgId: z.string(), claimedAt: instant });
export type SlugHolder = z.infer<typeof slugHolder>;
