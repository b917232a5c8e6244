/** Which Firebase project this build speaks with, and where. Plain values: start.ts reads them before the app is there. */

export interface FirebaseConfig {
  readonly apiKey: string;
  readonly authDomain: string;
  readonly projectId: string;
  readonly appId: string;
}

/** Where the local stack listens, as `host:port`. */
export interface EmulatorHosts {
  readonly auth: string;
  readonly firestore: string;
  readonly functions: string;
}

export function firebaseConfig(): FirebaseConfig {
  return JSON.parse(import.meta.env.VITE_FIREBASE_CONFIG) as FirebaseConfig;
}

/**
 * Hosts of the emulators, or `undefined` in production. The variable is absent there, so the bundler replaces it by
 * `undefined`; callers test `import.meta.env.VITE_EMULATORS` themselves too, so that what stands behind the test drops
 * out of the bundle together with the SDK's emulator code.
 */
export function emulatorHosts(): EmulatorHosts | undefined {
  const hosts: string | undefined = import.meta.env.VITE_EMULATORS;
  return hosts ? (JSON.parse(hosts) as EmulatorHosts) : undefined;
}

/** Where functions run; one of them answers every call (ADR 0005). */
export const functionsRegion = 'europe-west1';
