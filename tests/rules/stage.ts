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
 * The emulator with our rules and its own database, seen through the eyes of anybody. Connections are kept: opening one
 * takes longer than all that a test does with it.
 */
export class Stage {
  /** Where nothing is judged: what functions see, and what tests arrange with. */
  readonly functions: Firestore;
  readonly #seats = new Map<string, Firestore>();
  #restored = -1;
  #reset: { documents: Documents; moves: number } | undefined;

  private constructor(
    readonly projectId: string,
    private readonly environment: RulesTestEnvironment,
    unruled: RulesTestContext,
    private readonly letUnruledGo: () => void,
  ) {
    this.functions = firestoreOf(unruled);
  }

  static async open(): Promise<Stage> {
    // Each denial is three lines of log otherwise.
    setLogLevel('silent');
    const projectId = `demo-rules-${process.pid}-${randomBytes(4).toString('hex')}`;
    const environment = await initializeTestEnvironment({
      projectId,
      firestore: { rules: readFileSync(rulesFile, 'utf8') },
    });
    // The library takes this context away when the callback ends, so the callback lasts as long as the stage.
    return new Promise((resolve, reject) => {
      environment
        .withSecurityRulesDisabled(
          (context) =>
            new Promise((letGo) => resolve(new Stage(projectId, environment, context, () => letGo()))),
        )
        .catch(reject);
    });
  }

  async close(): Promise<void> {
    this.letUnruledGo();
    await this.environment.cleanup();
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
        ? this.environment.unauthenticatedContext()
        : this.environment.authenticatedContext(people[key].uid, {
            email: people[key].email,
            email_verified: hasProvenAddress(key),
            auth_time: signedInAt,
          }),
    );
    this.#seats.set(seat, opened);
    return opened;
  }

  /** Judges by these rules from now on. Throws where they are none. */
  async judgeBy(rules: string): Promise<void> {
    const response = await fetch(this.addressOf('securityRules'), {
      method: 'PUT',
      body: JSON.stringify({ rules: { files: [{ content: rules }] } }),
    });
    if (!response.ok) throw new Error(await response.text());
  }

  /** Of what the emulator tells of this database beside its documents, as `indexUsage`. */
  addressOf(matter: string): string {
    return `http://${process.env['FIRESTORE_EMULATOR_HOST']}/emulator/v1/projects/${this.projectId}:${matter}`;
  }

  /** Has exactly these documents in the database; costs nothing when nothing can have changed since it had. */
  async reset(documents: Documents): Promise<void> {
    if (this.#reset?.documents === documents && this.#reset.moves === moves) return;
    await this.environment.clearFirestore();
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
  }
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
