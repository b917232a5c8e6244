import { day, hour, minute, type CheckIn, type Counter, type Event, type Instant } from '@equipage/domain';
import {
  aCheckIn,
  aCounter,
  badgeHashOf,
  diceOf,
  documentIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import type { EventKey } from './events.ts';

/** What an event counts of its own. */
export function demoCounters(key: EventKey, event: Event): Counter[] {
  if (key !== 'grand' && key !== 'violins') return [];
  return ['Petit déjeuner', 'Douche chaude'].map((name, at) => ({
    ...aCounter({ name, rule: 'daily' }),
    id: documentIdOf(`counter ${name} of ${event.id}`).toLowerCase(),
    createdAt: event.createdAt + 3 * day + at * minute,
  }));
}

/**
 * Who came and went: at an event that is over, everybody on its first day, but for those who forgot to check out.
 *
 * @param team everybody accepted
 */
export function demoCheckIns(
  key: EventKey,
  event: Event,
  team: readonly Person[],
  scannerUid: string,
  now: Instant,
): CheckIn[] {
  if (key !== 'violins' || event.endsAt > now) return [];
  return team.flatMap(({ uid }) => {
    const dice = diceOf(`check-ins of ${uid} at ${key}`);
    const came = event.startsAt + dice.whole(-40, 25) * minute;
    const left = came + dice.whole(4, 8) * hour + dice.whole(0, 59) * minute;
    const badge = { badgeHash: badgeHashOf({ uid }), by: scannerUid };
    const at = (kind: CheckIn['kind'], moment: Instant): CheckIn => ({
      ...aCheckIn({ uid, kind, at: moment, writtenAt: moment, ...badge }),
      id: documentIdOf(`check-in ${kind} of ${uid} at ${key}`).toLowerCase(),
    });
    return dice.chance(0.85) ? [at('in', came), at('out', left)] : [at('in', came)];
  });
}
