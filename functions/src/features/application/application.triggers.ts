import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { recount } from './recount.ts';
import { rememberLast } from './remember-last.ts';

/** Few at once, because they all write the one tally of an event. */
export const applicationTally = whenWritten(paths.application, recount, {
  deps: realDeps,
  fields: ['status'],
  atOnce: 2,
});

export const memberLast = whenWritten(paths.application, rememberLast, {
  deps: realDeps,
  fields: ['status', 'event'],
});
