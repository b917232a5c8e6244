import { createHash } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Obstacle } from '../obstacle.ts';
import { repoRoot } from '../repo.ts';
import { EmulatorData } from './emulator-data.ts';
import { isRunning, markedProcesses } from './process-table.ts';

/** The project of `npm start`. Names with "demo-" never reach a real project, whatever the code does. */
export const devProject = 'demo-equipage';

/** Where `npm start` keeps its data. With another folder, and other ports, a second stack runs beside the first. */
export const dataFolder = process.env['EQUIPAGE_DATA'] || '.emulator-data';

export const devData = new EmulatorData(path.resolve(repoRoot, dataFolder));

/** All processes that any `npm start` with the data in this folder began carry a mark with this beginning. */
export function markOfData(folder: string): string {
  return `dev:${createHash('sha1').update(folder).digest('hex').slice(0, 12)}:`;
}

const dataMark = markOfData(devData.root);

/** The mark of the stack that this process starts; it tells who the launcher is. */
export const devMark = `${dataMark}${process.pid}`;

export interface RunningDevStack {
  readonly launcher: number;
  /** The launcher is gone and its guard is still exporting the data. */
  readonly stopping: boolean;
}

/** The stack with this data that runs now. Found by its processes, so there is no lock file that could go stale. */
export function runningDevStack(): RunningDevStack | undefined {
  const found = markedProcesses(dataMark)[0];
  if (found === undefined) return undefined;
  const launcher = Number(found.mark.slice(dataMark.length));
  return { launcher, stopping: !isRunning(launcher) };
}

/**
 * Returns when no stack with this data runs. One that is just stopping is waited for; one that is in use throws an
 * Obstacle that names its process.
 *
 * @param toDo what the caller was asked for, as it is typed
 */
export async function requireNoDevStack(toDo: string, say: (line: string) => void): Promise<void> {
  const patienceMs = 70_000;
  const deadline = Date.now() + patienceMs;
  let told = false;
  for (;;) {
    const running = runningDevStack();
    if (running === undefined) return;
    if (!running.stopping || Date.now() > deadline) {
      throw new Obstacle(
        `This checkout's stack is running: process ${running.launcher}, begun by npm start.`,
        `End it with Ctrl-C in its terminal, or: kill ${running.launcher}\nThen: ${toDo}`,
      );
    }
    if (!told) say('The stack that ran before is still writing its data; waiting for it…');
    told = true;
    await delay(200);
  }
}
