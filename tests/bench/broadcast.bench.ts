import { randomBytes } from 'node:crypto';
import { conversationId, everybody, hour, paths } from '@equipage/domain';
import {
  aBroadcast,
  anAccess,
  anEvent,
  aPerson,
  applicationOf,
  conversationOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { sendBroadcast } from '../../functions/src/features/conversation/send-broadcast.ts';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { pageSize } from '../../functions/src/store/project.ts';
import type { Store } from '../../functions/src/store/store.ts';
import { backstage } from '../browser/arranged-people.ts';
import { required } from '../browser/origin.ts';
import type { Bench } from './bench.ts';
import { writeAll } from './write-all.ts';

const people = 2_000;
/** The worker dies in the commit of these deliveries: one of them before it is made, the others before it is told. */
const kills = [1, 999, 1_999];
const goal = 200;

/**
 * One broadcast to a whole event by the worker of the functions, in this process, where it can be killed: how many
 * deliveries a second, with all restarts, and whether everybody got exactly one message.
 */
export const bench: Bench = {
  name: 'broadcast',
  about: `${people} deliveries with kills at ${kills.join(', ')}; the goal is ${goal} a second, and each exactly once`,
  async run() {
    const { db } = backstage();
    const store = firestoreStore(db, { clock: systemClock, log: fakeLog() });
    const run = randomBytes(4).toString('hex');
    const now = Date.now();
    const event = anEvent({ id: shortIdOf(`broadcast ${run}`), endsAt: now + 100 * hour }, now);
    const sender = aPerson({ givenName: run, familyName: 'Sender' });
    const message = aBroadcast({ byUid: sender.uid, audience: everybody, startedAt: now, progressAt: now });
    const crowd = Array.from({ length: people }, (_, at) =>
      aPerson({ givenName: `${run} ${String(at).padStart(4, '0')}`, familyName: 'Crowd' }),
    );

    const began = await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      await writeAll(db, (put) => {
        put(paths.event(event.id), event);
        put(paths.access(sender.uid), anAccess({ orgs: { [event.orgId]: 'owner' } }));
        put(paths.broadcast(event.id, message.id), message);
        for (const person of crowd) {
          put(paths.application(event.id, person.uid), applicationOf(person, event, { status: 'accepted' }));
          const talk = conversationOf(person, event, now);
          put(paths.conversation(talk.id), talk);
        }
      });

      const start = performance.now();
      const progress = { sent: 0 };
      for (const delivery of kills) {
        const worker = { store: dyingAt(store, delivery, progress), clock: systemClock };
        await sendBroadcast(worker, event.id, message.id).catch((error: unknown) => {
          if (!(error instanceof Killed)) throw error;
        });
      }
      await sendBroadcast({ store, clock: systemClock }, event.id, message.id);
      return start;
    });
    const seconds = (performance.now() - began) / 1_000;

    const counts = await Promise.all(
      crowd.map(async ({ uid }) => {
        const messages = db.collection(paths.messages(conversationId(event.id, uid)));
        return (await messages.count().get()).data().count;
      }),
    );
    const told = (await db.doc(paths.broadcast(event.id, message.id)).get()).data();
    const once = counts.every((count) => count === 1);
    return {
      deliveries: counts.reduce((sum, count) => sum + count, 0),
      each_exactly_once: once,
      said_to_be_sent: Number(told?.['sent']),
      state: String(told?.['state']),
      a_second: Math.round(people / seconds),
      within_goal: once && told?.['sent'] === people && people / seconds >= goal,
    };
  },
};

class Killed extends Error {}

/**
 * As when the platform ends the worker in the commit of a delivery: nothing goes out any more, and nobody hears of what
 * has. Before the commit at the first one, else after it, which is worse: it is made, and nobody knows.
 */
function dyingAt(store: Store, delivery: number, progress: { sent: number }): Store {
  let dead = false;
  return {
    ...store,
    async race(work) {
      if (dead) throw new Killed();
      dead = progress.sent + pageSize >= delivery;
      if (dead && delivery === 1) throw new Killed();
      const result = await store.race(work);
      progress.sent += pageSize;
      if (dead) throw new Killed();
      return result;
    },
  };
}
