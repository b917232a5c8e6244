import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
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

export const sweepCommunity = scheduled('every 15 minutes', sweep, { deps: realDeps, timeoutSeconds: 900 });
