import { day } from '@equipage/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { onDocumentWritten } from 'firebase-functions/firestore';
import type { CloudEvent, CloudFunction } from 'firebase-functions';
import type { SecretParam } from 'firebase-functions/params';
import type { Deps } from './deps.ts';
import { region } from './settings.ts';

/**
 * A trigger is told the ids of what was written and nothing of the content. It reads the source again and rebuilds what
 * follows from it. Firestore delivers events twice, late and out of order; for code that looks only at the present
 * state, all of that is the same.
 */
export type Reaction<D extends Deps, Ids extends string[]> = (deps: D, ...ids: Ids) => Promise<void>;

export interface Attention<D extends Deps> {
  readonly deps: () => D;
  /**
   * React only when one of these fields differs, or the document came or went. Saves work and nothing else: a field
   * that is not named here must not matter to the reaction.
   */
  readonly fields?: readonly string[];
  /** Upper bound of parallel reactions; low where they all write one document. */
  readonly atOnce?: number;
  readonly secrets?: SecretParam[];
}

/** After this long an event that fails each time is given up: what it would have rebuilt has other chances. */
const longestRetry = day;

/**
 * `export const profileWritten = whenWritten(paths.profile, rebuildPerson, { deps: realDeps, fields: ['name'] })`
 * @param path from `paths`; each of its parameters becomes an id given to the reaction, in that order.
 */
export function whenWritten<D extends Deps, Ids extends string[]>(
  path: (...ids: Ids) => string,
  react: Reaction<D, Ids>,
  { deps, fields, atOnce = 10, secrets = [] }: Attention<D>,
): CloudFunction<CloudEvent<unknown>> {
  const names = Array.from({ length: path.length }, (_, index) => `id${index}`);
  const pattern = path(...(names.map((name) => `{${name}}`) as Ids));
  return onDocumentWritten(
    {
      document: pattern,
      region,
      retry: true,
      maxInstances: atOnce,
      concurrency: 1,
      timeoutSeconds: 300,
      memory: '512MiB',
      secrets,
    },
    async ({ data, params, time, id }) => {
      if (data === undefined || !matters(data.before, data.after, fields)) return;
      const given = deps();
      try {
        await react(given, ...(names.map((name) => (params as Record<string, string>)[name]) as Ids));
      } catch (error) {
        const age = given.clock.now() - Date.parse(time);
        const facts = { fault: given.newId(), pattern, event: id, minutes: Math.round(age / 60_000) };
        if (age > longestRetry) {
          given.log.error('a trigger was given up', facts, error);
          return;
        }
        given.log.error('a trigger failed and is tried again', facts, error);
        throw error;
      }
    },
  );
}

/** Whether a write changed something that the reaction looks at. */
export function matters(
  before: DocumentSnapshot,
  after: DocumentSnapshot,
  fields: readonly string[] | undefined,
): boolean {
  if (fields === undefined || before.exists !== after.exists) return true;
  return fields.some((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)));
}
