import path from 'node:path';
import { packageFolder } from '../repo.ts';
import { firebaseEnvironment } from './firebase-environment.ts';
import { writeFirebaseConfig, type FunctionsFolders } from './firebase-config.ts';
import { noFirestoreJar, type FirestoreJar } from './firestore-jar.ts';
import type { Java } from './java.ts';
import { ServiceFailure, type Lifeline, type Service } from './lifeline.ts';
import type { Ports } from './ports.ts';

export type Emulator = 'auth' | 'firestore' | 'functions' | 'hosting';

export interface EmulatorOrder {
  readonly only: readonly Emulator[];
  readonly project: string;
  readonly ports: Ports;
  readonly java: Java;
  readonly jar: FirestoreJar;
  /** A folder of this stack alone, for the logs and half-done exports that firebase-tools leaves where it runs. */
  readonly workDir: string;
  readonly functions?: FunctionsFolders | undefined;
  /** The folder that hosting serves. */
  readonly web?: string | undefined;
  /** A folder with an earlier export to begin with. */
  readonly importFrom?: string | undefined;
  /** A folder that does not exist yet, for the data at the end. */
  readonly exportTo?: string | undefined;
}

const firebase = path.join(packageFolder('firebase-tools'), 'lib', 'bin', 'firebase.js');

/** firebase-tools prints this when every emulator runs and all functions are loaded. */
const readyLine = 'All emulators ready';

/** An export of much data takes its time; nothing else makes a stop slow. */
const exportGraceMs = 60_000;

/** Of what the emulators say the lines that functions wrote. */
export function linesOfFunctions(log: string): string[] {
  return log.split('\n').flatMap((line) => /^>\s+(.*)/.exec(line)?.[1] ?? []);
}

/** Starts the emulators and waits until they are ready. Throws with their last words when they end before. */
export async function startEmulators(lifeline: Lifeline, order: EmulatorOrder): Promise<Service> {
  if (order.jar.source === 'download') await downloadFirestoreJar(lifeline, order);
  const config = writeFirebaseConfig(order);
  lifeline.removeAtEnd(config);
  const service = lifeline.start({
    name: 'emulators',
    command: process.execPath,
    args: [
      ...[firebase, 'emulators:start', '--non-interactive', '--project', order.project, '--config', config],
      ...['--only', order.only.join(',')],
      ...(order.importFrom === undefined ? [] : ['--import', order.importFrom]),
      ...(order.exportTo === undefined ? [] : ['--export-on-exit', order.exportTo]),
    ],
    cwd: order.workDir,
    env: firebaseEnvironment(lifeline, order),
    // Before they are ready an export would be of half the data, and without an export there is nothing to wait for.
    signal: 'SIGKILL',
  });
  await ready(service);
  if (order.exportTo !== undefined) service.endGently('SIGINT', exportGraceMs);
  return service;
}

/** Some 60 MB, once for each machine. The emulators would do it by themselves, but their failure reads badly. */
async function downloadFirestoreJar(lifeline: Lifeline, order: EmulatorOrder): Promise<void> {
  const service = lifeline.start({
    name: 'emulator download',
    command: process.execPath,
    args: [firebase, 'setup:emulators:firestore', '--non-interactive'],
    cwd: order.workDir,
    env: firebaseEnvironment(lifeline, order),
  });
  const { succeeded } = await service.ended;
  if (!succeeded) throw noFirestoreJar(service.log.tail(1));
}

async function ready(service: Service): Promise<void> {
  let stopFollowing = () => {};
  const said = new Promise<void>((resolve) => {
    stopFollowing = service.log.follow((line) => {
      if (line.includes(readyLine)) resolve();
    }, 50);
  });
  const failed = service.ended.then(({ text }) => {
    throw new ServiceFailure(`${text} before they were ready`, service.log);
  });
  await Promise.race([said, failed]).finally(stopFollowing);
}
