import type { Deps } from '../../edge/deps.ts';
import { recount } from './recount.ts';
import { rememberLast } from './remember-last.ts';

/** What follows from an application: the tally of its event, and what the community list tells of the person. */
export async function followApplication(deps: Deps, eventId: string, uid: string): Promise<void> {
  await Promise.all([recount(deps, eventId), rememberLast(deps, eventId, uid)]);
}
