import type { Store } from './store.ts';

function beyondReach(): never {
  throw new Error('the database was asked');
}

/** For tests of what is decided before the database is asked. There is no pretended Firestore: the rest is tested on it. */
export const storeOutOfReach: Store = {
  transact: beyondReach,
  race: beyondReach,
  read: beyondReach,
  readAll: beyondReach,
  pages: beyondReach,
  stream: beyondReach,
  count: beyondReach,
  revise: beyondReach,
};
