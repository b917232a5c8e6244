import { paths } from '@equipage/domain';
import { answering } from '../../edge/answering.ts';
import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { webOrigin } from '../../edge/settings.ts';
import { whenChanged, whenWritten } from '../../edge/trigger.ts';
import { calendarFeed } from './calendar-feed.ts';
import { followRoster } from './follow-roster.ts';
import { moveReminders } from './move-reminders.ts';
import { settleLateShifts as settleAll } from './settle-hours.ts';
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

export const rosterWritten = whenWritten(paths.roster, followRoster, { deps: realDeps, fields: ['shifts'] });

export const settleLateShifts = scheduled('every 60 minutes', settleAll, {
  deps: realDeps,
  timeoutSeconds: 300,
});

export const reminderLeadChanged = whenChanged(paths.account, moveReminders, {
  deps: realDeps,
  fields: ['reminderLead'],
});

/** Behind hosting's `/calendar/<secret>.ics`. Calendar apps sign in nowhere: what may be seen stands in the address. */
export const calendar = answering(
  async (deps, { path }, response) => {
    const answer = await calendarFeed(deps, path.split('/').at(-1) ?? '', webOrigin.value());
    response.set({
      'Cache-Control': 'private, max-age=300',
      // The address holds the secret.
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
    if (answer.status === 404) {
      response.status(404).type('text/plain').send('No such calendar.');
      return;
    }
    response.status(200).type('text/calendar; charset=utf-8').send(answer.calendar);
  },
  { deps: realDeps, maxInstances: 5, concurrency: 80, timeoutSeconds: 30 },
);
