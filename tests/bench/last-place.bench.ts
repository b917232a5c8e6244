import { randomBytes } from 'node:crypto';
import { day, paths } from '@equipage/domain';
import {
  accountOf,
  aMission,
  anEvent,
  aPerson,
  applicationOf,
  aShift,
  rosterOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { required } from '../browser/origin.ts';
import { stored } from '../rules/world.ts';
import type { Bench } from './bench.ts';
import { callers, countOutcomes } from './callers.ts';
import { quantile } from './quantile.ts';

const people = 100;

/** A shift with one place, and everybody presses “take it” in the same moment. */
export const bench: Bench = {
  name: 'last-place',
  about: `${people} people take the last place of a shift at once: one has it, the others are told`,
  async run() {
    const { db, call } = callers();
    const run = randomBytes(4).toString('hex');
    const now = Date.now();
    const event = anEvent({ id: shortIdOf(`last place ${run}`) }, now);
    const mission = aMission({ selfSignUp: true });
    const startsAt = event.startsAt + day;
    const shift = aShift({ startsAt, endsAt: startsAt + day / 6, need: 1 }, mission);
    const crowd = Array.from({ length: people }, (_, at) =>
      aPerson({ givenName: `${run} ${at}`, familyName: 'Eager' }),
    );

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      const writer = db.bulkWriter();
      const put = (path: string, value: object) => void writer.set(db.doc(path), stored(value));
      put(paths.event(event.id), event);
      put(paths.mission(event.id, mission.id), mission);
      put(paths.shift(event.id, shift.id), shift);
      for (const person of crowd) {
        put(paths.account(person.uid), accountOf(person));
        put(paths.application(event.id, person.uid), applicationOf(person, event, { status: 'accepted' }));
        put(paths.roster(event.id, person.uid), rosterOf(person, event));
      }
      await writer.close();

      const times: number[] = [];
      const began = performance.now();
      const outcomes = await Promise.all(
        crowd.map(async (person) => {
          const answer = await call(person, 'takeShift', { eventId: event.id, shiftId: shift.id });
          times.push(performance.now() - began);
          return answer;
        }),
      );
      const stands = (await db.doc(paths.shift(event.id, shift.id)).get()).data();
      const holders = await db
        .collection(paths.rosters(event.id))
        .where('shiftIds', 'array-contains', shift.id)
        .count()
        .get();
      const { won, told, anything_else } = countOutcomes(outcomes, 'shift-full');
      return {
        won,
        told_that_it_is_taken: told,
        anything_else,
        holders: holders.data().count,
        assigned: Number(stands?.['assigned']),
        p95_ms: Math.round(quantile(times, 0.95)),
        within_goal:
          won === 1 && told === people - 1 && holders.data().count === 1 && stands?.['assigned'] === 1,
      };
    });
  },
};
