import * as z from 'zod/mini';
import { fieldValue } from '../base/field.schema.ts';
import { documentId, shortId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';

/** What a person last answered to a question of the shared library, and where. */
export const lastValue = z.object({
  value: fieldValue,
  eventId: shortId,
  eventName: z.string(),
  at: instant,
});
export type LastValue = z.infer<typeof lastValue>;

/**
 * `organizations/{orgId}/lastValues/{uid}`: a projection of the person's applications to this organization's events, by
 * the ids of shared fields. Org users read it; event users do not, since it tells of other events than theirs.
 */
export const lastValues = z.object({
  id: z.string(),
  values: z.record(documentId, lastValue),
});
export type LastValues = z.infer<typeof lastValues>;
