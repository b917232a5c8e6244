import { paths } from '@equipage/domain';
import { aLedgerEntry, anEventWallet, anOrgWallet, applicationOf } from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { checkLedger } from '../../functions/src/features/billing/check-ledger.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { required } from '../browser/origin.ts';
import type { Bench } from './bench.ts';
import { callers } from './callers.ts';
import { quantile } from './quantile.ts';
import { askAtOnce, busyHouse } from './race.ts';
import { writeAll } from './write-all.ts';

const people = 100;
const licenses = 60;

/** The organizers of an event accept everybody in the same moment, and there are fewer licenses than people. */
export const bench: Bench = {
  name: 'license-race',
  about: `${people} acceptances at once on ${licenses} licenses: so many are accepted, the others are told why not`,
  async run() {
    const { db, store, call } = callers();
    const { orgId, event, crowd, organizer, putHouse } = busyHouse(people);

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      await writeAll(db, (put) => {
        putHouse(put);
        put(paths.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: 0 }));
        put(paths.eventWallet(event.id), anEventWallet({ orgId, licenses }));
        const entry = { orgId, quantity: licenses };
        put(paths.ledgerEntry(orgId, 'welcome'), aLedgerEntry(entry));
        const moved = { id: 'moved:first', from: 'org', to: 'event', reason: 'moved' } as const;
        const by = organizer(0).uid;
        put(paths.ledgerEntry(orgId, moved.id), aLedgerEntry({ ...entry, ...moved, eventId: event.id, by }));
        for (const person of crowd)
          put(paths.application(event.id, person.uid), applicationOf(person, event));
      });

      const { won, told, anything_else, times, seconds } = await askAtOnce(
        people,
        (at) => {
          const input = { eventId: event.id, uid: crowd[at]!.uid, decision: 'accepted' };
          return call(organizer(at), 'decideApplication', input);
        },
        'no-license',
      );
      const applications = await db.collection(paths.applications(event.id)).get();
      const accepted = applications.docs.filter((doc) => doc.get('status') === 'accepted').length;
      const licensed = applications.docs.filter((doc) => doc.get('licensed') === true).length;
      const wallet = await store.read(documents.eventWallet(event.id));
      const flaws = await checkLedger({ store });
      return {
        accepted: won,
        told_that_there_is_no_license: told,
        anything_else,
        licensed,
        used: wallet?.used ?? -1,
        ledger_flaws: flaws.length,
        seconds,
        p95_ms: Math.round(quantile(times, 0.95)),
        within_goal:
          won === licenses &&
          told === people - licenses &&
          accepted === licenses &&
          licensed === licenses &&
          wallet?.used === licenses &&
          flaws.length === 0,
      };
    });
  },
};
