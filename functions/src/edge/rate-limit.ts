import { createHash } from 'node:crypto';
import { instant, paths, refuse, done, type Instant, type Outcome } from '@equipage/domain';
import * as z from 'zod/mini';
import { document } from '../store/document.ts';
import type { Store, TransactionStore } from '../store/store.ts';
import type { Limit, Window } from './limits.ts';

/** `limits/{key}`: one count a window, in the order of the limit's windows. Readable and writable by functions only. */
export const limitCounter = z.object({
  counts: z.array(
    z.object({
      since: instant,
      used: z.int().check(z.nonnegative()),
      /** Of a window with a pause, once it is full. */
      pausedUntil: z.optional(instant),
    }),
  ),
  /** The database may forget it then (TTL policy): every window has passed. */
  expiresAt: instant,
});
export type LimitCounter = z.infer<typeof limitCounter>;
type Count = LimitCounter['counts'][number];

/** Counts one more use, or says when there is room again. Pure; a window begins with its first use. */
export function countUse(
  counter: LimitCounter | undefined,
  windows: readonly Window[],
  now: Instant,
): Outcome<LimitCounter, 'too-many-requests'> {
  const counts = windows.map((window, index) => {
    const count = counter?.counts[index];
    return count === undefined || now >= endOf(count, window) ? { since: now, used: 0 } : count;
  });
  const ends = (these: readonly Count[]) => windows.map((window, index) => endOf(these[index]!, window));
  const full = ends(counts).filter((_, index) => counts[index]!.used >= windows[index]!.max);
  if (full.length > 0) return refuse('too-many-requests', { retryAt: Math.max(...full) });
  const after = windows.map(({ max, pause }, index) => {
    const { since, used } = counts[index]!;
    const count = { since, used: used + 1 };
    return pause !== undefined && count.used >= max ? { ...count, pausedUntil: now + pause } : count;
  });
  return done({ counts: after, expiresAt: Math.max(...ends(after)) });
}

function endOf({ since, pausedUntil }: Count, { per }: Window): Instant {
  return pausedUntil ?? since + per;
}

/**
 * Takes one use of a limit for somebody.
 * @param subject whose uses are counted: a user id, an address, a network. Only its hash is stored.
 */
export async function takeUse(
  store: Store,
  limit: Limit,
  subject: string,
  now: Instant,
): Promise<Outcome<null, 'too-many-requests'>> {
  let outcome: Outcome<LimitCounter, 'too-many-requests'> | undefined;
  await store.revise(document(paths.limit(counterKey(limit, subject)), limitCounter), (counter) => {
    outcome = countUse(counter, limit.windows, now);
    return outcome.ok ? outcome.value : undefined;
  });
  return outcome?.ok === false ? outcome : done(null);
}

/**
 * Asks, as part of a transaction, whether every limit has room for one more use; `take` counts it, together with the
 * effect. So a refusal costs nothing, and of the same request ten times over the one that is carried out counts.
 */
export async function withRoom(
  store: TransactionStore,
  wanted: readonly { readonly limit: Limit; readonly subject: string }[],
  now: Instant,
): Promise<Outcome<{ take: () => void }, 'too-many-requests'>> {
  const places = wanted.map(({ limit, subject }) =>
    document(paths.limit(counterKey(limit, subject)), limitCounter),
  );
  const counters = await store.readAll(places);
  const counted: (() => void)[] = [];
  for (const [index, { limit }] of wanted.entries()) {
    const place = places[index];
    const outcome = countUse(counters[index], limit.windows, now);
    if (!outcome.ok) return outcome;
    if (place !== undefined) counted.push(() => store.put(place, outcome.value));
  }
  return done({ take: () => counted.forEach((count) => count()) });
}

/** Whether somebody has room for one more use, and how to count it. */
export interface Room {
  readonly isThere: boolean;
  /** In the commit of the use. */
  readonly take: (store: TransactionStore) => void;
}

/** As {@link withRoom} for each of many by itself, also in a race. In the order asked for. */
export async function roomOfEach(
  readAll: TransactionStore['readAll'],
  limit: Limit,
  subjects: readonly string[],
  now: Instant,
): Promise<Room[]> {
  const places = subjects.map((subject) => document(paths.limit(counterKey(limit, subject)), limitCounter));
  const counters = await readAll(places);
  return places.map((place, index) => {
    const counter = counters[index];
    const outcome = countUse(counter, limit.windows, now);
    return {
      isThere: outcome.ok,
      take(store) {
        if (!outcome.ok) return;
        if (counter === undefined) store.create(place, outcome.value);
        else store.put(place, outcome.value);
      },
    };
  });
}

/**
 * Hashed, so that neither addresses nor odd characters stand in the path. That keeps them out of sight but does not
 * make them anonymous: what does is that the document goes when its windows have passed.
 */
export function counterKey(limit: Pick<Limit, 'name'>, subject: string): string {
  const hash = createHash('sha256').update(subject).digest('base64url').slice(0, 22);
  return `${limit.name}:${hash}`;
}
