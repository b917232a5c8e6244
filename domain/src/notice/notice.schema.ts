import * as z from 'zod/mini';
import { decision } from '../application/application-status.ts';
import { instant } from '../base/instant.ts';
import { appPath, language } from '../base/stored.ts';

/** What a mail tells of an event; copied when its cause is committed, so that the mail tells of that moment. */
export const noticeEvent = z.object({
  id: z.string(),
  name: z.string(),
  orgName: z.string(),
  city: z.string(),
  timeZone: z.string(),
  startsAt: instant,
  endsAt: instant,
});
export type NoticeEvent = z.infer<typeof noticeEvent>;

/** `sending` is held by one worker until `leaseUntil`; `sent` and `failed` are final. */
export const noticeState = z.enum(['pending', 'sending', 'sent', 'failed']);
export type NoticeState = z.infer<typeof noticeState>;

const delivery = {
  id: z.string(),
  /** Whose notice it is; null while only an address is known. */
  uid: z.nullable(z.string()),
  /** The address it goes to. */
  to: z.string(),
  language,
  state: noticeState,
  /** How often a worker took it up. */
  attempts: z.int().check(z.nonnegative()),
  /**
   * Nobody else takes the notice up before this moment: the lease of the worker that is sending it, or the pause after
   * a failure. Null once it is final, so that one query by this field finds what is due.
   */
  leaseUntil: z.nullable(instant),
  createdAt: instant,
  sentAt: z.nullable(instant),
  /** Why the last attempt failed: a short code of ours or of the mail server, never a text with an address in it. */
  reason: z.nullable(z.string()),
  /** When the database may forget it. */
  expiresAt: instant,
} as const;

/**
 * `outbox/{id}`: a mail to be sent, created in the commit of its cause; the id names the cause, so that one cause makes
 * one mail. It never holds a link that opens an account: those are made while sending.
 */
export const notice = z.discriminatedUnion('kind', [
  z.object({ ...delivery, kind: z.literal('verify-email'), data: z.object({ continuePath: appPath }) }),
  z.object({ ...delivery, kind: z.literal('reset-password'), data: z.object({}) }),
  z.object({
    ...delivery,
    kind: z.literal('application-received'),
    data: z.object({ name: z.string(), event: noticeEvent }),
  }),
  z.object({
    ...delivery,
    kind: z.literal('application-decision'),
    data: z.object({ name: z.string(), event: noticeEvent, decision }),
  }),
]);
export type Notice = z.infer<typeof notice>;
export type NoticeKind = Notice['kind'];
/** The notice of one kind, for example `NoticeOf<'verify-email'>`. */
export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { kind: Kind }>;
