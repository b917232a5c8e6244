import { done, paths, refuse } from '@equipage/domain';
import { anEvent } from '@equipage/domain/fixtures';
import { Transaction } from 'firebase-admin/firestore';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { MalformedDocument } from '../../../functions/src/store/codec.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import { firestoreStore } from '../../../functions/src/store/firestore-store.ts';
import { systemClock } from '../../../functions/src/ports/clock.ts';
import { fakeLog } from '../../../functions/src/ports/log.fake.ts';
import { arrange, ownDatabase } from './own-database.ts';

const db = ownDatabase();
const log = fakeLog();
const store = firestoreStore(db, { clock: systemClock, log });

let turn = 0;
/** A document that no other test has touched. */
let place = documents.audience('');
beforeEach(() => {
  turn += 1;
  place = documents.audience(`person${turn}`);
});

test('what a transaction wrote is there when it is done', async () => {
  await store.transact(async (transaction) => {
    expect(await transaction.read(place)).toBeUndefined();
    transaction.create(place, { scopes: ['o:one'] });
  });
  expect(await store.read(place)).toEqual({ scopes: ['o:one'] });
});

test('a refusal writes nothing, whatever was prepared before it', async () => {
  const outcome = await store.transact(async (transaction) => {
    transaction.create(place, { scopes: [] });
    return refuse('not-allowed');
  });
  expect(outcome).toEqual(refuse('not-allowed'));
  expect(await store.read(place)).toBeUndefined();
  await store.transact(async (transaction) => {
    transaction.create(place, { scopes: [] });
    return done(null);
  });
  expect(await store.read(place)).toEqual({ scopes: [] });
});

test('a fault writes nothing', async () => {
  const failing = store.transact(async (transaction) => {
    transaction.create(place, { scopes: [] });
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(await store.read(place)).toBeUndefined();
});

test('a transaction reads before it writes', async () => {
  const late = store.transact(async (transaction) => {
    transaction.put(place, { scopes: [] });
    await transaction.read(place);
  });
  await expect(late).rejects.toThrow('reads before it writes');
});

test('inside a transaction only the transaction reads', async () => {
  const stray = store.transact(async () => {
    await store.read(place);
  });
  await expect(stray).rejects.toThrow('only the transaction reads');
});

test('a transaction that the database has ended between two reads begins anew', async () => {
  const get = vi.spyOn(Transaction.prototype, 'get');
  try {
    let attempts = 0;
    await store.transact(async (transaction) => {
      attempts += 1;
      await transaction.read(place);
      if (attempts === 1) await endBeneath(get.mock.contexts.at(-1));
      await transaction.read(documents.audience('somebody else'));
      transaction.put(place, { scopes: [`o:attempt${attempts}`] });
    });
    expect(await store.read(place)).toEqual({ scopes: ['o:attempt2'] });
  } finally {
    get.mockRestore();
  }
});

/** As the database does when another transaction comes first: the SDK goes on with an id that is not known any more. */
async function endBeneath(transaction: unknown): Promise<void> {
  const id = await (transaction as { _transactionIdPromise: Promise<Uint8Array> })._transactionIdPromise;
  const { formattedName } = db as unknown as { formattedName: string };
  const address = `http://${process.env['FIRESTORE_EMULATOR_HOST']}/v1/${formattedName}`;
  const answer = await fetch(`${address}/documents:rollback`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ transaction: Buffer.from(id).toString('base64') }),
  });
  expect(answer.status).toBe(200);
}

test('what the store cannot do in a use-case does not compile', () => {
  void store.transact(async (transaction) => {
    // @ts-expect-error a transaction cannot be opened inside another
    const nested: unknown = transaction.transact;
    // @ts-expect-error a field that the schema lacks
    const unknownField = () => transaction.update(place, { members: [] });
    // @ts-expect-error a field of another type
    const wrongType = () => transaction.update(place, { scopes: 1 });
    expect([nested, typeof unknownField, typeof wrongType]).toEqual([undefined, 'function', 'function']);
  });
});

