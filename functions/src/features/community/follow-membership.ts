import type { Deps } from '../../edge/deps.ts';
import { settleStatPerson } from '../stats/index.ts';
import { followMember } from './follow-import.ts';

/** What follows when somebody comes into a community, leaves it or takes another address, in its list and its numbers. */
export async function followMembership(deps: Deps, orgId: string, memberId: string): Promise<void> {
  await followMember(deps, orgId, memberId);
  await settleStatPerson(deps, orgId, memberId);
}
