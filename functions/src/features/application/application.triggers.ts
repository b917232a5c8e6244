import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { followApplication } from './follow-application.ts';

/** Few at once, because all applications to an event write its one tally. */
export const applicationWritten = whenWritten(paths.application, followApplication, {
  deps: realDeps,
  fields: ['status', 'event', 'answers', 'answeredAt'],
  atOnce: 3,
});