test('creating what is there fails as a whole', async () => {
  await arrange(db, place, { scopes: ['o:before'] });
  const other = documents.audience(`${turn}other`);
  const again = store.transact(async (transaction) => {
    transaction.create(other, { scopes: [] });
    transaction.create(place, { scopes: [] });
  });
  await expect(again).rejects.toMatchObject({ code: 6 });
  expect(await store.read(place)).toEqual({ scopes: ['o:before'] });
  expect(await store.read(other)).toBeUndefined();
});

test('changing what is not there fails', async () => {
  const change = store.transact(async (transaction) => {
    transaction.update(place, { scopes: [] });
  });
  await expect(change).rejects.toMatchObject({ code: 5 });
});

test('a change of some fields leaves the others, also those of a newer version of us', async () => {
  const whole = anEvent();
  const document = documents.event(whole.id);
  await arrange(db, document, whole);
  await db.doc(document.path).update({ fromTheFuture: true });
  await store.transact(async (transaction) => {
    transaction.update(document, { state: 'finished' });
  });
  expect(await store.read(document)).toEqual({ ...whole, state: 'finished' });
  expect((await db.doc(document.path).get()).get('fromTheFuture')).toBe(true);
});

test('several documents come in the order asked for, with gaps where nothing is', async () => {
  const [first, second, third] = ['a', 'b', 'c'].map((id) => documents.audience(`${turn}${id}`));
  if (!first || !second || !third) throw new Error('three documents');
  await arrange(db, first, { scopes: ['o:first'] });
  await arrange(db, third, { scopes: ['o:third'] });
  await store.transact(async (transaction) => {
    expect(await transaction.readAll([third, second, first])).toEqual([
      { scopes: ['o:third'] },
      undefined,
      { scopes: ['o:first'] },
    ]);
    expect(await transaction.readAll([])).toEqual([]);
  });
});

test('a malformed document is a fault where it is decided upon', async () => {
  await db.doc(place.path).set({ scopes: 'everything' });
  await expect(store.transact((transaction) => transaction.read(place))).rejects.toBeInstanceOf(
    MalformedDocument,
  );
});

test.each([
  {
    way: 'pages',
    orgId: 'pagesorg2345',
    inPages: store.pages(queries.eventsOfOrganization('pagesorg2345'), 3),
  },
  {
    way: 'stream',
    orgId: 'streamorg234',
    inPages: store.stream(queries.eventsOfOrganization('streamorg234'), 3),
  },
])(
  'a malformed document in $way is reported and left out, the others come',
  async ({ way, orgId, inPages }) => {
    const events = Array.from({ length: 7 }, (_, n) => anEvent({ orgId, name: `Event ${n}` }));
    for (const event of events) await arrange(db, documents.event(event.id), event);
    await db.doc(paths.event(`spoiled${way}`)).set({ orgId, name: 'no more than a name' });
    const found: string[] = [];
    let pages = 0;
    const before = log.lines.length;
    for await (const page of inPages) {
      pages += 1;
      found.push(...page.map(({ value }) => value.id));
    }
    expect(found).toEqual(events.map(({ id }) => id).sort());
    expect(pages).toBeGreaterThan(1);
    expect(log.lines.slice(before).filter(({ severity }) => severity === 'error')).toHaveLength(1);
  },
);

test('of what is streamed only the fields of the schema are fetched', async () => {
  const event = anEvent({ orgId: 'namesorg2345', name: 'A long evening' });
  await arrange(db, documents.event(event.id), event);
  const named = z.strictObject({ id: z.string(), name: z.string() });
  const query = { collection: paths.events(), schema: named, where: [], orderBy: 'name' };
  const found: object[] = [];
  for await (const page of store.stream(query, 300)) found.push(...page.map(({ value }) => value));
  expect(found).toContainEqual({ id: event.id, name: 'A long evening' });
});

