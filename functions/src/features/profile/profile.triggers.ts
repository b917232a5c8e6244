import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { rebuildPerson } from './rebuild-person.ts';
import { settleBegunEvents as settleAll } from './settle-begun-events.ts';

export const accountChanged = whenChanged(paths.account, rebuildPerson, {
  deps: realDeps,
  fields: ['givenName', 'familyName', 'email', 'language', 'birthDate', 'place'],
});

export const profileChanged = whenChanged(paths.profile, rebuildPerson, {
  deps: realDeps,
  fields: ['name', 'thumbnail'],
});

export const settleBegunEvents = scheduled('every 15 minutes', settleAll, {
  deps: realDeps,
  timeoutSeconds: 300,
});
