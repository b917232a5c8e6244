import { onRequest } from 'firebase-functions/https';
import { onSchedule } from 'firebase-functions/scheduler';
import { realBillingDeps, realDeps } from '../../edge/deps.ts';
import { region, stripeSecretKey, stripeWebhookSecret } from '../../edge/settings.ts';
import { alertOnFlaws } from './check-ledger.ts';
import { reconcile, takeDelivery } from './settle-payment.ts';

/** Where Stripe sends its events. Open to everybody: what counts is the signature, over the body as it came. */
export const stripeWebhook = onRequest(
  {
    region,
    maxInstances: 10,
    concurrency: 40,
    timeoutSeconds: 60,
    memory: '512MiB',
    secrets: [stripeSecretKey, stripeWebhookSecret],
  },
  async ({ method, rawBody, headers }, response) => {
    if (method !== 'POST') {
      response.status(405).set('Allow', 'POST').send('POST only');
      return;
    }
    const deps = realBillingDeps();
    try {
      const signature = String(headers['stripe-signature'] ?? '');
      const { status, text } = await takeDelivery(deps, deps.payments, { body: rawBody, signature });
      response.status(status).type('text/plain').send(text);
    } catch (error) {
      deps.log.error('a delivery of Stripe failed and comes again', {}, error);
      response.status(500).type('text/plain').send('again, please');
    }
  },
);

export const paymentSweep = onSchedule(
  {
    schedule: 'every 24 hours',
    region,
    maxInstances: 1,
    timeoutSeconds: 540,
    memory: '512MiB',
    secrets: [stripeSecretKey, stripeWebhookSecret],
  },
  async () => {
    const deps = realBillingDeps();
    await reconcile(deps, deps.payments);
  },
);

export const ledgerCheck = onSchedule(
  { schedule: 'every 24 hours', region, maxInstances: 1, timeoutSeconds: 540, memory: '512MiB' },
  async () => {
    await alertOnFlaws(realDeps());
  },
);
