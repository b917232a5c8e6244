/**
 * npm run domain:mutate -- [folder …]: changes the domain's code in one place after another and counts what its tests
 * notice. Prints what they do not, and writes docs/domain-mutation.md.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, inRepo, packageFolder } from '../repo.ts';
import { duration } from '../terminal.ts';
import { resultOf, withResults, type FolderResult, type MutationReport } from './domain-report.ts';

const inSource = readdirSync(inRepo('domain', 'src'), { withFileTypes: true });
/** The files beside the folders are a folder of their own. */
const folders = ['.', ...inSource.filter((entry) => entry.isDirectory()).map(({ name }) => name)];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((folder) => !folders.includes(folder));
if (unknown.length > 0) {
  console.error(`No folder is called ${unknown.join(', ')}. There are: ${folders.join(' ')}`);
  process.exit(1);
}

const page = inRepo('docs', 'domain-mutation.md');
for (const folder of wanted.length === 0 ? folders : wanted) {
  console.error(`  ${folder}`);
  const result = mutate(folder);
  for (const { file, line, before, after } of result.left)
    console.log(`${file}:${line}  ${onOneLine(before)}  →  ${onOneLine(after)}`);
  const { noticed, survived, unreached, seconds } = result;
  console.error(
    `  ${folder}: ${noticed} noticed, ${survived} survived, ${unreached} unreached, in ${duration(seconds * 1_000)}`,
  );
  // After each folder, so that who stops half-way keeps what there is.
  writeFileSync(page, withResults(readPage(), [result]));
}

function mutate(folder: string): FolderResult {
  const began = performance.now();
  const stryker = path.join(packageFolder('@stryker-mutator/core'), 'bin', 'stryker.js');
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: inRepo('domain'),
    stdio: ['ignore', 2, 2],
    env: { ...process.env, EQUIPAGE_MUTATE: folder === '.' ? 'src/*.ts' : `src/${folder}/*.ts` },
  });
  if (status !== 0) process.exit(status ?? 1);
  const report = JSON.parse(
    readFileSync(path.join(cacheDir, 'domain-mutation.json'), 'utf8'),
  ) as MutationReport;
  return resultOf(folder, report, (performance.now() - began) / 1_000);
}

function readPage(): string {
  try {
    return readFileSync(page, 'utf8');
  } catch {
    return '';
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 100);
}
