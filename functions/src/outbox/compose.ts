import type { Notice, NoticeOf } from '@equipage/domain';
import type { MailDeps } from '../edge/deps.ts';
import { applicationDecision } from '../mails/application-decision.ts';
import { applicationReceived } from '../mails/application-received.ts';
import type { Letter } from '../mails/letter.ts';
import { actionLink, eventLink } from '../mails/links.ts';
import { resetPassword } from '../mails/reset-password.ts';
import { verifyEmail } from '../mails/verify-email.ts';

type Sources = Pick<MailDeps, 'authAdmin' | 'webOrigin'>;

/**
 * The letter of a notice, or undefined when there is nothing to tell any more. Links that act on an account are made
 * here, while sending, and stand nowhere but in the mail.
 */
export async function compose(notice: Notice, sources: Sources): Promise<Letter | undefined> {
  const { language } = notice;
  switch (notice.kind) {
    case 'verify-email':
      return await composeVerification(notice, sources);
    case 'reset-password':
      return await composeReset(notice, sources);
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
  }
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
