import { randomBytes } from 'node:crypto';
import { stripeStandIn, type StandInEvent, type StripeStandIn } from '@equipage/tools/stripe/stand-in.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore, type Firestore } from 'firebase-admin/firestore';
import { numberVerdict } from '../../functions/src/features/sms/number-verdict.ts';
import { stripePayments, type Payments } from '../../functions/src/ports/payments.ts';
import { required } from '../browser/origin.ts';
import { openStripeDoor } from './stripe-door.ts';

/** A database and a Stripe for one simulation after the other; several lanes go on beside each other. */
export interface Lane {
  readonly db: Firestore;
  readonly projectId: string;
  readonly payments: Payments;
  /** Empties the database and begins with a Stripe that knows nothing. @param send takes its events */
  begin(now: () => number, send: (event: StandInEvent) => void): Promise<StripeStandIn>;
  close(): Promise<void>;
}

const keys = { secretKey: 'sk_test_stand_in', webhookSecret: 'whsec_stand_in' };
export const webOrigin = 'https://equipage.example';

/** A stand-in for Stripe behind a port of its own. @param send takes its events */
export async function openStripe(now: () => number, send: (event: StandInEvent) => void) {
  const door = await openStripeDoor((request) => standIn.api(request));
  const standIn = stripeStandIn({ ...keys, origin: () => door.origin, send, now });
  const payments = stripePayments({ ...keys, api: door.origin, webOrigin });
  return { standIn, payments, close: () => door.close() };
}

/** Asks the emulator that the environment names for a project of its own, where no trigger runs. */
export async function openLane(): Promise<Lane> {
  const projectId = `demo-simulator-${process.pid}-${randomBytes(4).toString('hex')}`;
  const app = initializeApp({ projectId }, projectId);
  const db = getFirestore(app);
  const documents = `http://${required('FIRESTORE_EMULATOR_HOST')}/emulator/v1/projects/${projectId}/databases/(default)/documents`;
  let stripe: StripeStandIn | undefined;
  const door = await openStripeDoor((request) => {
    if (stripe === undefined) throw new Error('Stripe was asked before the beginning');
    return stripe.api(request);
  });
  const payments = stripePayments({ ...keys, api: door.origin, webOrigin });
  // Both load a package when they are asked for the first time. Whoever waits for that in the middle of a simulation takes
  // part in no turn, as if stuck.
  await Promise.all([payments.readEvent(Buffer.from(''), ''), numberVerdict('')]);
  return {
    db,
    projectId,
    payments,
    async begin(now, send) {
      const answer = await fetch(documents, { method: 'DELETE' });
      if (!answer.ok) throw new Error(`the database was not emptied: ${answer.status}`);
      stripe = stripeStandIn({ ...keys, origin: () => door.origin, send, now });
      return stripe;
    },
    async close() {
      door.close();
      await db.terminate();
      await deleteApp(app);
    },
  };
}
