import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRepo, repoRoot } from '../repo.ts';
import { host, type Ports } from './ports.ts';

/** Where the functions of one stack are: the bundle, and the folder with the stack's own parameters. */
export interface FunctionsFolders {
  readonly source: string;
  readonly configDir: string;
}

/** What of a configuration is a stack's own. */
export interface ConfigOrder {
  readonly ports: Ports;
  readonly functions?: FunctionsFolders | undefined;
  /** The folder with the built web client that hosting serves. */
  readonly web?: string | undefined;
}

interface Header {
  key: string;
  value: string;
}

interface FirebaseConfig {
  functions: Record<string, unknown>[];
  hosting: { public: string; headers: { source: string; headers: Header[] }[] };
  emulators: Record<string, unknown>;
}

/**
 * Writes the configuration of one stack, firebase.json with the stack's ports and folders, and returns its path.
 * It lies beside firebase.json because the paths in it are relative to its folder and may not leave it.
 */
export function writeFirebaseConfig(order: ConfigOrder): string {
  const committed = JSON.parse(readFileSync(inRepo('firebase.json'), 'utf8')) as FirebaseConfig;
  const file = inRepo(`.firebase.${process.pid}.json`);
  writeFileSync(file, JSON.stringify(stackConfig(committed, order), undefined, 2));
  return file;
}

/** The configuration itself, for a test. */
export function stackConfig(
  committed: FirebaseConfig,
  { ports, functions, web }: ConfigOrder,
): FirebaseConfig {
  const listen = (port: number) => ({ host, port });
  const ownFunctions = functions && {
    source: relative(functions.source),
    configDir: relative(functions.configDir),
  };
  return {
    ...committed,
    functions: committed.functions.map((codebase) => ({ ...codebase, ...ownFunctions })),
    hosting: {
      ...committed.hosting,
      ...(web === undefined ? {} : { public: relative(web) }),
      headers: committed.hosting.headers.map(({ source, headers }) => ({
        source,
        headers: headers.map((header) => withEmulators(header, ports)),
      })),
    },
    emulators: {
      ...committed.emulators,
      auth: listen(ports.auth),
      firestore: { ...listen(ports.firestore), websocketPort: ports.firestoreWebsocket },
      functions: listen(ports.functions),
      hosting: listen(ports.hosting),
      hub: listen(ports.hub),
      logging: listen(ports.logging),
      eventarc: listen(ports.eventarc),
      tasks: listen(ports.tasks),
    },
  };
}

/** Lets pages speak with the emulators too; everything else of the content security policy is as in production. */
function withEmulators(header: Header, ports: Ports): Header {
  if (header.key !== 'Content-Security-Policy') return header;
  const services = [ports.auth, ports.firestore, ports.functions].map((port) => `http://${host}:${port}`);
  const value = header.value
    .replace('connect-src', `connect-src ${services.join(' ')}`)
    .replace('frame-src', `frame-src http://${host}:${ports.auth}`);
  return { ...header, value };
}

function relative(folder: string): string {
  return path.relative(repoRoot, folder);
}
