import { newStatGround } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';

/** Puts an organization among those whose numbers are made once a day, where it is not there yet. */
export async function beginStats(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  orgId: string,
): Promise<void> {
  await store.revise(documents.statGround(orgId), (ground) =>
    ground === undefined ? newStatGround(orgId, clock.now()) : undefined,
  );
}
