import {
  done,
  emptyEventWallet,
  emptyOrgWallet,
  moveToEvent,
  type calls,
  type InputOf,
} from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../../functions/src/edge/callable.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { takeDelivery } from '../../../functions/src/features/billing/settle-payment.ts';
import { deliver } from '../../../functions/src/outbox/deliver.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { simulateMany } from '../../simulator/many.ts';
import { realUseCases, type Report, type UseCases } from '../../simulator/simulate.ts';

const seeds = 200;
/** `SEED=17` plays one seed again; `npm run simulate` prints its steps too. */
const wanted = process.env['SEED'];

const failuresOf = (reports: readonly Report[]) =>
  reports.flatMap(({ seed, wrong }) => wrong.map((line) => `SEED=${seed}: ${line}`));
const sumOf = (reports: readonly Report[], of: 'deaths' | 'echoes') =>
  reports.reduce((sum, report) => sum + report[of], 0);

test('whoever dies, comes twice, late or in another order: no unit is lost or made, nothing is told twice', async () => {
  const reports = await simulateMany(
    wanted === undefined ? { first: 1, count: seeds } : { first: Number(wanted), count: 1 },
  );
  expect(failuresOf(reports)).toEqual([]);
  if (wanted !== undefined) return;
  expect(sumOf(reports, 'deaths')).toBeGreaterThan(seeds);
  expect(sumOf(reports, 'echoes')).toBeGreaterThan(seeds / 4);
}, 400_000);

describe('the simulator finds', () => {
  /** Plays a few seeds at a time, until one shows what is wrong. */
  async function isFound(broken: Partial<UseCases>, sign: RegExp): Promise<void> {
    const useCases = { ...realUseCases, ...broken };
    let failures: string[] = [];
    for (let first = 1; first <= 40 && !failures.some((line) => sign.test(line)); first += 8)
      failures = failuresOf(await simulateMany({ first, count: 8, useCases }));
    expect(failures.join('\n')).toMatch(sign);
  }

  test('a payment that is credited by each delivery, although each balance has its entry', async () => {
    let deliveries = 0;
    const creditsAgain: typeof takeDelivery = async (deps, payments, delivery) => {
      const news = await payments.readEvent(delivery.body, delivery.signature);
      if (typeof news === 'object' && news.fact.kind === 'paid') {
        const { orderId } = news;
        await deps.store.transact(async (store) => {
          const order = await store.read(documents.order(orderId));
          const wallet = order && (await store.read(documents.orgWallet(order.orgId)));
          if (order?.unit !== 'license' || wallet === undefined) return;
          const { orgId, quantity, unit } = order;
          const id = `again:${(deliveries += 1)}`;
          const entry = { id, orgId, orderId, unit, quantity, eventId: null, by: null, at: deps.clock.now() };
          store.create(documents.ledgerEntry(orgId, id), {
            ...entry,
            from: 'stripe',
            to: 'org',
            reason: 'purchase',
          });
          store.put(documents.orgWallet(orgId), { ...wallet, licenses: wallet.licenses + quantity });
        });
      }
      return await takeDelivery(deps, payments, delivery);
    };
    await isFound({ takeDelivery: creditsAgain }, /order \w+ was credited \d+ units instead of/);
  });

  test('licenses that move in one commit and are entered in the next', async () => {
    const real = endpoints.get('moveLicenses')!;
    const inTwoCommits: Endpoint = {
      ...real,
      async answer({ login }, input, { store, now }) {
        const { moveId, eventId, quantity } = input as InputOf<typeof calls.moveLicenses>;
        const event = (await store.read(documents.event(eventId)))!;
        const { orgId } = event;
        const id = `moved:${moveId}`;
        if ((await store.read(documents.ledgerEntry(orgId, id))) !== undefined) return done({});
        const moved = await store.race(async (race) => {
          const org = (await race.read(documents.orgWallet(orgId))) ?? emptyOrgWallet;
          const wallet = (await race.read(documents.eventWallet(eventId))) ?? emptyEventWallet(orgId);
          const by = login?.uid ?? null;
          const after = moveToEvent({ org, event: wallet }, quantity, { id, orgId, eventId, by, at: now });
          if (!after.ok) return after;
          race.put(documents.orgWallet(orgId), after.value.org);
          race.put(documents.eventWallet(eventId), after.value.event);
          return after;
        });
        if (!moved.ok) return moved;
        await store.transact(async (transaction) => {
          for (const entry of moved.value.entries)
            transaction.put(documents.ledgerEntry(orgId, entry.id), entry);
        });
        return done({});
      },
    };
    await isFound({ endpoints: new Map(endpoints).set('moveLicenses', inTwoCommits) }, /the ledger: /);
  });

  test('a mail that leaves before anybody has claimed it', async () => {
    const unclaimed: typeof deliver = async (deps, id) => {
      const notice = await deps.store.read(documents.notice(id));
      if (notice?.channel === 'email') {
        const { to, language } = notice;
        await deps.mailer.send({ id, to, language, subject: '', text: '', html: '' }).catch(() => undefined);
      }
      await deliver(deps, id);
    };
    await isFound({ deliver: unclaimed }, /mail \S+ was sent 2 times/);
  });
});
