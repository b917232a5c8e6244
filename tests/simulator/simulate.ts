import { minute, paths, hour, type Instant, type Outcome } from '@equipage/domain';
import { diceOf } from '@equipage/domain/fixtures';
import type { StandInEvent } from '@equipage/tools/stripe/stand-in.ts';
import type { BillingDeps, Deps, OutboxDeps, SmsDeps } from '../../functions/src/edge/deps.ts';
import { dispatch } from '../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../functions/src/edge/registry.ts';
import { decideMany, resumeDecisions } from '../../functions/src/features/application/decide-many.ts';
import { followPlaces } from '../../functions/src/features/application/follow-places.ts';
import { forgetEvent } from '../../functions/src/features/application/forget-event.ts';
import { settlePlaces } from '../../functions/src/features/application/free-places.ts';
import { recount } from '../../functions/src/features/application/recount.ts';
import { settleFull } from '../../functions/src/features/application/settle-full.ts';
import { settleLicense } from '../../functions/src/features/billing/license.ts';
import { reconcile, takeDelivery } from '../../functions/src/features/billing/settle-payment.ts';
import { announceDue } from '../../functions/src/features/conversation/announce-due.ts';
import { followMessage } from '../../functions/src/features/conversation/follow-message.ts';
import { resumeBroadcasts, sendBroadcast } from '../../functions/src/features/conversation/send-broadcast.ts';
import { expireCoupons } from '../../functions/src/features/coupon/cancel-coupon.ts';
import { settleMission, settleShift } from '../../functions/src/features/schedule/settle-shift.ts';
import { sendSmsCampaign, sweepSmsCampaigns } from '../../functions/src/features/sms/send-campaign.ts';
import { takeSmsReport } from '../../functions/src/features/sms/take-report.ts';
import { deliver } from '../../functions/src/outbox/deliver.ts';
import { spread } from '../../functions/src/outbox/spread.ts';
import { sweep } from '../../functions/src/outbox/sweep.ts';
import { fakeAuthAdmin } from '../../functions/src/ports/auth-admin.fake.ts';
import type { Login } from '../../functions/src/ports/auth-admin.ts';
import { fakeIds, fakeTokens } from '../../functions/src/ports/ids.fake.ts';
import { fakeLog } from '../../functions/src/ports/log.fake.ts';
import { firestoreStore } from '../../functions/src/store/firestore-store.ts';
import { wrongIn } from './invariants.ts';
import { webOrigin, type Lane } from './lane.ts';
import { mortalCarriers, mortalPayments, type Sent } from './mortal-ports.ts';
import { mortalStore, type Written } from './mortal-store.ts';
import { operationsIn, type Change, type OperationName, type Request } from './operations.ts';
import { roleWatch } from './role-watch.ts';
import { differencesOf, snapshotOf } from './snapshot.ts';
import type { Asked } from './truth.ts';
import { settled, turnsBy, type Life } from './turns.ts';
import { arrangeWorld, beginning, colleagues } from './world.ts';

/**
 * Of `followApplication` what moves units, tells people and says whether there is room; what copies things into lists is
 * tested by itself.
 */
function followUnits(useCases: Pick<UseCases, 'settleFull'>) {
  return async (deps: Deps, eventId: string, uid: string): Promise<void> => {
    await Promise.all([
      recount(deps, eventId)
        .then(() => settlePlaces(deps, eventId))
        .then(() => useCases.settleFull(deps, eventId)),
      settleLicense(deps, eventId, uid),
    ]);
  };
}

/** What is simulated. Tests put broken ones in its place, to see that they are found. */
export const realUseCases = {
  endpoints,
  takeDelivery,
  deliver,
  settleShift,
  followMessage,
  followPlaces,
  settleFull,
};
export type UseCases = typeof realUseCases;

export interface Report {
  readonly seed: number;
  /** What was wrong in the end; empty when all was well. */
  readonly wrong: readonly string[];
  /** Every step in the order in which it was made. */
  readonly trace: readonly string[];
  readonly steps: number;
  readonly deaths: number;
  readonly echoes: number;
  /** Events that came once more. */
  readonly repeats: number;
  /** The callables that agreed to something and the other functions that came to their end, by their deployed names. */
  readonly played: ReadonlySet<string>;
}

