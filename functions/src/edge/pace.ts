import { instant, paths, type Instant } from '@equipage/domain';
import * as z from 'zod/mini';
import { document } from '../store/document.ts';
import type { Store } from '../store/store.ts';
import { longestSilence, type Pace } from './limits.ts';
import { counterKey } from './rate-limit.ts';

/** `limits/{key}` of a pace: how far somebody is ahead of it. Readable and writable by functions only. */
export const paceCounter = z.object({
  /** The latest ones counted: one that is told of again counts once. */
  counted: z.array(z.string()),
  /** When there is room for a whole burst again. */
  restedAt: instant,
  /** The database may forget it then (TTL policy). */
  expiresAt: instant,
});
export type PaceCounter = z.infer<typeof paceCounter>;

/** An event that is told of again comes soon after; by then nobody has done as many things as this. */
const remembered = 100;

/**
 * Counts one thing that was done; undefined when it was counted before. Pure. Things may be told of in any order: what
 * counts is when they were done.
 */
export function countStep(
  counter: PaceCounter | undefined,
  { burst, every }: Pick<Pace, 'burst' | 'every'>,
  { id, at }: { readonly id: string; readonly at: Instant },
): PaceCounter | undefined {
  const counted = counter?.counted ?? [];
  const before = counter?.restedAt ?? 0;
  if (counted.includes(id)) return undefined;
  const latest = at + (burst - 1) * every + longestSilence;
  const restedAt = Math.max(before, Math.min(Math.max(before, at) + every, latest));
  return { counted: [...counted, id].slice(-remembered), restedAt, expiresAt: restedAt };
}

/** From when on there is room for one more; a moment that has passed when there is room already. Pure. */
export function roomFrom({ restedAt }: Pick<PaceCounter, 'restedAt'>, pace: Pick<Pace, 'burst' | 'every'>) {
  return Math.max(0, restedAt - (pace.burst - 1) * pace.every);
}

/**
 * Counts one thing that somebody did, once however often it is told of.
 * @param subject who did it; only a hash of it is stored
 * @returns from when on there is room for one more
 */
export async function takeStep(
  store: Pick<Store, 'revise'>,
  pace: Pace,
  subject: string,
  step: { readonly id: string; readonly at: Instant },
): Promise<Instant> {
  let from = 0;
  await store.revise(document(paths.limit(counterKey(pace, subject)), paceCounter), (standing) => {
    const next = countStep(standing, pace, step);
    const counter = next ?? standing;
    from = counter === undefined ? 0 : roomFrom(counter, pace);
    return next;
  });
  return from;
}
