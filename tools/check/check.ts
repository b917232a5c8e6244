/** `npm run check`: format, lint, types, import directions and the rules of the house, quick enough for each commit. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { packageFolder, repoRoot, typescriptArguments } from '../repo.ts';
import { duration, paint, Progress } from '../terminal.ts';

interface Check {
  readonly title: string;
  readonly args: readonly string[];
  /** What to type when it fails, beyond reading its words. */
  readonly mend?: string;
}

const binOf = (name: string, file: string) => path.join(packageFolder(name), file);
const workspaces = ['domain', 'functions', 'web', 'tests', 'tools'];

/** The slowest first: two run at a time, and the small ones fill the gaps. */
const checks: readonly Check[] = [
  { title: 'Types', args: [binOf('typescript-native', 'bin/tsc'), '--build', '--pretty', 'false'] },
  {
    title: 'Format',
    args: [binOf('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '--cache', '.'],
    mend: 'npx prettier --write .',
  },
  { title: 'Lint', args: [binOf('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings'] },
  {
    title: 'Import directions',
    args: [
      binOf('dependency-cruiser', 'bin/dependency-cruise.mjs'),
      '--config=.dependency-cruiser.mjs',
      ...workspaces,
    ],
  },
  { title: 'Nothing unused', args: [binOf('knip', 'bin/knip.js'), '--no-progress'] },
  { title: 'Rules of the house', args: typescriptArguments('tools/check/house.ts') },
];

const progress = new Progress();
const failures: { check: Check; output: string }[] = [];
const begin = performance.now();
const queue = [...checks];
await Promise.all([worker(), worker()]);

for (const { check, output } of failures) {
  console.log(`\n${paint.bad('✗')} ${paint.strong(check.title)}\n\n${output.trim()}`);
  if (check.mend !== undefined) console.log(`\nTo mend it: ${check.mend}`);
}
const took = duration(performance.now() - begin);
console.log(
  failures.length === 0
    ? `\n${paint.good('✓')} All ${checks.length} checks passed in ${took}.`
    : `\n${failures.length} of ${checks.length} checks failed: ${failures.map(({ check }) => check.title).join(', ')} (${took}).`,
);
process.exitCode = failures.length === 0 ? 0 : 1;

async function worker(): Promise<void> {
  for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
    const current = check;
    try {
      await progress.step(current.title, () => run(current));
    } catch (error) {
      failures.push({ check: current, output: String(error instanceof Error ? error.message : error) });
    }
  }
}

/** Throws with everything that the check said when it fails. */
function run({ args }: Check): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: repoRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}
