import * as z from 'zod/mini';
import { documentId } from '../base/ids.ts';
import { instant } from '../base/instant.ts';
import { storedLine } from '../base/stored.ts';

/**
 * How often somebody may be counted: `presence` in and out by turns, `once` at this event, `daily` once each day in the
 * event's time zone. More often is warned about and yet can be recorded.
 */
export const counterRule = z.enum(['presence', 'once', 'daily']);
export type CounterRule = z.infer<typeof counterRule>;

/** `events/{eventId}/counters/{counterId}`: something of an organizer's own that people are scanned for. */
export const counter = z.object({
  id: z.string(),
  name: storedLine(60),
  rule: counterRule,
  /** No longer offered; what was counted stays. */
  archived: z.boolean(),
  createdAt: instant,
});
export type Counter = z.infer<typeof counter>;

/** What every event counts, without a document; the client has names for them. */
export const builtInCounters = [
  { id: 'entry', rule: 'presence' },
  { id: 'meal', rule: 'daily' },
  { id: 'shirt', rule: 'once' },
] as const satisfies readonly { id: string; rule: CounterRule }[];
export type BuiltInCounter = (typeof builtInCounters)[number]['id'];

export const counterId = z.union([z.enum(['entry', 'meal', 'shirt']), documentId]);
