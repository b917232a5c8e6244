/**
 * Scans that the server does not have yet, for as long as the app runs: what was scanned without network is delivered
 * when it is back, whatever page is open then. To load this file is to begin with it.
 */
import { checkIn, paths } from '@equipage/domain';
import { createRoot } from 'solid-js';
import { readDocument } from '../../data/read.ts';
import { createUnsentQueue } from '../../data/unsent.ts';
import { deliverCheckIn, madeCheckIn, type MadeCheckIn } from './scan.actions.ts';

export const unsentCheckIns = createRoot(() =>
  createUnsentQueue<MadeCheckIn>({
    name: 'unsent-check-ins',
    version: 1,
    payload: madeCheckIn,
    attempt: deliverCheckIn,
    async landed(id, { eventId }) {
      const stored = await readDocument({ document: paths.checkIn(eventId, id), schema: checkIn });
      if (stored.state === 'found') return true;
      // Somebody who may no longer read there cannot have it accepted either.
      return stored.state === 'absent' || stored.state === 'denied' ? false : undefined;
    },
  }),
);
