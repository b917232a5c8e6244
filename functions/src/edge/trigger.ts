import { day } from '@equipage/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { CloudEvent, CloudFunction } from 'firebase-functions';
import {
  onDocumentCreated,
  onDocumentUpdated,
  onDocumentWritten,
  type Change,
  type DocumentOptions,
} from 'firebase-functions/firestore';
import type { SecretParam } from 'firebase-functions/params';
import type { Deps } from './deps.ts';
import { ReportedFault } from './fault.ts';
import { region } from './settings.ts';

/**
 * A trigger is told the ids of what was written and nothing of the content. It reads the source again and rebuilds what
 * follows from it. Firestore delivers events twice, late and out of order; for code that looks only at the present
 * state, all of that is the same.
 *
 *     export const profileChanged = whenChanged(paths.profile, rebuildPerson, { deps: realDeps, fields: ['name'] });
 *
 * Each parameter of the path becomes an id given to the reaction, in that order.
 */
export type Reaction<D extends Deps, Ids extends string[]> = (deps: D, ...ids: Ids) => Promise<void>;

export interface Terms<D extends Deps> {
  readonly deps: () => D;
  /** Upper bound of parallel reactions; low where they all write one document. */
  readonly atOnce?: number;
  readonly secrets?: SecretParam[];
}

export interface ChangeTerms<D extends Deps> extends Terms<D> {
  /**
   * React to a change only when one of these fields differs. Saves work and nothing else: a field that is not named here
   * must not matter to the reaction.
   */
  readonly fields: readonly string[];
}

type Trigger = CloudFunction<CloudEvent<unknown>>;
type Path<Ids extends string[]> = (...ids: Ids) => string;

/** Reacts to a new document. */
export function whenCreated<D extends Deps, Ids extends string[]>(
  path: Path<Ids>,
  react: Reaction<D, Ids>,
  terms: Terms<D>,
): Trigger {
  const { options, run } = prepared(path, react, terms);
  return onDocumentCreated(options, run);
}

/** Reacts when a document that was there before has changed. Costs nothing when documents come. */
export function whenChanged<D extends Deps, Ids extends string[]>(
  path: Path<Ids>,
  react: Reaction<D, Ids>,
  terms: ChangeTerms<D>,
): Trigger {
  const { options, run } = prepared(path, react, terms);
  return onDocumentUpdated(options, async (event) => {
    if (matters(event.data, terms.fields)) await run(event);
  });
}

/** Reacts when a document comes, changes or goes. */
export function whenWritten<D extends Deps, Ids extends string[]>(
  path: Path<Ids>,
  react: Reaction<D, Ids>,
  terms: ChangeTerms<D>,
): Trigger {
  const { options, run } = prepared(path, react, terms);
  return onDocumentWritten(options, async (event) => {
    if (matters(event.data, terms.fields)) await run(event);
  });
}

/** After this long an event that fails each time is given up: what it would have rebuilt has other chances. */
const longestRetry = day;

function prepared<D extends Deps, Ids extends string[]>(
  path: Path<Ids>,
  react: Reaction<D, Ids>,
  { deps, atOnce = 10, secrets = [] }: Terms<D>,
) {
  const names = Array.from({ length: path.length }, (_, index) => `id${index}`);
  const pattern = path(...(names.map((name) => `{${name}}`) as Ids));
  const options = {
    document: pattern,
    region,
    retry: true,
    maxInstances: atOnce,
    concurrency: 1,
    timeoutSeconds: 300,
    memory: '512MiB',
    secrets,
  } as const satisfies DocumentOptions;

  async function run({ params, time, id }: { params: Record<string, string>; time: string; id: string }) {
    const given = deps();
    try {
      await react(given, ...(names.map((name) => params[name]) as Ids));
    } catch (error) {
      const age = given.clock.now() - Date.parse(time);
      const fault = given.newId();
      const facts = { fault, pattern, event: id, ageSeconds: Math.round(age / 1_000) };
      if (age > longestRetry) {
        given.log.error('a trigger was given up', facts, error);
        return;
      }
      given.log.error('a trigger failed and is tried again', facts, error);
      throw new ReportedFault(fault);
    }
  }
  return { options, run };
}

/** Whether a write changed something that the reaction looks at; coming and going always does. */
export function matters(change: Change<DocumentSnapshot> | undefined, fields: readonly string[]): boolean {
  if (change === undefined) return true;
  const { before, after } = change;
  if (before.exists !== after.exists) return true;
  return fields.some((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)));
}
