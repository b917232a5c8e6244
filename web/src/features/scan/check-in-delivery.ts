import { checkIn, paths } from '@equipage/domain';
import { readDocument } from '../../data/read.ts';
import type { UnsentDescription } from '../../data/unsent.ts';
import { deliverCheckIn, madeCheckIn, type MadeCheckIn } from './scan.actions.ts';

/** How a scan gets to the server once, however often it is tried. */
export const checkInDelivery: UnsentDescription<MadeCheckIn> = {
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
};