export interface Simulated {
  readonly useCases?: UseCases;
  /** Nothing else is done by people. */
  readonly only?: readonly OperationName[] | undefined;
}

type SimulatedDeps = OutboxDeps & BillingDeps & SmsDeps;
/** A run of a function that the platform, Stripe or a schedule has begun. */
interface Errand {
  readonly name: string;
  /** As it is deployed. */
  readonly handler: string;
  readonly run: (deps: SimulatedDeps) => Promise<unknown>;
}

/** Signs links. */
const key = 'a key of thirty-two characters or more';

/** Mails about a login are written only while there is one. */
const colleagueLogins: Login[] = colleagues.map(({ uid, email }) => ({
  uid,
  email,
  emailVerified: false,
  disabled: false,
  providers: ['password'],
}));

/** Who makes no step for so long, on however busy a machine, never will. */
const patienceMs = 20_000;

/** Instances at work at the same moment. */
const mostLives = 3;

/**
 * One simulation. People call, Stripe tells, triggers and schedules run, all beside each other, and workers die at any
 * step; calls, events and deliveries come twice, late, in another order, or not at all where something else looks for what
 * they were about. Then everything that was interrupted is run again, then everything is run once more, which must change
 * nothing.
 */
export async function simulate(
  lane: Lane,
  seed: number,
  { useCases = realUseCases, only }: Simulated = {},
): Promise<Report> {
  const dice = diceOf(`simulation ${seed}`);
  const trace: string[] = [];
  const wrong: string[] = [];
  const turns = turnsBy(
    dice,
    { death: dice.pick([0.03, 0.06, 0.12]), echo: dice.pick([0, 0.04]), mostDeaths: dice.whole(1, 5) },
    (line) => trace.push(line),
  );
  let isCalm = false;
  let now: Instant = beginning;
  const clock = { now: () => now, pause: async () => undefined };
  const [newId, newToken] = [fakeIds(), fakeTokens()];
  const log = fakeLog();
  const authAdmin = fakeAuthAdmin(colleagueLogins);
  const store = firestoreStore(lane.db, { clock, log });
  const chance = { dice, away: () => (isCalm ? 0 : 0.1) };

  const sent: Sent = { mails: [], pushes: [], texts: [], campaignTexts: [] };
  const interruptedMails = new Set<string>();
  const lives = new Set<Life>();
  const asked: Asked[] = [];
  const unfinished: (() => void)[] = [];
  const errands: Errand[] = [];
  /** By handler and path: one reaction looks at the present, whatever has happened since the last. */
  const reactions = new Map<string, Errand>();
  /** Those that come late: when everything else is over. */
  const late = new Set<Errand>();
  const writtenPaths = new Set<string>();
  /** Deliveries of Stripe and of the SMS provider, but for those that were given up. */
  const told: Errand[] = [];
  const played = new Set<string>();
  const roles = roleWatch();
  let active = 0;
  let repeats = 0;

  const stripe = await lane.begin(clock.now, (event) => {
    tell(deliveryOf(event));
  });
  const world = await arrangeWorld(lane.db, dice);
  const operations = operationsIn({ world, dice, stripe, ask, change, now: clock.now, newId, only });
  roles.begin(world.arranged);

  /** Runs something as one life. @returns what it came to; nothing when it was cut off or failed */
  async function live<T>(
    name: string,
    run: (deps: SimulatedDeps) => Promise<T>,
  ): Promise<{ readonly isCutOff: boolean; readonly value?: T }> {
    let onDeath = () => undefined as void;
    const death = new Promise<void>((resolve) => (onDeath = resolve));
    const life: Life = { name, isDead: false, onDeath, carried: new Set() };
    lives.add(life);
    try {
      const value = await Promise.race([run(depsOf(life)), death.then(() => undefined)]);
      return life.isDead ? { isCutOff: true } : { isCutOff: false, value: value as T };
    } catch (error) {
      wrong.push(`${name} threw ${String(log.lines.at(-1)?.error ?? error)}`);
      return { isCutOff: false };
    } finally {
      lives.delete(life);
      if (life.isDead) interrupted(life);
    }
  }

  function interrupted({ carried }: Life): void {
    for (const id of carried) interruptedMails.add(id);
  }

  function depsOf(life: Life): SimulatedDeps {
    return {
      store: mortalStore(store, life, turns, (written) => {
        for (const { path } of written) life.carried.delete(path.replace(/^outbox\//, ''));
        react(written);
      }),
      clock,
      log,
      newId,
      newToken,
      authAdmin,
      ...mortalCarriers(life, turns, chance, sent, { report, arrive }),
      payments: mortalPayments(lane.payments, life, turns, chance),
      webOrigin,
      unsubscribeKey: key,
      smsReportKey: key,
    };
  }

  function begin(work: () => Promise<void>): void {
    active += 1;
    void work().finally(() => (active -= 1));
  }

  // People

  /** Somebody asks, perhaps with a double click, and asks again when no answer comes: at once or much later. */
  function ask(request: Request): void {
    const one: Asked = { by: request.caller.uid, name: request.name, input: request.input, outcomes: [] };
    asked.push(one);
    for (let times = dice.chance(0.2) ? 2 : 1; times > 0; times--) begin(() => insist(request, one));
  }

  async function insist(request: Request, one: Asked): Promise<void> {
    const { caller, name, input, emailVerified = true, onAgreed } = request;
    const { uid, email } = caller;
    do {
      const login = { uid, email, emailVerified, signedInAt: now, signInProvider: 'password' };
      const { isCutOff, value: answer } = await live(`${caller.givenName} asks ${name}`, (deps) =>
        dispatch(useCases.endpoints, { network: 'network', login }, { name, input }, deps),
      );
      if (answer !== undefined && !isAway(answer)) {
        one.outcomes.push(answer);
        trace.push(`${caller.givenName} is answered ${name}: ${JSON.stringify(answer)}`);
        if (answer.ok) {
          played.add(name);
          onAgreed?.(answer.value);
        }
        return;
      }
      if (answer === undefined && !isCutOff) return;
    } while (dice.chance(0.5));
    unfinished.push(() => begin(() => insist(request, one)));
  }

  /** As an app does it; whoever loses the connection in the middle lets it be. */
  function change({ by, what, work }: Change): void {
    begin(async () => {
      await live(`${by.givenName} ${what}`, (deps) => deps.store.transact(work));
    });
  }

  // Platform and Stripe

  /** An event may come twice. */
  function send(errand: Errand): void {
    errands.push(errand);
    if (isCalm || !dice.chance(0.15)) return;
    repeats += 1;
    errands.push(errand);
  }

  /** Whoever starts a function starts it again until it comes to its end. */
  function start(errand: Errand): void {
    begin(async () => {
      const { isCutOff } = await live(errand.name, errand.run);
      if (isCutOff) errands.push(errand);
      else played.add(errand.handler);
    });
  }

  /** Whoever tells us something gives up when we are away for too long. */
  function tell(errand: Errand): void {
    if (!isCalm && dice.chance(0.1)) {
      trace.push(`${errand.name}: given up`);
      return;
    }
    told.push(errand);
    send(errand);
  }

  /** The SMS provider has taken a message, and tells mostly what becomes of it. */
  function report(address: string): void {
    const status = dice.pick(['delivered', 'delivered', 'delivered', 'undelivered', undefined]);
    if (status === undefined) return;
    const query = Object.fromEntries(new URL(address).searchParams);
    tell({
      name: `report of an SMS as ${status}`,
      handler: 'smsReport',
      async run(deps) {
        const answer = await takeSmsReport(deps, { method: 'POST', query, body: { MessageStatus: status } });
        if (answer !== 204) wrong.push(`a report of an SMS was answered ${answer}`);
      },
    });
  }

  /** A mail is in the hands of whom it was sent to; only those with an invitation lead to something here. */
  function arrive({ to, text }: { to: string; text: string }): void {
    const token = /\/invitations\/([\w-]{22})(?![\w-])/.exec(text)?.[1];
    if (token !== undefined) world.invitationMails.push({ to, token });
  }

  function deliveryOf({ type, body }: StandInEvent): Errand {
    return {
      name: `delivery of ${type}`,
      handler: 'stripeWebhook',
      async run(deps) {
        // Stripe judges the age of signatures by the clock of this machine.
        const signature = stripe.signatureOf(body, Math.floor(Date.now() / 1_000));
        const { status, text } = await useCases.takeDelivery(deps, deps.payments, {
          body: Buffer.from(body),
          signature,
        });
        if (status !== 200) wrong.push(`the delivery of ${type} was answered ${status}: ${text}`);
      },
    };
  }

  const triggers = [
    triggerOn(paths.application, followUnits(useCases), { handler: 'applicationWritten' }),
    triggerOn(paths.event, useCases.followPlaces, {
      handler: 'placesChanged',
      on: 'change',
      fields: ['capacity', 'waitlist'],
    }),
    triggerOn(paths.event, forgetEvent, { handler: 'eventRemoved', on: 'end' }),
    triggerOn(paths.shift, useCases.settleShift, { handler: 'shiftWritten', fields: ['startsAt', 'endsAt'] }),
    triggerOn(paths.mission, settleMission, { handler: 'missionWritten', fields: ['name', 'place'] }),
    triggerOn(paths.message, useCases.followMessage, { handler: 'messageCreated', on: 'beginning' }),
    triggerOn(paths.occasion, spread, { handler: 'occasionCreated', ...sweptUp }),
    triggerOn(paths.outboxItem, useCases.deliver, { handler: 'noticeCreated', ...sweptUp }),
    triggerOn(paths.decisionJob, decideMany, { handler: 'decisionJobCreated', ...sweptUp }),
    triggerOn(paths.broadcast, sendBroadcast, { handler: 'broadcastCreated', ...sweptUp }),
    triggerOn(paths.smsCampaign, sendSmsCampaign, { handler: 'smsCampaignCreated', ...sweptUp }),
  ];

  function react(written: readonly Written[]): void {
    roles.commit(written);
    for (const one of written) {
      const { path } = one;
      writtenPaths.add(path);
      for (const { pattern, handler, hears, isSweptUp, run } of triggers) {
        const ids = pattern.exec(path)?.slice(1);
        if (ids === undefined || !hears(one)) continue;
        const errand = reactions.get(`${handler} ${path}`) ?? {
          name: `${handler} of ${path}`,
          handler,
          run: (deps: SimulatedDeps) => run(deps, ...ids),
        };
        reactions.set(`${handler} ${path}`, errand);
        if (errands.includes(errand)) continue;
        if (isCalm) errands.push(errand);
        else if (!isSweptUp && dice.chance(0.6)) late.add(errand);
        else if (isSweptUp && dice.chance(0.1)) trace.push(`${errand.name} is lost`);
        else send(errand);
      }
    }
  }

  const schedules: readonly Errand[] = [
    schedule('outboxSweep', sweep),
    schedule('announcementSweep', announceDue),
    schedule('smsSweep', sweepSmsCampaigns),
    schedule('broadcastSweep', resumeBroadcasts),
    schedule('decisionSweep', resumeDecisions),
    schedule('couponSweep', expireCoupons),
  ];
  const payments = schedule('paymentSweep', (deps) => reconcile(deps, deps.payments));

  /** Whoever is at work now was frozen for so long. */
  function passTime(time: number): void {
    now += time;
    trace.push(`${time / minute} minutes pass`);
    if (time > minute) for (const life of lives) interrupted(life);
  }

  /** Lets everybody go on, and begins `left` things more, until nobody has anything to do. */
  async function play(left: number): Promise<void> {
    let lastTurn = performance.now();
    while (left > 0 || active > 0 || errands.length > 0) {
      const hasRoom = active < mostLives;
      const isQuiet = active === 0;
      if (hasRoom && left > 0 && (isQuiet ? errands.length === 0 || dice.chance(0.5) : dice.chance(0.06))) {
        left -= 1;
        beginSomething();
      } else if (hasRoom && errands.length > 0 && (isQuiet || dice.chance(0.06))) {
        start(errands.splice(dice.whole(0, errands.length - 1), 1)[0]!);
      } else if (turns.isAnybodyWaiting()) {
        await turns.next();
        lastTurn = performance.now();
        continue;
      } else if (performance.now() - lastTurn > patienceMs) {
        throw new Error(`seed ${seed} is stuck: ${[...lives].map(({ name }) => name).join(', ')}`);
      }
      await settled();
    }
  }

  function beginSomething(): void {
    const kind = dice.whole(1, 10);
    if (kind === 1) passTime(dice.pick([0.5, 3, 20, 150]) * minute);
    else if (kind === 2) start(dice.pick([...schedules, payments]));
    else operations();
  }

  // Much of what may happen happens to what was bought or given away.
  operations(
    only === undefined ? dice.pick(['buy', 'makeCoupons', 'apply', 'invite', 'reassign']) : undefined,
  );
  await play(dice.whole(3, 5));

  trace.push('calm');
  isCalm = true;
  turns.calm();
  for (const again of unfinished.splice(0)) again();
  await play(0);
  errands.push(...late);
  // A count is written again when it is the same.
  const hasChanged = () => [...writtenPaths].some((path) => !path.includes('/tallies/'));
  // What one round sends on its way may wait for its time. A round that changes nothing shows that another would not either.
  for (let round = 1; round === 1 || hasChanged(); round++) {
    if (round > 5) {
      wrong.push('the schedules come to no rest');
      break;
    }
    writtenPaths.clear();
    passTime(5 * hour);
    errands.push(...schedules, ...(round === 1 ? [payments] : []));
    await play(0);
  }
  const before = await snapshotOf(lane.projectId);
  wrong.push(...wrongIn(before, { world, now, sessions: stripe.sessions(), asked, sent, interruptedMails }));

  trace.push('everything once more');
  const left = Object.values(sent).flat().length;
  writtenPaths.clear();
  errands.push(...told, ...dice.shuffled([...reactions.values()]).slice(0, 4));
  await play(0);
  if (hasChanged()) {
    for (const path of differencesOf(before, await snapshotOf(lane.projectId)))
      wrong.push(`${path} changed when everything was told once more`);
  }
  if (left !== Object.values(sent).flat().length)
    wrong.push('something was sent when everything was told once more');
  wrong.push(...roles.wrong());

  return { seed, wrong, trace, played, repeats, ...turns.counts() };
}

interface TriggerFacts {
  /** As it is deployed. */
  readonly handler: string;
  /** All that it hears of; without it everything. */
  readonly on?: 'beginning' | 'change' | 'end';
  /** Of a change it hears only when one of these may be other; without them of every change. */
  readonly fields?: readonly string[];
  /** A schedule looks for what was lost, so that an event may be lost. */
  readonly isSweptUp?: boolean;
}

const sweptUp = { on: 'beginning', isSweptUp: true } as const;

function triggerOn(
  path: (...ids: string[]) => string,
  run: (deps: SimulatedDeps, ...ids: string[]) => Promise<void>,
  { handler, on, fields, isSweptUp = false }: TriggerFacts,
) {
  const pattern = new RegExp(`^${path(...Array.from({ length: path.length }, () => '([^/]+)'))}$`);
  const hears = (one: Written): boolean => {
    const what = whatHappened(one);
    if (on !== undefined && on !== what) return false;
    return fields === undefined || what !== 'change' || fields.some((name) => name in Object(one.value));
  };
  return { pattern, run, handler, hears, isSweptUp };
}

function whatHappened({ isNew, value }: Written): NonNullable<TriggerFacts['on']> {
  if (value === undefined) return 'end';
  return isNew ? 'beginning' : 'change';
}

function schedule(handler: string, run: Errand['run']): Errand {
  return { name: handler, handler, run };
}

/** Stripe did not answer: the person is asked to try again. */
function isAway(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.why === 'payment-away';
}
