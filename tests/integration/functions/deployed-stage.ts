import { randomBytes } from 'node:crypto';
import type { CallName } from '@equipage/domain';
import { aPerson, type Person } from '@equipage/domain/fixtures';
import { deleteApp, getApp, initializeApp } from 'firebase-admin/app';
import { getAuth } from 'firebase-admin/auth';
import { getFirestore } from 'firebase-admin/firestore';
import { runScheduled as run } from '@equipage/tools/stack/scheduled-functions.ts';
import { afterAll } from 'vitest';
import { required } from '../../browser/origin.ts';

/**
 * The deployed functions, as a browser reaches them: by HTTP with a token of the Auth emulator. All files share this
 * project, since triggers run in no other, so every test brings people and ids of its own.
 */
export function deployedStage() {
  const name = `deployed-${randomBytes(4).toString('hex')}`;
  const projectId = required('GCLOUD_PROJECT');
  initializeApp({ projectId }, name);
  afterAll(async () => {
    await db.terminate();
    await deleteApp(getApp(name));
  });
  const db = getFirestore(getApp(name));
  const auth = getAuth(getApp(name));

  return { db, auth, projectId };
}

export interface Answer {
  readonly status: number;
  /** What the client SDK would see, `result` or `error`; nothing when it was no JSON. */
  readonly body: {
    readonly result?: unknown;
    readonly error?: { status: string; message: string; details?: unknown };
  };
}

/** Posts a body to the deployed function as it is. */
export async function post(body: string, headers: Record<string, string> = {}): Promise<Answer> {
  const address = `${required('EQUIPAGE_FUNCTIONS_ORIGIN')}/${required('GCLOUD_PROJECT')}/europe-west1/call`;
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, body: isJson ? (JSON.parse(text) as Answer['body']) : {} };
}

/** One call as the web client makes it; the outcome, or throws with what else came. */
export async function call(login: Login | null, name: CallName, input: unknown): Promise<unknown> {
  const { status, body } = await post(
    JSON.stringify({ data: { name, input } }),
    login === null ? {} : { authorization: `Bearer ${login.token}` },
  );
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  return body.result;
}

export interface Login {
  readonly person: Person;
  readonly uid: string;
  readonly password: string;
  readonly token: string;
}

/** Somebody nobody has met, signed up with email and password; the address is not proven. */
export async function signUp(facts: Partial<Person> = {}): Promise<Login> {
  const handle = randomBytes(6).toString('hex');
  const person = aPerson({ email: `${handle}@people.example`, ...facts });
  const password = `pass ${handle}`;
  const { localId, idToken } = await identityToolkit('accounts:signUp', {
    email: person.email,
    password,
    returnSecureToken: true,
  });
  return { person: { ...person, uid: localId }, uid: localId, password, token: idToken };
}

/** The same login with a fresh token, for example after the address was proven. */
export async function signIn({ person, password }: Pick<Login, 'person' | 'password'>): Promise<Login> {
  const { localId, idToken } = await identityToolkit('accounts:signInWithPassword', {
    email: person.email,
    password,
    returnSecureToken: true,
  });
  return { person, password, uid: localId, token: idToken };
}

/** Carries out the code of a mail, as our page /auth/action does through the SDK. */
export async function useCode(
  method: 'accounts:update' | 'accounts:resetPassword',
  body: object,
): Promise<void> {
  await identityToolkit(method, body);
}

/** The REST interface behind the Auth SDK. */
async function identityToolkit(method: string, body: object): Promise<{ localId: string; idToken: string }> {
  const host = required('FIREBASE_AUTH_EMULATOR_HOST');
  const answer = await fetch(`http://${host}/identitytoolkit.googleapis.com/v1/${method}?key=key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const result = (await answer.json()) as { localId: string; idToken: string };
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(result)}`);
  return result;
}

/** Runs a scheduled function of the stack now. */
export function runScheduled(name: string): Promise<void> {
  const place = {
    origin: required('EQUIPAGE_FUNCTIONS_ORIGIN'),
    project: required('GCLOUD_PROJECT'),
  };
  return run(place, { name, region: 'europe-west1' });
}

/** Waits until something holds, and returns it. @throws after half a minute, with what was there at the end */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + 45_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`it did not come: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
