import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import { settleLastValues, settleMember } from '../community/index.ts';
import { settleParticipations } from '../profile/index.ts';
import { settleRoster } from '../schedule/index.ts';
import { settleLicense } from '../billing/index.ts';
import { settleStatPerson } from '../stats/index.ts';
import { settlePlaces } from './free-places.ts';
import { recount } from './recount.ts';
import { settleFull } from './settle-full.ts';

/**
 * What follows from an application: the tally of its event, who gets places that are free and whether any are left, what the community list
 * and the last answers tell of the person, whether the person's profile tells of the event, whether she can be given
 * shifts, whether a license is free again, and what the numbers of the organization take from her.
 */
export async function followApplication(deps: Deps, eventId: string, uid: string): Promise<void> {
  const event = await deps.store.read(documents.event(eventId));
  await Promise.all([
    recount(deps, eventId).then(
      () => event && settlePlaces(deps, eventId).then(() => settleFull(deps, eventId)),
    ),
    event && settleMember(deps, event.orgId, uid),
    event && settleLastValues(deps, event.orgId, uid),
    settleParticipations(deps, eventId, [uid]),
    settleRoster(deps, eventId, uid),
    settleLicense(deps, eventId, uid),
    event && settleStatPerson(deps, event.orgId, uid),
  ]);
}
