/**
 * The clock of the local stack: the emulator loads scheduled functions and never runs them. Once a minute each of them
 * is run, whatever its own schedule says, since all of them may run at any time.
 *
 *     tsx tools/stack/ticker.ts <bundle of the functions>
 */
import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  runScheduled,
  scheduledIn,
  type FunctionsPlace,
  type ScheduledFunction,
} from './scheduled-functions.ts';

const minute = 60_000;
const bundle = process.argv[2];
if (bundle === undefined) throw new Error('Which functions?');
const { EQUIPAGE_FUNCTIONS_ORIGIN: origin = '', GCLOUD_PROJECT: project = '' } = process.env;
const place: FunctionsPlace = { origin, project };

for (;;) {
  await delay(minute);
  for (const each of await scheduled(bundle)) await run(each);
}

/** Read from the bundle at each turn, because it is built anew with each change. */
async function scheduled(file: string) {
  const version = statSync(file).mtimeMs;
  return scheduledIn((await import(`${pathToFileURL(file).href}?version=${version}`)) as object);
}

/** One after another, so that a turn never takes the machine for itself. A failure is told, and the next turn comes. */
async function run(scheduled: ScheduledFunction): Promise<void> {
  try {
    await runScheduled(place, scheduled, AbortSignal.timeout(5 * minute));
  } catch (error) {
    console.error(`${scheduled.name}: ${String(error)}`);
  }
}
