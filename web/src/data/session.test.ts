import { type Access, done, refuse } from '@equipage/domain';
import { createEffect, createRoot } from 'solid-js';
import { createStore } from 'solid-js/store';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { authRefusal } from './auth-refusal.ts';
import type { AuthUser } from './auth-sdk.ts';
import type { AuthSdk } from './firebase.ts';
import { createGate } from './gate.ts';
import type { LiveDocument, LiveState } from './live.ts';
import { createNetwork } from './network.ts';
import { createSession } from './session.ts';
import { createSignInHint } from './sign-in-hint.ts';

const amina: AuthUser = {
  uid: 'amina',
  email: 'amina@example.org',
  emailVerified: false,
  displayName: null,
  providers: ['password'],
};
const bo: AuthUser = { ...amina, uid: 'bo', email: 'bo@example.org' };
const hintKey = 'equipage.signed-in';

/** Auth as the session sees it, in the hands of the test. */
function givenAuth(user: AuthUser | null) {
  let says: (user: AuthUser | null) => void = () => undefined;
  let current = user;
  const auth = {
    /** Auth gives its word about the person, as it does at each change and each new token. */
    say(user: AuthUser | null) {
      current = user;
      says(user);
    },
    watchUser(next: (user: AuthUser | null) => void) {
      says = next;
      next(current);
      return () => undefined;
    },
    signInWithPassword: vi.fn(async (email: string) => {
      const user = email === bo.email ? bo : amina;
      auth.say(user);
      return { user, isNew: false };
    }),
    signInWithProvider: vi.fn(),
    refreshUser: vi.fn(async () => current),
    useLink: vi.fn(async () => undefined),
    readLink: vi.fn(),
    leave: vi.fn(async () => auth.say(null)),
    signedInAt: vi.fn(async () => 5_000),
  };
  return auth;
}

let disposals: (() => void)[] = [];
beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const dispose of disposals) dispose();
  disposals = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
});

type LoadAuth = Mock<() => Promise<AuthSdk>>;

/** @param user whom auth knows from before */
function openSession(user: AuthUser | null = null, before: (loadAuth: LoadAuth) => void = () => undefined) {
  const auth = givenAuth(user);
  const loadAuth: LoadAuth = vi.fn(async () => auth as unknown as AuthSdk);
  before(loadAuth);
  const gate = createGate();
  const [rights, setRights] = createStore<{ row: Access | undefined; state: LiveState }>({
    row: undefined,
    state: 'loading',
  });
  const ports = {
    loadAuth,
    preloadFirestore: vi.fn(),
    closeFirestore: vi.fn(async () => undefined),
    hint: createSignInHint(),
    store: { keepOnly: vi.fn(async () => undefined) },
    gate,
    network: createNetwork(),
    rights: () => ({
      ...({} as LiveDocument<Access>),
      get row() {
        return rights.row as never;
      },
      get state() {
        return rights.state;
      },
    }),
  };
  const session = createRoot((dispose) => {
    disposals.push(dispose);
    return createSession(ports);
  });
  return { auth, gate, ports, session, setRights };
}

/** Another tab of this browser wrote the hint. */
function otherTab(hint: string | null) {
  if (hint === null) localStorage.removeItem(hintKey);
  else localStorage.setItem(hintKey, hint);
  window.dispatchEvent(new StorageEvent('storage', { key: hintKey, newValue: hint }));
}

describe('a device on which nobody ever signed in', () => {
  it('knows at once that nobody is there, and loads nothing to find out', () => {
    const { session, ports, gate } = openSession();
    expect([session.state(), session.person(), gate.person()]).toEqual(['signed-out', undefined, null]);
    expect(ports.loadAuth).not.toHaveBeenCalled();
    expect(ports.preloadFirestore).not.toHaveBeenCalled();
  });

  it('loads auth when a sign-in form wants it ready', async () => {
    const { session, ports } = openSession();
    session.prepare();
    session.prepare();
    expect(ports.loadAuth).toHaveBeenCalledTimes(1);
  });
});

