import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { scheduled } from '../../edge/schedule.ts';
import { whenCreated } from '../../edge/trigger.ts';
import { announceDue } from './announce-due.ts';
import { followMessage } from './follow-message.ts';
import { resumeBroadcasts, sendBroadcast } from './send-broadcast.ts';

export const messageCreated = whenCreated(paths.message, followMessage, { deps: realDeps });

export const broadcastCreated = whenCreated(paths.broadcast, sendBroadcast, { deps: realDeps });

export const announcementSweep = scheduled('every 1 minutes', announceDue, {
  deps: realDeps,
  timeoutSeconds: 280,
});

export const broadcastSweep = scheduled('every 5 minutes', resumeBroadcasts, {
  deps: realDeps,
  timeoutSeconds: 280,
});
