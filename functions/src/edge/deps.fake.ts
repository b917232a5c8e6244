import { fakeAuthAdmin } from '../ports/auth-admin.fake.ts';
import { fakeClock } from '../ports/clock.fake.ts';
import { fakeIds, fakeTokens } from '../ports/ids.fake.ts';
import { fakeLog } from '../ports/log.fake.ts';
import { storeOutOfReach } from '../store/store.fake.ts';

/** For tests of the edge alone: nobody has a login, the clock stands at the epoch, and the database may not be asked. */
export function fakeDeps() {
  return {
    store: storeOutOfReach,
    clock: fakeClock(0),
    newId: fakeIds(),
    newToken: fakeTokens(),
    authAdmin: fakeAuthAdmin([]),
    log: fakeLog(),
  };
}
