import type { Instant } from '@equipage/domain';
import type { Clock } from './clock.ts';

/** A clock that stands still until it is moved, and never waits. */
export function fakeClock(start: Instant): Clock & { advance(milliseconds: number): void } {
  let time = start;
  return {
    now: () => time,
    pause: async () => {},
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}