describe('a device on which somebody was signed in', () => {
  beforeEach(() => localStorage.setItem(hintKey, 'in'));

  it('does not know until auth was asked, and fetches Firestore meanwhile', async () => {
    const { session, ports } = openSession(amina);
    expect(session.state()).toBe('unknown');
    expect(ports.preloadFirestore).toHaveBeenCalledTimes(1);
    await vi.waitFor(() => expect(session.state()).toBe('signed-in'));
    expect(session.person()).toEqual(amina);
  });

  it('shows nobody when the login is gone, and forgets what it kept', async () => {
    const { session, ports } = openSession(null);
    await vi.waitFor(() => expect(session.state()).toBe('signed-out'));
    expect(localStorage.getItem(hintKey)).toBeNull();
    expect(ports.store.keepOnly).toHaveBeenCalledWith(undefined);
  });

  it('asks again when auth could not be loaded, by itself and when the network returns', async () => {
    vi.useFakeTimers();
    const { session, ports } = openSession(amina, (loadAuth) => {
      loadAuth.mockRejectedValueOnce(new Error('no chunk')).mockRejectedValueOnce(new Error('no chunk'));
    });
    await vi.advanceTimersByTimeAsync(0);
    expect([session.state(), ports.loadAuth.mock.calls.length]).toEqual(['unknown', 1]);
    window.dispatchEvent(new Event('online'));
    await vi.advanceTimersByTimeAsync(0);
    expect([session.state(), ports.loadAuth.mock.calls.length]).toEqual(['unknown', 2]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.state()).toBe('signed-in');
  });
});

describe('signing in', () => {
  it('opens the gate for the person and lets the device keep things for them alone', async () => {
    const { session, gate, ports } = openSession();
    const outcome = await session.signInWithPassword(amina.email!, 'secret');
    expect(outcome).toEqual(done({ user: amina, isNew: false }));
    expect([session.state(), session.person(), gate.person()]).toEqual(['signed-in', amina, 'amina']);
    expect(ports.store.keepOnly).toHaveBeenLastCalledWith('amina');
    expect(localStorage.getItem(hintKey)).toBe('in');
  });

  it('with a wrong password is refused and changes nothing', async () => {
    const { session, auth } = openSession();
    auth.signInWithPassword.mockRejectedValue({ code: 'auth/invalid-credential' });
    expect(await session.signInWithPassword('a@b.c', 'no')).toEqual(refuse('wrong-credentials'));
    expect(session.state()).toBe('signed-out');
  });

  it('without network is refused as offline when auth cannot even be loaded', async () => {
    const { session, ports } = openSession();
    ports.loadAuth.mockRejectedValueOnce(new Error('no chunk'));
    expect(await session.signInWithPassword('a@b.c', 'no')).toEqual(refuse('offline'));
    expect((await session.signInWithPassword(amina.email!, 'yes')).ok).toBe(true);
  });

  it('at Facebook with an address that has another login names that address', async () => {
    const { session, auth } = openSession();
    auth.signInWithProvider.mockRejectedValue({
      code: 'auth/account-exists-with-different-credential',
      customData: { email: 'amina@example.org' },
    });
    expect(await session.signInWith('facebook')).toEqual(
      refuse('account-exists', { email: 'amina@example.org' }),
    );
  });

  it('in another tab signs this one in too', async () => {
    const { session, auth } = openSession(null);
    auth.say(amina);
    otherTab('in');
    await vi.waitFor(() => expect(session.state()).toBe('signed-in'));
  });
});

describe('signing out', () => {
  async function signedIn() {
    const opened = openSession();
    await opened.session.signInWithPassword(amina.email!, 'secret');
    return opened;
  }

  it('closes the gate and the screens before it waits for anything', async () => {
    const { session, gate } = await signedIn();
    const leaving = session.signOut();
    expect([session.state(), session.person(), gate.person()]).toEqual(['signed-out', undefined, null]);
    await leaving;
  });

  it('empties the device, drops the database and ends the login', async () => {
    const { session, ports, auth } = await signedIn();
    await session.signOut();
    expect(ports.store.keepOnly).toHaveBeenLastCalledWith(undefined);
    expect(ports.closeFirestore).toHaveBeenCalledTimes(1);
    expect(auth.leave).toHaveBeenCalledTimes(1);
    expect(localStorage.getItem(hintKey)).toBeNull();
  });

  it('does not let a late word of auth bring the person back', async () => {
    const { session, auth } = await signedIn();
    const leaving = session.signOut();
    auth.say({ ...amina, emailVerified: true });
    expect(session.state()).toBe('signed-out');
    await leaving;
    expect(session.state()).toBe('signed-out');
  });

  it('is finished at the next start when the tab was closed in the middle of it', async () => {
    localStorage.setItem(hintKey, 'leaving');
    const { session, auth } = openSession(amina);
    expect(session.state()).toBe('signed-out');
    await vi.waitFor(() => expect(localStorage.getItem(hintKey)).toBeNull());
    expect(auth.leave).toHaveBeenCalledTimes(1);
    expect(session.state()).toBe('signed-out');
  });

  it.each(['leaving', null])('in another tab (hint %s) signs this one out at once', async (hint) => {
    const { session, gate, ports, auth } = await signedIn();
    otherTab(hint);
    expect([session.state(), gate.person()]).toEqual(['signed-out', null]);
    expect(ports.store.keepOnly).toHaveBeenLastCalledWith(undefined);
    // Until this tab's auth has heard of it, a refreshed token must not bring the person back.
    auth.say({ ...amina, emailVerified: true });
    expect(session.state()).toBe('signed-out');
  });

  it('in another tab, heard of late, does not disturb who signed in since', async () => {
    const { session, auth } = await signedIn();
    otherTab('leaving');
    otherTab('in');
    auth.say(null);
    expect(localStorage.getItem(hintKey)).toBe('in');
    auth.say(bo);
    expect(session.person()?.uid).toBe('bo');
  });

  it('and somebody else in gets a database of their own', async () => {
    const { session, ports } = await signedIn();
    await session.signOut();
    await session.signInWithPassword(bo.email!, 'secret');
    expect(session.person()).toEqual(bo);
    expect(ports.store.keepOnly).toHaveBeenLastCalledWith('bo');
  });

  it('by a change of person in auth closes what belonged to the first', async () => {
    const { session, auth, ports } = await signedIn();
    auth.say(bo);
    expect(session.person()).toEqual(bo);
    expect(ports.closeFirestore).toHaveBeenCalledTimes(1);
    expect(ports.store.keepOnly).toHaveBeenLastCalledWith('bo');
  });
});

