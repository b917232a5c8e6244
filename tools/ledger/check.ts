/**
 * `npm run ledger:check` proves that every balance is the sum of its entries: in the running stack, or with
 * `--project <id>` in a real project. It only reads.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { repoRoot, typescriptArguments } from '../repo.ts';
import { runningStack } from '../stack/running-stack.ts';

const { values } = parseArgs({ options: { project: { type: 'string' } } });

const { status } = spawnSync(process.execPath, typescriptArguments('functions/check-ledger.ts'), {
  cwd: repoRoot,
  stdio: 'inherit',
  env: await target(values.project),
});
if (status !== 0) {
  throw new Obstacle(
    'The ledger was not proven, see above.',
    'The entries of an account are in organizations/<id>/ledger; an entry is put right by another, never by changing it.',
  );
}

/** The database to look at; a real one only when it is named, whatever the environment holds. */
async function target(project: string | undefined): Promise<NodeJS.ProcessEnv> {
  if (project === undefined) return runningStack('npm run ledger:check');
  const { FIRESTORE_EMULATOR_HOST: _, FIREBASE_AUTH_EMULATOR_HOST: __, ...env } = process.env;
  return { ...env, GCLOUD_PROJECT: project, GOOGLE_CLOUD_PROJECT: project };
}
