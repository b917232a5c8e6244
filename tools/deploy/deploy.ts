/**
 * npm run deploy -- --project <id> [--dry-run]: checks the configuration, builds functions and web client, and deploys
 * rules, indexes, functions and hosting to a real project. With --dry-run it stops before the network.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { inRepo, packageFolder, repoRoot, typescriptArguments } from '../repo.ts';
import { flawsOf } from './deployment.ts';

const { values: asked } = parseArgs({
  options: { project: { type: 'string' }, 'dry-run': { type: 'boolean' } },
});
const { project } = asked;
if (project === undefined)
  throw new Obstacle(
    'To which project?',
    'npm run deploy -- --project <id of your Firebase project> [--dry-run]',
  );

const flaws = flawsOf({
  project,
  functions: settingsIn(inRepo('functions', `.env.${project}`)),
  web: settingsIn(inRepo('web', '.env.production')),
});
if (flaws.length > 0)
  throw new Obstacle(
    `This configuration cannot be deployed.\n${flaws.join('\n')}`,
    'README.md, "Deploying", says what goes where.',
  );

run('Functions', process.execPath, typescriptArguments('functions/build.ts'));
run('Web client', process.execPath, [
  path.join(packageFolder('vite'), 'bin', 'vite.js'),
  'build',
  'web',
  '--emptyOutDir',
]);

if (asked['dry-run']) {
  console.log('The configuration is complete and everything builds. Nothing was deployed.');
} else {
  const firebase = path.join(packageFolder('firebase-tools'), 'lib', 'bin', 'firebase.js');
  run('Deployment', process.execPath, [
    firebase,
    'deploy',
    '--project',
    project,
    '--only',
    'firestore,functions,hosting',
  ]);
}

function settingsIn(file: string): NodeJS.Dict<string> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function run(title: string, command: string, args: string[]): void {
  console.error(`  ${title}`);
  const { status } = spawnSync(command, args, { cwd: repoRoot, stdio: 'inherit' });
  if (status !== 0)
    throw new Obstacle(`${title}: failed, see above.`, 'Nothing was deployed after this step.');
}
