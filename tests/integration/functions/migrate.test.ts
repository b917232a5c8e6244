import { paths } from '@equipage/domain';
import { anAccess } from '@equipage/domain/fixtures';
import * as z from 'zod/mini';
import { beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '../../../functions/src/migrations/all.ts';
import { batchSize, migrate } from '../../../functions/src/migrations/migrate.ts';
import { migration } from '../../../functions/src/migrations/migration.ts';
import { mutedUntil } from '../../../functions/src/migrations/muted-until.ts';
import { systemClock } from '../../../functions/src/ports/clock.ts';
import { fakeLog } from '../../../functions/src/ports/log.fake.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { firestoreStore } from '../../../functions/src/store/firestore-store.ts';
import type { Store } from '../../../functions/src/store/store.ts';
import { stored } from '../../rules/world.ts';
import { ownDatabase } from './own-database.ts';

const db = ownDatabase();
let now = Date.UTC(2026, 5, 1, 9);
const clock = { now: () => now, pause: systemClock.pause };
const store = firestoreStore(db, { clock, log: fakeLog() });
const deps = { store, clock };

/** Three batches and a bit, every tenth of the new form already. */
const people = 3 * batchSize + 50;
const ofTheNewForm = people / 10;
const uidAt = (at: number) => `person${String(at).padStart(4, '0')}`;
const muted = now + 60_000;

beforeEach(async () => {
  const record = db.doc(paths.migration(mutedUntil.id));
  await record.delete();
  const { mutedUntil: _, ...old } = stored(anAccess());
  for (let from = 0; from < people; from += 400) {
    const batch = db.batch();
    for (let at = from; at < Math.min(people, from + 400); at++)
      batch.set(
        db.doc(paths.access(uidAt(at))),
        at % 10 === 0 ? { ...old, mutedUntil: new Date(muted) } : old,
      );
    await batch.commit();
  }
});

const recordOf = ({ id } = mutedUntil) => db.doc(paths.migration(id)).get();
/** How many lack the field, and when each document was written last. */
async function state() {
  const { docs } = await db.collection(paths.accesses()).get();
  return {
    lacking: docs.filter((one) => one.get('mutedUntil') === undefined).length,
    times: docs.map(({ id, updateTime }) => `${id} ${updateTime.valueOf()}`),
  };
}

describe('the rights of people from before messages were counted', () => {
  test('a dry run tells what it would do and writes nothing', async () => {
    const before = await state();
    expect(await migrate(deps, mutedUntil, { dryRun: true })).toEqual({
      state: 'would-change',
      looked: people,
      changed: people - ofTheNewForm,
      example: paths.access(uidAt(1)),
    });
    expect(await state()).toEqual(before);
    expect((await recordOf()).exists).toBe(false);
  });

  test('all become of the new form, batch by batch, and who has it already is not written', async () => {
    const kept = (await db.doc(paths.access(uidAt(10))).get()).updateTime;
    const told: number[] = [];
    const migrated = await migrate(deps, mutedUntil, { onBatch: (looked) => told.push(looked) });
    expect(migrated).toMatchObject({ state: 'done', looked: people, changed: people - ofTheNewForm });
    expect(told).toEqual([1, 2, 3, 3.25].map((batches) => batches * batchSize));
    expect((await state()).lacking).toBe(0);
    const [one, other] = [
      await store.read(documents.access(uidAt(1))),
      await store.read(documents.access(uidAt(10))),
    ];
    expect([one?.mutedUntil, other?.mutedUntil]).toEqual([0, muted]);
    expect((await db.doc(paths.access(uidAt(10))).get()).updateTime).toEqual(kept);
  });

  test('a second run, and a dry one, find it done and change nothing', async () => {
    await migrate(deps, mutedUntil);
    const before = [await state(), (await recordOf()).updateTime];
    now += 1_000;
    for (const options of [{}, { dryRun: true }])
      expect(await migrate(deps, mutedUntil, options)).toMatchObject({
        state: 'done-before',
        looked: people,
      });
    expect([await state(), (await recordOf()).updateTime]).toEqual(before);
  });

  test('whoever dies after any commit leaves it to the next run to go on from there', async () => {
    const changes: number[] = [];
    for (let commits = 1; ; commits++) {
      const migrated = await migrate({ clock, store: dyingAfter(commits === 1 ? 2 : 1) }, mutedUntil).catch(
        () => undefined,
      );
      changes.push(people - ofTheNewForm - (await state()).lacking);
      if (migrated?.state === 'done') break;
      expect(commits).toBeLessThan(10);
    }
    // Each run did the next batch and no other again.
    expect(changes).toEqual([180, 360, 540, 585, 585]);
    expect((await recordOf()).data()).toMatchObject({ looked: people, changed: people - ofTheNewForm });
  });

  test('two runs at once change each document once', async () => {
    const both = await Promise.all([migrate(deps, mutedUntil), migrate(deps, mutedUntil)]);
    expect(both.map((one) => one.state)).toContain('done');
    expect((await state()).lacking).toBe(0);
    expect((await recordOf()).data()).toMatchObject({ looked: people, changed: people - ofTheNewForm });
  });

  test('what a version from before has written since is found by running it again', async () => {
    await migrate(deps, mutedUntil);
    await db.doc(paths.access('latecomer')).set({ orgs: {} });
    now += 1_000;
    expect(await migrate(deps, mutedUntil, { again: true })).toMatchObject({ state: 'done', changed: 1 });
    await db.doc(paths.access('latecomer')).delete();
  });
});

test('what people write while a batch is being changed is not lost', async () => {
  const schema = z.object({ words: z.string(), length: z.optional(z.number()) });
  const place = { path: 'notes/one', schema };
  await db.doc(place.path).set({ words: 'short' });
  let met = 0;
  const counted = migration({
    id: '9999-length',
    about: 'notes know their length',
    sources: { collection: 'notes', schema, where: [] },
    change: ({ words, length }) => (length === words.length ? undefined : { length: words.length }),
  });
  const meddled: Store = {
    ...store,
    race: (work) =>
      store.race(async (race) => {
        const result = await work(race);
        met += 1;
        if (met === 2) await db.doc(place.path).update({ words: 'rather longer' });
        return result;
      }),
  };
  await migrate({ store: meddled, clock }, counted);
  expect((await db.doc(place.path).get()).data()).toEqual({ words: 'rather longer', length: 13 });
});

test('migrations are numbered without a gap, and say what they do', () => {
  expect(migrations.map(({ id }) => id.slice(0, 5))).toEqual(
    migrations.map((_, at) => `${String(at + 1).padStart(4, '0')}-`),
  );
  expect(migrations.filter(({ about }) => about.length < 20)).toEqual([]);
});

/** The store of a process that is killed once it has committed so many times. */
function dyingAfter(commits: number): Store {
  let left = commits;
  return {
    ...store,
    async race(work) {
      if (left === 0) throw new Error('killed');
      left -= 1;
      return await store.race(work);
    },
  };
}
