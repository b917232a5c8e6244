import { paths } from '@equipage/domain';
import { answerWithFile } from '../../edge/answer-with-file.ts';
import { answering } from '../../edge/answering.ts';
import { realDeps } from '../../edge/deps.ts';
import { identityByBearer } from '../../edge/identity.ts';
import { scheduled } from '../../edge/schedule.ts';
import { whenChanged, whenCreated, whenWritten } from '../../edge/trigger.ts';
import { decideMany, resumeDecisions } from './decide-many.ts';
import { exportApplications as begin } from './export-applications.ts';
import { followApplication } from './follow-application.ts';
import { forgetEvent } from './forget-event.ts';
import { followPlaces } from './follow-places.ts';
import { settleForms } from './settle-forms.ts';

/** Few at once, because all applications to an event write its one tally. */
export const applicationWritten = whenWritten(paths.application, followApplication, {
  deps: realDeps,
  fields: ['status', 'event', 'answers', 'answeredAt'],
  atOnce: 3,
});

export const sharedFieldReworded = whenChanged(paths.sharedField, settleForms, {
  deps: realDeps,
  fields: ['label', 'help', 'choices'],
});

/** An organizer has made more room, or less. */
export const placesChanged = whenChanged(paths.event, followPlaces, {
  deps: realDeps,
  fields: ['capacity', 'waitlist'],
});

/** A draft may go; what it asked goes with it, and what licenses it had go back. */
export const eventRemoved = whenWritten(paths.event, forgetEvent, { deps: realDeps, fields: [] });

export const decisionJobCreated = whenCreated(paths.decisionJob, decideMany, { deps: realDeps });

export const decisionSweep = scheduled('every 5 minutes', resumeDecisions, {
  deps: realDeps,
  timeoutSeconds: 280,
});

/** The applications to an event with their answers as a CSV file, streamed; as `exportMembers`. */
export const exportApplications = answering(
  (deps, request, response) =>
    answerWithFile(request, response, deps, async () =>
      begin(deps, await identityByBearer(request, deps.authAdmin), request.body as unknown),
    ),
  { deps: realDeps, cors: true, maxInstances: 5, concurrency: 10, timeoutSeconds: 540 },
);
