import * as z from 'zod/mini';
import { tidings } from '../application/application-status.ts';
import { instant } from '../base/instant.ts';
import { appPath, language } from '../base/stored.ts';
import { side } from '../conversation/conversation.schema.ts';
import { scheduleChange, shiftCard } from '../schedule/schedule.schema.ts';
import { channel } from './notice-choices.ts';

/** What a notice tells of an event; copied when its cause is committed, so that it tells of that moment. */
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
  channel,
  /** The address or phone number it goes to, or the id of the device. */
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

const applicationDecision = {
  kind: z.literal('application-decision'),
  data: z.object({ name: z.string(), event: noticeEvent, decision: tidings }),
} as const;

/** What was written is not repeated here: it is read when the notice goes out, and only if it is still unread. */
const unreadMessages = {
  kind: z.literal('message'),
  data: z.object({
    conversationId: z.string(),
    /** The side that has not read. */
    side,
    /** When that side had last read: it names the run of unread messages. */
    readAt: z.nullable(instant),
  }),
} as const;

/** What has changed of a person's shifts since she was told last. */
const scheduleChanges = {
  kind: z.literal('schedule-change'),
  data: z.object({ event: noticeEvent, changes: z.array(scheduleChange) }),
} as const;

/** A shift comes near. Looked at again when it goes out: it may have moved, or be another's. */
const shiftReminder = {
  kind: z.literal('shift-reminder'),
  data: z.object({ event: noticeEvent, shiftId: z.string(), shift: shiftCard }),
} as const;

/** To the organizers: teammates have settled between them who does what. */
const shiftSwap = {
  kind: z.literal('shift-swap'),
  data: z.object({
    event: z.extend(noticeEvent, { orgId: z.string() }),
    giver: z.string(),
    taker: z.string(),
    given: shiftCard,
    inReturn: z.nullable(shiftCard),
  }),
} as const;

/** Which change of address it is about: of the account whose notice it is, and the one asked for then. */
const changeOfEmail = z.object({ newEmail: z.string(), requestedAt: instant });

/**
 * `outbox/{id}`: one notice by one channel, to be sent. Service mails are created in the commit of their cause, the
 * others by their occasion; the id names the cause, so that one cause makes one of them. It never holds a link that
 * opens an account: those are made while sending.
 */
export const notice = z.discriminatedUnion('kind', [
  z.object({ ...delivery, kind: z.literal('verify-email'), data: z.object({ continuePath: appPath }) }),
  z.object({ ...delivery, kind: z.literal('reset-password'), data: z.object({}) }),
  z.object({ ...delivery, kind: z.literal('change-email'), data: changeOfEmail }),
  z.object({ ...delivery, kind: z.literal('email-change-asked'), data: changeOfEmail }),
  z.object({ ...delivery, kind: z.literal('email-changed'), data: changeOfEmail }),
  z.object({
    ...delivery,
    kind: z.literal('account-closed'),
    data: z.object({ requestedAt: instant, dueAt: instant }),
  }),
  z.object({
    ...delivery,
    kind: z.literal('invitation'),
    /** By the moment of asking it is told from a mail of the same invitation that is worth nothing any more. */
    data: z.object({ orgId: z.string(), invitationId: z.string(), sentAt: instant }),
  }),
  z.object({
    ...delivery,
    kind: z.literal('join-invitation'),
    /** The entry that an import made; when it is gone there is nothing to tell. */
    data: z.object({ orgId: z.string(), entryId: z.string(), importId: z.string() }),
  }),
  z.object({
    ...delivery,
    kind: z.literal('coupon'),
    /** The code is made while sending, as the link of an invitation is. */
    data: z.object({ orgId: z.string(), couponId: z.string() }),
  }),
  z.object({
    ...delivery,
    kind: z.literal('application-received'),
    data: z.object({
      name: z.string(),
      event: noticeEvent,
      /** Every place was taken. */
      waits: z.boolean(),
    }),
  }),
  z.object({ ...delivery, ...applicationDecision }),
  z.object({ ...delivery, ...unreadMessages }),
  z.object({ ...delivery, ...scheduleChanges }),
  z.object({ ...delivery, ...shiftReminder }),
  z.object({ ...delivery, ...shiftSwap }),
]);
export type Notice = z.infer<typeof notice>;
export type NoticeKind = Notice['kind'];
/** The notice of one kind, for example `NoticeOf<'verify-email'>`. */
export type NoticeOf<Kind extends NoticeKind> = Extract<Notice, { kind: Kind }>;

const telling = {
  id: z.string(),
  /** Whom it concerns. */
  uid: z.string(),
  /** When the person is to be told. Null once that was done, or once there was nothing to tell any more. */
  dueAt: z.nullable(instant),
  createdAt: instant,
  /** When the database may forget it. */
  expiresAt: instant,
} as const;

/**
 * `occasions/{id}`: a decision to tell a person something, made once for each cause, which the id names. When it is due
 * it is spread over the channels that the person has chosen by then, one notice each.
 */
export const occasion = z.discriminatedUnion('kind', [
  z.object({ ...telling, ...applicationDecision }),
  z.object({ ...telling, ...unreadMessages }),
  z.object({ ...telling, ...scheduleChanges }),
  z.object({ ...telling, ...shiftReminder }),
  z.object({ ...telling, ...shiftSwap }),
]);
export type Occasion = z.infer<typeof occasion>;
export type OccasionKind = Occasion['kind'];
export type OccasionOf<Kind extends OccasionKind> = Extract<Occasion, { kind: Kind }>;
