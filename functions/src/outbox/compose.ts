import type { Notice, NoticeOf } from '@equipage/domain';
import type { OutboxDeps } from '../edge/deps.ts';
import { newEmailChangeToken } from '../features/account/email-change-link.ts';
import { newWayBack } from '../features/account/way-back-link.ts';
import { newCouponLetter } from '../features/coupon/index.ts';
import { newJoinInvitation } from '../features/community/index.ts';
import { newInvitationLink } from '../features/organization/invitation-link.ts';
import { accountClosed } from '../mails/account-closed.ts';
import { applicationDecision } from '../mails/application-decision.ts';
import { applicationReceived } from '../mails/application-received.ts';
import { coupon } from '../mails/coupon.ts';
import { confirmNewEmail, emailChangeAsked, emailChanged, emailTaken } from '../mails/email-change.ts';
import { invitation } from '../mails/invitation.ts';
import { joinInvitation } from '../mails/join-invitation.ts';
import type { Letter } from '../mails/letter.ts';
import {
  actionLink,
  conversationLink,
  eventConversationLink,
  eventLink,
  invitationLink,
  joinInvitationLink,
  myShiftsLink,
  planningLink,
  redeemLink,
} from '../mails/links.ts';
import { newMessage } from '../mails/new-message.ts';
import { resetPassword } from '../mails/reset-password.ts';
import { scheduleChange } from '../mails/schedule-change.ts';
import { shiftReminder } from '../mails/shift-reminder.ts';
import { shiftSwap } from '../mails/shift-swap.ts';
import { verifyEmail } from '../mails/verify-email.ts';
import { standingShift } from './standing-shift.ts';
import { unreadFor } from './unread-for.ts';

type Sources = Pick<OutboxDeps, 'authAdmin' | 'clock' | 'newToken' | 'store' | 'webOrigin'>;

/**
 * The letter of a notice, or undefined when there is nothing to tell any more. Links that act on an account are made
 * here, while sending, and stand nowhere but in the mail.
 * @throws DeliveryPostponed when it may not go out yet
 */
export async function compose(notice: Notice, sources: Sources): Promise<Letter | undefined> {
  const { language } = notice;
  switch (notice.kind) {
    case 'verify-email':
      return await composeVerification(notice, sources);
    case 'reset-password':
      return await composeReset(notice, sources);
    case 'account-closed':
      return await composeAccountClosed(notice, sources);
    case 'change-email':
      return await composeEmailChange(notice, sources);
    case 'email-change-asked':
      return await composeEmailChangeAsked(notice, sources);
    case 'email-changed':
      return emailChanged({ language, newEmail: notice.data.newEmail, link: `${sources.webOrigin}/` });
    case 'invitation':
      return await composeInvitation(notice, sources);
    case 'join-invitation':
      return await composeJoinInvitation(notice, sources);
    case 'coupon':
      return await composeCoupon(notice, sources);
    case 'application-received':
      return applicationReceived({
        language,
        ...notice.data,
        link: eventLink(sources.webOrigin, notice.data.event),
      });
    case 'application-decision':
      return applicationDecision({
        language,
        ...notice.data,
        link: eventLink(sources.webOrigin, notice.data.event),
      });
    case 'message':
      return await composeMessage(notice, sources);
    case 'schedule-change':
      return scheduleChange({ language, ...notice.data, link: myShiftsLink(sources.webOrigin) });
    case 'shift-reminder':
      return await composeReminder(notice, sources);
    case 'shift-swap':
      return shiftSwap({
        language,
        ...notice.data,
        link: planningLink(sources.webOrigin, notice.data.event),
      });
  }
}

/** What was written, as it stands now: nothing when it was read on the way here, or the reader lost the right to. */
async function composeMessage(
  { uid, language, data }: NoticeOf<'message'>,
  { store, webOrigin }: Sources,
): Promise<Letter | undefined> {
  if (uid === null) return undefined;
  const unread = await unreadFor(store, uid, data);
  if (unread === undefined) return undefined;
  const { conversation, text } = unread;
  const isTeammate = data.side === 'teammate';
  return newMessage({
    language,
    writer: isTeammate ? conversation.event.orgName : conversation.person.name,
    event: conversation.event.name,
    text,
    link: isTeammate
      ? conversationLink(webOrigin, conversation.id)
      : eventConversationLink(webOrigin, conversation),
  });
}

/** Of the shift as it is by now: what was changed a moment ago may not have been told yet. */
async function composeReminder(
  { uid, language, data }: NoticeOf<'shift-reminder'>,
  { store, clock, webOrigin }: Sources,
): Promise<Letter | undefined> {
  const shift = await standingShift(store, uid, data, clock.now());
  return shift && shiftReminder({ language, event: data.event, shift, link: myShiftsLink(webOrigin) });
}

