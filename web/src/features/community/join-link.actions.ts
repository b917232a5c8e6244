import { calls } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** @param replaces the link that is on the screen; null makes the first one */
export const makeJoinLink = (orgId: string, replaces: string | null) =>
  call(calls.makeJoinLink, { orgId, viaOrgId: null, replaces });
