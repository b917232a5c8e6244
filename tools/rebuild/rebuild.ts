/**
 * `npm run rebuild -- <projection> …` makes projections anew from their sources: in the running stack, or with
 * `--project <id>` in a real project. It changes nothing that is right already, and may be stopped and run again.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { repoRoot, typescriptArguments } from '../repo.ts';
import { targetDatabase } from '../stack/target-database.ts';
import { projections } from './projections.ts';

const names = Object.keys(projections);
const usage = [
  'npm run rebuild -- <projection> … [--project <id of a Firebase project>]',
  'npm run rebuild -- all',
  '',
  ...Object.entries(projections).map(([name, what]) => `  ${name.padEnd(14)} ${what}`),
  '',
  'Without --project, in the stack that npm start runs. With it, as who you are for',
  'gcloud auth application-default login.',
].join('\n');

const { values, positionals } = parse();
if (values.help === true) {
  console.log(usage);
} else {
  const asked = positionals.includes('all') ? names : positionals;
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Obstacle(`There is no projection called ${unknown.join(', ')}.`, usage);
  if (asked.length === 0) throw new Obstacle('Which projection?', usage);

  const { status } = spawnSync(process.execPath, typescriptArguments('functions/rebuild.ts', ...asked), {
    cwd: repoRoot,
    stdio: 'inherit',
    env: await targetDatabase('npm run rebuild', values.project),
  });
  if (status !== 0) throw new Obstacle('Not everything was rebuilt, see above.', 'The same command again');
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { project: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw new Obstacle((error as Error).message, usage);
  }
}
