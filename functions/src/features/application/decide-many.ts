import {
  done,
  isOver,
  minute,
  nextInJob,
  refuse,
  withResult,
  type calls,
  type DecisionResult,
} from '@equipage/domain';
import type { Deps } from '../../edge/deps.ts';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import { sweeping } from '../../store/sweeping.ts';
import { plannedEvent } from '../schedule/index.ts';
import { decideOne } from './decide-application.ts';

type Worker = Pick<Deps, 'store' | 'clock'>;

/** A worker that was not heard of for so long is taken for dead. */
const silence = 2 * minute;

export const start: UseCase<typeof calls.startDecisions, VerifiedPerson> = async (
  { uid },
  { eventId, jobId, decision, uids },
  { store, now },
) => {
  const event = await plannedEvent(store, uid, eventId);
  if (!event.ok) return event;
  const place = documents.decisionJob(eventId, jobId);
  if ((await store.read(place)) !== undefined) return done({});
  if (isOver(event.value, now)) return refuse('event-over');
  store.create(place, {
    id: jobId,
    byUid: uid,
    decision,
    uids,
    results: [],
    state: 'running',
    startedAt: now,
    progressAt: now,
  });
  return done({});
};

/**
 * Carries out a job, or what is left of it: one person a commit, which also holds the result. Safe to call at any time,
 * any number of times, also twice at once.
 */
export async function decideMany({ store, clock }: Worker, eventId: string, jobId: string): Promise<void> {
  const place = documents.decisionJob(eventId, jobId);
  for (;;) {
    const goesOn = await store.race(async (transaction) => {
      const job = await transaction.read(place);
      const uid = job && nextInJob(job);
      if (job === undefined || uid === undefined) return false;
      const now = clock.now();
      const decided = await decideOne(transaction, job.byUid, { eventId, uid, decision: job.decision }, now);
      // Whoever was removed meanwhile decides nothing more, not even by what was begun before.
      if (!decided.ok && decided.why === 'not-allowed') {
        transaction.update(place, { state: 'stopped', progressAt: now });
        return false;
      }
      const result: DecisionResult = decided.ok
        ? decided.value.changed
          ? 'done'
          : 'unchanged'
        : (decided.why as Exclude<typeof decided.why, 'not-allowed'>);
      if (decided.ok) decided.value.write();
      transaction.update(place, withResult(job, result, now));
      return true;
    });
    if (!goesOn) return;
  }
}

/** Goes on with jobs whose worker is gone. */
export async function resumeDecisions(deps: Worker): Promise<void> {
  await sweeping(async (each) => {
    await each(deps.store.pages(queries.decisionsUnderWay(), pageSize), async ({ path, value }) => {
      // `events/{eventId}/jobs/{jobId}`
      if (value.progressAt <= deps.clock.now() - silence)
        await decideMany(deps, path.split('/')[1]!, value.id);
    });
  });
}
