import { paths } from '@equipage/domain';
import { answerWithFile } from '../../edge/answer-with-file.ts';
import { answering } from '../../edge/answering.ts';
import { realDeps } from '../../edge/deps.ts';
import { identityByBearer } from '../../edge/identity.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { exportMembers as begin } from './export-members.ts';
import { followMembership } from './follow-membership.ts';
import { settleMember } from './settle-member.ts';

/**
 * Somebody came or went, or has taken another address, which may be one that was imported. Few at once, because all
 * members of a community change its one tally.
 */
export const memberWritten = whenWritten(paths.member, followMembership, {
  deps: realDeps,
  fields: ['email'],
  atOnce: 3,
});

/** What can be filtered by stands in the row. */
export const orgInfoWritten = whenWritten(paths.orgInfo, settleMember, {
  deps: realDeps,
  fields: ['values'],
});

/**
 * The community as a CSV file, streamed. Any page may ask, as with calls: what counts is the token, and nobody's browser
 * sends it by itself.
 */
export const exportMembers = answering(
  (deps, request, response) =>
    answerWithFile(request, response, deps, async () =>
      begin(deps, await identityByBearer(request, deps.authAdmin), request.body as unknown),
    ),
  { deps: realDeps, cors: true, maxInstances: 5, concurrency: 10, timeoutSeconds: 540 },
);
