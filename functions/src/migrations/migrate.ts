import { paths } from '@equipage/domain';
import type { Deps } from '../edge/deps.ts';
import { document, type Found } from '../store/document.ts';
import type { TransactionStore } from '../store/store.ts';
import { migrationRecord, type Migration, type MigrationRecord } from './migration.ts';

type Worker = Pick<Deps, 'store' | 'clock'>;

/** Documents of one commit: far below what Firestore takes, and small enough that people seldom write one meanwhile. */
export const batchSize = 200;

/** What a run came to. `elsewhere`: somebody else runs the same migration, and goes on. */
export interface Migrated {
  readonly state: 'done' | 'done-before' | 'would-change' | 'elsewhere';
  readonly looked: number;
  readonly changed: number;
  /** Path of the first document of the old form that this run met. */
  readonly example: string | undefined;
}

export interface MigrationOptions {
  /** Tells what would be done and writes nothing. */
  readonly dryRun?: boolean;
  /** From the beginning, though it is done: a version from before was still writing then. */
  readonly again?: boolean;
  /** Is told how many documents have been looked at. */
  readonly onBatch?: (looked: number) => void;
}

/**
 * Runs one migration, or what is left of it. It may be stopped at any moment and started again, also twice at once: how far
 * it has come is written in the commit of the documents, which holds only if nobody has written them meanwhile. People go
 * on working.
 */
export async function migrate(
  { store, clock }: Worker,
  migration: Migration,
  { dryRun = false, again = false, onBatch = () => undefined }: MigrationOptions = {},
): Promise<Migrated> {
  const place = document(paths.migration(migration.id), migrationRecord);
  const standing = await store.read(place);
  if (standing !== undefined && standing.doneAt !== null && !again)
    return { ...counts(standing), state: 'done-before', example: undefined };
  let record = standing?.doneAt === null ? standing : freshRecord(migration, clock.now());
  if (!dryRun && record !== standing) {
    const isOurs = await store.race(async (race) => {
      if ((await race.read(place))?.begunAt !== standing?.begunAt) return false;
      race.put(place, record);
      return true;
    });
    if (!isOurs) return { ...counts(record), state: 'elsewhere', example: undefined };
  }

  let example: string | undefined;
  const sources = { ...migration.sources, ...(record.cursor !== '' && { after: record.cursor }) };
  for await (const page of store.pages(sources, batchSize)) {
    example ??= page.find(({ value }) => migration.change(value) !== undefined)?.path;
    const next = dryRun
      ? looking(record, migration, page)
      : await store.race((race) => step(race, record, page));
    if (next === undefined) return { ...counts(record), state: 'elsewhere', example };
    record = next;
    onBatch(record.looked);
  }
  if (dryRun) return { ...counts(record), state: 'would-change', example };
  const isOurs = await store.race(async (race) => {
    if ((await race.read(place))?.cursor !== record.cursor) return false;
    race.update(place, { doneAt: clock.now() });
    return true;
  });
  return { ...counts(record), state: isOurs ? 'done' : 'elsewhere', example };

  /** One batch; undefined when somebody else has taken it. */
  async function step(
    race: TransactionStore,
    before: MigrationRecord,
    page: readonly Found[],
  ): Promise<MigrationRecord | undefined> {
    if ((await race.read(place))?.cursor !== before.cursor) return undefined;
    const values = await race.readAll(page);
    let changed = 0;
    page.forEach((source, at) => {
      const value = values[at];
      const change = value === undefined ? undefined : migration.change(value);
      if (change === undefined) return;
      race.update(source, change);
      changed += 1;
    });
    const after = further(before, page, changed);
    race.update(place, { cursor: after.cursor, looked: after.looked, changed: after.changed });
    return after;
  }
}

function freshRecord({ id }: Migration, now: number): MigrationRecord {
  return { id, begunAt: now, cursor: '', looked: 0, changed: 0, doneAt: null };
}

function looking(before: MigrationRecord, { change }: Migration, page: readonly Found[]): MigrationRecord {
  return further(before, page, page.filter(({ value }) => change(value) !== undefined).length);
}

function further(before: MigrationRecord, page: readonly Found[], changed: number): MigrationRecord {
  return {
    ...before,
    cursor: page.at(-1)?.path ?? before.cursor,
    looked: before.looked + page.length,
    changed: before.changed + changed,
  };
}

function counts({ looked, changed }: MigrationRecord): Pick<Migrated, 'looked' | 'changed'> {
  return { looked, changed };
}
