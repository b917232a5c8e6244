/**
 * `npm run demo` fills the running stack with the demo data once more; with `-- --members 50000` it gives one
 * organization a community of that size.
 */
import { parseArgs } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { Interrupted, interruption } from '../stack/interrupt.ts';
import { runningStack } from '../stack/running-stack.ts';
import { duration, paint } from '../terminal.ts';
import { fillCommunity } from './community.ts';
import { Meter } from './meter.ts';
import { seedDemo } from './seed.ts';

const mostMembers = 200_000;

const members = askedMembers();
const env = await runningStack('npm run demo');
if (members === undefined) {
  const { people, documents } = await seedDemo({ env });
  console.log(`Demo data is in: ${people} people, ${documents} documents.`);
} else {
  await fill(members);
}

async function fill(members: number): Promise<void> {
  const begin = performance.now();
  const meter = new Meter();
  let stopped = false;
  interruption(() => process.exit(130)).catch(() => (stopped = true));
  const { people, documents } = await fillCommunity({
    members,
    env,
    onProgress: ({ people, documents }) => meter.show({ done: people, total: members, documents }),
    isStopped: () => stopped,
  });
  const rate = Math.round(meter.end(documents));
  if (people < members) {
    console.error(
      `  Stopped after ${people.toLocaleString('en')} people. The same command goes on from there.`,
    );
    throw new Interrupted();
  }
  const took = duration(performance.now() - begin);
  console.log(
    `${paint.good('✓')} ${people.toLocaleString('en')} people are in the community; ${documents.toLocaleString('en')} documents were written in ${took}, ${rate.toLocaleString('en')} a second.`,
  );
}

function askedMembers(): number | undefined {
  const way = 'npm run demo -- --members 50000';
  const text = parse(way).members;
  if (text === undefined) return undefined;
  const members = Number(text);
  if (Number.isInteger(members) && members > 0 && members <= mostMembers) return members;
  throw new Obstacle(`--members is "${text}", which is no number from 1 to ${mostMembers}.`, way);
}

function parse(way: string): { members?: string | undefined } {
  try {
    return parseArgs({ options: { members: { type: 'string' } } }).values;
  } catch (error) {
    throw new Obstacle(`${(error as Error).message}.`, way);
  }
}
