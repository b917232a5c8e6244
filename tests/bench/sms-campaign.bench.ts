import { randomBytes } from 'node:crypto';
import { everybody, hour, paths, resultsWithin } from '@equipage/domain';
import {
  accountOf,
  anAccess,
  anEvent,
  anOrganization,
  anOrgWallet,
  anSmsCampaign,
  aPerson,
  applicationOf,
  shortIdOf,
  smsDeliveryOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { sendSmsCampaign, sweepSmsCampaigns } from '../../functions/src/features/sms/send-campaign.ts';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { httpTexter } from '../../functions/src/ports/texter.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { documents } from '../../functions/src/store/documents.ts';
import type { Store } from '../../functions/src/store/store.ts';
import { backstage } from '../browser/arranged-people.ts';
import { required } from '../browser/origin.ts';
import type { Bench } from './bench.ts';
import { writeAll } from './write-all.ts';

const people = 1_000;
/**
 * The worker dies at its n-th commit; odd ones claim messages and even ones tell what became of them. So at first messages
 * have left of which nobody hears, and then messages are claimed that never leave.
 */
const kills = [
  { commit: 16, when: 'before' },
  { commit: 21, when: 'after' },
] as const;
const goal = 100;

/**
 * One campaign to the local provider by the worker of the functions, in this process, where it can be killed: how many
 * messages a second, with both restarts, whether anybody got two, and how often credits moved.
 */
export const bench: Bench = {
  name: 'sms-campaign',
  about: `${people} SMS to the local provider with two crashes; the goal is ${goal} a second, none twice, two movements`,
  async run() {
    const { db } = backstage();
    const store = firestoreStore(db, { clock: systemClock, log: fakeLog() });
    const run = randomBytes(4).toString('hex');
    const now = Date.now();
    const org = anOrganization({ id: shortIdOf(`organization ${run}`) });
    const orgId = org.id;
    const event = anEvent({ id: shortIdOf(`sms ${run}`), orgId, endsAt: now + 100 * hour }, now);
    const sender = aPerson({ givenName: run, familyName: 'Sender' });
    const crowd = Array.from({ length: people }, (_, at) =>
      aPerson({ givenName: `${run} ${String(at).padStart(4, '0')}`, familyName: 'Crowd' }),
    );
    const text = `Bench ${run}`;
    const campaign = anSmsCampaign({
      text,
      orgId,
      byUid: sender.uid,
      audience: everybody,
      startedAt: now,
      countedAt: now,
      people,
      counts: { ...anSmsCampaign().counts, waiting: people, skipped: 0 },
      reserved: people,
    });
    const url = new URL(required('EQUIPAGE_SMS_ORIGIN'));
    const worker = {
      store,
      clock: systemClock,
      // Nobody listens there: reports would measure the functions emulator.
      webOrigin: 'http://127.0.0.1:9',
      smsReportKey: randomBytes(32).toString('hex'),
      texter: httpTexter({ url: `http://AC0local:local-token@${url.host}`, from: '+15005550006' }),
    };

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      await writeAll(db, (put) => {
        put(paths.organization(orgId), org);
        put(paths.orgWallet(orgId), anOrgWallet({ smsCredits: 0 }));
        put(paths.event(event.id), event);
        put(paths.access(sender.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
        put(paths.smsCampaign(event.id, campaign.id), campaign);
        crowd.forEach((person, at) => {
          // No number ends like one with a fate of its own.
          put(paths.account(person.uid), { ...accountOf(person), phone: `+3361235${String(1_000 + at)}` });
          put(paths.application(event.id, person.uid), applicationOf(person, event, { status: 'accepted' }));
          put(paths.smsDelivery(event.id, campaign.id, person.uid), smsDeliveryOf(person, { at: now }));
        });
      });

      const began = performance.now();
      for (const kill of kills) {
        await sendSmsCampaign({ ...worker, store: dyingAt(store, kill) }, event.id, campaign.id).catch(
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
          },
        );
      }
      await sendSmsCampaign(worker, event.id, campaign.id);
      const seconds = (performance.now() - began) / 1_000;

      const later = (by: number) => ({ ...worker, clock: { ...systemClock, now: () => Date.now() + by } });
      await sweepSmsCampaigns(later(hour));
      await sweepSmsCampaigns(later(resultsWithin));
      const texted = await textedBy(url, text);
      const settled = await store.read(documents.smsCampaign(event.id, campaign.id));
      const entries = await db.collection(paths.ledger(orgId)).count().get();
      // The reservation was made before the bench began: it is one more.
      const movements = entries.data().count + 1;
      const most = Math.max(...texted.values());
      const unknown = settled?.counts.unknown ?? 0;
      return {
        texted: texted.size,
        most_to_one_person: most,
        unknown,
        charged: settled?.charged ?? -1,
        state: settled?.state ?? 'gone',
        movements,
        a_second: Math.round(people / seconds),
        within_goal:
          most === 1 && movements === 2 && texted.size + unknown >= people && people / seconds >= goal,
      };
    });
  },
};

/** How many messages with this text each number got. */
async function textedBy(inbox: URL, text: string): Promise<Map<string, number>> {
  const caught = (await (await fetch(new URL('/sms', inbox))).json()) as { to: string; body: string }[];
  const times = new Map<string, number>();
  for (const { to, body } of caught) if (body === text) times.set(to, (times.get(to) ?? 0) + 1);
  return times;
}

class Killed extends Error {}

/** As when the platform ends the worker: nothing works any more from that commit on. */
function dyingAt(store: Store, { commit, when }: (typeof kills)[number]): Store {
  let commits = 0;
  return {
    ...store,
    async race(work) {
      commits += 1;
      if (commits > commit || (commits === commit && when === 'before')) throw new Killed();
      const result = await store.race(work);
      if (commits === commit) throw new Killed();
      return result;
    },
  };
}
