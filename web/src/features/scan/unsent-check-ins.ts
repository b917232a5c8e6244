/**
 * Scans that the server does not have yet, for as long as the app runs: what was scanned without network is delivered
 * when it is back, whatever page is open then. To load this file is to begin with it.
 */
import { createRoot } from 'solid-js';
import { createUnsentQueue } from '../../data/unsent.ts';
import { checkInDelivery } from './check-in-delivery.ts';
import type { MadeCheckIn } from './scan.actions.ts';

export const unsentCheckIns = createRoot(() => createUnsentQueue<MadeCheckIn>(checkInDelivery));
