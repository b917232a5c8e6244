import { host, type Ports } from './ports.ts';

/** What the parts of a stack must know of each other. `npm start`, the tests and the benchmarks all take it here. */
export interface Addresses {
  readonly project: string;
  readonly ports: Ports;
}

export function httpOrigin(port: number): string {
  return `http://${host}:${port}`;
}

/** The parameters of the functions; in production firebase-tools reads them from functions/.env and the secrets. */
export function functionsParameters({ ports }: Addresses) {
  return {
    WEB_ORIGIN: httpOrigin(ports.web),
    MAIL_FROM: 'Equipage <no-reply@equipage.example>',
  };
}

/** The secrets of the functions. SMTP_URL is one because a real mail server wants a password in it. */
export function functionsSecrets({ ports }: Addresses) {
  return { SMTP_URL: `smtp://${host}:${ports.smtp}` };
}

/** What Vite compiles into the web client. Without VITE_EMULATORS the client speaks to a real project. */
export function webVariables({ project, ports }: Addresses) {
  return {
    VITE_FIREBASE_CONFIG: JSON.stringify({
      apiKey: 'demo-key',
      authDomain: `${project}.firebaseapp.com`,
      projectId: project,
      appId: 'demo-app',
    }),
    VITE_EMULATORS: JSON.stringify({
      auth: `${host}:${ports.auth}`,
      firestore: `${host}:${ports.firestore}`,
      functions: `${host}:${ports.functions}`,
    }),
  };
}

/** What the Admin SDK, the tests, the demo seeder and the benchmarks read from their environment. */
export function clientVariables({ project, ports }: Addresses) {
  return {
    GCLOUD_PROJECT: project,
    FIRESTORE_EMULATOR_HOST: `${host}:${ports.firestore}`,
    FIREBASE_AUTH_EMULATOR_HOST: `${host}:${ports.auth}`,
    EQUIPAGE_HUB_ORIGIN: httpOrigin(ports.hub),
    EQUIPAGE_FUNCTIONS_ORIGIN: httpOrigin(ports.functions),
    EQUIPAGE_MAIL_ORIGIN: httpOrigin(ports.mail),
    EQUIPAGE_WEB_ORIGIN: httpOrigin(ports.web),
    // The Admin SDK would ask Google's metadata server who it is.
    METADATA_SERVER_DETECTION: 'none',
  };
}
