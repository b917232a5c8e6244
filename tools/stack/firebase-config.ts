import { readFileSync, writeFileSync } from 'node:fs';
import { inRepo, repoRoot } from '../repo.ts';
import path from 'node:path';
import { host, type Ports } from './ports.ts';

/** Where the functions of one stack are: the bundle, and the folder with the stack's own parameters. */
export interface FunctionsFolders {
  readonly source: string;
  readonly configDir: string;
}

interface FirebaseConfig {
  functions: Record<string, unknown>[];
  emulators: Record<string, unknown>;
}

/**
 * Writes the configuration of one stack, firebase.json with the stack's ports and functions, and returns its path.
 * It lies beside firebase.json because the paths in it are relative to its folder and may not leave it.
 */
export function writeFirebaseConfig(ports: Ports, functions: FunctionsFolders | undefined): string {
  const base = JSON.parse(readFileSync(inRepo('firebase.json'), 'utf8')) as FirebaseConfig;
  const listen = (port: number) => ({ host, port });
  const config = {
    ...base,
    functions: base.functions.map((codebase) => ({
      ...codebase,
      ...(functions === undefined
        ? {}
        : { source: relative(functions.source), configDir: relative(functions.configDir) }),
    })),
    emulators: {
      ...base.emulators,
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
  const file = inRepo(`.firebase.${process.pid}.json`);
  writeFileSync(file, JSON.stringify(config, undefined, 2));
  return file;
}

function relative(folder: string): string {
  return path.relative(repoRoot, folder);
}
