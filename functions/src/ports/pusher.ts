import { request } from 'node:https';
import { request as plainRequest } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Device } from '@equipage/domain';
import { pushEndpoint } from '@equipage/domain';
import { publicLookup } from './public-address.ts';
import { DeliveryRefused } from './refusal.ts';

/** What a notice looks like on a screen that is locked or busy with something else. */
export interface PushMessage {
  readonly title: string;
  readonly body: string;
  /** The address that a click opens. */
  readonly link: string;
  /** A later message with the same tag takes the place of the earlier one. */
  readonly tag: string;
}

export interface Pusher {
  /**
   * Resolves when the push service has taken the message. Throws `DeliveryRefused` when asking again is of no use, with
   * `gone` when the browser has left.
   */
  send(device: Pick<Device, 'endpoint' | 'keys'>, message: PushMessage): Promise<void>;
}

export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service may write to when we cause trouble: a `mailto:` address. */
  readonly contact: string;
}

/** A push service keeps a message for a device that is off for so long, in seconds: older news is none. */
const keptSeconds = 24 * 60 * 60;

/** In milliseconds; less than the lease of a notice by far. */
const longestPush = 15_000;

/**
 * Sends by Web Push (RFC 8030), encrypted for the one browser, signed with our keys.
 *
 * Endpoints come from browsers and so from anybody: only public https addresses are called, the numbers behind the name
 * are looked at as the connection is made, redirects are not followed and answers are not read.
 *
 * @param reach `anywhere` on the local stack alone, where tests listen on this machine
 */
export function webPusher(keys: VapidKeys, reach: 'public' | 'anywhere'): Pusher {
  return {
    async send({ endpoint, keys: { p256dh, auth } }, message) {
      if (reach === 'public' && !pushEndpoint.safeParse(endpoint).success) {
        throw new DeliveryRefused('push-endpoint', true);
      }
      // With the first message, so that functions which push none start without it.
      const { default: webpush } = await import('web-push');
      const { method, headers, body } = webpush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(message),
        {
          vapidDetails: { subject: keys.contact, publicKey: keys.publicKey, privateKey: keys.privateKey },
          TTL: keptSeconds,
          urgency: 'normal',
        },
      );
      const status = await statusOf(endpoint, { method, headers, body }, reach);
      if (status >= 200 && status < 300) return;
      if (status === 404 || status === 410) throw new DeliveryRefused(`push-${status}`, true);
      // Too many at once, or their machine is ill: later is better. All else is ours to mend and stays wrong.
      if (status === 429 || status >= 500) {
        throw Object.assign(new Error('the push service is busy'), { code: `push-${status}` });
      }
      throw new DeliveryRefused(`push-${status}`);
    },
  };
}

interface PreparedRequest {
  readonly method: string;
  readonly headers: Record<string, string | number>;
  readonly body: Buffer | null;
}

/** The status of the answer; what it says is nobody's business. */
function statusOf(
  endpoint: string,
  { method, headers, body }: PreparedRequest,
  reach: 'public' | 'anywhere',
): Promise<number> {
  const url = new URL(endpoint);
  const open = url.protocol === 'http:' ? plainRequest : request;
  const lookup: { lookup?: LookupFunction } = reach === 'public' ? { lookup: publicLookup } : {};
  return new Promise((resolve, reject) => {
    const sending = open(
      url,
      { method, headers, signal: AbortSignal.timeout(longestPush), ...lookup },
      (answer) => {
        answer.destroy();
        resolve(answer.statusCode ?? 0);
      },
    );
    sending.once('error', reject);
    sending.end(body ?? undefined);
  });
}
