import type { Mailer, OutgoingMail } from './mailer.ts';

/** Keeps the mails; `failNext` makes the next sendings throw what is given, before anything is taken. */
export function fakeMailer(): Mailer & { readonly sent: OutgoingMail[]; failNext(...errors: Error[]): void } {
  const sent: OutgoingMail[] = [];
  const failures: Error[] = [];
  return {
    sent,
    failNext: (...errors) => {
      failures.push(...errors);
    },
    send: async (mail) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      sent.push(mail);
    },
  };
}
