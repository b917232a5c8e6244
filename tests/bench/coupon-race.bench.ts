import { randomBytes } from 'node:crypto';
import { day, paths } from '@equipage/domain';
import {
  aLedgerEntry,
  anAccess,
  anEvent,
  anOrganization,
  anOrgWallet,
  aPerson,
  documentIdOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import { checkLedger } from '../../functions/src/features/billing/check-ledger.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { required } from '../browser/origin.ts';
import type { Bench } from './bench.ts';
import { callers } from './callers.ts';
import { quantile } from './quantile.ts';
import { askAtOnce, crowdOf, type Race } from './race.ts';
import { writeAll } from './write-all.ts';

const people = 200;
const rounds = 5;
const licenses = 10;

/** A code has gone round, and everybody who has it redeems it in the same moment, half of them for either event. */
export const bench: Bench = {
  name: 'coupon-race',
  about: `${people} people redeem one coupon at once, ${rounds} times: one wins, the others are told that it is used`,
  async run() {
    const { db, store, call } = callers();
    const run = randomBytes(4).toString('hex');
    const now = Date.now();
    const giver = anOrganization({ id: shortIdOf(`giver ${run}`), name: 'Giver' });
    const taker = anOrganization({ id: shortIdOf(`taker ${run}`), name: 'Taker' });
    const of = { orgId: taker.id, orgName: taker.name };
    const events = [1, 2].map((at) => anEvent({ ...of, id: shortIdOf(`coupon race ${run} ${at}`) }, now));
    const owner = aPerson({ givenName: run, familyName: 'Giver' });
    const crowd = crowdOf(people, run, 'Eager');

    return await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), async () => {
      await writeAll(db, (put) => {
        for (const organization of [giver, taker]) put(paths.organization(organization.id), organization);
        for (const event of events) put(paths.event(event.id), event);
        const quantity = rounds * licenses;
        put(paths.orgWallet(giver.id), anOrgWallet({ licenses: quantity, smsCredits: 0 }));
        put(paths.ledgerEntry(giver.id, 'welcome'), aLedgerEntry({ orgId: giver.id, quantity }));
        put(paths.access(owner.uid), anAccess({ orgs: { [giver.id]: 'owner' } }));
        for (const { uid } of crowd) put(paths.access(uid), anAccess({ orgs: { [taker.id]: 'manager' } }));
      });

      const made = await call(owner, 'createCoupons', {
        orgId: giver.id,
        batchId: documentIdOf(`batch ${run}`),
        count: rounds,
        licenses,
        note: '',
        expiresAt: now + 30 * day,
        email: null,
        language: 'en',
      });
      if (!made.ok) throw new Error(`no coupons: ${made.why}`);
      const { coupons } = made.value as { coupons: { code: string }[] };

      const races: Race[] = [];
      for (const { code } of coupons) {
        const redeem = (at: number) =>
          call(crowd[at]!, 'redeemCoupon', { eventId: events[at % 2]!.id, code });
        races.push(await askAtOnce(people, redeem, 'coupon-used'));
      }
      const times = races.flatMap((race) => race.times);
      const wallets = await Promise.all(events.map(({ id }) => store.read(documents.eventWallet(id))));
      const given = wallets.reduce((sum, wallet) => sum + (wallet?.licenses ?? 0), 0);
      const flaws = await checkLedger({ store });
      const each = (key: 'won' | 'told' | 'anything_else') => races.map((race) => race[key]).join(' ');
      return {
        won: each('won'),
        told_that_it_is_used: each('told'),
        anything_else: each('anything_else'),
        licenses_given: given,
        ledger_flaws: flaws.length,
        p95_ms: Math.round(quantile(times, 0.95)),
        within_goal:
          races.every(({ won, told }) => won === 1 && told === people - 1) &&
          given === rounds * licenses &&
          flaws.length === 0,
      };
    });
  },
};
