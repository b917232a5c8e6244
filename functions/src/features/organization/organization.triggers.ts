import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { rebuildOrganization } from './rebuild-organization.ts';

export const organizationWritten = whenWritten(paths.organization, rebuildOrganization, {
  deps: realDeps,
  fields: ['name'],
});
