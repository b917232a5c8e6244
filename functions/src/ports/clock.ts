import { setTimeout as sleep } from 'node:timers/promises';
import type { Instant } from '@equipage/domain';

export interface Clock {
  now(): Instant;
  /** Waits a little before the next attempt at something contended: longer each time, and by chance. */
  pause(attempt: number): Promise<void>;
}

const longestPause = 500;

export const systemClock: Clock = {
  now: () => Date.now(),
  pause: async (attempt) => {
    await sleep(Math.random() * Math.min(longestPause, 10 * 2 ** attempt));
  },
};
