import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { minute } from '@equipage/domain';
import { diceOf } from '@equipage/domain/fixtures';
import { startTestStack, type TestStack } from '@equipage/tools/stack/test-stack.ts';
import type { StandInEvent } from '@equipage/tools/stripe/stand-in.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { dispatch } from '../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../functions/src/edge/registry.ts';
import { decideMany } from '../../functions/src/features/application/decide-many.ts';
import { forgetEvent } from '../../functions/src/features/application/forget-event.ts';
import { followApplication } from '../../functions/src/features/application/follow-application.ts';
import { reconcile, takeDelivery } from '../../functions/src/features/billing/settle-payment.ts';
import { expireCoupons } from '../../functions/src/features/coupon/cancel-coupon.ts';
import { fakeAuthAdmin } from '../../functions/src/ports/auth-admin.fake.ts';
import type { AuthAdmin } from '../../functions/src/ports/auth-admin.ts';
import { systemClock } from '../../functions/src/ports/clock.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { randomId, randomToken } from '../../functions/src/ports/ids.ts';
import type { Payments } from '../../functions/src/ports/payments.ts';
import { documents } from '../../functions/src/store/documents.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { wrongInBooks, wrongInRoles } from './invariants.ts';
import { openStripe } from './lane.ts';
import { operationsIn, type Change, type Request } from './operations.ts';
import { snapshotOf } from './snapshot.ts';
import { arrangeWorld, beginning, type World } from './world.ts';

const operations = 400;
type Work =
  | { readonly of: 'change'; readonly change: Change }
  | { readonly of: 'request'; readonly request: Request }
  | { readonly of: 'event'; readonly event: StandInEvent };

/** After how many answers the backup is begun, and after how many the database is killed. */
const [exportedAfter, killedAfter] = [120, 260];
const atOnce = 16;

export interface StormReport {
  readonly wrong: readonly string[];
  readonly operations: number;
  /** Kinds of them, by what was asked for. */
  readonly kinds: number;
  /** When the backup was begun, and when the database was killed. */
  readonly exported_after: number;
  readonly killed_after: number;
  readonly asked_again: number;
  /** Answers that something went wrong, mostly for want of a turn; asked once more, it went right. */
  readonly faults_on_the_way: number;
  /** Documents in the end. */
  readonly documents: number;
}

/**
 * A mixed storm of operations, {@link atOnce} at the same moment. In the middle of it the database is backed up, and later
 * killed; everything since the backup is lost, while Stripe and the people remember theirs. Everybody asks again on the
 * restored database, Stripe is asked for what was missed, and the books must be right.
 */
