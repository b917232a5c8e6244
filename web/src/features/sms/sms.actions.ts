import { calls, type AudienceChoice } from '@equipage/domain';
import { call } from '../../data/call.ts';

/** Whom a text is for: a group, or people who were chosen one by one. */
export type ForWhom =
  | { readonly audience: AudienceChoice; readonly uids: readonly [] }
  | { readonly audience: null; readonly uids: readonly string[] };

export const previewSmsCampaign = (eventId: string, text: string, { audience, uids }: ForWhom) =>
  call(calls.previewSmsCampaign, { eventId, text, audience, uids: [...uids] });

/** @param campaignId made once for each text, so that a second press sends nothing twice */
export const startSmsCampaign = (
  eventId: string,
  campaignId: string,
  text: string,
  { audience, uids }: ForWhom,
) => call(calls.startSmsCampaign, { eventId, campaignId, text, audience, uids: [...uids] });
