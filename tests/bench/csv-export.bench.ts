import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memberExport } from '@equipage/domain';
import { fillCommunity } from '@equipage/tools/demo/community.ts';
import { crowdOrganizationId } from '@equipage/tools/demo/crowd.ts';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { exportMembers } from '../../functions/src/features/community/export-members.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { backstage } from '../browser/arranged-people.ts';
import { demoLogin } from '../browser/demo-people.ts';
import type { Bench } from './bench.ts';
import { tenths } from './quantile.ts';

const members = Number(process.env['EQUIPAGE_BENCH_MEMBERS']?.split(',').at(-1) ?? 50_000);
const goal = { rowsASecond: 2_000, megabytes: 150 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * The use-case that streams the file, in this process, where its memory can be looked at: how many rows a second, and
 * the most that is alive in the heap on the way, with all that the bench itself has loaded.
 */
export const bench: Bench = {
  name: 'csv-export',
  about: `a file of ${members} members; the goals are ${goal.rowsASecond} rows a second and ${goal.megabytes} MB`,
  async run() {
    await fillCommunity({ members });
    const { db, auth } = backstage();
    const store = firestoreStore(db, { clock: systemClock, log: fakeLog() });
    const { email } = demoLogin('olivia');
    const { uid } = await auth.getUserByEmail(email);
    const login = { uid, email, emailVerified: true, signedInAt: Date.now(), signInProvider: 'password' };
    const wish = memberExport.parse({
      orgId: crowdOrganizationId,
      filter: {},
      language: 'fr',
      timeZone: 'Europe/Paris',
    });

    const begun = await exportMembers({ store, clock: systemClock }, { network: 'bench', login }, wish);
    if (!begun.ok) throw new Error(`the file was refused: ${begun.why}`);
    const start = performance.now();
    let [rows, characters, parts, most, looking] = [-1, 0, 0, 0, 0];
    for await (const part of begun.value.parts) {
      rows += part.split('\r').length - 1;
      characters += part.length;
      if (parts++ % 10 > 0) continue;
      const before = performance.now();
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed);
      looking += performance.now() - before;
    }
    const seconds = (performance.now() - start - looking) / 1_000;
    const megabytes = tenths(most / 2 ** 20);
    return {
      rows,
      megabytes_of_text: tenths(characters / 2 ** 20),
      rows_a_second: Math.round(rows / seconds),
      most_heap_mb: megabytes,
      within_goal: rows / seconds >= goal.rowsASecond && megabytes <= goal.megabytes,
    };
  },
};
