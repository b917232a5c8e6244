import { applicationStatus, type ApplicationTally } from '@equipage/domain';

/** How many applications there are in all. A row read from Firestore holds more than numbers, so they are named. */
export function tallyTotal(tally: ApplicationTally | undefined): number {
  return applicationStatus.options.reduce((sum, status) => sum + (tally?.[status] ?? 0), 0);
}
