/**
 * Runs the migrations that are not done in the database that the environment names; `npm run migrate` sets it.
 *
 *     tsx functions/migrate.ts [--dry-run] [--again <id>]
 */
import { parseArgs } from 'node:util';
import { realDeps } from './src/edge/deps.ts';
import { migrations } from './src/migrations/all.ts';
import { migrate } from './src/migrations/migrate.ts';

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, again: { type: 'string' } },
});
const { 'dry-run': dryRun, again } = values;
if (again !== undefined && !migrations.some(({ id }) => id === again))
  throw new Error(`There is no migration ${again}.`);

const deps = realDeps();
for (const migration of migrations) {
  const { id, about } = migration;
  const { state, looked, changed, example } = await migrate(deps, migration, {
    dryRun,
    again: id === again,
    onBatch: (done) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${id}: ${done}\r`);
    },
  });
  const told = {
    done: `done, ${changed} of ${looked} documents changed`,
    'done-before': `was done before, ${changed} of ${looked} documents changed`,
    'would-change': `would change ${changed} of ${looked} documents`,
    elsewhere: 'is being done by somebody else',
  }[state];
  console.log(`${id}: ${told}${example === undefined ? '' : `, the first of them ${example}`} (${about})`);
  // The ones behind it may rely on it.
  if (state === 'elsewhere') {
    process.exitCode = 1;
    break;
  }
}
