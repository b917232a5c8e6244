import { calls, consentTextVersion } from '@equipage/domain';
import { call } from '../../data/call.ts';
import { sendAsStranger } from '../../data/public-call.ts';

/** As the person who is signed in, who may be in the community already. */
export const lookAtJoinLink = (key: string) => call(calls.lookAtJoinLink, { key });
/** As somebody who is not: without any SDK. */
export const lookAsStranger = (key: string) => call(calls.lookAtJoinLink, { key }, sendAsStranger);

/** Joins, by the text that this build shows. */
export const joinCommunity = (key: string) => call(calls.joinCommunity, { key, consent: consentTextVersion });
