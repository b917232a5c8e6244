import { initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { firebaseAuthAdmin, type AuthAdmin } from '../ports/auth-admin.ts';
import { systemClock, type Clock } from '../ports/clock.ts';
import { embeddedGazetteer, type Gazetteer } from '../ports/gazetteer.ts';
import { randomId, randomToken, type NewId, type NewToken } from '../ports/ids.ts';
import { cloudLog, type Log } from '../ports/log.ts';
import { smtpMailer, type Mailer } from '../ports/mailer.ts';
import { webPusher, type Pusher } from '../ports/pusher.ts';
import { stripePayments, type Payments } from '../ports/payments.ts';
import { httpTexter, type Texter } from '../ports/texter.ts';
import { firestoreStore } from '../store/firestore-store.ts';
import type { Store } from '../store/store.ts';
import {
  mailFrom,
  smsFrom,
  smsUrl,
  smtpUrl,
  stripeApi,
  stripeSecretKey,
  stripeWebhookSecret,
  unsubscribeKey,
  vapidPrivateKey,
  vapidPublicKey,
  webOrigin,
} from './settings.ts';

/** Everything from outside that code at the edge works with. Use-cases get less, see `CallDeps`. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newToken: NewToken;
  readonly log: Log;
  readonly authAdmin: AuthAdmin;
}

/** What delivering notices needs on top; only the functions that are given its secrets have it. */
export interface OutboxDeps extends Deps {
  readonly mailer: Mailer;
  readonly pusher: Pusher;
  readonly texter: Texter;
  readonly webOrigin: string;
  /** Signs the links that end a kind of mail. */
  readonly unsubscribeKey: string;
}

/** What texting people needs on top; only the functions that are given its secrets have it. */
export interface SmsDeps extends Deps {
  readonly texter: Texter;
  readonly webOrigin: string;
  /** Signs the addresses that the provider reports to. */
  readonly smsReportKey: string;
}

/** What buying needs on top; only the functions that are given its secrets have it. */
export interface BillingDeps extends Deps {
  readonly payments: Payments;
}

/** What looking up a city needs on top. */
export interface PlaceDeps extends Deps {
  readonly gazetteer: Gazetteer;
}

let deps: Deps | undefined;
let outboxDeps: OutboxDeps | undefined;
let smsDeps: SmsDeps | undefined;
let billingDeps: BillingDeps | undefined;

/** The real ones, made at the first request: while functions are discovered there is no project to speak to. */
export function realDeps(): Deps {
  if (deps === undefined) {
    const app = initializeApp();
    const tools = {
      clock: systemClock,
      newId: randomId,
      newToken: randomToken,
      log: cloudLog,
      authAdmin: firebaseAuthAdmin(getAuth(app)),
    };
    deps = { ...tools, store: firestoreStore(getFirestore(app), tools) };
  }
  return deps;
}

/** As {@link realDeps}, for functions that have `outboxSecrets`. */
export function realOutboxDeps(): OutboxDeps {
  const from = mailFrom.value();
  outboxDeps ??= {
    ...realDeps(),
    mailer: smtpMailer({ url: smtpUrl.value(), from }),
    pusher: webPusher(
      {
        publicKey: vapidPublicKey.value(),
        privateKey: vapidPrivateKey.value(),
        contact: `mailto:${addressIn(from)}`,
      },
      // The platform sets it; nobody who calls can.
      process.env['FUNCTIONS_EMULATOR'] === 'true' ? 'anywhere' : 'public',
    ),
    texter: httpTexter({ url: smsUrl.value(), from: smsFrom.value() }),
    webOrigin: webOrigin.value(),
    unsubscribeKey: unsubscribeKey.value(),
  };
  return outboxDeps;
}

/** As {@link realDeps}, for functions that have `smsSecrets`. */
export function realSmsDeps(): SmsDeps {
  smsDeps ??= {
    ...realDeps(),
    texter: httpTexter({ url: smsUrl.value(), from: smsFrom.value() }),
    webOrigin: webOrigin.value(),
    smsReportKey: unsubscribeKey.value(),
  };
  return smsDeps;
}

/** As {@link realDeps}, for functions that have `stripeSecretKey`; only the webhook is sent what needs the other. */
export function realBillingDeps(): BillingDeps {
  billingDeps ??= {
    ...realDeps(),
    payments: stripePayments({
      secretKey: stripeSecretKey.value(),
      webhookSecret: stripeWebhookSecret.value(),
      api: stripeApi.value(),
      webOrigin: webOrigin.value(),
    }),
  };
  return billingDeps;
}

/** The address of a sender such as `Equipage <no-reply@equipage.example>`. */
function addressIn(sender: string): string {
  return /<([^>]+)>\s*$/.exec(sender)?.[1] ?? sender;
}

/** As {@link realDeps}, with the cities of the world. */
export function realPlaceDeps(): PlaceDeps {
  return { ...realDeps(), gazetteer: embeddedGazetteer };
}
