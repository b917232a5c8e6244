import { beginsErasing, day } from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import { idOf } from '../../store/document.ts';
import { documents, queries } from '../../store/documents.ts';
import { personalData } from './personal-data.ts';

/** People of one run read at once; they are erased one after the other. */
const atOnce = 10;

/** A token lives for an hour; those of a login that is being erased are refused for longer than that. */
const longerThanTokens = day;

/**
 * Erases everybody whose week is over. A run that is cut off is taken up by the next one: who is not erased to the end
 * stays due. What goes wrong with one person does not keep the others waiting.
 */
export async function eraseDueAccounts(deps: Deps): Promise<void> {
  const { store, clock, newId, log } = deps;
  for await (const page of store.pages(queries.dueDeletions(clock.now()), atOnce)) {
    for (const { path } of page) {
      try {
        await erasePerson(deps, idOf(path));
      } catch (error) {
        log.error('somebody was not erased and is tried again', { fault: newId() }, error);
      }
    }
  }
}

/**
 * Erases one person, if that is due. The login goes last: as long as it is there, its address finds what is left. After a
 * restored backup it is gone already, and the account knows the address; the note keeps it until all is done. Each step may
 * be repeated, so a crash after any of them is mended by beginning anew.
 *
 * An address that was never proven finds nothing: what organizations have noted under it is somebody else's.
 */
async function erasePerson({ store, clock, authAdmin }: Deps, uid: string): Promise<void> {
  const now = clock.now();
  const note = documents.deletion(uid);
  const login = await authAdmin.login(uid);
  const begun = await store.transact(async (transaction) => {
    const deletion = await transaction.read(note);
    const access = await transaction.read(documents.access(uid));
    const account = await transaction.read(documents.account(uid));
    if (!beginsErasing(deletion, now)) return undefined;
    const isProven = login?.emailVerified ?? access?.addressProven ?? false;
    const email = (isProven ? account?.email : undefined) ?? deletion?.email ?? null;
    transaction.update(note, { state: 'erasing', email });
    // Somebody may be signed in, to look at the way back: nothing more is written in this name.
    if (access !== undefined) {
      transaction.update(documents.access(uid), { validSince: now + longerThanTokens });
    }
    return { email: email ?? undefined };
  });
  if (begun === undefined) return;

  const proven = login?.emailVerified === true ? login.email : undefined;
  const whose = { uid, email: proven ?? begun.email };
  for (const data of personalData) await data.erase(store, whose, now);
  await authAdmin.removeLogin(uid);
  await store.transact(async (transaction) => {
    if ((await transaction.read(note)) !== undefined) {
      transaction.update(note, { state: 'erased', dueAt: null, email: null });
    }
  });
}
