import { randomBytes } from 'node:crypto';
import { paths } from '@equipage/domain';
import {
  accountOf,
  aLedgerEntry,
  anAccess,
  anEvent,
  anOrganization,
  anOrgWallet,
  aPerson,
  applicationOf,
  documentIdOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { checkLedger } from '../../functions/src/features/billing/check-ledger.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { required } from '../browser/origin.ts';
import { stored } from '../rules/world.ts';
import type { Bench } from './bench.ts';
import { callers, countOutcomes } from './callers.ts';
import { quantile } from './quantile.ts';

const spends = 200;
const credits = 100;
const organizers = 10;
const goalSeconds = 30;

/** Colleagues text one person each in the same moment, and all of it is paid from one balance. */
export const bench: Bench = {
  name: 'credit-race',
  about: `${spends} campaigns of one SMS at once on ${credits} credits, in ${goalSeconds} s: so many begin, the others are told`,
  async run() {
    const { db, store, call } = callers();
    const run = randomBytes(4).toString('hex');
    const now = Date.now();
    const organization = anOrganization({ id: shortIdOf(`credit race ${run}`), name: 'Race' });
    const orgId = organization.id;
    const event = anEvent({ id: shortIdOf(`credit race event ${run}`), orgId, orgName: 'Race' }, now);
    const team = Array.from({ length: organizers }, (_, at) =>
      aPerson({ givenName: `${run} ${at}`, familyName: 'Organizer' }),
    );
    const crowd = Array.from({ length: organizers }, (_, at) =>
      aPerson({ givenName: `${run} ${at}`, familyName: 'Volunteer' }),
    );

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      const writer = db.bulkWriter();
      const put = (path: string, value: object) => void writer.set(db.doc(path), stored(value));
      put(paths.organization(orgId), organization);
      put(paths.event(event.id), event);
      put(paths.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: credits }));
      put(paths.ledgerEntry(orgId, 'welcome'), aLedgerEntry({ orgId, unit: 'sms', quantity: credits }));
      for (const person of team) {
        put(paths.account(person.uid), accountOf(person));
        put(paths.access(person.uid), anAccess({ orgs: { [orgId]: 'manager' } }));
      }
      for (const [at, person] of crowd.entries()) {
        put(paths.account(person.uid), { ...accountOf(person), phone: `+3361234567${at}` });
        put(
          paths.application(event.id, person.uid),
          applicationOf(person, event, { status: 'accepted', appliedAt: now }),
        );
      }
      await writer.close();

      const times: number[] = [];
      const began = performance.now();
      const outcomes = await Promise.all(
        Array.from({ length: spends }, async (_, at) => {
          const outcome = await call(team[at % organizers]!, 'startSmsCampaign', {
            eventId: event.id,
            campaignId: documentIdOf(`credit race ${run} ${at}`),
            text: 'Gates open at nine.',
            audience: null,
            uids: [crowd[at % organizers]!.uid],
          });
          times.push(performance.now() - began);
          return outcome;
        }),
      );
      const seconds = (performance.now() - began) / 1_000;
      const { won, told, anything_else } = countOutcomes(outcomes, 'not-enough-credits');
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
        seconds: Number(seconds.toFixed(1)),
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
