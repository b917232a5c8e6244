import { createMemo, createRoot, createSignal } from 'solid-js';
import { createLiveDocument } from '../../data/live.ts';
import { session } from '../../data/session.ts';
import { accountOf } from './account.queries.ts';

/** Logins whose account was opened by this page: known before the live document tells. */
const [openedFor, setOpenedFor] = createSignal<string>();

/** The account was opened a moment ago. */
export function rememberOpened(uid: string): void {
  setOpenedFor(uid);
}

/** The signed-in person's own account: one subscription for everything on the page that asks. */
export const ownAccount = createRoot(() => {
  const live = createLiveDocument(() => {
    const person = session.person();
    return person && accountOf(person.uid);
  });
  /** Whether the login certainly has no account: the sign-up was cut off, or came by Google or Facebook. */
  const missing = createMemo(
    () => live.state === 'live' && live.row === undefined && session.person()?.uid !== openedFor(),
  );
  return {
    get row() {
      return live.row;
    },
    get state() {
      return live.state;
    },
    missing,
  };
});
