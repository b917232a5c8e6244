/** Checks the ledger of the database that the environment names; `npm run ledger:check` sets it. */
import { realDeps } from './src/edge/deps.ts';
import { checkLedger } from './src/features/billing/check-ledger.ts';

const flaws = await checkLedger(realDeps());
for (const { account, stated, booked } of flaws) {
  console.error(`${account}: the wallet says ${stated ?? 'nothing'}, the entries add up to ${booked}`);
}
if (flaws.length === 0) console.log('Every wallet is the sum of its entries.');
process.exitCode = flaws.length === 0 ? 0 : 1;
