/**
 * npm run drill: loses a database on the emulators, restores yesterday's backup, and puts what it took and found into
 * docs/faults.md. It fails when the books are wrong or somebody who was erased is back.
 */
import { Obstacle } from '@equipage/tools/obstacle.ts';
import { writeFaults } from '../simulator/faults-page.ts';
import { drill } from './drill.ts';

const { figures, wrong } = await drill((line) => console.error(`  ${line}`));
for (const line of wrong) console.log(line);
console.log(JSON.stringify(figures));
await writeFaults(
  'restore-drill',
  "A day's backup is restored after the day was lost: payments of it are booked, and who was erased stays erased",
  figures,
);
if (wrong.length > 0) throw new Obstacle('Something is wrong after the restore, see above.', 'npm run drill');
// Requests to the database that was lost would be tried again for minutes.
process.exit();
