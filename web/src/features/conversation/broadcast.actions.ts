import { calls, type AudienceChoice } from '@equipage/domain';
import { call } from '../../data/call.ts';

export const countAudience = (eventId: string, audience: AudienceChoice) =>
  call(calls.countAudience, { eventId, audience });

/** @param broadcastId made once for each text, so that a second press sends nothing twice */
export const startBroadcast = (
  eventId: string,
  broadcastId: string,
  text: string,
  audience: AudienceChoice,
) => call(calls.startBroadcast, { eventId, broadcastId, text, audience });

export const countReaders = (eventId: string, broadcastId: string) =>
  call(calls.countReaders, { eventId, broadcastId });
