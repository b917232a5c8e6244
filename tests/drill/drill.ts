import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { day, minute, wayBack, type CallName } from '@equipage/domain';
import {
  accountOf,
  applicationOf,
  diceOf,
  documentIdOf,
  aPerson,
  profileOf,
} from '@equipage/domain/fixtures';
import type { Person } from '@equipage/domain/fixtures';
import type { Figures } from '@equipage/tools/bench/report.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import type { StandInEvent } from '@equipage/tools/stripe/stand-in.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { dispatch } from '../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../functions/src/edge/registry.ts';
import { eraseDueAccounts } from '../../functions/src/features/account/erase-due-accounts.ts';
import { checkLedger } from '../../functions/src/features/billing/check-ledger.ts';
import { reconcile, takeDelivery } from '../../functions/src/features/billing/settle-payment.ts';
import { fakeAuthAdmin } from '../../functions/src/ports/auth-admin.fake.ts';
import type { AuthAdmin } from '../../functions/src/ports/auth-admin.ts';
import { fakeGazetteer } from '../../functions/src/ports/gazetteer.fake.ts';
import { projections, rebuildAll, type ProjectionName } from '../../functions/src/rebuild-all.ts';
import { encode } from '../../functions/src/store/codec.ts';
import type { Document } from '../../functions/src/store/document.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { arrangeMarked } from '../integration/functions/privacy-stage.ts';
import { wrongInBooks } from '../simulator/invariants.ts';
import { openStripe } from '../simulator/lane.ts';
import { everyDocument, snapshotOf } from '../simulator/snapshot.ts';
import { exportTo, openHouse } from '../simulator/storm.ts';
import { arrangeWorld, beginning, type House } from '../simulator/world.ts';

/** People with an account and a profile, so that there is something to carry, and how many of them have applied. */
const [crowd, applicants] = [200, 20];

export interface DrillReport {
  readonly figures: Figures;
  /** Empty when everything is as it must be. */
  readonly wrong: readonly string[];
}

/**
 * The chapter on restoring in docs/operations.md, played on the emulators: a backup, a day of work, somebody whose week
 * ends in it, the loss of everything, the backup brought back, Stripe asked for what was missed, and the person erased
 * once more. Stripe and the logins are in no backup and remember that day.
 */