test('ten who create the same document at once: one does, nine see it', async () => {
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () =>
      store.transact(async (transaction) => {
        if ((await transaction.read(place)) !== undefined) return 'there';
        transaction.create(place, { scopes: [] });
        return 'created';
      }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'created')).toHaveLength(1);
});

test('thirty who add to one document by compare-and-set lose nothing', async () => {
  await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      store.revise(place, (current) => ({ scopes: [...(current?.scopes ?? []), `o:${n}`] })),
    ),
  );
  const scopes = (await store.read(place))?.scopes ?? [];
  expect(new Set(scopes)).toEqual(new Set(Array.from({ length: 30 }, (_, n) => `o:${n}`)));
  expect(scopes).toHaveLength(30);
});

test('a revision of a document that somebody deletes meanwhile starts again from nothing', async () => {
  await arrange(db, place, { scopes: ['o:before'] });
  let runs = 0;
  await store.revise(place, async (current) => {
    runs += 1;
    if (runs === 1) await db.doc(place.path).delete();
    return { scopes: [...(current?.scopes ?? []), 'o:new'] };
  });
  expect(runs).toBe(2);
  expect(await store.read(place)).toEqual({ scopes: ['o:new'] });
});

test('an older revision does not pass over a newer one that wrote the same as before', async () => {
  const before = { scopes: ['o:before'] };
  await store.revise(place, () => before);
  const seen: unknown[] = [];
  await store.revise(place, async (current) => {
    seen.push(current);
    if (seen.length === 1) await store.revise(place, () => before);
    return { scopes: [`o:${seen.length}`] };
  });
  expect(seen).toEqual([before, before]);
  expect(await store.read(place)).toEqual({ scopes: ['o:2'] });
});

test('a revision that wants nothing changed writes nothing', async () => {
  await store.revise(place, () => undefined);
  expect(await store.read(place)).toBeUndefined();
});

/** Reads two documents; between the two readings of its first run somebody else writes both. */
function readsAcross<T>(judge: (first: number, second: number) => T): {
  race: Promise<T>;
  runs: () => number;
} {
  const other = documents.audience(`other${turn}`);
  let runs = 0;
  const lengths = (value: { scopes: string[] } | undefined) => value?.scopes.length ?? 0;
  const race = store.race(async (transaction) => {
    runs += 1;
    const first = lengths(await transaction.read(place));
    if (runs === 1)
      await Promise.all([place, other].map((one) => arrange(db, one, { scopes: ['o:a', 'o:b'] })));
    return judge(first, lengths(await transaction.read(other)));
  });
  return { race, runs: () => runs };
}

describe('what a race read while somebody wrote', () => {
  test.each(['refused', 'thrown'])('is not %s for, but looked at again', async (way) => {
    const { race, runs } = readsAcross((first, second) => {
      if (first === second) return done(first);
      if (way === 'refused') return refuse('not-together');
      throw new Error('not together');
    });
    expect(await race).toEqual(done(2));
    expect(runs()).toBe(2);
  });

  test.each(['refused', 'thrown'])('and is %s for all the same, is so', async (way) => {
    const { race, runs } = readsAcross(() => {
      if (way === 'refused') return refuse('never');
      throw new Error('never');
    });
    if (way === 'refused') expect(await race).toEqual(refuse('never'));
    else await expect(race).rejects.toThrow('never');
    expect(runs()).toBe(2);
  });
});

test('a race that replaces what was not there creates it, once', async () => {
  const count = async () =>
    store.race(async (transaction) => {
      const scopes = (await transaction.read(place))?.scopes ?? [];
      transaction.put(place, { scopes: [...scopes, `o:${scopes.length}`] });
    });
  await Promise.all([count(), count(), count()]);
  expect((await store.read(place))?.scopes).toEqual(['o:0', 'o:1', 'o:2']);
});
