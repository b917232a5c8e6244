import { calls } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** @param replaces the token of the badge on the screen; null when there is none yet */
export const renewBadge = (replaces: string | null) => call(calls.renewBadge, { replaces });
