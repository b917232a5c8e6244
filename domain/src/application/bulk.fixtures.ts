import { aPerson } from '../account/account.fixtures.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import type { ApplicationNote } from './application-note.schema.ts';
import type { DecisionJob } from './decision-job.schema.ts';

/** `events/{eventId}/applicationNotes/{uid}`: about `aPerson()`. */
export function anApplicationNote(facts: Partial<ApplicationNote> = {}): ApplicationNote {
  return {
    id: aPerson().uid,
    note: 'Drove the van last year.',
    tags: ['driver'],
    updatedAt: fixtureNow,
    ...facts,
  };
}

/** `events/{eventId}/jobs/{jobId}`: `aPerson()` is to be accepted, and it has just begun. */
export function aDecisionJob(facts: Partial<DecisionJob> = {}): DecisionJob {
  return {
    id: documentIdOf('accept some'),
    byUid: aPerson().uid,
    decision: 'accepted',
    uids: [aPerson().uid],
    results: [],
    state: 'running',
    startedAt: fixtureNow,
    progressAt: fixtureNow,
    ...facts,
  };
}
