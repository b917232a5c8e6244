import { calls } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** Makes the numbers anew, unless they are younger than ten minutes. They come by the document that the page follows. */
export const refreshStats = (orgId: string) => call(calls.refreshStats, { orgId });
