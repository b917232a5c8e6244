import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenChanged, whenWritten } from '../../edge/trigger.ts';
import { settleParticipations } from '../profile/index.ts';
import { moveReminders } from './move-reminders.ts';
import { settleMission, settleShift } from './settle-shift.ts';

export const shiftWritten = whenWritten(paths.shift, settleShift, {
  deps: realDeps,
  fields: ['startsAt', 'endsAt'],
  atOnce: 3,
});

export const missionWritten = whenWritten(paths.mission, settleMission, {
  deps: realDeps,
  fields: ['name', 'place'],
  atOnce: 3,
});

/** The hours that somebody worked are told by her profile. */
export const rosterWritten = whenWritten(
  paths.roster,
  (deps, eventId, uid) => settleParticipations(deps, eventId, [uid]),
  { deps: realDeps, fields: ['shifts'] },
);

export const reminderLeadChanged = whenChanged(paths.account, moveReminders, {
  deps: realDeps,
  fields: ['reminderLead'],
});
