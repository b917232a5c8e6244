import { createECDH } from 'node:crypto';
import { host, type Ports } from './ports.ts';

/** What the parts of a stack must know of each other. `npm start`, the tests and the benchmarks all take it here. */
export interface Addresses {
  readonly project: string;
  readonly ports: Ports;
  /** Of a real account at Stripe, in test mode; without them a stand-in plays Stripe. */
  readonly stripe?: StripeKeys | undefined;
}

export interface StripeKeys {
  readonly secretKey: string;
  readonly webhookSecret: string;
}

export function httpOrigin(port: number): string {
  return `http://${host}:${port}`;
}

/** The keys that sign push messages: a pair for each start. A browser that knows another pair subscribes anew. */
const vapid = (() => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  return {
    publicKey: pair.getPublicKey().toString('base64url'),
    // Thirty-two bytes, also when the number is small.
    privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
      .subarray(-32)
      .toString('base64url'),
  };
})();

/** The account that the local stand-in of the SMS provider knows. */
const smsAccount = 'AC0local:local-token';

/** What the stand-in for Stripe knows, and nobody else needs to. */
const standInKeys: StripeKeys = { secretKey: 'sk_test_local', webhookSecret: 'whsec_local' };

/** Keys of a real account, as Stripe names them; `stripe listen` of its own tools then brings the events here. */
export function stripeKeysIn(env: NodeJS.ProcessEnv): StripeKeys | undefined {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env;
  return secretKey !== undefined && webhookSecret !== undefined ? { secretKey, webhookSecret } : undefined;
}

/** Where Stripe, or who plays it, sends its events. */
export function webhookAddress({ project, ports }: Addresses): string {
  return `${httpOrigin(ports.functions)}/${project}/europe-west1/stripeWebhook`;
}

/** The parameters of the functions; in production firebase-tools reads them from functions/.env and the secrets. */
export function functionsParameters({ ports, stripe }: Addresses) {
  return {
    WEB_ORIGIN: httpOrigin(ports.web),
    MAIL_FROM: 'Equipage <no-reply@equipage.example>',
    VAPID_PUBLIC_KEY: vapid.publicKey,
    SMS_FROM: '+15005550006',
    STRIPE_API: stripe === undefined ? httpOrigin(ports.stripe) : 'https://api.stripe.com',
  };
}

/** The secrets of the functions. SMTP_URL is one because a real mail server wants a password in it. */
export function functionsSecrets({ ports, stripe = standInKeys }: Addresses) {
  return {
    STRIPE_SECRET_KEY: stripe.secretKey,
    STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
    SMTP_URL: `smtp://${host}:${ports.smtp}`,
    SMS_URL: `http://${smsAccount}@${host}:${ports.sms}`,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    // Links in the mails of yesterday still work today.
    UNSUBSCRIBE_KEY: 'of the local stack, where nothing is secret',
  };
}

/** What Vite compiles into the web client. Without VITE_EMULATORS the client speaks to a real project. */
export function webVariables({ project, ports }: Addresses) {
  return {
    VITE_FIREBASE_CONFIG: JSON.stringify({
      apiKey: 'demo-key',
      authDomain: `${project}.firebaseapp.com`,
      projectId: project,
      appId: 'demo-app',
    }),
    VITE_EMULATORS: JSON.stringify({
      auth: `${host}:${ports.auth}`,
      firestore: `${host}:${ports.firestore}`,
      functions: `${host}:${ports.functions}`,
    }),
    VITE_VAPID_PUBLIC_KEY: vapid.publicKey,
  };
}

/** What the Admin SDK, the tests, the demo seeder and the benchmarks read from their environment. */
export function clientVariables({ project, ports }: Addresses) {
  return {
    GCLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    EQUIPAGE_HUB_ORIGIN: httpOrigin(ports.hub),
    EQUIPAGE_FUNCTIONS_ORIGIN: httpOrigin(ports.functions),
    EQUIPAGE_MAIL_ORIGIN: httpOrigin(ports.mail),
    EQUIPAGE_SMS_ORIGIN: httpOrigin(ports.sms),
    EQUIPAGE_STRIPE_ORIGIN: httpOrigin(ports.stripe),
    EQUIPAGE_WEB_ORIGIN: httpOrigin(ports.web),
    // The Admin SDK would ask Google's metadata server who it is.
    METADATA_SERVER_DETECTION: 'none',
  };
}
