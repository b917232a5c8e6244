import type { CallName, Outcome } from '@equipage/domain';
import type { Person } from '@equipage/domain/fixtures';
import { dispatch } from '../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../functions/src/edge/registry.ts';
import { firebaseAuthAdmin } from '../../functions/src/ports/auth-admin.ts';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { randomId, randomToken } from '../../functions/src/ports/ids.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { paymentsOutOfReach } from '../../functions/src/ports/payments.fake.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { backstage } from '../browser/arranged-people.ts';
import { countedStore, noCost, type StoreCost } from './counted-store.ts';

/**
 * All endpoints in this process over the database of the stack: for what a crowd asks at the same moment, which the one
 * process of an emulated function would pass on one by one.
 * @param cost where to add up what the calls read and write
 */
export function callers(cost: StoreCost = noCost()) {
  const { db, auth } = backstage();
  const log = fakeLog();
  const deps = {
    store: countedStore(firestoreStore(db, { clock: systemClock, log }), cost),
    clock: systemClock,
    log,
    newId: randomId,
    newToken: randomToken,
    authAdmin: firebaseAuthAdmin(auth),
    payments: paymentsOutOfReach,
  };
  return {
    db,
    store: deps.store,
    call({ uid, email }: Person, name: CallName, input: object): Promise<Outcome<unknown>> {
      const login = {
        uid,
        email,
        emailVerified: true,
        signedInAt: Date.now(),
        signInProvider: 'password',
      };
      return dispatch(endpoints, { network: 'bench', login }, { name, input }, deps);
    },
  };
}
