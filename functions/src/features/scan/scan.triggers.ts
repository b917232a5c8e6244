import { paths } from '@equipage/domain';
import { realDeps } from '../../edge/deps.ts';
import { whenCreated, whenWritten } from '../../edge/trigger.ts';
import { followCheckIn } from './follow-check-in.ts';
import { settleBadge, settleScanEntry } from './settle-scan-entry.ts';

/** What the gate knows of people follows their applications, shifts and badges. */
export const applicationAtGate = whenWritten(paths.application, settleScanEntry, {
  deps: realDeps,
  fields: ['status', 'person'],
});

export const rosterAtGate = whenWritten(paths.roster, settleScanEntry, {
  deps: realDeps,
  fields: ['shifts'],
});

export const badgeWritten = whenWritten(paths.badge, settleBadge, { deps: realDeps, fields: ['token'] });

export const checkInCreated = whenCreated(paths.checkIn, followCheckIn, { deps: realDeps });
