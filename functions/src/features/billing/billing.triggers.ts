import { answering } from '../../edge/answering.ts';
import { realBillingDeps, realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { stripeSecretKey, stripeWebhookSecret } from '../../edge/settings.ts';
import { alertOnFlaws } from './check-ledger.ts';
import { reconcile, takeDelivery } from './settle-payment.ts';

const secrets = [stripeSecretKey, stripeWebhookSecret];

/** Where Stripe sends its events. Open to everybody: what counts is the signature, over the body as it came. */
export const stripeWebhook = answering(
  async (deps, { method, rawBody, headers }, response) => {
    if (method !== 'POST') {
      response.status(405).set('Allow', 'POST').send('POST only');
      return;
    }
    const signature = String(headers['stripe-signature'] ?? '');
    const { status, text } = await takeDelivery(deps, deps.payments, { body: rawBody, signature });
    response.status(status).type('text/plain').send(text);
  },
  { deps: realBillingDeps, maxInstances: 10, concurrency: 40, timeoutSeconds: 60, secrets },
);

export const paymentSweep = scheduled(
  'every 24 hours',
  async (deps) => {
    await reconcile(deps, deps.payments);
  },
  { deps: realBillingDeps, timeoutSeconds: 540, secrets },
);

export const ledgerCheck = scheduled('every 24 hours', alertOnFlaws, { deps: realDeps, timeoutSeconds: 540 });
