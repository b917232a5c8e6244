import {
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { doc, type Firestore, setLogLevel, writeBatch } from 'firebase/firestore';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hasProvenAddress, people, type PersonKey } from '../personas/people.ts';

export const rulesFile = new URL('../../firestore.rules', import.meta.url);

/** Stored documents by path. Dates become timestamps. */
export type Documents = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** As {@link Documents}; `null` takes one away. */
export type Changes = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

/**
 * The emulator keeps every state that a document ever had, and copies that list with each write. After so many writes of
 * the world most of its time would go there, and a new database is cheap.
 */
const mostWrites = 200;

/** One database of the emulator, of which others know nothing. */
interface Database {
  readonly projectId: string;
  readonly environment: RulesTestEnvironment;
  /** Where nothing is judged. */
  readonly unruled: Firestore;
  close(): Promise<void>;
}

/**
 * The emulator with our rules and its own database, seen through the eyes of anybody. Connections are kept: opening one
 * takes longer than all that a test does with it.
 */
export class Stage {
  readonly #seats = new Map<string, Firestore>();
  #restored = -1;
  #reset: { documents: Documents; moves: number } | undefined;
  #writes = 0;

  private constructor(
    private database: Database,
    private rules: string,
  ) {}

  static async open(): Promise<Stage> {
    // Each denial is three lines of log otherwise.
    setLogLevel('silent');
    const rules = readFileSync(rulesFile, 'utf8');
    return new Stage(await openDatabase(rules), rules);
  }

  get projectId(): string {
    return this.database.projectId;
  }

  /** Where nothing is judged: what functions see, and what tests arrange with. */
  get functions(): Firestore {
    return this.database.unruled;
  }

  close(): Promise<void> {
    return this.database.close();
  }

  /** Goes on in an empty database. Whatever was got from this stage before belongs to the old one. */
  async #moveOn(): Promise<void> {
    const old = this.database;
    this.database = await openDatabase(this.rules);
    this.#seats.clear();
    [this.#writes, this.#restored, this.#reset] = [0, -1, undefined];
    await old.close();
  }

  /**
   * What a person sees and may do; `null` is somebody signed out.
   * @param signedInAt when the session began, in seconds since 1970
   */
  as(key: PersonKey | null, signedInAt = 0): Firestore {
    const seat = `${key ?? ''} ${signedInAt}`;
    const known = this.#seats.get(seat);
    if (known !== undefined) return known;
    const opened = firestoreOf(
      key === null
        ? this.database.environment.unauthenticatedContext()
        : this.database.environment.authenticatedContext(people[key].uid, {
            email: people[key].email,
            email_verified: hasProvenAddress(key),
            auth_time: signedInAt,
          }),
    );
    this.#seats.set(seat, opened);
    return opened;
  }

  /**
   * Judges by these rules from now on. Throws where they are none. What the emulator tells of them can be asked until the
   * world was written some hundred times more.
   */
  async judgeBy(rules: string): Promise<void> {
    if (this.#writes > mostWrites / 2) await this.#moveOn();
    const response = await fetch(this.addressOf('securityRules'), {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ content: rules }] } }),
    });
    if (!response.ok) throw new Error(await response.text());
    this.rules = rules;
  }

  /** Of what the emulator tells of this database beside its documents, as `indexUsage`. */
  addressOf(matter: string): string {
    return `http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${this.projectId}:${matter}`;
  }

  /** Has exactly these documents in the database; costs nothing when nothing can have changed since it had. */
  async reset(documents: Documents): Promise<void> {
    if (this.#reset?.documents === documents && this.#reset.moves === moves) return;
    if (this.#writes > mostWrites) await this.#moveOn();
    else await this.database.environment.clearFirestore();
    await this.put(documents);
    this.#reset = { documents, moves };
  }

  /** Writes these documents if anything can have changed since they were last restored: most attempts are denied. */
  async restore(documents: Changes): Promise<void> {
    if (this.#restored === moves) return;
    await this.put(documents);
    this.#restored = moves;
  }

  /** Writes these documents whole. */
  async put(documents: Changes): Promise<void> {
    const batch = writeBatch(this.functions);
    for (const [path, fields] of Object.entries(documents)) {
      if (fields === null) batch.delete(doc(this.functions, path));
      else batch.set(doc(this.functions, path), fields);
    }
    await batch.commit();
    moves += 1;
    this.#writes += 1;
  }
}

async function openDatabase(rules: string): Promise<Database> {
  const projectId = `demo-rules-${process.pid}-${randomBytes(4).toString('hex')}`;
  const environment = await initializeTestEnvironment({ projectId, firestore: { rules } });
  // The library takes this context away when the callback ends, so the callback lasts as long as the database is used.
  return new Promise((resolve, reject) => {
    environment
      .withSecurityRulesDisabled(
        (context) =>
          new Promise((letGo) =>
            resolve({
              projectId,
              environment,
              unruled: firestoreOf(context),
              async close() {
                letGo();
                await environment.cleanup();
              },
            }),
          ),
      )
      .catch(reject);
  });
}

/** The library still hands out the older interface, which the functions of the newer one accept. */
function firestoreOf(context: RulesTestContext): Firestore {
  return context.firestore() as unknown as Firestore;
}

/** Counts what may have changed a database: what tests arranged, and attempts that were let in. */
let moves = 0;

/**
 * What the rules say to an attempt. Any other failure is the test's own mistake and is thrown.
 * @param changes false for what only reads
 */
export async function verdict(attempt: Promise<unknown>, changes = true): Promise<'allowed' | 'denied'> {
  try {
    await attempt;
    if (changes) moves += 1;
    return 'allowed';
  } catch (problem) {
    if ((problem as { code?: string }).code === 'permission-denied') return 'denied';
    throw problem;
  }
}
