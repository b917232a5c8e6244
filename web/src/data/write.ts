import { done, type Outcome, type Refusal, refuse } from '@equipage/domain';
import { createComputed, createRoot, untrack } from 'solid-js';
import { type FirestoreSdk, loadFirestore } from './firebase.ts';
import { gate } from './gate.ts';
import { network } from './network.ts';
import { encode, type Fields } from './tokens.ts';

/** One write, described. Paths come from `paths`. */
export type Write =
  | { readonly kind: 'set' | 'merge' | 'update'; readonly path: string; readonly fields: Fields }
  | { readonly kind: 'delete'; readonly path: string };

/** Creates the document, or replaces the whole of it: rules tell the two apart. */
export const set = (path: string, fields: Fields): Write => ({ kind: 'set', path, fields });
/** Writes the given fields, and creates the document when there is none. */
export const merge = (path: string, fields: Fields): Write => ({ kind: 'merge', path, fields });
/**
 * Changes the given fields of an existing document. A dot in a name leads into a map (`'values.fieldId'` leaves the
 * map's other fields alone), so names that people choose have no place here.
 */
export const update = (path: string, fields: Fields): Write => ({ kind: 'update', path, fields });
export const drop = (path: string): Write => ({ kind: 'delete', path });

export type WriteRefusal =
  'not-allowed' | 'absent' | 'bad-input' | 'too-many-requests' | 'sign-in-needed' | 'offline' | 'fault';

/**
 * Writes all or nothing and answers when the server did. Live lists show it at once, marked `sending`. Without network
 * it waits in memory, as long as the page lives, and the answer waits too; use {@link save} where somebody looks on.
 *
 * Refusals: `not-allowed` by the rules; `absent`, an update of what does not exist; `bad-input`, too large or of a kind
 * that cannot be stored; `offline`, only when the SDK could not even be loaded, and then nothing is kept.
 */
export async function commit(...writes: readonly Write[]): Promise<Outcome<void, WriteRefusal>> {
  let sdk: FirestoreSdk;
  try {
    sdk = await loadFirestore();
  } catch {
    return refuse('offline');
  }
  // Asked after the waiting: whoever signed out meanwhile must not open the database again.
  if (!untrack(gate.person)) return refuse('sign-in-needed');
  try {
    await batchOf(sdk, writes).commit();
    return done(undefined);
  } catch (problem) {
    return refusalOf(problem, writes);
  }
}

/**
 * As {@link commit}, for a form with somebody waiting: without network it answers `queued` at once. What is queued is
 * sent when the network is back, if the page is still open by then.
 * @param late is told when the server refuses what was queued; live lists have taken it back by then
 */
export async function save(
  writes: readonly Write[],
  late: (refusal: Refusal<WriteRefusal>) => void = () => undefined,
): Promise<Outcome<'stored' | 'queued', WriteRefusal>> {
  const committing = commit(...writes);
  const offline = whenOffline();
  const first = await Promise.race([committing, offline.promise]);
  offline.stop();
  if (first) return first.ok ? done('stored') : first;
  void committing.then((outcome) => outcome.ok || late(outcome));
  return done('queued');
}

function whenOffline(): { promise: Promise<undefined>; stop: () => void } {
  return createRoot((stop) => ({
    promise: new Promise((resolve) => {
      createComputed(() => {
        if (!network.online()) resolve(undefined);
      });
    }),
    stop,
  }));
}

function batchOf(sdk: FirestoreSdk, writes: readonly Write[]) {
  const db = sdk.database();
  const batch = sdk.writeBatch(db);
  for (const write of writes) {
    const reference = sdk.doc(db, write.path);
    if (write.kind === 'delete') batch.delete(reference);
    else if (write.kind === 'update') batch.update(reference, encode(sdk, write.fields) as never);
    else batch.set(reference, encode(sdk, write.fields), { merge: write.kind === 'merge' });
  }
  return batch;
}

const refusals: Partial<Record<string, WriteRefusal>> = {
  'permission-denied': 'not-allowed',
  'not-found': 'absent',
  'invalid-argument': 'bad-input',
  'resource-exhausted': 'too-many-requests',
  unauthenticated: 'sign-in-needed',
};

function refusalOf(problem: unknown, writes: readonly Write[]): Refusal<WriteRefusal> {
  const why = refusals[(problem as { code?: string }).code ?? ''] ?? 'fault';
  if (why === 'fault' || why === 'bad-input') {
    console.error(`Could not write ${writes.map(({ path }) => path).join(', ')}:`, problem);
  }
  return refuse(why);
}
