/**
 * npm run domain:mutate -- [folder or file …]: changes the domain's code in one place after another and counts what its
 * tests notice. Prints what they do not, writes docs/domain-mutation.md, and ends with 1 when they notice too little.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, inRepo, packageFolder } from '../repo.ts';
import { duration } from '../terminal.ts';
import {
  foldersBelow,
  leastNoticed,
  resultsOf,
  survivorsOf,
  withResults,
  type MutationReport,
} from './domain-report.ts';

const isThere = (file: string) => existsSync(inRepo('domain', 'src', file));
const page = inRepo('docs', 'domain-mutation.md');

const asked = process.argv.slice(2);
const unknown = asked.filter((one) => !isThere(one));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')} below domain/src.`);
  process.exit(1);
}
for (const part of asked.length === 0 ? folders() : asked) {
  const began = performance.now();
  const report = mutate(part);
  const took = performance.now() - began;
  for (const { file, line, before, after } of survivorsOf(report))
    console.log(`${file}:${line}  ${onOneLine(before)}  →  ${onOneLine(after)}`);
  console.error(`  ${part} took ${duration(took)}`);
  // After each part, so that who stops half-way keeps what there is.
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  writeFileSync(page, withResults(before, resultsOf(report, took / 1_000), isThere));
}

const low = foldersBelow(readFileSync(page, 'utf8'), leastNoticed);
if (low.length > 0) {
  console.error(`Less than ${leastNoticed} % of the changes are noticed in ${low.join(', ')}.`);
  process.exitCode = 1;
}

/** The files beside the folders are a folder of their own. */
function folders(): string[] {
  const entries = readdirSync(inRepo('domain', 'src'), { withFileTypes: true });
  return ['.', ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)];
}

function mutate(part: string): MutationReport {
  const stryker = path.join(packageFolder('@stryker-mutator/core'), 'bin', 'stryker.js');
  const files = path.posix.join('src', part.endsWith('.ts') ? part : `${part}/*.ts`);
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: inRepo('domain'),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, EQUIPAGE_MUTATE: files },
  });
  if (status !== 0) process.exit(status ?? 1);
  return JSON.parse(readFileSync(path.join(cacheDir, 'domain-mutation.json'), 'utf8')) as MutationReport;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}
