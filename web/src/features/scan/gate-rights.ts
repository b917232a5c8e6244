import type { Event } from '@equipage/domain';
import type { Session } from '../../data/session.ts';

export type GateRights = 'unknown' | 'none' | 'scanner' | 'organizer';

/** What somebody may do at the gate of an event. */
export function gateRights(
  session: Pick<Session, 'roleInOrg' | 'roleInEvent'>,
  { id, orgId }: Pick<Event, 'id' | 'orgId'>,
): GateRights {
  const inOrg = session.roleInOrg(orgId);
  if (inOrg === 'owner' || inOrg === 'manager') return 'organizer';
  const here = session.roleInEvent(id);
  if (inOrg === 'unknown' || here === 'unknown') return 'unknown';
  return here === 'none' ? 'none' : here === 'coordinator' ? 'organizer' : 'scanner';
}
