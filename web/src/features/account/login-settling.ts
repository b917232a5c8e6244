import { createEffect } from 'solid-js';
import { session } from '../../data/session.ts';
import { ownAccount } from './own-account.ts';

/**
 * Has the functions settle the login when it and what we keep differ: the first time that the owner of a proven address
 * is here, and after a change of address that was cut off. For as long as anybody is signed in.
 */
export function createLoginSettling(): void {
  let asked = '';
  // Nobody but an ended session is denied the own account. Auth is asked at once, and all is read anew with what it says:
  // the word that ended the session may hang in a stream where the denial came first, and the page would say nothing.
  createEffect(() => {
    if (ownAccount.state === 'denied') void session.refresh();
  });
  createEffect(() => {
    const person = session.person();
    const rights = session.rights.row;
    if (!person?.emailVerified || person.email === null || rights === undefined) return;
    const kept = ownAccount.row?.email;
    const isSettled = rights.addressProven && (kept === undefined || kept === person.email.toLowerCase());
    const state = `${person.uid} ${person.email} ${kept} ${rights.addressProven}`;
    if (isSettled || asked === state) return;
    asked = state;
    const wasProven = rights.addressProven;
    // Loaded when it is needed, which is hardly ever: every page of somebody signed in begins with this file.
    void import('./security.actions.ts').then(async ({ settleLogin }) => {
      const outcome = await settleLogin();
      // Somebody better has taken the account over, and this session is not theirs. A session that was ended by a change
      // of address leaves by itself, and says why.
      if (!outcome.ok && outcome.why === 'sign-in-needed' && !wasProven) await session.end();
    });
  });
}
