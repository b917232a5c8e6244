/**
 * Who is signed in, what they may do, and the ways in and out. The session opens the gate of all Firestore reading for
 * one person and closes it at sign-out, in this tab or another, together with everything that the page and the device
 * hold of that person.
 */
import {
  access,
  type Access,
  done,
  type EventRole,
  hasEnded,
  type OrgRole,
  type Outcome,
  paths,
  type Refusal,
  refuse,
} from '@equipage/domain';
import { type Accessor, batch, createComputed, createRoot, createSignal, on } from 'solid-js';
import { type AuthRefusal, authRefusal, type OwnLoginRefusal, ownLoginRefusal } from './auth-refusal.ts';
import type { AuthUser, MailedLink, Provider, SignedIn } from './auth-sdk.ts';
import { type DeviceStore, deviceStore } from './device-store.ts';
import { type AuthSdk, closeFirestore, loadAuth, preloadFirestore } from './firebase.ts';
import { type Gate, gate } from './gate.ts';
import { createLiveDocument, type LiveDocument } from './live.ts';
import { type Network, network } from './network.ts';
import { endSubscription } from './push-subscription.ts';
import { createSignInHint, type SignInHint } from './sign-in-hint.ts';
import { documentOf } from './source.ts';

export type { AuthRefusal, OwnLoginRefusal } from './auth-refusal.ts';
export type { AuthUser, MailedLink, Provider, SignedIn } from './auth-sdk.ts';

export interface Session {
  /** `unknown` only while a device on which somebody was signed in asks whether they still are. */
  readonly state: Accessor<'unknown' | 'signed-out' | 'signed-in'>;
  readonly person: Accessor<AuthUser | undefined>;
  /** The person's own `access` document, live. Most screens want {@link roleInOrg} or {@link roleInEvent}. */
  readonly rights: LiveDocument<Access>;
  /** `unknown` until the rights were read; a screen that needs a role leaves as soon as this says `none`. */
  roleInOrg(orgId: string): OrgRole | 'none' | 'unknown';
  roleInEvent(eventId: string): EventRole | 'none' | 'unknown';

  /** Loads auth ahead, so that a pop-up opens right in the click that asks for it. For pages with a sign-in form. */
  prepare(): void;
  signUpWithPassword(email: string, password: string): Promise<Outcome<SignedIn, AuthRefusal>>;
  signInWithPassword(email: string, password: string): Promise<Outcome<SignedIn, AuthRefusal>>;
  /** Opens the provider's pop-up; call it from a click. */
  signInWith(provider: Provider): Promise<Outcome<SignedIn, AuthRefusal>>;
  /** Says what the code of a mailed link is for, without using it up. */
  readLink(code: string): Promise<Outcome<MailedLink, AuthRefusal>>;
  /** Uses a link that proves or changes an address. */
  useLink(code: string): Promise<Outcome<void, AuthRefusal>>;
  /** Uses a link that allows to choose a password. */
  choosePassword(code: string, password: string): Promise<Outcome<void, AuthRefusal>>;
  /** Asks the server what it knows of the person now: after an address was proven, so that the rules see it too. */
  refresh(): Promise<Outcome<AuthUser, AuthRefusal>>;
  /** Proves that whoever is at the device is the person who is signed in: by the password, or a provider's pop-up. */
  prove(by: { password: string } | { provider: Provider }): Promise<Outcome<void, OwnLoginRefusal>>;
  /** Another password, or the first one. What was entered by the old one ends by `endOtherSessions`. */
  setPassword(password: string): Promise<Outcome<void, OwnLoginRefusal>>;
  /** One more way in; call it from a click. */
  linkProvider(provider: Provider): Promise<Outcome<void, OwnLoginRefusal>>;
  unlinkProvider(provider: Provider): Promise<Outcome<void, OwnLoginRefusal>>;
  /** Whether the last session here was ended from elsewhere: by a new password or address, or a closed account. */
  readonly ended: Accessor<boolean>;
  /**
   * What somebody does who wants to leave: asks first, where {@link askBeforeSignOut} gave somebody to ask, and then does
   * what {@link end} does. @param first done before that, once it is clear @returns whether it came to that
   */
  signOut(first?: () => void): Promise<boolean>;
  /** @param ask says whether to sign out after all, as long as what is returned was not called */
  askBeforeSignOut(ask: () => Promise<boolean>): () => void;
  /**
   * Ends every subscription at once and forgets the person on this device, in every tab. Asks nobody: for a session that
   * the server takes no more.
   */
  end(): Promise<void>;
}

