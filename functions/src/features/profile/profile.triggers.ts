import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { rebuildPerson } from './rebuild-person.ts';

export const accountChanged = whenChanged(paths.account, rebuildPerson, {
  deps: realDeps,
  fields: ['givenName', 'familyName', 'email', 'language'],
});

export const profileChanged = whenChanged(paths.profile, rebuildPerson, {
  deps: realDeps,
  fields: ['name', 'thumbnail'],
});
