import { paths } from '@equipage/domain';
import { realDeps, realPlaceDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { whenChanged } from '../../edge/trigger.ts';
import { finishPastEvents as finishAll } from './finish-past-events.ts';
import { followEvent } from './follow-event.ts';

export const eventChanged = whenChanged(paths.event, followEvent, {
  deps: realPlaceDeps,
  fields: ['name', 'orgName', 'city', 'country', 'timeZone', 'startsAt', 'endsAt', 'state'],
});

export const finishPastEvents = scheduled('every 15 minutes', finishAll, {
  deps: realDeps,
  timeoutSeconds: 300,
});
