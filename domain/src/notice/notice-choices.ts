import * as z from 'zod/mini';
import { day, minute } from '../base/instant.ts';

/**
 * What a person may choose to be told of. Service mails (proving an address, a new password, the receipt of an
 * application) are no choice: they answer something that the person just did.
 */
export const chosenKind = z.enum(['message', 'decision', 'schedule', 'reminder', 'news']);
export type ChosenKind = z.infer<typeof chosenKind>;

/** The ways by which a notice reaches a person. */
export const channel = z.enum(['email', 'push', 'sms']);
export type Channel = z.infer<typeof channel>;

const choice = z.object({ email: z.boolean(), push: z.boolean(), sms: z.boolean() });

/** `noticeChoices` of an account: by which channels a person hears of each kind. */
export const noticeChoices = z.object({
  message: choice,
  decision: choice,
  schedule: choice,
  reminder: choice,
  news: choice,
});
export type NoticeChoices = z.infer<typeof noticeChoices>;

/** How long before a shift its reminder comes, in minutes: from a quarter of an hour to two weeks. */
export const shortestReminderLead = 15;
export const longestReminderLead = (14 * day) / minute;
export const reminderLead = z.int().check(z.minimum(shortestReminderLead), z.maximum(longestReminderLead));

/**
 * What a new account begins with: what concerns the person comes by mail and to the devices that allow it, news only
 * when asked for, and nothing costs an SMS.
 */
export const defaultNoticeChoices: NoticeChoices = {
  message: { email: true, push: true, sms: false },
  decision: { email: true, push: true, sms: false },
  schedule: { email: true, push: true, sms: false },
  reminder: { email: true, push: true, sms: false },
  news: { email: false, push: false, sms: false },
};

/** A day before. */
export const defaultReminderLead = day / minute;
