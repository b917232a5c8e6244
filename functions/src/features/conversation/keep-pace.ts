import type { Message } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { messagePaces } from '../../edge/limits.ts';
import { takeStep } from '../../edge/pace.ts';
import { documents } from '../../store/documents.ts';

/**
 * Counts a message of its author, and silences for a while who writes more of them than people do. Rules cannot count,
 * but they look at `access.mutedUntil`. What was written before this came to it stays.
 */
export async function keepPace(
  { store }: Pick<Deps, 'store'>,
  { id, side, authorUid, at }: Message,
): Promise<void> {
  if (at === null) return;
  const mutedUntil = await takeStep(store, messagePaces[side], authorUid, { id, at });
  if (mutedUntil <= at) return;
  await store.race(async (race) => {
    const access = await race.read(documents.access(authorUid));
    if (access !== undefined && access.mutedUntil < mutedUntil)
      race.update(documents.access(authorUid), { mutedUntil });
  });
}
