import type { Deps } from '../../edge/deps.ts';
import { fillPlaces } from './free-places.ts';
import { settleFull } from './settle-full.ts';

/** What follows when an event has other places: who waits gets those that are new, and whether any are left. */
export async function followPlaces(deps: Deps, eventId: string): Promise<void> {
  await fillPlaces(deps, eventId);
  await settleFull(deps, eventId);
}
