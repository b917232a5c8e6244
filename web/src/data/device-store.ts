/**
 * The only file that keeps anything on the device (ADR 0002): what must survive a reload without network. It holds the
 * things of one person, the one that is signed in, and is emptied at sign-out. Where IndexedDB is missing or broken
 * (private windows, a full disk) it keeps them in memory and says so, and nobody's work stops.
 */
import type { Instant } from '@equipage/domain';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Accessor, createSignal } from 'solid-js';
import type * as z from 'zod/mini';

/** One kind of things to keep. */
export interface ShelfDescription<Value> {
  readonly name: string;
  /** Raised when the form of the value changes in a way that the schema does not accept. */
  readonly version: number;
  readonly schema: z.ZodMiniType<Value>;
  /** Brings a value of an older version to this one; `undefined` drops it, as does having no `upgrade`. */
  readonly upgrade?: (value: unknown, version: number) => unknown;
}

/** One person's things of one kind, by key. None of these ever rejects. */
export interface Shelf<Value> {
  /** @param until from then on it is gone: at once for whoever asks, and from the device at the next start */
  put(key: string, value: Value, until?: Instant): Promise<void>;
  get(key: string): Promise<Value | undefined>;
  /** Everything, in the order of the keys. What the schema does not accept is dropped, with a word on the console. */
  all(): Promise<readonly { readonly key: string; readonly value: Value }[]>;
  remove(key: string): Promise<void>;
}

export interface DeviceStore {
  /** Where things are kept: `memory` means that a reload loses them, which a screen that relies on them has to say. */
  readonly keeping: Accessor<'device' | 'memory'>;
  /** @param person the uid; a shelf of somebody who is not signed in takes nothing and gives nothing */
  shelf<Value>(description: ShelfDescription<Value>, person: string): Shelf<Value>;
  /**
   * What stands under this key for whoever was signed in last, for the moment until auth says whether they still are:
   * the device holds the things of one person. Nothing, when it is unclear whose they are. Never rejects.
   */
  recall<Value>(
    description: ShelfDescription<Value>,
    key: string,
  ): Promise<{ readonly person: string; readonly value: Value } | undefined>;
  /** Forgets everything of everybody else, and what has had its time; with `undefined`, everything. */
  keepOnly(person: string | undefined): Promise<void>;
}

interface Kept {
  readonly person: string;
  readonly shelf: string;
  readonly key: string;
  readonly version: number;
  readonly value: unknown;
  readonly until?: Instant | undefined;
}

interface Schema extends DBSchema {
  kept: { key: [person: string, shelf: string, key: string]; value: Kept };
}

type Database = IDBPDatabase<Schema>;

export function createDeviceStore(databaseName = 'equipage'): DeviceStore {
  const [keeping, setKeeping] = createSignal<'device' | 'memory'>('device');
  /** Takes what the database does not. */
  const memory = new Map<string, Kept>();
  let owner: string | undefined;
  let database: Promise<Database> | undefined;

  function open(): Promise<Database> {
    return (database ??= openDB<Schema>(databaseName, 1, {
      upgrade: (db) => void db.createObjectStore('kept', { keyPath: ['person', 'shelf', 'key'] }),
      // A newer build in another tab wants to change the database: let go of it.
      blocking(_current, _wanted, event) {
        database = undefined;
        (event.target as IDBDatabase).close();
      },
      terminated: () => (database = undefined),
    }).catch((problem: unknown) => {
      database = undefined;
      throw problem;
    }));
  }

  /** Runs `work` on the database; `undefined` when there is none to work on. */
  async function withDatabase<Result>(work: (db: Database) => Promise<Result>): Promise<Result | undefined> {
    try {
      const result = await work(await open());
      if (memory.size === 0) setKeeping('device');
      return result;
    } catch (problem) {
      if (keeping() === 'device') console.warn('This device keeps nothing; memory has to do:', problem);
      setKeeping('memory');
      return undefined;
    }
  }

  async function drop({ person, shelf, key }: Pick<Kept, 'person' | 'shelf' | 'key'>): Promise<void> {
    memory.delete(memoryKey(person, shelf, key));
    await withDatabase((db) => db.delete('kept', [person, shelf, key]));
  }

  function read<Value>(description: ShelfDescription<Value>, kept: Kept): Value | undefined {
    if (isOver(kept)) {
      void drop(kept);
      return undefined;
    }
    const { version, value } = kept;
    const current = version === description.version ? value : description.upgrade?.(value, version);
    const parsed = description.schema.safeParse(current);
    if (parsed.success) return parsed.data;
    console.warn(`Dropped ${description.name}/${kept.key} of version ${version}, kept on this device.`);
    void drop(kept);
    return undefined;
  }

  return {
    keeping,

    shelf<Value>(description: ShelfDescription<Value>, person: string): Shelf<Value> {
      const idOf = (key: string) => memoryKey(person, description.name, key);

      return {
        async put(key, value, until) {
          if (owner !== person) return;
          const { name, version } = description;
          const kept = { person, shelf: name, key, version, value, until };
          const written = await withDatabase((db) => db.put('kept', kept));
          if (owner !== person) return;
          if (written) memory.delete(idOf(key));
          else memory.set(idOf(key), kept);
        },
        async get(key) {
          if (owner !== person) return undefined;
          const kept =
            memory.get(idOf(key)) ??
            (await withDatabase((db) => db.get('kept', [person, description.name, key])));
          return kept && read(description, kept);
        },
        async all() {
          if (owner !== person) return [];
          const { name } = description;
          // An array sorts after every string, so this is everything that starts with the two.
          const ofShelf = () => IDBKeyRange.bound([person, name], [person, name, []]);
          const stored = (await withDatabase((db) => db.getAll('kept', ofShelf()))) ?? [];
          const here = [...memory.values()].filter((kept) => kept.shelf === name);
          const byKey = new Map([...stored, ...here].map((kept) => [kept.key, kept]));
          return [...byKey.values()]
            .sort((one, other) => (one.key < other.key ? -1 : 1))
            .flatMap((kept) => {
              const value = read(description, kept);
              return value === undefined ? [] : [{ key: kept.key, value }];
            });
        },
        remove: (key) => drop({ person, shelf: description.name, key }),
      };
    },

    async recall<Value>(description: ShelfDescription<Value>, key: string) {
      return withDatabase(async (db) => {
        const keys = await db.getAllKeys('kept');
        const [person, ...others] = new Set(keys.map(([whose]) => whose));
        if (person === undefined || others.length > 0) return undefined;
        const kept = await db.get('kept', [person, description.name, key]);
        const value = kept && read(description, kept);
        return value === undefined ? undefined : { person, value };
      });
    },

    async keepOnly(person) {
      // At once, so that a write on its way finds the door shut; what it wrote before is deleted after it, in order.
      owner = person;
      for (const [id, kept] of memory) if (kept.person !== person || isOver(kept)) memory.delete(id);
      await withDatabase(async (db) => {
        const transaction = db.transaction('kept', 'readwrite');
        for (let cursor = await transaction.store.openCursor(); cursor; cursor = await cursor.continue()) {
          if (cursor.value.person !== person || isOver(cursor.value)) await cursor.delete();
        }
        await transaction.done;
      });
    },
  };
}

function memoryKey(person: string, shelf: string, key: string): string {
  return JSON.stringify([person, shelf, key]);
}

function isOver({ until }: Kept): boolean {
  return until !== undefined && until <= Date.now();
}

export const deviceStore = createDeviceStore();
