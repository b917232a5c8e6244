import type { PlaceDeps } from '../../edge/deps.ts';
import { settleStatEvent } from '../stats/index.ts';
import { rebuildEvent } from './rebuild-event.ts';

/** Whatever repeats facts of an event, and what the numbers of its organization take from it. */
export async function followEvent(deps: PlaceDeps, eventId: string): Promise<void> {
  await rebuildEvent(deps, eventId);
  await settleStatEvent(deps, eventId);
}
