import { createHash } from 'node:crypto';
import type { Transporter } from 'nodemailer';
import { DeliveryRefused } from './refusal.ts';

export interface OutgoingMail {
  /** Stands for the cause of the mail; a mail sent twice bears the same Message-ID, so that readers see one. */
  readonly id: string;
  readonly to: string;
  readonly language: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where a mail program ends mails of this kind with one click (RFC 8058); none for mails that nobody can end. */
  readonly unsubscribeLink?: string | undefined;
}

export interface Mailer {
  /** Resolves when the mail server has taken the mail. Throws {@link MailRefused} when asking again is of no use. */
  send(mail: OutgoingMail): Promise<void>;
}

/** The mail server will not take this mail, now or later: in practice, an address that does not exist. */
export class MailRefused extends DeliveryRefused {
  /** @param code the reply code of SMTP, 500 to 599 */
  constructor(code: number) {
    super(`refused-${code}`);
    this.name = 'MailRefused';
  }
}

/**
 * The longest that sending may take, in milliseconds: connecting, greeting and each silence have their own limits, and
 * this one ends what trickles. Less than the lease of a notice, so that a slow worker gives up before it loses it.
 */
export const longestSending = 60_000;

/** Sends by SMTP. The sender is fixed; nothing from a document decides it. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  let transport: Transporter | undefined;

  /** Loads the package with the first mail, so that functions which send none start without it. */
  async function connected(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return (transport ??= createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
      // A mail is made of the strings given, never of a file or an address that a string may name.
      disableFileAccess: true,
      disableUrlAccess: true,
    }));
  }

  const domain = /@([^>\s]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, to, language, subject, text, html, unsubscribeLink }) {
      const transport = await connected();
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new Error('the mail server took too long'));
        }, longestSending);
      });
      const sending = transport.sendMail({
        from,
        to: { name: '', address: headerText(to) },
        subject: headerText(subject),
        text,
        html,
        messageId: `<${createHash('sha256').update(id).digest('hex').slice(0, 32)}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'Content-Language': headerText(language),
          ...(unsubscribeLink !== undefined && {
            'List-Unsubscribe': `<${headerText(unsubscribeLink)}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      });
      try {
        await Promise.race([sending, tooLong]);
      } catch (error) {
        throw refusalIn(error) ?? error;
      } finally {
        clearTimeout(timer);
        // When time ran out the transfer still ends some day, and nobody waits for it.
        sending.catch(() => undefined);
      }
    },
  };
}

/**
 * One line without control characters, so that no text can begin a header of its own. Nodemailer encodes headers too;
 * this is our own wall before it. It also breaks what looks encoded already (`=?utf-8?Q?…?=`): nodemailer would pass it on,
 * and the reader's program would decode what hides in it.
 */
export function headerText(text: string): string {
  // eslint-disable-next-line no-control-regex
  const oneLine = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return oneLine.replace(/=\?/g, '= ?').trim();
}

/** Only a refused recipient is final. A wrong password or a refused sender is ours to mend, and the mail can wait. */
function refusalIn(error: unknown): MailRefused | undefined {
  const { code, responseCode, command } = error as Partial<Record<string, unknown>>;
  if (code !== 'EENVELOPE') return undefined;
  // Nodemailer itself found the address unusable.
  if (command === 'API') return new MailRefused(501);
  const final = command === 'RCPT TO' && typeof responseCode === 'number' && responseCode >= 500;
  return final ? new MailRefused(responseCode) : undefined;
}
