import { paths } from '@equipage/domain';
import { answering } from '../edge/answering.ts';
import { realDeps, realOutboxDeps } from '../edge/deps.ts';
import { scheduled } from '../edge/schedule.ts';
import { outboxSecrets, unsubscribeKey } from '../edge/settings.ts';
import { whenCreated } from '../edge/trigger.ts';
import { deliver } from './deliver.ts';
import { spread } from './spread.ts';
import { sweep } from './sweep.ts';
import { pagePolicy } from './unsubscribe-page.ts';
import { unsubscribe as answer } from './unsubscribe.ts';

export const occasionCreated = whenCreated(paths.occasion, spread, { deps: realDeps });

export const noticeCreated = whenCreated(paths.outboxItem, deliver, {
  deps: realOutboxDeps,
  secrets: outboxSecrets,
});

/** Each minute, because what waits a moment on purpose, such as word of a message, waits for the sweep. */
export const outboxSweep = scheduled('every 1 minutes', sweep, {
  deps: realOutboxDeps,
  timeoutSeconds: 280,
  secrets: outboxSecrets,
});

/** Behind hosting's `/unsubscribe`. Open to everybody: what may be done stands signed in the address. */
export const unsubscribe = answering(
  async ({ store }, { method, query }, response) => {
    const { status, html } = await answer({ store, key: unsubscribeKey.value() }, { method, query });
    response
      .status(status)
      .set({
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': pagePolicy,
        'Cache-Control': 'no-store',
        // The address holds the token.
        'Referrer-Policy': 'no-referrer',
        'X-Content-Type-Options': 'nosniff',
      })
      .send(html);
  },
  { deps: realDeps, maxInstances: 5, concurrency: 80, timeoutSeconds: 30, secrets: [unsubscribeKey] },
);
