import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Obstacle } from '../obstacle.ts';

export interface Java {
  /** The folder with the `java` command. */
  readonly bin: string;
  readonly major: number;
}

/** Where to look for a Java, handed in so that a test can hide the machine's own. */
export interface JavaPlaces {
  readonly javaHome: string | undefined;
  readonly path: string;
  /** Folders with one Java in each subfolder. */
  readonly collections: readonly string[];
  /** Homes of a single Java. */
  readonly homes: readonly string[];
}

/** firebase-tools 14 runs its emulators on Java 11 and newer, but Debian and Homebrew no longer offer 11. */
export const oldestJava = 17;

export function usualJavaPlaces(env: NodeJS.ProcessEnv = process.env): JavaPlaces {
  return {
    javaHome: env['JAVA_HOME'],
    path: env['PATH'] ?? '',
    collections: ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'],
    homes: ['/opt/homebrew/opt/openjdk', '/usr/local/opt/openjdk'],
  };
}

/**
 * The first Java that is new enough: JAVA_HOME, the PATH, then the folders where systems install it. A JDK often
 * stands in such a folder without being on the PATH. Throws an Obstacle when there is none.
 */
export async function findJava(places: JavaPlaces = usualJavaPlaces(), oldest = oldestJava): Promise<Java> {
  const tooOld: string[] = [];
  for (const bin of candidates(places)) {
    const major = await javaMajor(path.join(bin, 'java'));
    if (major >= oldest) return { bin, major };
    if (major > 0) tooOld.push(`Java ${major} in ${bin}`);
  }
  throw new Obstacle(
    `The Firestore emulator needs Java ${oldest} or newer, and ` +
      (tooOld.length > 0 ? `here is only ${tooOld.join(' and ')}.` : 'no Java was found on this machine.'),
    installHint(),
  );
}

function* candidates(places: JavaPlaces): Generator<string> {
  const bins = [
    ...(places.javaHome ? [path.join(places.javaHome, 'bin')] : []),
    ...places.path.split(path.delimiter).filter((folder) => folder !== ''),
    ...places.collections
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder).map((entry) => path.join(folder, entry)))
      .flatMap((home) => [path.join(home, 'bin'), path.join(home, 'Contents', 'Home', 'bin')]),
    ...places.homes.map((home) => path.join(home, 'bin')),
  ];
  for (const bin of new Set(bins)) if (existsSync(path.join(bin, 'java'))) yield bin;
}

/** 0 when it cannot be run; macOS has a `java` that only says where to get one. */
async function javaMajor(java: string): Promise<number> {
  try {
    const { stderr } = await promisify(execFile)(java, ['-version'], { timeout: 20_000 });
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function installHint(): string {
  if (process.platform === 'darwin') return 'brew install openjdk';
  if (existsSync('/etc/debian_version')) {
    return `${process.getuid?.() === 0 ? '' : 'sudo '}apt-get install openjdk-17-jre-headless`;
  }
  return 'Install a Java runtime, for instance from https://adoptium.net, and set JAVA_HOME to its folder.';
}
