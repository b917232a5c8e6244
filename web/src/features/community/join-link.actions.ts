import { calls } from '@equipage/domain';
import { call } from '../../data/call.ts';

/**
 * @param viaOrgId an organization that passes a link of its own on; null for the community's own
 * @param replaces the link that is on the screen; null makes the first one
 */
export const makeJoinLink = (orgId: string, viaOrgId: string | null, replaces: string | null) =>
  call(calls.makeJoinLink, { orgId, viaOrgId, replaces });
