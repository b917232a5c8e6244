import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
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

export const settleBegunEvents = onSchedule(
  { schedule: 'every 15 minutes', region, maxInstances: 1, timeoutSeconds: 300, memory: '512MiB' },
  async () => {
    await settleAll(realDeps());
  },
);