async function composeVerification(
  { uid, to, language, data }: NoticeOf<'verify-email'>,
  { authAdmin, webOrigin }: Sources,
): Promise<Letter | undefined> {
  const login = uid === null ? undefined : await authAdmin.login(uid);
  // Deleted, given another address or proven in the meantime.
  if (login === undefined || login.disabled || login.email !== to || login.emailVerified) return undefined;
  const code = await authAdmin.verificationCode(to);
  const { continuePath } = data;
  return verifyEmail({
    language,
    link: actionLink(webOrigin, { mode: 'verifyEmail', code, language, continuePath }),
  });
}

/** Whether the address has an account is found out here, out of sight of who asked. */
async function composeReset(
  { to, language }: NoticeOf<'reset-password'>,
  { authAdmin, webOrigin }: Sources,
): Promise<Letter | undefined> {
  const login = await authAdmin.loginByEmail(to);
  if (login === undefined || login.disabled) return undefined;
  const code = await authAdmin.passwordResetCode(to);
  return resetPassword({
    language,
    link: actionLink(webOrigin, { mode: 'resetPassword', code, language, continuePath: '/' }),
  });
}

/** Nothing when it was withdrawn, accepted or asked for once more in the meantime. */
async function composeInvitation(
  { data }: NoticeOf<'invitation'>,
  sources: Sources,
): Promise<Letter | undefined> {
  const made = await newInvitationLink(sources, data);
  return made && invitation({ ...made, link: invitationLink(sources.webOrigin, made.token) });
}

/**
 * Nothing when she has joined, was taken off the list or the import was taken back in the meantime. Later when her
 * address has had enough for a day.
 */
async function composeJoinInvitation(
  { language, data }: NoticeOf<'join-invitation'>,
  sources: Sources,
): Promise<Letter | undefined> {
  const made = await newJoinInvitation(sources, data);
  return (
    made && joinInvitation({ language, ...made, link: joinInvitationLink(sources.webOrigin, made.token) })
  );
}

/** Nothing when it was redeemed, canceled or has run out in the meantime. */
async function composeCoupon(
  { language, data }: NoticeOf<'coupon'>,
  sources: Sources,
): Promise<Letter | undefined> {
  const made = await newCouponLetter(sources, data);
  return made && coupon({ language, ...made, link: redeemLink(sources.webOrigin, made.code) });
}

async function composeAccountClosed(
  { uid, language, data: { requestedAt, dueAt } }: NoticeOf<'account-closed'>,
  sources: Sources,
): Promise<Letter | undefined> {
  const code = uid === null ? undefined : await newWayBack(sources, uid, requestedAt);
  // Came back in the meantime.
  if (code === undefined) return undefined;
  const { webOrigin } = sources;
  return accountClosed({
    language,
    dueAt,
    link: actionLink(webOrigin, { mode: 'keepAccount', code, language, continuePath: '/' }),
  });
}

/** To the new address. Whether it belongs to somebody already is found out here, out of sight of who asked. */
async function composeEmailChange(
  { uid, to, language, data }: NoticeOf<'change-email'>,
  sources: Sources,
): Promise<Letter | undefined> {
  const { authAdmin, webOrigin } = sources;
  if (uid === null) return undefined;
  const holder = await authAdmin.loginByEmail(to);
  if (holder?.uid === uid) return undefined;
  const code = await newEmailChangeToken(sources, { uid, requestedAt: data.requestedAt, purpose: 'confirm' });
  if (code === undefined) return undefined;
  if (holder !== undefined) return emailTaken({ language, link: `${webOrigin}/sign-in` });
  return confirmNewEmail({
    language,
    link: actionLink(webOrigin, { mode: 'changeEmail', code, language, continuePath: '/account' }),
  });
}

/** To the present address, with the way to stop it. */
async function composeEmailChangeAsked(
  { uid, language, data }: NoticeOf<'email-change-asked'>,
  sources: Sources,
): Promise<Letter | undefined> {
  if (uid === null) return undefined;
  const { newEmail, requestedAt } = data;
  const code = await newEmailChangeToken(sources, { uid, requestedAt, purpose: 'stop' });
  if (code === undefined) return undefined;
  const { webOrigin } = sources;
  return emailChangeAsked({
    language,
    newEmail,
    link: actionLink(webOrigin, { mode: 'stopEmailChange', code, language, continuePath: '/account' }),
  });
}
