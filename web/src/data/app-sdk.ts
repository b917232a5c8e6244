import { type FirebaseApp, getApps, initializeApp } from 'firebase/app';
import { firebaseConfig } from './firebase-config.ts';

/** The one Firebase app of this page. Part of every SDK chunk, of no page's first one. */
export function firebaseApp(): FirebaseApp {
  return getApps()[0] ?? initializeApp({ ...firebaseConfig() });
}
