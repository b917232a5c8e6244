import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { rebuildPerson } from './rebuild-person.ts';

export const accountWritten = whenWritten(paths.account, rebuildPerson, {
  deps: realDeps,
  fields: ['givenName', 'familyName', 'email', 'language'],
});

export const profileWritten = whenWritten(paths.profile, rebuildPerson, {
  deps: realDeps,
  fields: ['name', 'thumbnail'],
});
