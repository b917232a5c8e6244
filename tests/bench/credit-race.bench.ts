import { paths } from '@equipage/domain';
import { accountOf, aLedgerEntry, anOrgWallet, applicationOf, documentIdOf } from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { checkLedger } from '../../functions/src/features/billing/check-ledger.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { required } from '../browser/origin.ts';
import type { Bench } from './bench.ts';
import { callers } from './callers.ts';
import { quantile } from './quantile.ts';
import { askAtOnce, busyHouse } from './race.ts';
import { writeAll } from './write-all.ts';

const spends = 200;
const credits = 100;
const people = 10;
const goalSeconds = 30;

/** Colleagues text one person each in the same moment, and all of it is paid from one balance. */
export const bench: Bench = {
  name: 'credit-race',
  about: `${spends} campaigns of one SMS at once on ${credits} credits, in ${goalSeconds} s: so many begin, the others are told`,
  async run() {
    const { db, store, call } = callers();
    const { run, orgId, event, team, crowd, organizer, putHouse } = busyHouse(people);

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      await writeAll(db, (put) => {
        putHouse(put);
        put(paths.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: credits }));
        put(paths.ledgerEntry(orgId, 'welcome'), aLedgerEntry({ orgId, unit: 'sms', quantity: credits }));
        for (const person of team) put(paths.account(person.uid), accountOf(person));
        for (const [at, person] of crowd.entries()) {
          put(paths.account(person.uid), { ...accountOf(person), phone: `+3361234567${at}` });
          put(paths.application(event.id, person.uid), applicationOf(person, event, { status: 'accepted' }));
        }
      });

      const { won, told, anything_else, times, seconds } = await askAtOnce(
        spends,
        (at) =>
          call(organizer(at), 'startSmsCampaign', {
            eventId: event.id,
            campaignId: documentIdOf(`credit race ${run} ${at}`),
            text: 'Gates open at nine.',
            audience: null,
            uids: [crowd[at % people]!.uid],
          }),
        'not-enough-credits',
      );
      const campaigns = await db.collection(paths.smsCampaigns(event.id)).count().get();
      const wallet = await store.read(documents.orgWallet(orgId));
      const flaws = await checkLedger({ store });
      return {
        spent: won,
        told_that_there_are_not_enough: told,
        anything_else,
        campaigns: campaigns.data().count,
        left: wallet?.smsCredits ?? -1,
        ledger_flaws: flaws.length,
        seconds,
        p95_ms: Math.round(quantile(times, 0.95)),
        within_goal:
          won === credits &&
          told === spends - credits &&
          campaigns.data().count === credits &&
          wallet?.smsCredits === 0 &&
          flaws.length === 0 &&
          seconds < goalSeconds,
      };
    });
  },
};
