/**
 * npm run bench -- [name …] [--write]: measures on a fresh stack with demo data and prints one JSON line for each bench.
 * Without names it measures everything and writes docs/benchmarks.md; with them, only if told to.
 */
import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { withMeasurement, type Figures } from '@equipage/tools/bench/report.ts';
import { inRepo, repoRoot } from '@equipage/tools/repo.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import type { Bench } from './bench.ts';

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

const failed: string[] = [];
const stack = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
try {
  Object.assign(process.env, stack.variables);
  const { seedDemo } = await import('@equipage/tools/demo/seed.ts');
  await seedDemo();
  for (const bench of chosen) {
    say(`${bench.name}: ${bench.about}`);
    try {
      const figures = await bench.run({ stack, say });
      console.log(JSON.stringify({ bench: bench.name, ...figures }));
      if (writing) await write(bench, figures);
    } catch (error) {
      // The others are measured all the same.
      console.error(error);
      failed.push(bench.name);
    }
  }
} finally {
  await stack.stop();
}
if (failed.length > 0) {
  console.error(`No figures: ${failed.join(', ')}.`);
  process.exitCode = 1;
}

async function findBenches(): Promise<Bench[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.ts')).sort();
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<{ bench: Bench }>));
  return modules.map(({ bench }) => bench);
}

async function write({ name, about }: Bench, figures: Figures): Promise<void> {
  const file = inRepo('docs', 'benchmarks.md');
  const page = await readFile(file, 'utf8').catch(() => '');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: repoRoot,
    encoding: 'utf8',
  }).trim();
  const day = new Date().toISOString().slice(0, 10);
  await writeFile(file, withMeasurement(page, { name, about, figures, day, commit, machine: machine() }));
}

function machine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  return `${cores.length} × ${cores[0]?.model.trim() || 'unknown processor'}, ${memory} GB, ${os.type()}, Node ${process.version}`;
}
