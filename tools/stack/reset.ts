/** `npm run reset`: the next `npm start` begins with fresh demo data. */
import { existsSync } from 'node:fs';
import { devData, requireNoDevStack } from './dev-stack.ts';

await requireNoDevStack('npm run reset', console.error);
const had = existsSync(devData.root);
devData.clear();
console.log(
  had
    ? 'The data of this checkout is gone. npm start begins anew with demo data.'
    : 'There was no data yet. npm start begins with demo data.',
);
