import { day, type Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import type { Deletion } from './deletion.schema.ts';
import { signedInRecently } from './email-change.ts';

/** How long a person can come back. */
export const wayBack = 7 * day;

/** Far more mails than the outbox attempts for one request. */
const mostLinks = 10;

export interface DeletionRequest {
  readonly id: string;
  readonly signedInAt: Instant;
  /** Organizations that nobody else would own, by id. */
  readonly lastOwnerOf: Readonly<Record<string, string>>;
}

/**
 * Asking to be erased. `changed: false` when that is under way already.
 *
 * `last-owner` names the organizations in its detail, id → name: each needs another owner first.
 */
export function decideDeletion(
  current: Deletion | undefined,
  { id, signedInAt, lastOwnerOf }: DeletionRequest,
  now: Instant,
): Outcome<{ deletion: Deletion; dueAt: Instant; changed: boolean }, 'sign-in-again' | 'last-owner'> {
  if (current !== undefined && isUnderWay(current)) {
    return done({ deletion: current, dueAt: current.requestedAt + wayBack, changed: false });
  }
  if (!signedInRecently(signedInAt, now)) return refuse('sign-in-again');
  if (Object.keys(lastOwnerOf).length > 0) return refuse('last-owner', lastOwnerOf);
  const dueAt = now + wayBack;
  const deletion: Deletion = { id, state: 'pending', requestedAt: now, dueAt, linkHashes: [], email: null };
  return done({ deletion, dueAt, changed: true });
}

/** The same request with one more link that leads back; undefined when there is no way back any more. */
export function withLink(current: Deletion, requestedAt: Instant, linkHash: string): Deletion | undefined {
  if (current.state !== 'pending' || current.requestedAt !== requestedAt) return undefined;
  return { ...current, linkHashes: [...current.linkHashes, linkHash].slice(-mostLinks) };
}

/**
 * Coming back by a mailed link. The state decides and not the clock: whoever is not being erased yet can come back. A
 * link of an earlier request, a guessed one and one that is too late are all the same from outside.
 */
export function decideWayBack(
  current: Deletion | undefined,
  linkHash: string,
): Outcome<{ changed: boolean }, 'link-wrong'> {
  if (current === undefined || !current.linkHashes.includes(linkHash)) return refuse('link-wrong');
  if (current.state === 'canceled') return done({ changed: false });
  return current.state === 'pending' ? done({ changed: true }) : refuse('link-wrong');
}

/** Coming back by signing in. */
export function decideStay(current: Deletion | undefined): Outcome<{ changed: boolean }, 'too-late'> {
  if (current === undefined || current.state === 'canceled') return done({ changed: false });
  return current.state === 'pending' ? done({ changed: true }) : refuse('too-late');
}

/** After this nothing leads back. Also said of one whose erasing was cut off and goes on. */
export function beginsErasing(current: Deletion | undefined, now: Instant): boolean {
  if (current === undefined || current.dueAt === null || current.dueAt > now) return false;
  return current.state === 'pending' || current.state === 'erasing';
}

/** Whether the account is closed or gone. */
export function isUnderWay({ state }: Pick<Deletion, 'state'>): boolean {
  return state !== 'canceled';
}