describe('a person who proved the address', () => {
  it('counts as verified after a refresh, and what was denied is asked for again', async () => {
    const { session, auth, gate } = openSession();
    await session.signInWithPassword(amina.email!, 'secret');
    const renewed = vi.fn();
    gate.whenRenewed(renewed);
    const verified = { ...amina, emailVerified: true };
    auth.refreshUser.mockResolvedValue(verified);
    expect(await session.refresh()).toEqual(done(verified));
    expect(session.person()?.emailVerified).toBe(true);
    await vi.waitFor(() => expect(renewed).toHaveBeenCalledTimes(1));
  });

  it('by a link in this very browser needs no further step', async () => {
    const { session, auth } = openSession();
    await session.signInWithPassword(amina.email!, 'secret');
    auth.refreshUser.mockResolvedValue({ ...amina, emailVerified: true });
    expect(await session.useLink('code')).toEqual(done(undefined));
    expect(session.person()?.emailVerified).toBe(true);
  });

  it('may use the link signed out', async () => {
    const { session, auth } = openSession();
    expect(await session.useLink('code')).toEqual(done(undefined));
    expect(auth.refreshUser).not.toHaveBeenCalled();
  });

  it.each([
    ['auth/expired-action-code', 'link-expired'],
    ['auth/invalid-action-code', 'link-invalid'],
  ])('by a dead link (%s) is told why', async (code, why) => {
    const { session, auth } = openSession();
    auth.useLink.mockRejectedValue({ code });
    expect(await session.useLink('code')).toEqual(refuse(why));
  });

  it('nobody asks a token for somebody who is not there', async () => {
    const { session } = openSession();
    expect(await session.refresh()).toEqual(refuse('sign-in-needed'));
  });
});

describe('a session that was ended from elsewhere', () => {
  const rightsSince = (validSince: number): Access => ({
    orgs: {},
    events: {},
    scopes: [],
    validSince,
    addressProven: true,
    mutedUntil: 0,
  });

  it('signs out here too, and says so until somebody signs in', async () => {
    const { session, auth, setRights } = openSession();
    await session.signInWithPassword(amina.email!, 'secret');
    setRights({ row: rightsSince(6_000), state: 'live' });
    await vi.waitFor(() => expect(session.state()).toBe('signed-out'));
    expect(session.ended()).toBe(true);
    await vi.waitFor(() => expect(auth.leave).toHaveBeenCalledTimes(1));
    await session.signInWithPassword(amina.email!, 'secret');
    expect(session.ended()).toBe(false);
  });

  it('stays when it began in that very second or later', async () => {
    const { session, auth, setRights } = openSession();
    await session.signInWithPassword(amina.email!, 'secret');
    setRights({ row: rightsSince(5_000), state: 'live' });
    await vi.waitFor(() => expect(auth.signedInAt).toHaveBeenCalledTimes(1));
    expect([session.state(), session.ended()]).toEqual(['signed-in', false]);
  });
});

