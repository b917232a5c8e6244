/**
 * The door to Firebase. Each SDK comes by its own dynamic import when somebody first asks for it: a signed-out public
 * page loads none, a sign-in form loads auth without Firestore. Only types are imported here.
 */

export type AuthSdk = typeof import('./auth-sdk.ts');
export type FirestoreSdk = typeof import('./firestore-sdk.ts');
export type FunctionsSdk = typeof import('./functions-sdk.ts');

/** A chunk that is loaded once; after a failure (it could not be fetched) the next caller tries again. */
class Chunk<Sdk> {
  #loading: Promise<Sdk> | undefined;
  constructor(readonly fetch: () => Promise<Sdk>) {}

  load(): Promise<Sdk> {
    return (this.#loading ??= this.fetch().catch((problem: unknown) => {
      this.#loading = undefined;
      throw problem;
    }));
  }

  /** What was asked for before, without asking for it. */
  asked(): Promise<Sdk> | undefined {
    return this.#loading;
  }
}

const authChunk = new Chunk(() => import('./auth-sdk.ts'));
const firestoreChunk = new Chunk(() => import('./firestore-sdk.ts'));
const functionsChunk = new Chunk(() => import('./functions-sdk.ts'));

const appCheckChunk = new Chunk(() => import('./app-check-sdk.ts'));

let closing: Promise<unknown> | undefined;

/** Auth alone. Rejects when the chunk cannot be loaded. */
export function loadAuth(): Promise<AuthSdk> {
  return authChunk.load();
}

/**
 * Firestore for a signed-in person. Auth comes first: Firestore without it would start as a stranger and be denied.
 * Rejects when a chunk cannot be loaded.
 */
export async function loadFirestore(): Promise<FirestoreSdk> {
  const [sdk, auth] = await Promise.all([firestoreChunk.load(), authChunk.load(), closing]);
  auth.openAuth();
  return sdk;
}

/** Fetches Firestore ahead of its first use, for a device whose person is most likely signed in. */
export function preloadFirestore(): void {
  firestoreChunk.load().catch(() => undefined);
}

/**
 * Drops Firestore with everything it holds in memory, so that the next person on this page starts from nothing. Writes
 * already on their way get a moment to arrive first.
 */
export async function closeFirestore(): Promise<void> {
  const closed = firestoreChunk.asked()?.then(
    (sdk) => sdk.closeDatabase(),
    () => undefined,
  );
  closing = closed;
  await closed;
}

/** Functions; with the caller's token when this page uses auth at all. Rejects when a chunk cannot be loaded. */
export async function loadFunctions(): Promise<FunctionsSdk> {
  const [sdk, auth] = await Promise.all([functionsChunk.load(), authChunk.asked(), startAppCheck()]);
  auth?.openAuth();
  return sdk;
}

/** Before the first call; what cannot be loaded is missed by the function, which says so, and by nobody else. */
async function startAppCheck(): Promise<void> {
  if (import.meta.env.VITE_APP_CHECK_SITE_KEY) {
    const siteKey: string = import.meta.env.VITE_APP_CHECK_SITE_KEY;
    await appCheckChunk.load().then(
      (sdk) => void sdk.openAppCheck(siteKey),
      () => undefined,
    );
  }
}

/** Headers that prove a call without any SDK to come from our own client; none where App Check is not used. */
export async function appCheckHeaders(): Promise<Record<string, string>> {
  if (import.meta.env.VITE_APP_CHECK_SITE_KEY) {
    const siteKey: string = import.meta.env.VITE_APP_CHECK_SITE_KEY;
    const token = await appCheckChunk
      .load()
      .then((sdk) => sdk.tokenOfClient(siteKey))
      .catch(() => undefined);
    return token === undefined ? {} : { 'x-firebase-appcheck': token };
  }
  return {};
}
