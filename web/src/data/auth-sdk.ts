/** The Auth chunk, reached through `loadAuth()` only. What it gives out are plain values, never SDK objects. */
import {
  applyActionCode,
  type Auth,
  type AuthCredential,
  browserLocalPersistence,
  browserPopupRedirectResolver,
  checkActionCode,
  confirmPasswordReset,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  EmailAuthProvider,
  FacebookAuthProvider,
  getAdditionalUserInfo,
  GoogleAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  linkWithCredential,
  linkWithPopup,
  onIdTokenChanged,
  reauthenticateWithCredential,
  reauthenticateWithPopup,
  signInWithEmailAndPassword,
  signInWithPopup,
  signOut,
  unlink,
  updatePassword,
  type User,
  type UserCredential,
} from 'firebase/auth';
import { FirebaseError } from 'firebase/app';
import { firebaseApp } from './app-sdk.ts';
import { emulatorHosts } from './firebase-config.ts';

export type Provider = 'google' | 'facebook';

/** What the client knows of a login. */
export interface AuthUser {
  readonly uid: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** The name at Google or Facebook; password accounts have none. */
  readonly displayName: string | null;
  readonly providers: readonly ('password' | Provider)[];
}

/** A finished sign-in. `isNew` when it made the login. */
export interface SignedIn {
  readonly user: AuthUser;
  readonly isNew: boolean;
}

/** What a link from a mail is for. */
export interface MailedLink {
  readonly purpose: 'verify-email' | 'reset-password' | 'change-email' | 'recover-email';
  /** The address that the link is about: for a change, the new one. */
  readonly email: string | null;
}

let open: Auth | undefined;

/**
 * Auth with the login kept in IndexedDB, or localStorage where that is missing. Without a pop-up resolver: with one, the
 * SDK would load a script from Google on every page; it is handed over only when somebody asks for a pop-up.
 */
export function openAuth(): Auth {
  if (open) return open;
  open = initializeAuth(firebaseApp(), { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  if (import.meta.env.VITE_EMULATORS) {
    connectAuthEmulator(open, `http://${emulatorHosts()!.auth}`, { disableWarnings: true });
  }
  return open;
}

/** Calls `next` with the person now and at each sign-in, sign-out (of any tab) and new token. Returns the way to stop. */
export function watchUser(next: (user: AuthUser | null) => void): () => void {
  return onIdTokenChanged(openAuth(), (user) => next(user && authUser(user)));
}

export async function signUpWithPassword(email: string, password: string): Promise<SignedIn> {
  return signedIn(await createUserWithEmailAndPassword(openAuth(), email, password));
}

export async function signInWithPassword(email: string, password: string): Promise<SignedIn> {
  return signedIn(await alsoByTurnedAway(await signInWithEmailAndPassword(openAuth(), email, password)));
}

export async function signInWithProvider(provider: Provider): Promise<SignedIn> {
  try {
    return signedIn(
      await alsoByTurnedAway(
        await signInWithPopup(openAuth(), askFor(provider), browserPopupRedirectResolver),
      ),
    );
  } catch (problem) {
    if (problem instanceof FirebaseError) {
      const credential = kindOf[provider].credentialFromError(problem);
      turnedAway = credential && { credential, email: problem.customData?.['email'] };
    }
    throw problem;
  }
}

/** With what somebody could not enter, because the account with this address is so far entered another way. */
let turnedAway: { readonly credential: AuthCredential; readonly email: unknown } | null = null;

/** Whoever was turned away and now enters that other way has shown both to be hers: from then on each leads in. */
async function alsoByTurnedAway(entered: UserCredential): Promise<UserCredential> {
  const other = turnedAway;
  turnedAway = null;
  if (other && other.email === entered.user.email) {
    // In any case she is in; without it the account settings still link it.
    await linkWithCredential(entered.user, other.credential).catch(() => undefined);
  }
  return entered;
}

const kindOf = { google: GoogleAuthProvider, facebook: FacebookAuthProvider };

function askFor(provider: Provider) {
  const asked = new kindOf[provider]();
  asked.addScope('email');
  return asked;
}

/** Proves to our functions who asks; undefined when nobody is signed in. */
export async function idToken(): Promise<string | undefined> {
  return await openAuth().currentUser?.getIdToken();
}

/** When the session began, or its person last proved who they are: in milliseconds, to the second. */
export async function signedInAt(): Promise<number | undefined> {
  const token = await openAuth().currentUser?.getIdTokenResult();
  return token && Date.parse(token.authTime);
}

/** Proves that the person at the device is the one who is signed in; the session counts as begun just now. */
export async function proveByPassword(password: string): Promise<void> {
  const user = currentUser();
  await reauthenticateWithCredential(user, EmailAuthProvider.credential(user.email ?? '', password));
}

/** As {@link proveByPassword}, by the provider's pop-up. */
export async function proveByProvider(provider: Provider): Promise<void> {
  await reauthenticateWithPopup(currentUser(), askFor(provider), browserPopupRedirectResolver);
}

/**
 * Another password; or the first one, for somebody who signs in with Google or Facebook. One way for both: to link a
 * password as a further credential is refused by the Auth emulator, which finds the person's own address taken.
 */
export async function setPassword(password: string): Promise<void> {
  await updatePassword(currentUser(), password);
}

/** One more way in, by the provider's pop-up. */
export async function linkProvider(provider: Provider): Promise<void> {
  await linkWithPopup(currentUser(), askFor(provider), browserPopupRedirectResolver);
}

export async function unlinkProvider(provider: Provider): Promise<void> {
  await unlink(currentUser(), askFor(provider).providerId);
}

function currentUser(): User {
  const user = openAuth().currentUser;
  if (!user) throw Object.assign(new Error('Nobody is signed in.'), { code: 'auth/user-token-expired' });
  return user;
}

/**
 * Fetches a new token and the login's facts. The token first: Firestore hears of it and goes on with it, so that whoever
 * hears of a verified address can read under the rules what it opens.
 */
export async function refreshUser(): Promise<AuthUser | null> {
  const user = openAuth().currentUser;
  if (!user) return null;
  await user.getIdToken(true);
  await user.reload();
  return authUser(user);
}

const purposes: Partial<Record<string, MailedLink['purpose']>> = {
  VERIFY_EMAIL: 'verify-email',
  PASSWORD_RESET: 'reset-password',
  VERIFY_AND_CHANGE_EMAIL: 'change-email',
  RECOVER_EMAIL: 'recover-email',
};

/** Says what a code is for without using it up. */
export async function readLink(code: string): Promise<MailedLink | undefined> {
  const { operation, data } = await checkActionCode(openAuth(), code);
  const purpose = purposes[operation];
  return purpose && { purpose, email: data.email ?? null };
}

export async function useLink(code: string): Promise<void> {
  await applyActionCode(openAuth(), code);
}

export async function choosePassword(code: string, password: string): Promise<void> {
  await confirmPasswordReset(openAuth(), code, password);
}

export async function leave(): Promise<void> {
  await signOut(openAuth());
}

function signedIn(credential: UserCredential): SignedIn {
  return { user: authUser(credential.user), isNew: getAdditionalUserInfo(credential)?.isNewUser ?? false };
}

const providers: Partial<Record<string, AuthUser['providers'][number]>> = {
  password: 'password',
  'google.com': 'google',
  'facebook.com': 'facebook',
};

function authUser(user: User): AuthUser {
  return {
    uid: user.uid,
    email: user.email,
    emailVerified: user.emailVerified,
    displayName: user.displayName,
    providers: user.providerData.flatMap(({ providerId }) => providers[providerId] ?? []),
  };
}
