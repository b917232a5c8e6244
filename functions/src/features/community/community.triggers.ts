import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenWritten } from '../../edge/trigger.ts';
import { countMembers } from './count-members.ts';
import { settleMember } from './settle-member.ts';

/** Somebody came or went. Few at once, because all members of a community change its one tally. */
export const memberWritten = whenWritten(paths.member, countMembers, {
  deps: realDeps,
  fields: [],
  atOnce: 3,
});

/** What can be filtered by stands in the row. */
export const orgInfoWritten = whenWritten(paths.orgInfo, settleMember, {
  deps: realDeps,
  fields: ['values'],
});
