import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { removeOrgField } from './remove-org-field.ts';
import { removeSharedField } from './remove-shared-field.ts';
import { sweepCommunity as sweep } from './sweep-community.ts';

export const orgFieldChanged = whenChanged(paths.orgField, removeOrgField, {
  deps: realDeps,
  fields: ['deleting'],
});

export const sharedFieldChanged = whenChanged(paths.sharedField, removeSharedField, {
  deps: realDeps,
  fields: ['deleting'],
});

export const sweepCommunity = onSchedule(
  { schedule: 'every 15 minutes', region, maxInstances: 1, timeoutSeconds: 900, memory: '512MiB' },
  async () => {
    await sweep(realDeps());
  },
);
