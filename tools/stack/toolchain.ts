import { noFirestoreJar, resolveFirestoreJar, usualJarPlaces, type FirestoreJar } from './firestore-jar.ts';
import { firebaseCommand } from './emulators.ts';
import { findJava, type Java } from './java.ts';
import { runToEnd } from './run-to-end.ts';

/** What a machine must have beside Node for the emulators to run. */
export interface Toolchain {
  readonly java: Java;
  readonly jar: FirestoreJar;
}

/** Finds Java and the Firestore emulator, and downloads the latter when it must. Throws an Obstacle. */
export async function findToolchain(say: (line: string) => void): Promise<Toolchain> {
  const java = await findJava();
  say(`Java ${java.major}: ${java.bin}`);
  const jar = resolveFirestoreJar(usualJarPlaces(), say);
  if (jar.source === 'download') await downloadFirestoreJar(java, say);
  return { java, jar };
}

async function downloadFirestoreJar(java: Java, say: (line: string) => void): Promise<void> {
  say('Firestore emulator: downloading it once, some 60 MB…');
  const { command, args } = firebaseCommand('setup:emulators:firestore', []);
  const { code, output } = await runToEnd(command, args, {
    env: { PATH: `${java.bin}:${process.env['PATH']}` },
  });
  if (code !== 0) throw noFirestoreJar(output.trim().split('\n').at(-1) ?? '');
}