export async function drill(say: (line: string) => void): Promise<DrillReport> {
  const backup = path.join(mkdtempSync(path.join(tmpdir(), 'equipage-drill-')), 'backup');
  const wrong: string[] = [];
  const seconds: Record<string, number> = {};
  const told: StandInEvent[] = [];
  let now = beginning;
  const stripe = await openStripe(
    () => now,
    (event) => told.push(event),
  );
  /** Addresses by user id. */
  const logins = new Map<string, string>();
  const authAdmin = loginsWith(logins);

  let stack = await startTestStack(new Set(['firestore']), say);
  try {
    let house = openHouse(stack, stripe.payments, () => now, authAdmin);
    const world = await arrangeWorld(house.db, diceOf('drill'));
    await arrangeCrowd(house.db, world.houses[0]);
    const leaver = await arrangeMarked(house.db, now);
    const stays = await arrangeMarked(house.db, now);
    // What these two applied to has licenses that no ledger knows.
    for (const { id } of [...leaver.events, ...stays.events])
      await house.db.doc(documents.eventWallet(id).path).delete();
    for (const { person } of [leaver, stays]) logins.set(person.uid, person.email);

    async function ask(caller: Person, name: CallName, input: object): Promise<void> {
      const { uid, email } = caller;
      const login = { uid, email, emailVerified: true, signedInAt: now, signInProvider: 'password' };
      const outcome = await dispatch(endpoints, { network: 'drill', login }, { name, input }, house.deps);
      if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.why}`);
    }
    async function order(label: string): Promise<void> {
      now += 10 * minute;
      const { organization, owner } = world.houses[0];
      const facts = { orgId: organization.id, unit: 'license', quantity: 5 } as const;
      await ask(owner, 'createCheckout', { orderId: documentIdOf(label), ...facts });
    }
    async function pay(label: string): Promise<void> {
      now += minute;
      const { id } = stripe.standIn
        .sessions()
        .find(({ metadata }) => metadata['orderId'] === documentIdOf(label))!;
      stripe.standIn.act(id, 'pay');
      for (const { body } of told.splice(0)) {
        const signature = stripe.standIn.signatureOf(body, Math.floor(Date.now() / 1_000));
        await takeDelivery(house.deps, stripe.payments, { body: Buffer.from(body), signature });
      }
    }
    async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
      const began = performance.now();
      const result = await work();
      seconds[what] = Math.round((performance.now() - began) / 100) / 10;
      return result;
    }
    const project = () => stack.addresses.project;
    const tracesOf = async (words: readonly string[]) =>
      (await everyDocument(project())).filter(
        ({ path: place, fields }) =>
          !place.startsWith('limits/') && words.some((word) => JSON.stringify(fields).includes(word)),
      ).length;

    // The day before.
    for (const label of ['first', 'second', 'third', 'fourth']) await order(label);
    await pay('first');
    await ask(leaver.person, 'requestDeletion', {});
    now = beginning + wayBack - day / 2;
    say('The backup of the day');
    await timed('backup_s', () => exportTo(stack, backup));
    const size = (await everyDocument(project())).length;

    // The day that is lost.
    for (const label of ['second', 'third', 'fourth']) await pay(label);
    await order('after the backup');
    await pay('after the backup');
    now = beginning + wayBack + day / 2;
    await eraseDueAccounts(house.deps);
    if ((await tracesOf(leaver.canaries)) > 0) wrong.push('somebody was not erased on the day');
    const tracesOfBystander = await tracesOf(stays.canaries);

    say('The database is lost');
    await stack.stop();
    const restoring = performance.now();
    stack = await timed('restore_s', () => startTestStack(new Set(['firestore']), say, backup));
    house = openHouse(stack, stripe.payments, () => now, authAdmin);
    const cameBack = await tracesOf(leaver.canaries);
    if (cameBack === 0) wrong.push('the backup did not hold whom it should');

    const payments = await timed('stripe_s', () => reconcile(house.deps, stripe.payments));
    const unknown = house.deps.log.lines.filter(
      ({ message }) => message === 'a payment fits no order',
    ).length;
    await timed('erasing_s', () => eraseDueAccounts(house.deps));
    // Copies that follow from something else are made anew below, and a fixture's need not be the same then.
    if ((await tracesOf(stays.canaries)) < tracesOfBystander) wrong.push('somebody else lost something');
    await timed('rebuild_s', async () => {
      const deps = { ...house.deps, gazetteer: fakeGazetteer() };
      for (const name of Object.keys(projections) as ProjectionName[]) await rebuildAll(deps, name);
    });
    const flaws = await checkLedger(house.deps);
    const again = await reconcile(house.deps, stripe.payments);
    const isKnown = ({ metadata }: { metadata: Readonly<Record<string, string>> }) =>
      metadata['orderId'] !== documentIdOf('after the backup');
    const sessions = stripe.standIn.sessions().filter(isKnown);
    wrong.push(...wrongInBooks(await snapshotOf(project()), { world, sessions }));
    if (payments !== 3) wrong.push(`${payments} payments of the lost day were booked instead of 3`);
    if (unknown === 0) wrong.push('nobody was told of the order that was made after the backup');
    if (again > 0) wrong.push('asking Stripe once more changed something');
    wrong.push(...flaws.map(({ account }) => `the ledger does not add up: ${account}`));
    const back = await tracesOf(leaver.canaries);
    if (back > 0) wrong.push(`${back} documents still name somebody who was erased`);
    const figures = {
      documents: size,
      ...seconds,
      from_loss_to_right_s: Math.round((performance.now() - restoring) / 100) / 10,
      payments_booked_again: payments,
      orders_that_nobody_knows_any_more: unknown > 0 ? 1 : 0,
      ledger_flaws: flaws.length,
      documents_naming_the_erased_after_restore: cameBack,
      documents_naming_the_erased_in_the_end: back,
      all_right: wrong.length === 0,
    };
    await house.close();
    return { figures, wrong };
  } finally {
    stripe.close();
    await stack.stop();
    rmSync(path.dirname(backup), { recursive: true, force: true });
  }
}

async function arrangeCrowd(db: Firestore, { event }: House): Promise<void> {
  const writer = db.bulkWriter();
  const put = ({ path: place, schema }: Document, value: unknown) =>
    void writer.set(db.doc(place), encode(schema, place, value));
  for (let at = 0; at < crowd; at++) {
    const person = aPerson({ givenName: 'Volunteer', familyName: `Number ${at}` });
    put(documents.account(person.uid), accountOf(person));
    put(documents.profile(person.uid), profileOf(person));
    put(documents.audience(person.uid), { scopes: [] });
    if (at < applicants) put(documents.application(event.id, person.uid), applicationOf(person, event));
  }
  await writer.close();
}

/** Logins outlive the database. */
function loginsWith(addresses: Map<string, string>): AuthAdmin {
  return {
    ...fakeAuthAdmin([]),
    async login(uid) {
      const email = addresses.get(uid);
      if (email === undefined) return undefined;
      return { uid, email, emailVerified: true, disabled: false, providers: ['password'] };
    },
    removeLogin: async (uid) => void addresses.delete(uid),
  };
}
