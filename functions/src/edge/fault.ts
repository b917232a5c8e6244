import { HttpsError } from 'firebase-functions/https';
import type { Deps } from './deps.ts';

/** gRPC codes of a database that is busy, away or contended: the same call again may well work. */
const passing = new Set<unknown>([4, 8, 10, 14]);

/**
 * What is thrown on to the platform, so that it counts the failure and tries again. The platform logs what it gets as it
 * is, with all its words, and these may name somebody; so this says nothing but where in the log to look.
 */
export class ReportedFault extends Error {
  /** @param fault the id under which our own line tells what happened */
  constructor(fault: string) {
    super(`fault ${fault}`);
    this.name = 'ReportedFault';
  }
}

/**
 * The one place where something thrown becomes an answer to a call. The caller learns an id and whether trying again helps; what
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
