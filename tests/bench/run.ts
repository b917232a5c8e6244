/**
 * npm run bench -- [name …] [--write]: measures on a fresh stack with demo data and prints one JSON line for each bench.
 * Without names it measures everything and writes docs/benchmarks.md; with them, only if told to. Ends with 1 when a goal
 * was missed or a bench came to no figures.
 */
import { readdir } from 'node:fs/promises';
import { verdictOn, type Judged } from '@equipage/tools/bench/verdict.ts';
import { writeMeasurement } from '@equipage/tools/bench/write-measurement.ts';
import { startTestStack, type TestStack } from '@equipage/tools/stack/test-stack.ts';
import { deleteApp, getApps } from 'firebase-admin/app';
import type { Bench, BenchContext } from './bench.ts';

const asked = process.argv.slice(2);
const wanted = asked.filter((one) => one !== '--write');
const writing = wanted.length === 0 || asked.includes('--write');
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

const measured: Judged[] = [];
const broken: string[] = [];
let stack = await startWithDemo();
const context: BenchContext = {
  get stack() {
    return stack;
  },
  say,
  async startAfresh() {
    await Promise.all(getApps().map(deleteApp));
    await stack.stop();
    stack = await startWithDemo();
  },
};
try {
  for (const bench of chosen) {
    const { name, about } = bench;
    say(`${name}: ${about}`);
    try {
      const figures = await bench.run(context);
      console.log(JSON.stringify({ bench: name, ...figures }));
      measured.push({ name, about, figures });
      if (writing) await writeMeasurement('benchmarks.md', { name, about, figures });
    } catch (error) {
      // The others are measured all the same.
      console.error(error);
      broken.push(name);
    }
  }
} finally {
  await stack.stop();
}
const verdict = verdictOn(measured, broken);
for (const line of verdict.lines) say(line);
process.exitCode = verdict.exitCode;

async function startWithDemo(): Promise<TestStack> {
  const started = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
  try {
    Object.assign(process.env, started.variables);
    const { seedDemo } = await import('@equipage/tools/demo/seed.ts');
    await seedDemo();
    return started;
  } catch (error) {
    await started.stop();
    throw error;
  }
}

async function findBenches(): Promise<Bench[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).sort();
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<{ bench: Bench }>));
  return modules.map(({ bench }) => bench);
}
