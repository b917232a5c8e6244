import type { Device } from '@equipage/domain';
import type { PushMessage, Pusher } from './pusher.ts';

/** Keeps the messages; `failNext` makes the next sendings throw what is given, before anything is taken. */
export function fakePusher(): Pusher & {
  readonly sent: { readonly endpoint: Device['endpoint']; readonly message: PushMessage }[];
  failNext(...errors: Error[]): void;
} {
  const sent: { endpoint: string; message: PushMessage }[] = [];
  const failures: Error[] = [];
  return {
    sent,
    failNext: (...errors) => {
      failures.push(...errors);
    },
    send: async ({ endpoint }, message) => {
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      sent.push({ endpoint, message });
    },
  };
}
