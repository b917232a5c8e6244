import { emulatorHosts, firebaseConfig } from './firebase-config.ts';

/** Where Firestore is asked, by its SDK and by REST. */
export function firestoreOrigin(): string {
  return import.meta.env.VITE_EMULATORS
    ? `http://${emulatorHosts()!.firestore}`
    : 'https://firestore.googleapis.com';
}

/** Where the SDK of Auth asks who is signed in. */
export function authOrigin(): string {
  return import.meta.env.VITE_EMULATORS
    ? `http://${emulatorHosts()!.auth}`
    : 'https://identitytoolkit.googleapis.com';
}

/**
 * Address of a document, or of a collection's parent, in Firestore's REST API.
 * @param path encoded, with a slash in front of each part
 */
export function publicAddress(path: string): string {
  const { projectId, apiKey } = firebaseConfig();
  const key = encodeURIComponent(apiKey);
  return `${firestoreOrigin()}/v1/projects/${projectId}/databases/(default)/documents${path}?key=${key}`;
}
