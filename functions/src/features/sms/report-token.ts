import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whose message of which campaign a report is about. */
export interface ReportedSms {
  readonly eventId: string;
  readonly campaignId: string;
  readonly uid: string;
}

/** Shorter keys are guessed, and an empty one would be a secret that is missing. */
const shortestKey = 32;

/** Where the provider reports what becomes of one message. Whoever has the address can say that, and nothing else. */
export function reportLink(webOrigin: string, key: string, sms: ReportedSms): string {
  const { eventId, campaignId, uid } = sms;
  const parameters = new URLSearchParams({ eventId, campaignId, uid, token: sign(key, sms) });
  return `${webOrigin}/sms-report?${parameters.toString()}`;
}

/** The message that an address is about, if we made the address. */
export function reportedSms(query: Readonly<Record<string, unknown>>, key: string): ReportedSms | undefined {
  const { eventId, campaignId, uid, token } = query;
  if (typeof eventId !== 'string' || typeof campaignId !== 'string') return undefined;
  if (typeof uid !== 'string' || typeof token !== 'string') return undefined;
  const expected = Buffer.from(sign(key, { eventId, campaignId, uid }));
  const given = Buffer.from(token);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs ? { eventId, campaignId, uid } : undefined;
}

/** The key signs other links too: the first word keeps them apart. */
function sign(key: string, { eventId, campaignId, uid }: ReportedSms): string {
  if (key.length < shortestKey) throw new Error(`the key has less than ${shortestKey} characters`);
  // As JSON, so that no two triples read alike.
  return createHmac('sha256', key)
    .update(JSON.stringify(['sms-report', eventId, campaignId, uid]))
    .digest('base64url');
}
