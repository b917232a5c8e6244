/** `npm run doctor`: what this machine has and lacks for Equipage, and the command that mends it. */
import { statfsSync } from 'node:fs';
import { findBrowser } from '../browser.ts';
import { Obstacle } from '../obstacle.ts';
import { repoRoot } from '../repo.ts';
import { paint } from '../terminal.ts';
import { runningDevStack } from './dev-stack.ts';
import { resolveFirestoreJar, usualJarPlaces } from './firestore-jar.ts';
import { findJava } from './java.ts';
import { fixedPorts, portBase, requireFree } from './ports.ts';

interface Examination {
  readonly what: string;
  /** Says what is there. Throws an Obstacle when it is missing. */
  readonly look: () => string | Promise<string>;
}

const examinations: readonly Examination[] = [
  // tools/run.mjs, which runs before us, has refused an older Node and installed what was missing.
  { what: 'Node', look: () => `${process.versions.node} (20.19 or newer is needed)` },
  { what: 'npm', look: npmVersion },
  { what: 'Dependencies', look: () => 'installed, as package-lock.json says' },
  { what: 'Java', look: java },
  { what: 'Firestore emulator', look: firestoreEmulator },
  { what: 'Chromium', look: browser },
  { what: 'Ports', look: ports },
  { what: 'Disk', look: disk },
];

let missing = 0;
for (const { what, look } of examinations) {
  try {
    console.log(`  ${paint.good('✓')} ${what.padEnd(20)}${await look()}`);
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    missing += 1;
    console.log(`  ${paint.bad('✗')} ${what.padEnd(20)}${indent(error.message)}`);
    console.log(`${' '.repeat(24)}${paint.strong(indent(error.mend))}`);
  }
}
console.log(
  missing === 0
    ? '\n  Nothing is missing: npm start'
    : `\n  ${missing} of ${examinations.length} want attention.`,
);
process.exitCode = missing === 0 ? 0 : 1;

function npmVersion(): string {
  return (
    /npm\/(\S+)/.exec(process.env['npm_config_user_agent'] ?? '')?.[1] ??
    'not asked, as it did not start this'
  );
}

async function java(): Promise<string> {
  const { bin, major } = await findJava();
  return `${major}, ${bin}`;
}

function firestoreEmulator(): string {
  const { source, override } = resolveFirestoreJar(usualJarPlaces(), () => undefined);
  if (source === 'download')
    return 'not here yet; npm start downloads it once, some 60 MB, which needs the network';
  return `from the ${source}${source === 'variable' ? `, ${override}` : ''}`;
}

function browser(): string {
  const found = findBrowser();
  if (found !== undefined) return found;
  return 'not here yet; npm test installs it, which needs the network';
}

async function ports(): Promise<string> {
  const all = fixedPorts(portBase());
  const range = `${all.web} to ${all.stripe}`;
  const running = runningDevStack();
  if (running !== undefined)
    return `${range}, in use by this checkout's own stack, process ${running.launcher}`;
  await requireFree(all);
  return `${range} are free`;
}

function disk(): string {
  const neededGb = 2;
  const { bavail, bsize } = statfsSync(repoRoot);
  const free = (bavail * bsize) / 1e9;
  if (free >= neededGb) return `${Math.floor(free)} GB free`;
  throw new Obstacle(
    `only ${free.toFixed(1)} GB free, and dependencies, caches and logs want ${neededGb} GB.`,
    'npm run reset, or remove something else',
  );
}

function indent(text: string): string {
  return text.replaceAll('\n', `\n${' '.repeat(24)}`);
}
