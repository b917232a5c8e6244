import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FirestoreJar } from './firestore-jar.ts';
import type { Java } from './java.ts';
import type { Lifeline } from './lifeline.ts';

export interface FirebaseSetting {
  readonly java: Java;
  readonly jar: FirestoreJar;
  /** A folder of this stack alone. */
  readonly workDir: string;
}

/** The environment that firebase-tools runs in. Each variable mends something that was seen to go wrong or slow. */
export function firebaseEnvironment(
  lifeline: Lifeline,
  { java, jar, workDir }: FirebaseSetting,
): NodeJS.ProcessEnv {
  // Socket paths have 108 bytes at most, so this folder stays short and outside of the repository. It is the stack's
  // own because the hub keeps its address there by project id, and two checkouts may run the same project.
  const temporary = path.join(
    tmpdir(),
    `equipage-${createHash('sha1').update(lifeline.mark).digest('hex').slice(0, 8)}`,
  );
  lifeline.removeAtEnd(temporary);
  const discovery = path.join(workDir, 'discovery');
  for (const folder of [temporary, discovery]) mkdirSync(folder, { recursive: true });
  return {
    PATH: `${java.bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    TMPDIR: temporary,
    // No fetch of the message of the day, no usage report, and no reading of the developer's own login.
    XDG_CONFIG_HOME: quietConfigHome(workDir),
    NO_UPDATE_NOTIFIER: '1',
    // Functions are discovered through a file: 0.4 s instead of 4.5 s, and no random port.
    FIREBASE_FUNCTIONS_DISCOVERY_OUTPUT_PATH: discovery,
    // In seconds. The default of 10 is too short when tests keep all cores busy.
    FUNCTIONS_DISCOVERY_TIMEOUT: '60',
    // No look-up of Google's metadata server.
    METADATA_SERVER_DETECTION: 'none',
    // A short-lived Java on few cores: about a third off the rules tests.
    JAVA_TOOL_OPTIONS:
      process.env['JAVA_TOOL_OPTIONS'] ??
      `-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.util.logging.config.file="${quietLogging(workDir)}"`,
    ...(jar.override === undefined ? {} : { FIRESTORE_EMULATOR_BINARY_PATH: jar.override }),
  };
}

function quietConfigHome(workDir: string): string {
  const home = path.join(workDir, 'config');
  const never = Date.UTC(2100, 0, 1);
  mkdirSync(path.join(home, 'configstore'), { recursive: true });
  writeFileSync(
    path.join(home, 'configstore', 'firebase-tools.json'),
    JSON.stringify({ motd: { fetched: never }, usage: false }),
  );
  return home;
}

/**
 * Under load the emulator fails to describe requests for its own page of requests, which we do not show, and writes a
 * stack trace for each: 450 MB in five minutes were seen. And it writes a line for each connection.
 */
function quietLogging(workDir: string): string {
  const file = path.join(workDir, 'logging.properties');
  writeFileSync(
    file,
    [
      'handlers=java.util.logging.ConsoleHandler',
      '.level=WARNING',
      'com.google.cloud.datastore.emulator.firestore.websocket.level=OFF',
      '',
    ].join('\n'),
  );
  return file;
}
