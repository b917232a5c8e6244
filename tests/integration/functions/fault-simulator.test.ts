import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
  calls,
  done,
  emptyEventWallet,
  emptyOrgWallet,
  moveToEvent,
  orgRole,
  placeIn,
  refuse,
  shiftCardOf,
  withInvitedRole,
  withOrgRole,
  withShift,
  type CallName,
  type InputOf,
} from '@equipage/domain';
import { inRepo } from '@equipage/tools/repo.ts';
import { describe, expect, test } from 'vitest';
import type { Endpoint } from '../../../functions/src/edge/callable.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { hashOfInvitation } from '../../../functions/src/features/organization/invitation-link.ts';
import { takeDelivery } from '../../../functions/src/features/billing/settle-payment.ts';
import { followMessage } from '../../../functions/src/features/conversation/follow-message.ts';
import { settleShift } from '../../../functions/src/features/schedule/settle-shift.ts';
import { deliver } from '../../../functions/src/outbox/deliver.ts';
import * as deployed from '../../../functions/src/index.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import { doors, leftOut } from '../../simulator/coverage.ts';
import { simulateMany } from '../../simulator/many.ts';
import { realUseCases, type Report, type Simulated, type UseCases } from '../../simulator/simulate.ts';

const seeds = 200;
/** `SEED=17` plays one seed again; `npm run simulate` prints its steps too. */
const wanted = process.env['SEED'];

const failuresOf = (reports: readonly Report[]) =>
  reports.flatMap(({ seed, wrong }) => wrong.map((line) => `SEED=${seed}: ${line}`));
const sumOf = (reports: readonly Report[], of: 'deaths' | 'echoes') =>
  reports.reduce((sum, report) => sum + report[of], 0);

test('whoever dies, comes twice, late or in another order: no unit is lost or made, no right is left over, nothing is told twice', async () => {
  const reports = await simulateMany(
    wanted === undefined ? { first: 1, count: seeds } : { first: Number(wanted), count: 1 },
  );
  expect(failuresOf(reports)).toEqual([]);
  if (wanted !== undefined) return;
  expect(sumOf(reports, 'deaths')).toBeGreaterThan(seeds);
  expect(sumOf(reports, 'echoes')).toBeGreaterThan(seeds / 4);
  const played = new Set(reports.flatMap((report) => [...report.played]));
  expect([...played, ...Object.keys(leftOut)].sort()).toEqual(everyFunction.sort());
}, 400_000);

/** Callables by their own names, and whatever else is deployed. */
const everyFunction = [...Object.keys(calls), ...Object.keys(deployed).filter((name) => name !== 'call')];

