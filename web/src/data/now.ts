import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { Instant } from '@equipage/domain';

/**
 * The time as a signal, for what a screen must not go on saying once a moment has passed ("open until …").
 * @param every how often it moves on, in milliseconds; a device that slept catches up when it is looked at again
 */
export function createNow(every = 30_000): Accessor<Instant> {
  const [now, setNow] = createSignal(Date.now());
  const tick = () => setNow(Date.now());
  const timer = setInterval(tick, every);
  document.addEventListener('visibilitychange', tick);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', tick);
  });
  return now;
}