export async function storm(seed: number, say: (line: string) => void): Promise<StormReport> {
  const dice = diceOf(`storm ${seed}`);
  const backup = path.join(mkdtempSync(path.join(tmpdir(), 'equipage-storm-')), 'backup');
  const asked: (Work & { readonly of: 'request' | 'change' })[] = [];
  const told: StandInEvent[] = [];
  const waiting: Work[] = [];
  let now = beginning;
  let answered = 0;

  // Stripe is nobody's database: it goes on.
  const stripe = await openStripe(
    () => now,
    (event) => {
      told.push(event);
      waiting.push({ of: 'event', event });
    },
  );

  let faults = 0;
  let house: House;
  let stack = await startTestStack(new Set(['firestore']), say);
  try {
    house = openHouse(stack, stripe.payments, () => now);
    const world = await arrangeWorld(house.db, dice);
    const draw = operationsIn({
      world,
      dice,
      stripe: stripe.standIn,
      now: () => now,
      newId: randomId,
      ask(request) {
        asked.push({ of: 'request', request });
        waiting.push(asked.at(-1)!);
      },
      change(change) {
        asked.push({ of: 'change', change });
        waiting.push(asked.at(-1)!);
      },
    });
    let drawn = 0;
    const nextWork = (): Work | undefined => {
      while (waiting.length === 0 && drawn < operations) {
        drawn += 1;
        now += minute;
        draw();
      }
      return waiting.shift();
    };

    let isKilled = false;
    const began = house;
    const killed = new Promise<void>((resolve) => {
      let exported: Promise<void> | undefined;
      const onAnswer = () => {
        answered += 1;
        if (answered >= exportedAfter) exported ??= exportTo(stack, backup);
        if (answered < killedAfter || isKilled) return;
        isKilled = true;
        void exported!.then(() => stack.stop()).then(resolve);
      };
      for (let worker = 0; worker < atOnce; worker++) {
        void (async () => {
          for (let work = nextWork(); work !== undefined && !isKilled; work = nextWork()) {
            await carryOut(began, work).catch(() => undefined);
            onAnswer();
          }
        })();
      }
    });
    await killed;
    say(`killed after ${answered} answers of ${asked.length + told.length} things asked`);

    stack = await startTestStack(new Set(['firestore']), say, backup);
    house = openHouse(stack, stripe.payments, () => now);
    const killedAfterAnswers = answered;
    // Everybody who ever asked, and all that Stripe ever told; then the rest of the storm.
    waiting.splice(0, waiting.length);
    waiting.push(...dice.shuffled(asked));
    for (const event of dice.shuffled(told)) waiting.push({ of: 'event', event });
    const askedAgain = waiting.length;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let work = nextWork(); work !== undefined; work = nextWork()) await insist(work);
      }),
    );
    await settle(house, stripe.payments, world);
    const after = await snapshotOf(stack.addresses.project);
    const wrong = [
      ...wrongInBooks(after, { world, sessions: stripe.standIn.sessions() }),
      ...wrongInRoles(after),
    ];
    await house.close();
    return {
      wrong,
      operations,
      kinds: new Set(asked.map((one) => (one.of === 'request' ? one.request.name : one.change.what))).size,
      exported_after: exportedAfter,
      killed_after: killedAfterAnswers,
      asked_again: askedAgain,
      faults_on_the_way: faults,
      documents: Object.values(after).flat().length,
    };
  } finally {
    stripe.close();
    await stack.stop();
    rmSync(path.dirname(backup), { recursive: true, force: true });
  }

  /** As people do who are told that something went wrong: they ask again a moment later, and not for ever. */
  async function insist(work: Work): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await carryOut(house, work);
        return;
      } catch (error) {
        faults += 1;
        const known = house.deps.log.lines.at(-1)?.error ?? error;
        if (attempt === 5) throw new Error(`it goes wrong each time: ${String(known)}`, { cause: error });
        await systemClock.pause(attempt * 5);
      }
    }
  }

  async function carryOut(house: House, work: Work): Promise<void> {
    if (work.of === 'request') {
      const { caller, name, input, emailVerified = true, onAgreed } = work.request;
      const { uid, email } = caller;
      const login = { uid, email, emailVerified, signedInAt: now, signInProvider: 'password' };
      const outcome = await dispatch(endpoints, { network: 'storm', login }, { name, input }, house.deps);
      if (outcome.ok) onAgreed?.(outcome.value);
      return;
    }
    if (work.of === 'change') {
      await house.deps.store.transact(work.change.work);
      return;
    }
    const { body } = work.event;
    const signature = stripe.standIn.signatureOf(body, Math.floor(Date.now() / 1_000));
    // Of an order that the backup did not know yet: refused, and found by asking Stripe.
    await takeDelivery(house.deps, stripe.payments, { body: Buffer.from(body), signature });
  }
}

type House = ReturnType<typeof openHouse>;

/** The functions over the database of a stack. Logins are in nobody's backup. */
export function openHouse(
  stack: TestStack,
  payments: Payments,
  now: () => number,
  authAdmin: AuthAdmin = fakeAuthAdmin([]),
) {
  Object.assign(process.env, stack.variables);
  const name = `house-${stack.addresses.ports.firestore}`;
  const app = initializeApp({ projectId: stack.addresses.project }, name);
  const db = getFirestore(app);
  const clock = { now, pause: systemClock.pause };
  const log = fakeLog();
  const store = firestoreStore(db, { clock, log });
  const deps = {
    store,
    clock,
    log,
    newId: randomId,
    newToken: randomToken,
    authAdmin,
    payments,
  };
  return { db, deps, close: () => deleteApp(app) };
}

/** What triggers and schedules would do in their time. */
async function settle({ db, deps }: House, payments: Payments, { houses }: World): Promise<void> {
  await reconcile(deps, payments);
  await expireCoupons(deps);
  for (const { ref } of (await db.collectionGroup('jobs').get()).docs)
    await decideMany(deps, ref.parent.parent!.id, ref.id);
  for (const { ref } of (await db.collectionGroup('applications').get()).docs)
    await followApplication(deps, ref.parent.parent!.id, ref.id);
  for (const { draft } of houses)
    if ((await deps.store.read(documents.event(draft.id))) === undefined) await forgetEvent(deps, draft.id);
}

/** Backs the database up into a folder, as the platform does it each day. */
export async function exportTo({ variables }: TestStack, folder: string): Promise<void> {
  const answer = await fetch(`${variables['EQUIPAGE_HUB_ORIGIN']}/_admin/export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: folder, initiatedBy: 'a drill' }),
  });
  if (!answer.ok) throw new Error(`no backup: ${answer.status} ${await answer.text()}`);
}
