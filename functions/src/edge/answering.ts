import { onRequest, type HttpsFunction } from 'firebase-functions/https';
import type { SecretParam } from 'firebase-functions/params';
import type { Deps } from './deps.ts';
import { region } from './settings.ts';

export interface RequestTerms<D extends Deps> {
  readonly deps: () => D;
  readonly maxInstances: number;
  /** Requests at once in one instance. */
  readonly concurrency: number;
  readonly timeoutSeconds: number;
  /** Whether pages of any origin may ask. */
  readonly cors?: true;
  readonly secrets?: SecretParam[];
}

type Asked = Parameters<HttpsFunction>[0];
type Answer = Parameters<HttpsFunction>[1];

/**
 * Answers what comes by an address of its own and is no call: files, calendars, links in mails, and what Stripe and the
 * SMS provider report. A fault is answered with 500, upon which both of them ask again.
 *
 *     export const calendar = answering(sendCalendar, { deps: realDeps, maxInstances: 5, concurrency: 80, timeoutSeconds: 30 });
 */
export function answering<D extends Deps>(
  answer: (deps: D, request: Asked, response: Answer) => Promise<void>,
  { deps, secrets = [], ...bounds }: RequestTerms<D>,
): HttpsFunction {
  return onRequest({ ...bounds, region, memory: '512MiB', secrets }, async (request, response) => {
    const given = deps();
    try {
      await answer(given, request, response);
    } catch (error) {
      const fault = given.newId();
      given.log.error('a request failed', { fault }, error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`fault ${fault}`);
    }
  });
}
