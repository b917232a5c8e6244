import type { Store, TransactionStore } from '../../functions/src/store/store.ts';
import type { Fate, Life, Turns } from './turns.ts';

/** A document that a commit has written. */
export interface Written {
  readonly path: string;
  readonly isNew: boolean;
  /** The document, or the fields that were changed; undefined when it went. */
  readonly value: unknown;
}

/**
 * The real store in the hands of one life: every request is a step that may be its last. A transaction holds locks, which
 * others would wait for, and so is one step with all that it reads; races and revisions are cut between their reads and
 * their commit, where others come in between.
 * @param tell hears of every commit, as the database tells its triggers
 */
export function mortalStore(
  store: Store,
  life: Life,
  turns: Turns,
  tell: (written: readonly Written[]) => void,
): Store {
  /** The turn of a commit, which is held until it is known what became of it. */
  function heldTurn() {
    let isHeld = false;
    return {
      async take(what: string, kind: 'read' | 'write'): Promise<Fate> {
        const fate = await turns.take(life, what, kind);
        isHeld = true;
        if (fate === 'before' || (fate === 'after' && kind === 'read')) await turns.die(life);
        return fate;
      },
      release(): void {
        if (isHeld) turns.release();
        isHeld = false;
      },
    };
  }

  return {
    async transact(work) {
      const fate = await turns.take(life, 'a transaction', 'write');
      const run = async () => {
        let written: Written[] = [];
        const result = await store.transact(async (transaction) => {
          written = [];
          const answer = await work(noting(transaction, written));
          // All reads are made before it dies. Its locks go with it, as when the server misses a client.
          if (fate === 'before') throw new Error('it dies');
          return answer;
        });
        if (!isRefusal(result)) tell(written);
        return result;
      };
      try {
        const result = await run().catch(async (error: unknown) => {
          if (fate === 'before') return await turns.die(life);
          throw error;
        });
        if (fate === 'after') return await turns.die(life);
        return fate === 'echo' ? await run() : result;
      } finally {
        turns.release();
      }
    },

    async race(work) {
      const turn = heldTurn();
      let fate = 'none' as Fate;
      let written: Written[] = [];
      const run = () =>
        store.race(async (transaction) => {
          // Here again: somebody else was quicker.
          turn.release();
          written = [];
          const result = await work(noting(stepwise(transaction), written));
          fate = await turn.take('commit of a race', 'write');
          return result;
        });
      const told = async () => {
        const result = await run();
        if (!isRefusal(result)) tell(written);
        return result;
      };
      try {
        const result = await told();
        turn.release();
        if (fate === 'after') return await turns.die(life);
        // The commit that is made once more fails, and the work is done again: it may find something else to do.
        return fate === 'echo' ? await told() : result;
      } finally {
        turn.release();
      }
    },

    async revise(document, next) {
      const turn = heldTurn();
      let fate = 'none' as Fate;
      let written: Written[] = [];
      const run = async () => {
        await turn.take(`reading ${document.path}`, 'read');
        await store.revise(document, async (current) => {
          turn.release();
          const value = await next(current);
          written = value === undefined ? [] : [{ path: document.path, isNew: current === undefined, value }];
          fate = await turn.take(`revision of ${document.path}`, 'write');
          return value;
        });
        tell(written);
        turn.release();
      };
      try {
        await run();
        if (fate === 'after') await turns.die(life);
        if (fate === 'echo') await run();
      } finally {
        turn.release();
      }
    },

    read: (document) => turns.step(life, `reading ${document.path}`, 'read', () => store.read(document)),
    readAll: (documents) =>
      turns.step(life, `reading ${documents.length} documents`, 'read', () => store.readAll(documents)),
    count: (query) => turns.step(life, `counting ${query.collection}`, 'read', () => store.count(query)),

    pages: (query, size) => stepped(query.collection, store.pages(query, size)),
    stream: (query, size) => stepped(query.collection, store.stream(query, size)),
  };

  async function* stepped<Page>(collection: string, source: AsyncIterable<Page>): AsyncIterable<Page> {
    const pages = source[Symbol.asyncIterator]();
    for (;;) {
      const page = await turns.step(life, `a page of ${collection}`, 'read', () => pages.next());
      if (page.done === true) return;
      yield page.value;
    }
  }

  /** A race reads without locks: between any two of its reads the others go on. */
  function stepwise(transaction: TransactionStore): TransactionStore {
    return {
      ...transaction,
      read: (document) =>
        turns.step(life, `reading ${document.path}`, 'read', () => transaction.read(document)),
      readAll: (documents) =>
        turns.step(life, `reading ${documents.length} documents`, 'read', () =>
          transaction.readAll(documents),
        ),
      list: (query, limit) =>
        turns.step(life, `listing ${query.collection}`, 'read', () => transaction.list(query, limit)),
    };
  }
}

function noting(transaction: TransactionStore, written: Written[]): TransactionStore {
  return {
    ...transaction,
    create(document, value) {
      transaction.create(document, value);
      written.push({ path: document.path, isNew: true, value });
    },
    put(document, value) {
      transaction.put(document, value);
      written.push({ path: document.path, isNew: false, value });
    },
    update(document, change) {
      transaction.update(document, change);
      written.push({ path: document.path, isNew: false, value: change });
    },
    remove(document) {
      transaction.remove(document);
      written.push({ path: document.path, isNew: false, value: undefined });
    },
  };
}

function isRefusal(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
}
