import type { OutgoingSms, Texter } from './texter.ts';

/** Keeps the messages; `failNext` makes the next sendings throw what is given, before anything is taken. */
export function fakeTexter(): Texter & { readonly sent: OutgoingSms[]; failNext(...errors: Error[]): void } {
  const sent: OutgoingSms[] = [];
  const failures: Error[] = [];
  return {
    sent,
    failNext: (...errors) => {
      failures.push(...errors);
    },
    send: async (sms) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      sent.push(sms);
    },
  };
}
