import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Obstacle } from '../obstacle.ts';
import { inRepo, repoRoot } from '../repo.ts';
import { EmulatorData } from './emulator-data.ts';
import { isRunning, markedProcesses } from './process-table.ts';

/** The project of `npm start`. Names with "demo-" never reach a real project, whatever the code does. */
export const devProject = 'demo-equipage';

export const devData = new EmulatorData(inRepo('.emulator-data'));

/** All processes that any `npm start` of this checkout began carry a mark with this beginning. */
const checkoutMark = `dev:${createHash('sha1').update(repoRoot).digest('hex').slice(0, 12)}:`;

/** The mark of the stack that this process starts; it tells who the launcher is. */
export const devMark = `${checkoutMark}${process.pid}`;

export interface RunningDevStack {
  readonly launcher: number;
  /** The launcher is gone and its guard is still exporting the data. */
  readonly stopping: boolean;
}

/** The stack of this checkout that runs now. Found by its processes, so there is no lock file that could go stale. */
export function runningDevStack(): RunningDevStack | undefined {
  const found = markedProcesses(checkoutMark)[0];
  if (found === undefined) return undefined;
  const launcher = Number(found.mark.slice(checkoutMark.length));
  return { launcher, stopping: !isRunning(launcher) };
}

/**
 * Returns when no stack of this checkout runs. One that is just stopping is waited for; one that is in use throws an
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
