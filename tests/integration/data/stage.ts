/**
 * The data layer of the web client on the real SDKs, in Node, with a database of its own: its rules are these few, so
 * that what is tested here is the layer and not the product's permissions. Other people act through the Admin SDK.
 */
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, vi } from 'vitest';

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /access/{uid} {
      allow get: if request.auth.uid == uid;
    }
    // Rooms whose name is in one's rights.
    match /rooms/{room}/notes/{note} {
      allow read, create: if room in get(/databases/$(database)/documents/access/$(request.auth.uid)).data.orgs;
    }
    match /{path=**}/papers/{paper} {
      allow read: if request.auth.uid == resource.data.owner;
    }
    match /desks/{uid}/{document=**} {
      allow read, create, delete: if request.auth.uid == uid;
      allow update: if request.auth.uid == uid && resource.data.get('sealed', false) == false;
    }
    // A notice board: everybody reads, whoever is signed in writes.
    match /board/{document} {
      allow read: if true;
      allow write: if request.auth != null;
    }
    // A show-case: everybody reads, nobody writes.
    match /shown/{document} {
      allow read: if true;
    }
    match /vault/{document} {
      allow read: if request.auth.token.email_verified;
    }
    match /public/{document} {
      allow read: if resource.data.open;
    }
  }
}`;

export interface Stage {
  readonly admin: Firestore;
  readonly project: string;
}

/**
 * Puts the test file on a fresh stage; call it at its top, before the data layer is imported.
 * @param ownRules others than the few above: those of the product
 */
export function openStage(ownRules = rules): Stage {
  const project = `${process.env['GCLOUD_PROJECT']}-data-${randomId()}`;
  vi.stubEnv(
    'VITE_FIREBASE_CONFIG',
    JSON.stringify({ apiKey: 'key', authDomain: 'localhost', projectId: project, appId: 'app' }),
  );
  setEmulators({});
  const app = initializeApp({ projectId: project }, project);
  beforeAll(async () => {
    const response = await fetch(
      `http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${project}:securityRules`,
      { method: 'PUT', body: JSON.stringify({ rules: { files: [{ content: ownRules }] } }) },
    );
    if (!response.ok) throw new Error(`The rules were not accepted: ${await response.text()}`);
  });
  afterAll(() => deleteApp(app));
  return { admin: getFirestore(app), project };
}

/** Where the data layer finds the emulators; a test may lead one of them astray. */
export function setEmulators(hosts: { firestore?: string; functions?: string }): void {
  vi.stubEnv(
    'VITE_EMULATORS',
    JSON.stringify({
      auth: process.env['FIREBASE_AUTH_EMULATOR_HOST'],
      firestore: process.env['FIRESTORE_EMULATOR_HOST'],
      functions: '127.0.0.1:9',
      ...hosts,
    }),
  );
}

export const password = 'correct horse';

/** An address that nobody has; one Auth emulator serves all tests at once. */
export function newAddress(): string {
  return `amina-${randomId()}@example.org`;
}

/** The code of the mail that Auth would have sent last to an address. */
export async function mailedCode(email: string, requestType: string): Promise<string> {
  const origin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`;
  const response = await fetch(`${origin}/emulator/v1/projects/${process.env['GCLOUD_PROJECT']}/oobCodes`);
  const { oobCodes } = (await response.json()) as {
    oobCodes: { email: string; requestType: string; oobCode: string }[];
  };
  const code = oobCodes.findLast((each) => each.email === email && each.requestType === requestType);
  if (!code) throw new Error(`No ${requestType} code for ${email}.`);
  return code.oobCode;
}

/** Asks Auth for a mail, as the product's functions would. */
export async function requestMail(body: Record<string, unknown>): Promise<void> {
  const origin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`;
  const response = await fetch(`${origin}/identitytoolkit.googleapis.com/v1/accounts:sendOobCode?key=key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}

function randomId(): string {
  return randomBytes(6).toString('hex');
}
