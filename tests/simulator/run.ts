/**
 * npm run simulate -- [--seeds 2000] [--first 1]: simulates so many seeds on an emulator of its own, prints a line of what
 * happened and puts it into docs/faults.md. SEED=17 npm run simulate: one seed again, with every step.
 * npm run simulate -- --storm: kills the database in the middle of a storm, restores its backup, and asks for all again.
 */
import { parseArgs } from 'node:util';
import { Obstacle } from '@equipage/tools/obstacle.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import { writeFaults } from './faults-page.ts';
import { simulateMany } from './many.ts';
import { storm } from './storm.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '2000' },
    first: { type: 'string', default: '1' },
    storm: { type: 'boolean', default: false },
  },
});
const one = process.env['SEED'];
const [first, count] = one === undefined ? [Number(values.first), Number(values.seeds)] : [Number(one), 1];
const say = (line: string) => console.error(`  ${line}`);

if (values.storm) await weather(Number(one ?? 1));
else await simulateSeeds();
// Requests to the database that was killed would be tried again for minutes.
process.exit();

async function weather(seed: number): Promise<void> {
  const began = performance.now();
  const { wrong, ...counted } = await storm(seed, say);
  for (const line of wrong) console.log(`SEED=${seed}: ${line}`);
  const figures = { seed, ...counted, seconds: secondsSince(began), flaws: wrong.length };
  console.log(JSON.stringify(figures));
  await writeFaults(
    'storm',
    'The database is killed in the middle of 400 mixed operations, 16 at once, and comes back from its backup',
    figures,
  );
  if (wrong.length > 0)
    throw new Obstacle(
      'The books are wrong after the storm, see above.',
      `SEED=${seed} npm run simulate -- --storm`,
    );
}

async function simulateSeeds(): Promise<void> {
  const stack = await startTestStack(new Set(['firestore']), say);
  try {
    Object.assign(process.env, stack.variables);
    const began = performance.now();
    let done = 0;
    const reports = await simulateMany({ first, count }, ({ seed, wrong, trace }) => {
      done += 1;
      if (one !== undefined) for (const line of trace) console.log(line);
      for (const line of wrong) console.log(`SEED=${seed}: ${line}`);
      if (done % 100 === 0) say(`${done} of ${count} seeds`);
    });
    const sum = (of: 'steps' | 'deaths' | 'echoes' | 'repeats') =>
      reports.reduce((all, report) => all + report[of], 0);
    const failed = reports.filter(({ wrong }) => wrong.length > 0);
    const figures = {
      seeds: count,
      first_seed: first,
      steps: sum('steps'),
      workers_killed: sum('deaths'),
      commits_made_twice: sum('echoes'),
      events_told_again: sum('repeats'),
      functions_played: new Set(reports.flatMap(({ played }) => [...played])).size,
      seeds_failed: failed.length,
      seconds: secondsSince(began),
    };
    console.log(JSON.stringify(figures));
    if (one === undefined)
      await writeFaults(
        'simulator',
        'Seeds in which people, Stripe, triggers and schedules go on beside each other',
        figures,
      );
    if (failed.length > 0) {
      throw new Obstacle(
        `What stands above is wrong after the seeds ${failed.map(({ seed }) => seed).join(', ')}.`,
        `SEED=${failed[0]!.seed} npm run simulate`,
      );
    }
  } finally {
    await stack.stop();
  }
}

function secondsSince(began: number): number {
  return Math.round((performance.now() - began) / 1_000);
}
