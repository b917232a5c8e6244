import type { CallName, Instant, Outcome } from '@equipage/domain';
import { accountOf, anAccess, profileOf, type Person } from '@equipage/domain/fixtures';
import { dispatch } from '../../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { firebaseAuthAdmin } from '../../../functions/src/ports/auth-admin.ts';
import { systemClock } from '../../../functions/src/ports/clock.ts';
import { randomId, randomToken } from '../../../functions/src/ports/ids.ts';
import type { Payments } from '../../../functions/src/ports/payments.ts';
import { paymentsOutOfReach } from '../../../functions/src/ports/payments.fake.ts';
import { fakeLog } from '../../../functions/src/ports/log.fake.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { firestoreStore } from '../../../functions/src/store/firestore-store.ts';
import { arrange, ownProject } from './own-database.ts';

/**
 * All endpoints in this process over a real database of their own, with a clock that the test moves. The deployed
 * function adds the platform around the same `dispatch`; wire.test.ts looks at that.
 */
export function callsStage(start: Instant, payments: Payments = paymentsOutOfReach) {
  const { db, auth } = ownProject();
  let time = start;
  const clock = { now: () => time, pause: systemClock.pause };
  const log = fakeLog();
  const store = firestoreStore(db, { clock, log });
  const deps = {
    store,
    clock,
    log,
    newId: randomId,
    newToken: randomToken,
    authAdmin: firebaseAuthAdmin(auth),
    payments,
  };

  async function send(
    caller: Person,
    name: CallName,
    input: unknown,
    {
      emailVerified = true,
      signedInAt = clock.now(),
      signInProvider = 'password',
    }: { emailVerified?: boolean; signedInAt?: Instant; signInProvider?: string } = {},
  ): Promise<Outcome<unknown>> {
    const { uid, email } = caller;
    return await dispatch(
      endpoints,
      { network: 'network', login: { uid, email, emailVerified, signedInAt, signInProvider } },
      { name, input },
      deps,
    );
  }

  return {
    db,
    auth,
    deps,
    store,
    log,
    send,

    /** The same request `times` over at one moment. */
    sendAtOnce: (times: number, ...request: Parameters<typeof send>) =>
      Promise.all(Array.from({ length: times }, () => send(...request))),

    /** Makes room under every rate limit, for tests of something else. */
    async forgetUses() {
      const { docs } = await db.collection('limits').get();
      await Promise.all(docs.map(({ ref }) => ref.delete()));
    },

    moveClockTo(instant: Instant) {
      time = instant;
    },

    /** Accounts as `openAccount` leaves them, each with a proven address. */
    async peopleWithAccounts(people: readonly Person[]) {
      for (const person of people) {
        await arrange(db, documents.account(person.uid), accountOf(person));
        await arrange(db, documents.profile(person.uid), profileOf(person));
        await arrange(db, documents.audience(person.uid), { scopes: [] });
        await arrange(db, documents.access(person.uid), anAccess());
      }
    },
  };
}
