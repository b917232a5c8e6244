import { paths } from '@equipage/domain';
import { onSchedule } from 'firebase-functions/scheduler';
import { realDeps } from '../../edge/deps.ts';
import { region } from '../../edge/settings.ts';
import { whenCreated } from '../../edge/trigger.ts';
import { announceDue } from './announce-due.ts';
import { announceMessage } from './announce-message.ts';
import { resumeBroadcasts, sendBroadcast } from './send-broadcast.ts';

export const messageCreated = whenCreated(paths.message, announceMessage, { deps: realDeps });

export const broadcastCreated = whenCreated(paths.broadcast, sendBroadcast, { deps: realDeps });

export const announcementSweep = onSchedule(
  { schedule: 'every 1 minutes', region, maxInstances: 1, timeoutSeconds: 280, memory: '512MiB' },
  async () => {
    await announceDue(realDeps());
  },
);

export const broadcastSweep = onSchedule(
  { schedule: 'every 5 minutes', region, maxInstances: 1, timeoutSeconds: 280, memory: '512MiB' },
  async () => {
    await resumeBroadcasts(realDeps());
  },
);
