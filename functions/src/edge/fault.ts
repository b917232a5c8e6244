import { HttpsError } from 'firebase-functions/https';
import type { Deps } from './deps.ts';

/** gRPC codes of a database that is busy, away or contended: the same call again may well work. */
const passing = new Set<unknown>([4, 8, 10, 14]);

/**
 * The one place where something thrown becomes an answer. The caller learns an id and whether trying again helps; what
 * happened stands in the log under that id.
 *
 * Refusals never come here: they are values.
 */
export function answerToFault(
  error: unknown,
  call: string,
  { log, newId }: Pick<Deps, 'log' | 'newId'>,
): HttpsError {
  const fault = newId();
  log.error('a call failed', { fault, call }, error);
  const code = (error as { code?: unknown } | null)?.code;
  return new HttpsError(passing.has(code) ? 'unavailable' : 'internal', 'fault', { fault });
}
