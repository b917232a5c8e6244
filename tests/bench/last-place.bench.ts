import { randomBytes } from 'node:crypto';
import { day, paths } from '@equipage/domain';
import {
  accountOf,
  aMission,
  anEvent,
  applicationOf,
  aShift,
  rosterOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { required } from '../browser/origin.ts';
import type { Bench } from './bench.ts';
import { callers } from './callers.ts';
import { quantile } from './quantile.ts';
import { askAtOnce, crowdOf } from './race.ts';
import { writeAll } from './write-all.ts';

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
    const crowd = crowdOf(people, run, 'Eager');

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      await writeAll(db, (put) => {
        put(paths.event(event.id), event);
        put(paths.mission(event.id, mission.id), mission);
        put(paths.shift(event.id, shift.id), shift);
        for (const person of crowd) {
          put(paths.account(person.uid), accountOf(person));
          put(paths.application(event.id, person.uid), applicationOf(person, event, { status: 'accepted' }));
          put(paths.roster(event.id, person.uid), rosterOf(person, event));
        }
      });

      const { won, told, anything_else, times } = await askAtOnce(
        people,
        (at) => call(crowd[at]!, 'takeShift', { eventId: event.id, shiftId: shift.id }),
        'shift-full',
      );
      const stands = (await db.doc(paths.shift(event.id, shift.id)).get()).data();
      const holders = await db
        .collection(paths.rosters(event.id))
        .where('shiftIds', 'array-contains', shift.id)
        .count()
        .get();
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
