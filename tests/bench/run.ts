/**
 * npm run bench -- [name …] [--write]: measures on a fresh stack with demo data and prints one JSON line for each bench.
 */
import { readdir } from 'node:fs/promises';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import type { Bench } from './bench.ts';

const wanted = process.argv.slice(2);
const say = (line: string) => console.error(`  ${line}`);

const benches = await findBenches();
const chosen = wanted.length === 0 ? benches : benches.filter(({ name }) => wanted.includes(name));
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}

const stack = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
try {
  Object.assign(process.env, stack.variables);
  const { seedDemo } = await import('@equipage/tools/demo/seed.ts');
  await seedDemo();
  for (const bench of chosen) {
    say(`${bench.name}: ${bench.about}`);
    console.log(JSON.stringify({ bench: bench.name, ...(await bench.run({ stack, say })) }));
  }
} finally {
  await stack.stop();
}

async function findBenches(): Promise<Bench[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).sort();
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<{ bench: Bench }>));
  return modules.map(({ bench }) => bench);
}
