/**
 * `npm test`: the checks, and every test against the real emulators and a real browser. With arguments only vitest
 * runs, and gets them: npm test -- --project rules
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheDir, packageFolder, repoRoot, typescriptArguments } from '../repo.ts';
import { duration, paint } from '../terminal.ts';
import { tally, type VitestReport } from './tally.ts';

const reportFile = path.join(cacheDir, 'vitest-report.json');
/** One line, `N passed, N failed`, for whoever runs us and wants the count (.ci/run). */
const countFile = path.join(cacheDir, 'test-count.txt');

const filters = process.argv.slice(2);
const begin = performance.now();
mkdirSync(cacheDir, { recursive: true });
for (const file of [reportFile, countFile]) rmSync(file, { force: true });

// A Ctrl-C reaches vitest as well, which ends its stack; we stay until it has.
process.on('SIGINT', () => undefined);

const checksPassed = filters.length > 0 || (await run(typescriptArguments('tools/check/check.ts'))) === 0;
const vitest = path.join(packageFolder('vitest'), 'vitest.mjs');
const exitCode = await run([
  vitest,
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportFile}`,
  ...filters,
]);

const tests = tally(readReport(), exitCode);
const failed = tests.failed + (checksPassed ? 0 : 1);
const notes = [...tests.notes, ...(checksPassed ? [] : ['npm run check failed, see above'])];
writeFileSync(countFile, `${tests.passed} passed, ${failed} failed\n`);
const took = duration(performance.now() - begin);
console.log(
  failed === 0
    ? `\n${paint.good('✓')} ${paint.strong('Everything passed')}: ${tests.passed} tests in ${took}.`
    : `\n${paint.bad('✗')} ${paint.strong(`${failed} failed`)}, ${tests.passed} tests passed in ${took}.`,
);
for (const note of notes) console.log(`  ${note}`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
}

function run(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: repoRoot, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