describe('what the simulator leaves out', () => {
  const features = inRepo('functions', 'src', 'features');
  const code = readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, text: readFileSync(inRepo('functions', 'src', 'features', file), 'utf8') }));

  test('is played by tests that are there and name it, or the use-case that it runs', () => {
    const names = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
    const elsewhere = Object.entries(leftOut).flatMap(([name, why]) =>
      typeof why === 'string' ? [] : [{ name, ...why }],
    );
    const isPlayed = ({ name, playedIn, by = name }: (typeof elsewhere)[number]) =>
      existsSync(inRepo(playedIn)) && names(readFileSync(inRepo(playedIn), 'utf8'), by);
    const runs = ({ name, by }: (typeof elsewhere)[number]) =>
      by === undefined ||
      code.some(({ text }) => new RegExp(`export const ${name} = \\w+\\([^;]*\\b${by}\\b`).test(text));
    expect(elsewhere.filter((one) => !isPlayed(one) || !runs(one))).toEqual([]);
  });

  const moving =
    /\b(?:enqueue|tell|enter|openBooks|openCheckout)\(|\bwith(?:Org|Event|Invited)Role\(|(?:put|create|update)\(\s*documents\.(?:access|orgWallet|eventWallet)\(|documents\.announcement\(/;

  test('moves no unit, gives no right and tells nobody anything, unless it is played elsewhere', () => {
    const files = code.filter(({ text }) => moving.test(text)).map(({ file }) => file);
    expect(files.sort()).toEqual(Object.keys(doors).sort());
    const through = Object.values(doors).flat();
    expect(through.filter((name) => !everyFunction.includes(name))).toEqual([]);
    expect(through.filter((name) => typeof leftOut[name] === 'string')).toEqual([]);
  });
});

describe('the simulator finds', () => {
  /** Plays a few seeds at a time, until one shows what is wrong. */
  async function isFound(broken: Partial<UseCases>, only: Simulated['only'], sign: RegExp): Promise<void> {
    const useCases = { ...realUseCases, ...broken };
    let failures: string[] = [];
    for (let first = 1; first <= 80 && !failures.some((line) => sign.test(line)); first += 4)
      failures = failuresOf(await simulateMany({ first, count: 4, useCases, only }));
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
    await isFound(
      { takeDelivery: creditsAgain },
      ['buy', 'pay'],
      /order \w+ was credited \d+ units instead of/,
    );
  });

  const endpointsWith = (name: CallName, answer: Endpoint['answer']) =>
    new Map(endpoints).set(name, { ...endpoints.get(name)!, answer });

  test('licenses that move in one commit and are entered in the next', async () => {
    const inTwoCommits: Endpoint['answer'] = async ({ login }, input, { store, now }) => {
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
    };
    await isFound({ endpoints: endpointsWith('moveLicenses', inTwoCommits) }, ['move'], /the ledger: /);
  });

  test('an owner who leaves whether there is another or not', async () => {
    const asksNobody: Endpoint['answer'] = async ({ login }, input, { store }) => {
      const { orgId } = input as InputOf<typeof calls.leaveOrganization>;
      const uid = login!.uid;
      await store.transact(async (transaction) => {
        const access = await transaction.read(documents.access(uid));
        const entry = await transaction.read(documents.orgUser(orgId, uid));
        if (access === undefined || entry === undefined) return;
        transaction.put(documents.access(uid), withOrgRole(access, orgId, null));
        transaction.remove(documents.orgUser(orgId, uid));
      });
      return done({});
    };
    const broken = { endpoints: endpointsWith('leaveOrganization', asksNobody) };
    await isFound(broken, ['leave'], /organization \w+ has no owner/);
  });

  test('a right that is given again by whoever accepts twice', async () => {
    const asksNoState: Endpoint['answer'] = async ({ login }, input, { store, now }) => {
      const { token } = input as InputOf<typeof calls.acceptInvitation>;
      return await store.transact(async (transaction) => {
        const { uid, email } = login!;
        const access = (await transaction.read(documents.access(uid)))!;
        const link = (await transaction.read(documents.invitationLink(hashOfInvitation(token))))!;
        const { orgId, invitationId: id } = link;
        const invitation = (await transaction.read(documents.invitation(orgId, id)))!;
        if (invitation.email !== email || invitation.eventId !== null) return refuse('another-address');
        const role = orgRole.parse(invitation.role);
        transaction.update(documents.invitation(orgId, id), { state: 'accepted' });
        transaction.put(documents.access(uid), withInvitedRole(access, orgId, invitation));
        const entry = { id: uid, role: access.orgs[orgId] ?? role, name: 'Bruno', email, since: now };
        transaction.put(documents.orgUser(orgId, uid), entry);
        return done({ orgId, eventId: null, role });
      });
    };
    const broken = { endpoints: endpointsWith('acceptInvitation', asksNoState) };
    await isFound(broken, ['accept', 'remove'], /was used, and was accepted before/);
  });

  test('somebody who is moved in two steps, of which the second is refused', async () => {
    const leavesFirst: Endpoint['answer'] = async (identity, input, edge) => {
      const { eventId, shiftId, toShiftId, uid, override } = input as InputOf<typeof calls.moveShift>;
      const out = { eventId, shiftId, uid, reason: '' };
      const left = await endpoints.get('unassignShift')!.answer(identity, out, edge);
      if (!left.ok) return left;
      const there = { eventId, shiftId: toShiftId, uid, override };
      return await endpoints.get('assignShift')!.answer(identity, there, edge);
    };
    const broken = { endpoints: endpointsWith('moveShift', leavesFirst) };
    await isFound(broken, ['reassign'], /and nobody took her out of any/);
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
    await isFound({ deliver: unclaimed }, ['apply', 'invite'], /mail \S+ was sent 2 times/);
  });

  test('a shift that moves, and nobody in it hears of it', async () => {
    const silent: typeof settleShift = async ({ store }, eventId, shiftId) => {
      const shift = await store.read(documents.shift(eventId, shiftId));
      const mission = shift && (await store.read(documents.mission(eventId, shift.missionId)));
      if (shift === undefined || mission === undefined) return;
      for await (const page of store.pages(queries.rostersWith(eventId, shiftId), 20)) {
        await store.transact(async (transaction) => {
          for (const { value: roster } of page) {
            const held = { ...placeIn(roster, shiftId)!, ...shiftCardOf(mission, shift) };
            transaction.update(documents.roster(eventId, roster.uid), withShift(roster, shiftId, held));
          }
        });
      }
    };
    await isFound({ settleShift: silent }, ['reschedule'], /is not told what became of/);
  });

  test('a message that waits unread where nobody looks', async () => {
    const tellsNobody: typeof followMessage = async () => undefined;
    await isFound({ followMessage: tellsNobody }, ['write'], /is unread, and nobody tells/);
  });

  test('a message that is counted as unread once more whenever it is told of', async () => {
    const countsToo: typeof followMessage = async (deps, conversationId, messageId) => {
      await followMessage(deps, conversationId, messageId);
      await deps.store.transact(async (transaction) => {
        const head = await transaction.read(documents.conversationAt(conversationId));
        if (head === undefined) return;
        transaction.update(documents.conversationAt(conversationId), {
          unreadByOrganizers: head.unreadByOrganizers + 1,
        });
      });
    };
    await isFound({ followMessage: countsToo }, ['write'], /counts \d+ unread by organizers instead of/);
  });

  test('an event that does not say any more that it is full', async () => {
    const saysNothing = async () => undefined;
    await isFound(
      { settleFull: saysNothing },
      ['apply', 'cancel', 'makeRoom'],
      /says (?:not )?full, and is not so/,
    );
  });

  test('a shift that moves, and the calendars of its people do not show it as changed', async () => {
    const keepsTheTime: typeof settleShift = async (deps, eventId, shiftId) => {
      await settleShift(deps, eventId, shiftId);
      for await (const page of deps.store.pages(queries.rostersWith(eventId, shiftId), 20)) {
        await deps.store.transact(async (transaction) => {
          for (const { value: roster } of page)
            transaction.update(documents.roster(eventId, roster.uid), { changedAt: null });
        });
      }
    };
    await isFound({ settleShift: keepsTheTime }, ['reschedule'], /does not say that its shifts have changed/);
  });
});
