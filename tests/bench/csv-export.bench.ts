import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memberExport, memberLine, paths } from '@equipage/domain';
import { fillCommunity } from '@equipage/tools/demo/community.ts';
import { crowdOrganizationId } from '@equipage/tools/demo/crowd.ts';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { rowsAtOnce } from '../../functions/src/edge/answer-with-file.ts';
import { exportMembers } from '../../functions/src/features/community/export-members.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { backstage } from '../browser/arranged-people.ts';
import { demoLogin } from '../browser/demo-people.ts';
import type { Bench } from './bench.ts';
import { hundredths, tenths } from './quantile.ts';

const members = Number(process.env['EQUIPAGE_BENCH_MEMBERS']?.split(',').at(-1) ?? 50_000);
const goal = { rowsASecond: 2_000, megabytes: 150 };

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * The use-case that streams the file, in this process, where its memory can be looked at: how many rows a second, and in
 * a second file, which the looking slows down, the most that is alive in the heap on the way, with all that the bench
 * itself has loaded. The floor takes the same out of the same database and throws it away.
 */
export const bench: Bench = {
  name: 'csv-export',
  about: `a file of ${members} members; the goals are ${goal.rowsASecond} rows a second and ${goal.megabytes} MB; the floor reads the same by the Admin SDK and does nothing with it`,
  async run({ say }) {
    await fillCommunity({ members });
    const floorSeconds = await readBare();
    say(`the floor: ${tenths(floorSeconds)} s`);
    const began = performance.now();
    const { rows, characters } = await readFile(() => undefined);
    const seconds = (performance.now() - began) / 1_000;
    say(`the file: ${tenths(seconds)} s`);
    let most = 0;
    await readFile((part) => {
      if (part % 10 > 0) return;
      collectGarbage();
      most = Math.max(most, process.memoryUsage().heapUsed);
    });
    const megabytes = tenths(most / 2 ** 20);
    return {
      rows,
      megabytes_of_text: tenths(characters / 2 ** 20),
      rows_a_second: Math.round(rows / seconds),
      floor_rows_a_second: Math.round(rows / floorSeconds),
      seconds_ratio: hundredths(seconds / floorSeconds),
      most_heap_mb: megabytes,
      within_goal: rows / seconds >= goal.rowsASecond && megabytes <= goal.megabytes,
    };
  },
};

/** Asks for the file of all members and reads it to its end. */
async function readFile(look: (part: number) => void): Promise<{ rows: number; characters: number }> {
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
  // The first line is the head.
  let [rows, characters, parts] = [-1, 0, 0];
  for await (const part of begun.value.parts) {
    rows += part.split('\r').length - 1;
    characters += part.length;
    look(parts++);
  }
  return { rows, characters };
}

/** @returns the seconds that the Admin SDK takes for the members and what is noted about them */
async function readBare(): Promise<number> {
  const { db } = backstage();
  const began = performance.now();
  const query = db
    .collection(paths.members(crowdOrganizationId))
    .orderBy('sortName')
    .select(...Object.keys(memberLine.def.shape).filter((name) => name !== 'id'));
  let ids: string[] = [];
  const readInfos = () => db.getAll(...ids.map((id) => db.doc(paths.orgInfo(crowdOrganizationId, id))));
  for await (const row of query.stream() as AsyncIterable<QueryDocumentSnapshot>) {
    row.data();
    ids.push(row.id);
    if (ids.length < rowsAtOnce) continue;
    await readInfos();
    ids = [];
  }
  if (ids.length > 0) await readInfos();
  return (performance.now() - began) / 1_000;
}
