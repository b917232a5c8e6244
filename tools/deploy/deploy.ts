/**
 * npm run deploy -- --project <id> looks at the configuration, builds functions and web client, and deploys rules,
 * indexes, functions and hosting to a real project.
 *
 *     --dry-run           only looks, without network; says of each thing whether it is fine, and how to mend it
 *     --build             with --dry-run: builds too, and looks at what was built
 *     --secrets <file>    looks at the form of secrets as well, which a file of your own holds as NAME="value"
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { inRepo, packageFolder, repoRoot, typescriptArguments } from '../repo.ts';
import { examineBuiltClient } from './built-client.ts';
import { withPolicyOf } from './content-policy.ts';
import { examine } from './deployment.ts';
import { flawed, type Finding } from './finding.ts';
import { examineFiles } from './firebase-files.ts';
import { parsedJson, webConfig } from './settings.ts';

const { values: asked } = parseArgs({
  options: {
    project: { type: 'string' },
    'dry-run': { type: 'boolean' },
    build: { type: 'boolean' },
    secrets: { type: 'string' },
  },
});
const { project } = asked;
const isDry = asked['dry-run'] === true;

show([
  ...examineFiles({
    config: contentOf(inRepo('firebase.json')),
    rules: contentOf(inRepo('firestore.rules')),
    indexes: contentOf(inRepo('firestore.indexes.json')),
  }),
  ...(project === undefined
    ? [flawed('To which project? npm run deploy -- --project <id of your Firebase project> [--dry-run]')]
    : examine({
        project,
        functions: settingsIn(inRepo('functions', `.env.${project}`)),
        web: settingsIn(inRepo('web', '.env.production')),
        ...(asked.secrets !== undefined && { secrets: secretsIn(asked.secrets) }),
      })),
]);

if (isDry && asked.build !== true)
  console.log('\nThe configuration is whole. Nothing was built or deployed.');
else if (project !== undefined) {
  build(project);
  if (isDry) console.log('\nThe configuration is whole and everything builds. Nothing was deployed.');
  else deploy(project);
}

function build(to: string): void {
  run('Functions', process.execPath, typescriptArguments('functions/build.ts'));
  const vite = path.join(packageFolder('vite'), 'bin', 'vite.js');
  run('Web client', process.execPath, [vite, 'build', 'web', '--emptyOutDir'], withoutStack());
  const assets = inRepo('web', 'dist', 'assets');
  const names = existsSync(assets) ? readdirSync(assets).filter((name) => name.endsWith('.js')) : [];
  const scripts = new Map(names.map((name) => [name, readFileSync(path.join(assets, name), 'utf8')]));
  show(examineBuiltClient(scripts, to));
}

function deploy(to: string): void {
  const firebase = path.join(packageFolder('firebase-tools'), 'lib', 'bin', 'firebase.js');
  const what = ['--only', 'firestore,functions,hosting'];
  const web = settingsIn(inRepo('web', '.env.production'));
  const { authDomain } = webConfig.parse(parsedJson(web['VITE_FIREBASE_CONFIG'] ?? ''));
  const usesAppCheck = (web['VITE_APP_CHECK_SITE_KEY'] ?? '') !== '';
  // Beside the real one, since paths in it count from its folder.
  const config = inRepo('.firebase.deploy.json');
  const committed = readFileSync(inRepo('firebase.json'), 'utf8');
  writeFileSync(config, withPolicyOf({ project: to, authDomain, usesAppCheck }, committed));
  try {
    run('Deployment', process.execPath, [firebase, 'deploy', '--project', to, ...what, '--config', config]);
  } finally {
    rmSync(config, { force: true });
  }
}

/** Vite prefers the environment to files, and a shell may still hold what a local stack left in it. */
function withoutStack(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('VITE_'));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}

/** Says what was found, a line each, and ends here when something stands in the way. */
function show(findings: readonly Finding[]): void {
  const signs = { fine: '✓', flawed: '✗', unseen: '?' };
  for (const { state, words } of findings) console.log(`${signs[state]} ${words.replaceAll('\n', '\n    ')}`);
  const flaws = findings.filter(({ state }) => state === 'flawed').length;
  if (flaws > 0)
    throw new Obstacle(
      `This cannot be deployed: ${flaws === 1 ? 'one thing is' : `${flaws} things are`} missing or wrong, see above.`,
      'docs/operations.md says what goes where.',
    );
}

function settingsIn(file: string): NodeJS.Dict<string> {
  const content = contentOf(file);
  return content === undefined ? {} : parseEnv(content);
}

function secretsIn(file: string): NodeJS.Dict<string> {
  if (!existsSync(file)) throw new Obstacle(`There is no file ${file}.`, '--secrets <file>');
  return settingsIn(file);
}

function contentOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function run(title: string, command: string, args: string[], env = process.env): void {
  console.error(`  ${title}`);
  const { status } = spawnSync(command, args, { cwd: repoRoot, stdio: 'inherit', env });
  if (status !== 0)
    throw new Obstacle(`${title}: failed, see above.`, 'Nothing was deployed after this step.');
}
