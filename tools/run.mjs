/**
 * Runs a tool of this repository: node tools/run.mjs <file below tools> [arguments]
 *
 * It needs nothing but Node, because it is what runs first on a fresh clone: it checks Node's version, installs the
 * dependencies when they are missing or stale, and then runs the tool, which is TypeScript, in this same process.
 */
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'fs';
import path from 'path';
import { fileURLToPath, pathToFileURL } from 'url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const inRoot = (...parts) => path.join(root, ...parts);
const lock = inRoot('package-lock.json');
const stamp = inRoot('node_modules', '.cache', 'equipage', 'installed');

/** An Obstacle (obstacle.ts) has a `mend`, an interrupt an `exitCode`; anything else is a fault and shows its trace. */
run().catch((error) => {
  if (error.exitCode === undefined) console.error(error.mend ? `\n${error}` : error);
  process.exit(error.exitCode || 1);
});

async function run() {
  requireNode(20, 19);
  if (!dependenciesFresh()) installDependencies();
  const [tool, ...args] = process.argv.slice(2);
  const { register } = await import('tsx/esm/api');
  register();
  process.argv = [process.argv[0], inRoot('tools', tool), ...args];
  await import(pathToFileURL(inRoot('tools', tool)).href);
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  console.error(`✗ Equipage needs Node ${major}.${minor} or newer, and this is Node ${process.versions.node}.

  Install a newer one from https://nodejs.org, or with nvm: nvm install ${major + 2}`);
  process.exit(1);
}

/** The stamp makes the usual case quick. Without it, what npm notes down about an install is asked. */
function dependenciesFresh() {
  const fingerprint = lockFingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return true;
  if (!installMatchesLock()) return false;
  writeStamp(fingerprint);
  return true;
}

/** Some packages bring a program for one system only, so the same lock on another system is another install. */
function lockFingerprint() {
  const content = createHash('sha256').update(readFileSync(lock)).digest('hex');
  return `${content} ${process.platform}-${process.arch}`;
}

function writeStamp(fingerprint) {
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

/** npm lists what it installed in node_modules/.package-lock.json; packages for other systems are rightly not there. */
function installMatchesLock() {
  const installed = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(lock, 'utf8')).packages;
  return Object.entries(want).every(([place, { version, optional, devOptional }]) => {
    if (!place.includes('node_modules/')) return true;
    if (have[place] === undefined) return optional === true || devOptional === true;
    return have[place].version === version;
  });
}

function installDependencies() {
  console.error('  Installing the dependencies: they are missing, or package-lock.json has changed.');
  console.error('  This takes about a minute, and only now.');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('\n✗ The dependencies could not be installed; npm says why above.\n\n  npm ci');
    process.exit(1);
  }
  writeStamp(lockFingerprint());
}