describe('the roles of a person', () => {
  const rights: Access = {
    orgs: { sun: 'owner' },
    events: { gate: 'scanner' },
    scopes: ['e:gate', 'o:sun'],
    validSince: 0,
    addressProven: true,
    mutedUntil: 0,
  };

  it('are unknown until they were read, and then what the document says', () => {
    const { session, setRights } = openSession();
    expect([session.roleInOrg('sun'), session.roleInEvent('gate')]).toEqual(['unknown', 'unknown']);
    setRights({ row: rights, state: 'live' });
    expect([session.roleInOrg('sun'), session.roleInEvent('gate')]).toEqual(['owner', 'scanner']);
    expect([session.roleInOrg('moon'), session.roleInEvent('stage')]).toEqual(['none', 'none']);
  });

  it.each<[LiveState, string]>([
    ['live', 'none'],
    ['denied', 'none'],
    ['cached', 'unknown'],
    ['failed', 'unknown'],
  ])('without a document, in the state %s, are %s', (state, role) => {
    const { session, setRights } = openSession();
    setRights({ row: undefined, state });
    expect(session.roleInOrg('sun')).toBe(role);
  });

  it('leave every open screen as soon as they are taken', () => {
    const { session, setRights } = openSession();
    setRights({ row: rights, state: 'live' });
    const seen: string[] = [];
    createRoot((dispose) => {
      disposals.push(dispose);
      createEffect(() => void seen.push(session.roleInOrg('sun')));
    });
    setRights({ row: { ...rights, orgs: {} }, state: 'live' });
    expect(seen).toEqual(['owner', 'none']);
  });

  it('that grow are a reason to ask again for what was denied', () => {
    const { gate, setRights } = openSession();
    const renewed = vi.fn();
    gate.whenRenewed(renewed);
    setRights({ row: rights, state: 'live' });
    setRights('row', 'orgs', { moon: 'manager' });
    expect(renewed).toHaveBeenCalledTimes(2);
  });
});

describe('an error of the auth SDK', () => {
  it.each([
    ['auth/user-not-found', 'wrong-credentials'],
    ['auth/wrong-password', 'wrong-credentials'],
    ['auth/email-already-in-use', 'email-in-use'],
    ['auth/weak-password', 'weak-password'],
    ['auth/popup-closed-by-user', 'popup-closed'],
    ['auth/popup-blocked', 'popup-blocked'],
    ['auth/too-many-requests', 'too-many-requests'],
    ['auth/network-request-failed', 'offline'],
    ['auth/user-disabled', 'account-disabled'],
  ])('%s has the name %s', (code, why) => {
    expect(authRefusal({ code })).toEqual(refuse(why));
  });

  it('that nobody foresaw is a fault, with a word on the console', () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(authRefusal(new TypeError('bug'))).toEqual(refuse('fault'));
    expect(complaints).toHaveBeenCalledTimes(1);
  });
});

describe('somebody who is asked before a sign-out', () => {
  beforeEach(() => localStorage.setItem(hintKey, 'in'));

  async function askedInSession(leaves: boolean) {
    const opened = openSession(amina);
    await vi.waitFor(() => expect(opened.session.state()).toBe('signed-in'));
    const ask = vi.fn(async () => leaves);
    return { ...opened, ask, stopAsking: opened.session.askBeforeSignOut(ask) };
  }

  it('and stays, keeps everything on the device', async () => {
    const { session, ports, ask } = await askedInSession(false);
    ports.store.keepOnly.mockClear();
    const first = vi.fn();
    expect(await session.signOut(first)).toBe(false);
    expect(ask).toHaveBeenCalledOnce();
    expect(first).not.toHaveBeenCalled();
    expect([session.state(), ports.store.keepOnly.mock.calls]).toEqual(['signed-in', []]);
    // And is asked again the next time.
    await session.signOut();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('and goes, leaves the page first', async () => {
    const { session } = await askedInSession(true);
    const first = vi.fn(() => expect(session.state()).toBe('signed-in'));
    expect(await session.signOut(first)).toBe(true);
    expect(first).toHaveBeenCalledOnce();
    expect(session.state()).toBe('signed-out');
  });

  it('is asked once, however often the button was pressed', async () => {
    const { session, ask } = await askedInSession(false);
    await Promise.all([session.signOut(), session.signOut()]);
    expect(ask).toHaveBeenCalledOnce();
  });

  it('is not asked when the session is over anyway, or when nobody is left to ask', async () => {
    const over = await askedInSession(false);
    await over.session.end();
    expect([over.session.state(), over.ask.mock.calls]).toEqual(['signed-out', []]);
    localStorage.setItem(hintKey, 'in');
    const unasked = await askedInSession(false);
    unasked.stopAsking();
    expect(await unasked.session.signOut()).toBe(true);
    expect(unasked.ask).not.toHaveBeenCalled();
  });
});
