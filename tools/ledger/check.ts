/**
 * `npm run ledger:check` proves that every balance is the sum of its entries: in the running stack, or with
 * `--project <id>` in a real project. It only reads.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { Obstacle } from '../obstacle.ts';
import { repoRoot, typescriptArguments } from '../repo.ts';
import { targetDatabase } from '../stack/target-database.ts';

const { values } = parseArgs({ options: { project: { type: 'string' } } });

const { status } = spawnSync(process.execPath, typescriptArguments('functions/check-ledger.ts'), {
  cwd: repoRoot,
  stdio: 'inherit',
  env: await targetDatabase('npm run ledger:check', values.project),
});
if (status !== 0) {
  throw new Obstacle(
    'The ledger was not proven, see above.',
    'The entries of an account are in organizations/<id>/ledger; an entry is put right by another, never by changing it.',
  );
}