export interface SessionPorts {
  readonly loadAuth: () => Promise<AuthSdk>;
  readonly preloadFirestore: () => void;
  readonly closeFirestore: () => Promise<void>;
  readonly hint: SignInHint;
  readonly store: Pick<DeviceStore, 'keepOnly'>;
  readonly gate: Gate;
  readonly network: Network;
  readonly rights: (uid: Accessor<string | undefined>) => LiveDocument<Access>;
}

const sessionPorts = (): SessionPorts => ({
  loadAuth,
  preloadFirestore,
  closeFirestore,
  hint: createSignInHint(),
  store: deviceStore,
  gate,
  network,
  rights: (uid) =>
    createLiveDocument(() => {
      const person = uid();
      return person === undefined
        ? undefined
        : documentOf({ document: paths.access(person), schema: access });
    }),
});

/** Pause before auth is asked again when it could not be loaded, in milliseconds. */
const pause = 5_000;

export function createSession(ports: SessionPorts = sessionPorts()): Session {
  const { hint, network } = ports;
  const [state, setState] = createSignal<'unknown' | 'signed-out' | 'signed-in'>('unknown');
  const [person, setPerson] = createSignal<AuthUser | undefined>(undefined, { equals: samePerson });
  const [ended, setEnded] = createSignal(false);
  let starting: Promise<AuthSdk> | undefined;
  let leaving: Promise<void> | undefined;
  let ask: (() => Promise<boolean>) | undefined;
  let asking: Promise<boolean> | undefined;
  /** From a sign-out until auth confirms it: until then its word about the person is old. */
  let left = false;

  /** Loads auth and follows what it says, once. */
  function start(): Promise<AuthSdk> {
    starting ??= ports.loadAuth().then(async (sdk) => {
      // A sign-out that was cut off, by closing the tab for example, ends now.
      if (hint.read() === 'leaving') {
        await sdk.leave();
        hint.write(undefined);
      }
      sdk.watchUser(settle);
      return sdk;
    });
    starting.catch(() => (starting = undefined));
    return starting;
  }

  /** Takes the word of auth. */
  function settle(user: AuthUser | null) {
    if (user === null) {
      left = false;
      // A tab that left already keeps its hands off: somebody may be signed in again by now.
      if (state() !== 'signed-out') hint.write(undefined);
      void forgetPerson();
    } else if (!left) enter(user);
  }

  function enter(user: AuthUser) {
    const before = person();
    if (before && before.uid !== user.uid) void forgetPerson();
    if (before?.uid !== user.uid) void ports.store.keepOnly(user.uid);
    hint.write('in');
    batch(() => {
      ports.gate.enter(user.uid);
      setPerson(user);
      setEnded(false);
      setState('signed-in');
    });
    // Not in the same turn: Firestore hears of the new token beside us, and must be asked with it.
    if (before && !samePerson(before, user)) setTimeout(() => ports.gate.renew());
  }

  /** Ends in this tab all that belongs to the person; the screens and subscriptions at once, before anything waits. */
  async function forgetPerson(): Promise<void> {
    // Before anything waits: whoever enters next must not get the database of the one before.
    const closed = person() === undefined ? undefined : ports.closeFirestore();
    batch(() => {
      ports.gate.close();
      setPerson(undefined);
      setState('signed-out');
    });
    await Promise.all([closed, ports.store.keepOnly(undefined)]);
  }

  async function enterBy(way: (sdk: AuthSdk) => Promise<SignedIn>): Promise<Outcome<SignedIn, AuthRefusal>> {
    await leaving;
    return withAuth(async (sdk) => {
      left = false;
      const signedIn = await way(sdk);
      settle(signedIn.user);
      return signedIn;
    });
  }

  async function withAuth<Value, Why extends string = AuthRefusal>(
    work: (sdk: AuthSdk) => Promise<Value>,
    refusalOf: (problem: unknown) => Refusal<Why | AuthRefusal> = authRefusal,
  ): Promise<Outcome<Value, Why | AuthRefusal>> {
    let sdk: AuthSdk;
    try {
      sdk = await start();
    } catch {
      return refuse('offline');
    }
    try {
      return done(await work(sdk));
    } catch (problem) {
      return refusalOf(problem);
    }
  }

  async function endHere(): Promise<void> {
    left = true;
    hint.write('leaving');
    // Who comes next at this browser is told nothing of this person. Nobody waits for it: it asks the browser's maker.
    void endSubscription();
    await forgetPerson();
    const ended = await withAuth((sdk) => sdk.leave());
    if (ended.ok) hint.write(undefined);
  }

  async function refresh(): Promise<Outcome<AuthUser, AuthRefusal>> {
    const outcome = await withAuth((sdk) => sdk.refreshUser());
    if (!outcome.ok) return outcome;
    if (outcome.value === null) return refuse('sign-in-needed');
    settle(outcome.value);
    return done(outcome.value);
  }

  function askWhetherSignedIn() {
    if (starting) return;
    ports.preloadFirestore();
    start().catch(() => setTimeout(askWhetherSignedIn, pause));
  }

  const hinted = hint.read();
  if (hinted !== 'in') {
    ports.gate.close();
    setState('signed-out');
  }
  if (hinted !== undefined) {
    askWhetherSignedIn();
    network.whenBack(askWhetherSignedIn);
  }
  hint.onChange((changed) => {
    if (changed === 'in') {
      left = false;
      if (state() === 'signed-out') askWhetherSignedIn();
    } else if (state() !== 'signed-out') {
      left = true;
      void forgetPerson();
    }
  });

  const rights = ports.rights(() => person()?.uid);
  createComputed(
    on(
      () => JSON.stringify(rights.row),
      () => ports.gate.renew(),
      { defer: true },
    ),
  );

  // The token would be good for a while yet, but rules and functions no longer take it.
  createComputed(
    on(
      () => rights.row?.validSince,
      (since) => since !== undefined && since > 0 && void leaveIfEnded(since),
    ),
  );

  async function leaveIfEnded(validSince: number): Promise<void> {
    const uid = person()?.uid;
    const since = await withAuth((sdk) => sdk.signedInAt());
    if (!since.ok || since.value === undefined || !hasEnded({ validSince }, since.value)) return;
    if (uid === undefined || person()?.uid !== uid) return;
    setEnded(true);
    await end();
  }

  const end = () => (leaving ??= endHere().finally(() => (leaving = undefined)));

  async function signOut(first?: () => void): Promise<boolean> {
    // Nobody to ask: everything ends in this very turn.
    if (ask !== undefined) {
      asking ??= ask().finally(() => (asking = undefined));
      if (!(await asking)) return false;
    }
    first?.();
    await end();
    return true;
  }

  /** What somebody does with the own login. The new facts count at once, also for the rules. */
  async function changeLogin(work: (sdk: AuthSdk) => Promise<void>): Promise<Outcome<void, OwnLoginRefusal>> {
    const changed = await withAuth<void, OwnLoginRefusal>(work, ownLoginRefusal);
    if (changed.ok) await refresh();
    return changed;
  }

  /** The rights as far as they are known; somebody without the document has none. */
  function knownRights(): Access | 'none' | undefined {
    if (rights.row) return rights.row;
    return rights.state === 'live' || rights.state === 'denied' ? 'none' : undefined;
  }

  return {
    state,
    person,
    rights,
    roleInOrg(orgId) {
      const known = knownRights();
      return known === undefined ? 'unknown' : known === 'none' ? 'none' : (known.orgs[orgId] ?? 'none');
    },
    roleInEvent(eventId) {
      const known = knownRights();
      return known === undefined ? 'unknown' : known === 'none' ? 'none' : (known.events[eventId] ?? 'none');
    },
    prepare: () => void start().catch(() => undefined),
    signUpWithPassword: (email, password) => enterBy((sdk) => sdk.signUpWithPassword(email, password)),
    signInWithPassword: (email, password) => enterBy((sdk) => sdk.signInWithPassword(email, password)),
    signInWith: (provider) => enterBy((sdk) => sdk.signInWithProvider(provider)),
    async readLink(code) {
      const read = await withAuth((sdk) => sdk.readLink(code));
      if (!read.ok) return read;
      return read.value ? done(read.value) : refuse('link-invalid');
    },
    async useLink(code) {
      const used = await withAuth((sdk) => sdk.useLink(code));
      if (used.ok && person()) await refresh();
      return used;
    },
    choosePassword: (code, password) => withAuth((sdk) => sdk.choosePassword(code, password)),
    refresh,
    prove: (by) =>
      withAuth<void, OwnLoginRefusal>(
        (sdk) => ('password' in by ? sdk.proveByPassword(by.password) : sdk.proveByProvider(by.provider)),
        ownLoginRefusal,
      ),
    setPassword: (password) => changeLogin((sdk) => sdk.setPassword(password)),
    linkProvider: (provider) => changeLogin((sdk) => sdk.linkProvider(provider)),
    unlinkProvider: (provider) => changeLogin((sdk) => sdk.unlinkProvider(provider)),
    ended,
    signOut,
    askBeforeSignOut(asks) {
      ask = asks;
      return () => {
        if (ask === asks) ask = undefined;
      };
    },
    end,
  };
}

function samePerson(one: AuthUser | undefined, other: AuthUser | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The session of this page. */
export const session = createRoot(() => createSession());
