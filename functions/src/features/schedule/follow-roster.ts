import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import { settleParticipations } from '../profile/index.ts';
import { settleStatPerson } from '../stats/index.ts';

/** The hours that somebody worked are told by her profile, and counted in the numbers of the organization. */
export async function followRoster(deps: Deps, eventId: string, uid: string): Promise<void> {
  await settleParticipations(deps, eventId, [uid]);
  const event = await deps.store.read(documents.event(eventId));
  if (event !== undefined) await settleStatPerson(deps, event.orgId, uid);
}
