import type { Deps } from '../../edge/deps.ts';
import { settleParticipations } from '../profile/index.ts';
import { recount } from './recount.ts';
import { rememberLast } from './remember-last.ts';

/**
 * What follows from an application: the tally of its event, what the community list tells of the person, and whether the
 * person's profile tells of the event.
 */
export async function followApplication(deps: Deps, eventId: string, uid: string): Promise<void> {
  await Promise.all([
    recount(deps, eventId),
    rememberLast(deps, eventId, uid),
    settleParticipations(deps, eventId, [uid]),
  ]);
}
