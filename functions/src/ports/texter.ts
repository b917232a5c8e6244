import { longestCarrying } from '@equipage/domain';
import { DeliveryRefused } from './refusal.ts';

export interface OutgoingSms {
  /** In E.164 form, for example +33612345678. */
  readonly to: string;
  readonly text: string;
  /** Where the provider tells what becomes of the message; without it nobody asks. */
  readonly reportTo?: string;
}

/** Who carries short messages. What they cost and who pays is decided before, by whoever asks for one. */
export interface Texter {
  /**
   * Resolves when the provider has taken the message. Throws `DeliveryRefused` when asking again is of no use, and also
   * when nobody knows whether it was taken: a provider does not recognize a message that comes twice, and each costs.
   */
  send(sms: OutgoingSms): Promise<void>;
}

/** In milliseconds; less than the lease of a notice by far. */
const longestTexting = 20_000;

/** Errors of a connection that never came about: nothing was asked for, so it may be asked for again. */
const neverArrived = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * Sends by the Messages API of Twilio, which others speak too.
 *
 * @param url where the API is, with the account as user and its token as password: https://AC…:token@api.twilio.com
 * @param from the number or name that the messages come from
 */
export function httpTexter({ url, from }: { url: string; from: string }): Texter {
  const base = new URL(url);
  const account = decodeURIComponent(base.username);
  const token = decodeURIComponent(base.password);
  const address = new URL(`/2010-04-01/Accounts/${encodeURIComponent(account)}/Messages.json`, base.origin);
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;
  return {
    async send({ to, text, reportTo }) {
      let answer: Response;
      try {
        answer = await fetch(address, {
          method: 'POST',
          headers: { authorization },
          body: new URLSearchParams({
            To: to,
            From: from,
            Body: text,
            ...(reportTo !== undefined && {
              StatusCallback: reportTo,
              ValidityPeriod: String(longestCarrying / 1_000),
            }),
          }),
          redirect: 'error',
          signal: AbortSignal.timeout(longestTexting),
        });
      } catch (error) {
        const code = connectionCode(error);
        if (code !== undefined && neverArrived.includes(code)) {
          throw Object.assign(new Error('the SMS provider is away'), { code });
        }
        throw new DeliveryRefused('sms-unconfirmed');
      }
      if (answer.ok) return;
      if (answer.status === 429) {
        throw Object.assign(new Error('the SMS provider is busy'), { code: 'sms-429' });
      }
      if (answer.status >= 500) throw new DeliveryRefused('sms-unconfirmed');
      throw new DeliveryRefused(`sms-${await providersCode(answer)}`);
    },
  };
}

/** `fetch` hides what happened to the connection in the cause of its error. */
function connectionCode(error: unknown): string | undefined {
  const code = (error as { cause?: { code?: unknown } } | null)?.cause?.code;
  return typeof code === 'string' ? code : undefined;
}

/** Twilio's number for what is wrong, for example 21211: an invalid number; else the status. */
async function providersCode(answer: Response): Promise<number> {
  const body = (await answer.json().catch(() => null)) as { code?: unknown } | null;
  return typeof body?.code === 'number' ? body.code : answer.status;
}
