/**
 * `npm run migrate` brings what is stored into the form that this version writes: in the running stack, or with
 * `--project <id>` in a real project. With `--dry-run` it only tells what it would do. It may be stopped and run again.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { repoRoot, typescriptArguments } from '../repo.ts';
import { targetDatabase } from '../stack/target-database.ts';

const usage = [
  'npm run migrate -- [--dry-run] [--again <migration>] [--project <id of a Firebase project>]',
  '',
  'Without --project, in the stack that npm start runs. With it, as who you are for',
  'gcloud auth application-default login. --again runs one anew that is done, for what',
  'a version from before has written since.',
].join('\n');

const { project, help, again, 'dry-run': dryRun } = parse();
if (help) {
  console.log(usage);
} else {
  const args = [...(dryRun ? ['--dry-run'] : []), ...(again === undefined ? [] : ['--again', again])];
  const { status } = spawnSync(process.execPath, typescriptArguments('functions/migrate.ts', ...args), {
    cwd: repoRoot,
    stdio: 'inherit',
    env: await targetDatabase('npm run migrate', project),
  });
  if (status !== 0) throw new Obstacle('Not everything was migrated, see above.', 'The same command again');
}

function parse() {
  try {
    return parseArgs({
      options: {
        project: { type: 'string' },
        again: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new Obstacle((error as Error).message, usage);
  }
}
