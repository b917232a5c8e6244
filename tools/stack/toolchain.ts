import { resolveFirestoreJar, usualJarPlaces, type FirestoreJar } from './firestore-jar.ts';
import { findJava, type Java } from './java.ts';

/** What a machine must have beside Node for the emulators to run. */
export interface Toolchain {
  readonly java: Java;
  readonly jar: FirestoreJar;
}

/** Finds Java and the Firestore emulator and says where. Throws an Obstacle when there is no Java. */
export async function findToolchain(say: (line: string) => void): Promise<Toolchain> {
  const java = await findJava();
  say(`Java ${java.major}: ${java.bin}`);
  return { java, jar: resolveFirestoreJar(usualJarPlaces(), say) };
}
