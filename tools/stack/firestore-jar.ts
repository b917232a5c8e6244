import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Obstacle } from '../obstacle.ts';
import { cacheDir, packageFolder } from '../repo.ts';
import { writeWrapperJar } from './wrapper-jar.ts';

/** How firebase-tools gets its Firestore emulator. */
export interface FirestoreJar {
  readonly source: 'variable' | 'firebase cache' | 'Google Cloud SDK' | 'download';
  /** What FIRESTORE_EMULATOR_BINARY_PATH must be; undefined where firebase-tools finds its jar by itself. */
  readonly override: string | undefined;
}

/** Where to look, handed in so that a test can point at a folder of its own. */
export interface JarPlaces {
  readonly variable: string | undefined;
  readonly firebaseCache: string;
  /** The file of the firebase cache that the installed firebase-tools wants. */
  readonly wantedFile: string;
  readonly sdkRoots: readonly string[];
  /** Asks the `gcloud` command; slow, so it comes last. */
  readonly askGcloud: () => string | undefined;
  /** Where the generated launcher jar goes. */
  readonly wrapperFolder: string;
}

const sdkMainClass = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
const sdkJar = path.join('platform', 'cloud-firestore-emulator', 'cloud-firestore-emulator.jar');

export function usualJarPlaces(env: NodeJS.ProcessEnv = process.env, home = homedir()): JarPlaces {
  const named = env['CLOUDSDK_ROOT_DIR'];
  return {
    variable: env['FIRESTORE_EMULATOR_BINARY_PATH'],
    firebaseCache: env['FIREBASE_EMULATORS_PATH'] ?? path.join(home, '.cache', 'firebase', 'emulators'),
    wantedFile: wantedByFirebaseTools(),
    sdkRoots: [
      ...(named ? [named] : []),
      '/usr/lib/google-cloud-sdk',
      '/usr/share/google-cloud-sdk',
      '/snap/google-cloud-cli/current',
      '/opt/google-cloud-sdk',
      path.join(home, 'google-cloud-sdk'),
      '/usr/local/share/google-cloud-sdk',
      '/opt/homebrew/share/google-cloud-sdk',
    ],
    askGcloud,
    wrapperFolder: cacheDir,
  };
}

/**
 * Looks for the Firestore emulator, nearest first, and says each step in one line. Throws an Obstacle only when an
 * explicit choice is wrong; when nothing is found the answer is `download`.
 */
export function resolveFirestoreJar(places: JarPlaces, say: (line: string) => void): FirestoreJar {
  const found = fromVariable(places, say) ?? fromFirebaseCache(places, say) ?? fromSdk(places, say);
  if (found !== undefined) return found;
  say('Firestore emulator: firebase-tools will download it, some 60 MB, once');
  return { source: 'download', override: undefined };
}

function fromVariable({ variable }: JarPlaces, say: (line: string) => void): FirestoreJar | undefined {
  if (variable === undefined || variable === '') {
    say('Firestore emulator: FIRESTORE_EMULATOR_BINARY_PATH names none');
    return undefined;
  }
  if (!existsSync(variable)) {
    throw new Obstacle(
      `FIRESTORE_EMULATOR_BINARY_PATH is ${variable}, and there is no such file.`,
      'unset FIRESTORE_EMULATOR_BINARY_PATH',
    );
  }
  say(`Firestore emulator: ${variable}, as FIRESTORE_EMULATOR_BINARY_PATH says`);
  return { source: 'variable', override: variable };
}

function fromFirebaseCache(places: JarPlaces, say: (line: string) => void): FirestoreJar | undefined {
  const folder = places.firebaseCache;
  if (existsSync(path.join(folder, places.wantedFile))) {
    say(`Firestore emulator: ${places.wantedFile} in the firebase cache`);
    return { source: 'firebase cache', override: undefined };
  }
  const other = otherVersions(folder)[0];
  if (other !== undefined) {
    say(
      `Firestore emulator: ${other} in the firebase cache (firebase-tools would take ${places.wantedFile})`,
    );
    return { source: 'firebase cache', override: path.join(folder, other) };
  }
  say(`Firestore emulator: none in the firebase cache, ${folder}`);
  return undefined;
}

function otherVersions(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^cloud-firestore-emulator-v.*\.jar$/.test(file))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

function fromSdk(places: JarPlaces, say: (line: string) => void): FirestoreJar | undefined {
  const jarIn = (root: string | undefined) => {
    const jar = root === undefined ? undefined : path.join(root, sdkJar);
    return jar !== undefined && existsSync(jar) ? jar : undefined;
  };
  const jar = places.sdkRoots.map(jarIn).find((found) => found !== undefined) ?? jarIn(places.askGcloud());
  if (jar === undefined) {
    say('Firestore emulator: none in a Google Cloud SDK');
    return undefined;
  }
  say(`Firestore emulator: the Google Cloud SDK's, ${jar}`);
  return { source: 'Google Cloud SDK', override: writeWrapperJar(places.wrapperFolder, sdkMainClass, jar) };
}

function askGcloud(): string | undefined {
  const answer = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  const root = answer.status === 0 ? answer.stdout.trim() : '';
  return root === '' ? undefined : root;
}

/** firebase-tools keeps the name of its jar in a data file. */
function wantedByFirebaseTools(): string {
  const file = path.join(packageFolder('firebase-tools'), 'lib', 'emulator', 'downloadableEmulatorInfo.json');
  const info = JSON.parse(readFileSync(file, 'utf8')) as {
    firestore: { downloadPathRelativeToCacheDir: string };
  };
  return info.firestore.downloadPathRelativeToCacheDir;
}

/** What to say when the download failed too. */
export function noFirestoreJar(reason: string): Obstacle {
  return new Obstacle(
    `The Firestore emulator is not on this machine, and it could not be downloaded.\n${reason}`,
    'With a network: npx firebase setup:emulators:firestore\n' +
      'Or install the cloud-firestore-emulator component of the Google Cloud SDK,\n' +
      'or set FIRESTORE_EMULATOR_BINARY_PATH to a cloud-firestore-emulator jar.',
  );
}
