import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { rebuildOrganization } from './rebuild-organization.ts';

export const organizationChanged = whenChanged(paths.organization, rebuildOrganization, {
  deps: realDeps,
  fields: ['name'],
});
