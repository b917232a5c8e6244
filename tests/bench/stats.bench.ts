import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  day,
  monthsUntil,
  paths,
  statShardOf,
  type StatEvents,
  type StatPerson,
  type StatShard,
} from '@equipage/domain';
import { diceOf, shortIdOf, uidOf } from '@equipage/domain/fixtures';
import type { QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { refreshStatsOf } from '../../functions/src/features/stats/refresh-stats.ts';
import { encode } from '../../functions/src/store/codec.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import type { Store } from '../../functions/src/store/store.ts';
import { backstage } from '../browser/arranged-people.ts';
import type { Bench } from './bench.ts';
import { countedStore, noCost } from './counted-store.ts';
import { hundredths, tenths } from './quantile.ts';

const members = Number(process.env['EQUIPAGE_BENCH_MEMBERS']?.split(',').at(-1) ?? 50_000);
const events = 500;
const goal = { reads: 200, seconds: 20, megabytes: 256 };
const orgId = shortIdOf('an organization of thousands');

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * One refresh of the numbers of a large organization, in this process: how many documents it reads, how long it takes, and
 * the most that is alive in the heap on the way, with all that the bench itself has loaded. Its people take part in
 * twelve events each, three of them in the last year. The floor takes the same out of the same database and throws it away.
 */
export const bench: Bench = {
  name: 'stats',
  about: `numbers of ${members} members and ${events} events; the goals are ${goal.reads} reads, ${goal.seconds} s and ${goal.megabytes} MB; the floor reads the same by the Admin SDK and does nothing with it`,
  async run() {
    await arrange();
    // The first reading is the slower one: connections and compilers warm up.
    await readBare();
    const floorSeconds = await readBare();
    const heap = { most: 0, looking: 0 };
    const cost = noCost();
    const { db } = backstage();
    const store = firestoreStore(db, { clock: systemClock, log: fakeLog() });
    const start = performance.now();
    await refreshStatsOf({ store: watched(countedStore(store, cost), heap), now: Date.now() }, orgId);
    const seconds = (performance.now() - start - heap.looking) / 1_000;
    const shown = await store.read(documents.stats(orgId));
    const bytes = JSON.stringify(shown).length;
    const megabytes = tenths(heap.most / 2 ** 20);
    return {
      members: shown?.sizes.at(-1)?.direct ?? 0,
      reads: cost.read,
      seconds: tenths(seconds),
      floor_seconds: tenths(floorSeconds),
      seconds_ratio: hundredths(seconds / floorSeconds),
      most_heap_mb: megabytes,
      page_kb: tenths(bytes / 2 ** 10),
      within_goal: cost.read <= goal.reads && seconds <= goal.seconds && megabytes <= goal.megabytes,
    };
  },
};

/** @returns the seconds that the Admin SDK takes for what was gathered of all people and events */
async function readBare(): Promise<number> {
  const { db } = backstage();
  const began = performance.now();
  await db.doc(documents.statEvents(orgId).path).get();
  const shards = db.collection(paths.statShards(orgId)).stream() as AsyncIterable<QueryDocumentSnapshot>;
  for await (const shard of shards) shard.data();
  await db.doc(paths.memberTally(orgId)).get();
  return (performance.now() - began) / 1_000;
}

/** The same store, which looks at the heap with every page that it gives. */
function watched(store: Store, heap: { most: number; looking: number }): Store {
  return {
    ...store,
    async *pages(query, size) {
      for await (const page of store.pages(query, size)) {
        const before = performance.now();
        collectGarbage();
        heap.most = Math.max(heap.most, process.memoryUsage().heapUsed);
        heap.looking += performance.now() - before;
        yield page;
      }
    },
  };
}

async function arrange(): Promise<void> {
  const dice = diceOf('an organization of thousands');
  const now = Date.now();
  const months = monthsUntil(now);
  const spot = () => ({ latitude: 46 + 4 * dice.fraction(), longitude: 1 + 4 * dice.fraction() });
  const eventIds = Array.from({ length: events }, (_, at) => shortIdOf(`event ${at}`));
  const known: StatEvents['events'] = Object.fromEntries(
    eventIds.map((id, at) => [id, { name: `Event ${at}`, startsAt: now - at * 3 * day, place: spot() }]),
  );
  const someone = (): StatPerson => ({
    member: true,
    birthDate: dice.chance(0.8)
      ? `${dice.whole(1940, 2009)}-0${dice.whole(1, 9)}-1${dice.whole(0, 9)}`
      : null,
    home: dice.chance(0.8) ? spot() : null,
    accepted: Array.from({ length: 12 }, () => dice.pick(eventIds)),
    hours: Object.fromEntries(
      Array.from({ length: 3 }, () => [
        dice.pick(eventIds),
        { [dice.pick(months)]: { worked: dice.whole(60, 900), planned: dice.whole(0, 300) } },
      ]),
    ),
  });
  const shards = new Map<string, StatShard['people']>();
  for (let at = 0; at < members; at++) {
    const uid = uidOf(`person ${at}`);
    const shardId = statShardOf(uid);
    const people = shards.get(shardId) ?? {};
    people[uid] = someone();
    shards.set(shardId, people);
  }
  const { db } = backstage();
  const place = documents.statEvents(orgId);
  await db.doc(place.path).set(encode(place.schema, place.path, { id: 'events', events: known }));
  await db.doc(paths.memberTally(orgId)).set({ direct: members });
  for (const [id, people] of shards) await db.doc(paths.statShard(orgId, id)).set({ people });
}
