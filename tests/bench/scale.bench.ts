import {
  applicationStatus,
  conversationId,
  day,
  eventSlug,
  minute,
  paths,
  type Event,
} from '@equipage/domain';
import {
  aMessage,
  anAccess,
  anAudience,
  anEvent,
  anEventWallet,
  anOrganization,
  anOrgWallet,
  aPerson,
  accountOf,
  applicationOf,
  conversationOf,
  documentIdOf,
  memberOf,
  nameNumber,
  orgUserOf,
  profileOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { growsTooFast } from '@equipage/tools/bench/growth.ts';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { inBatches } from '@equipage/tools/demo/target.ts';
import { withoutTriggers } from '@equipage/tools/demo/triggers.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { arrangeAccepted, arrangePerson, backstage } from '../browser/arranged-people.ts';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { required, webAddress } from '../browser/origin.ts';
import { deskOf } from '../browser/own-browser.ts';
import type { Login } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';
import type { Bench, BenchContext } from './bench.ts';
import { callers } from './callers.ts';
import { noCost } from './counted-store.ts';
import { pageWork } from './page-work.ts';
import { hundredths, quantile } from './quantile.ts';
import { clickToVisible } from './stopwatch.ts';

/** How many people take part at first, and how many times so many after that. */
const base = 50;
const times = (process.env['EQUIPAGE_BENCH_TIMES'] ?? '1,10,100,1000').split(',').map(Number);
/** Of which the median counts. */
const samples = 5;
/** Milliseconds after which no more are taken: the emulator, which has no indexes, may need half a minute for a query. */
const enough = 60_000;
/** Milliseconds for an answer. */
const patience = 180_000;
/** Documents more for each tenfold. */
const allowed = 1;

/** What one page or call costs at one size. */
interface Cost {
  readonly read: number;
  readonly written: number;
  readonly ms: number;
  /** The processor's time in the page; calls have none. */
  readonly work?: number;
}

/**
 * One event of one organization, in whose community are 50, 500, 5,000 and 50,000 people, all of whom apply, have a
 * conversation, and as many messages are in that of one. What a page or a call costs must not grow with them.
 */
export const bench: Bench = {
  name: 'scale',
  about: `documents read+written, and the processor's time in the page or else the time of the call as a ratio to the first, at ${times.map((many) => many * base).join(', ')} people; the goal is one document more for each tenfold, at every size`,
  async run(context) {
    const browser = await launchBrowser();
    try {
      const costs = new Map<string, Cost[]>();
      for (const [at, many] of times.entries()) {
        // Of whoever looked on before, the emulator would ask the queries anew for each of the people who come.
        if (at > 0) await context.startAfresh();
        const measured = await withoutTriggers(required('EQUIPAGE_HUB_ORIGIN'), () =>
          costsAt(many * base, browser, context),
        );
        for (const [name, cost] of measured) costs.set(name, [...(costs.get(name) ?? []), cost]);
      }
      const sizes = times.map((many) => many * base);
      const documents = new Map([...costs].map(([name, each]) => [name, each.map(total)]));
      const tooFast = growsTooFast(documents, sizes, allowed);
      return {
        people: sizes.join(' '),
        ...Object.fromEntries(
          [...costs].flatMap(([name, each]) => [
            [`${name}: documents`, each.map(documentsOf).join(' ')],
            [
              each[0]!.work === undefined ? `${name}: time` : `${name}: work`,
              each.map((cost) => hundredths(timeOf(cost) / timeOf(each[0]!))).join(' '),
            ],
          ]),
        ),
        grows_too_fast: tooFast.join(', '),
        within_goal: tooFast.length === 0,
      };
    } finally {
      await browser.close();
    }
  },
};

/** What each page and call costs when so many people are there. */
async function costsAt(people: number, browser: Browser, { say }: BenchContext): Promise<Map<string, Cost>> {
  const scene = await arrange();
  await grow(scene, people);
  say(`${people} people are there`);
  const desks = await openDesks(browser, scene);
  const costs = new Map<string, Cost>();
  try {
    for (const [name, measure] of Object.entries(measurements(scene, desks))) {
      const cost = await measure();
      say(`${name}: ${documentsOf(cost)} documents, ${Math.round(cost.ms)} ms`);
      costs.set(name, cost);
    }
  } finally {
    for (const desk of Object.values(desks) as BrowserContext[]) await desk.close();
  }
  return costs;
}

const timeOf = ({ work, ms }: Cost) => work ?? ms;
const total = ({ read, written }: Cost) => read + written;
const documentsOf = ({ read, written }: Cost) => (written === 0 ? String(read) : `${read}+${written}`);

interface Scene {
  readonly event: Event;
  readonly organizer: { readonly person: Person; readonly login: Login };
  readonly volunteer: { readonly person: Person; readonly login: Login };
}

async function arrange(): Promise<Scene> {
  const { db } = backstage();
  const now = Date.now();
  const organization = anOrganization({ id: shortIdOf(`scale ${now}`), name: 'Scale people' });
  const { id: orgId, name: orgName } = organization;
  const event = anEvent(
    { orgId, orgName, name: `Scale feast ${now}`, capacity: null, applyUntil: null },
    now,
  );
  const organizer = await arrangePerson({ language: 'en' }, anAccess({ orgs: { [orgId]: 'owner' } }));
  // No other is called like her, whoever looks.
  const volunteer = await arrangePerson({
    givenName: 'Wilhelmina',
    familyName: 'Zwaenepoel',
    language: 'en',
  });
  const applications = await arrangeAccepted(volunteer.person, [event]);
  const put = (path: string, value: object) => db.doc(path).set(stored(value));
  await put(paths.organization(orgId), organization);
  await put(paths.orgUser(orgId, organizer.person.uid), orgUserOf(organizer.person, 'owner', now - 90 * day));
  await put(paths.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: 0 }));
  await put(paths.eventWallet(event.id), anEventWallet({ orgId }));
  const joined = { joinedAt: now - 90 * day, source: 'link' } as const;
  await put(paths.member(orgId, volunteer.person.uid), memberOf(volunteer.person, joined, applications));
  await put(
    paths.conversation(conversationId(event.id, volunteer.person.uid)),
    conversationOf(volunteer.person, event, now),
  );
  return { event, organizer, volunteer };
}

/** So many people, applications, conversations and messages, as functions would have left them. */
async function grow({ event, volunteer }: Scene, people: number): Promise<void> {
  const { db } = backstage();
  const { orgId } = event;
  const talk = conversationId(event.id, volunteer.person.uid);
  const start = Date.now() - 80 * day;
  const numbers = Array.from({ length: people }, (_, at) => at);
  await inBatches(
    db,
    numbers.flatMap((number): [string, object][] => {
      const { givenName, familyName } = nameNumber(number);
      const person = aPerson({ givenName, familyName, email: `scale.${number}@people.example` });
      const at = start + number * 1_000;
      const applied = applicationOf(person, event, { appliedAt: at });
      const text = `Word ${number}`;
      return [
        [
          paths.member(orgId, person.uid),
          memberOf(person, { joinedAt: at, source: 'application' }, [applied]),
        ],
        [paths.application(event.id, person.uid), applied],
        [paths.conversation(conversationId(event.id, person.uid)), conversationOf(person, event, at)],
        [
          paths.message(talk, documentIdOf(text)),
          aMessage({ text, authorUid: volunteer.person.uid, at: start + number * minute }),
        ],
      ];
    }),
    (batch, [path, value]) => batch.set(db.doc(path), stored(value)),
  );
  const waiting = Object.fromEntries(applicationStatus.options.map((status) => [status, 0]));
  await db.doc(paths.applicationTally(event.id)).set({ ...waiting, pending: people, accepted: 1 });
  await db.doc(paths.memberTally(orgId)).set({ direct: people + 1 });
}

interface Desks {
  readonly stranger: BrowserContext;
  readonly volunteer: BrowserContext;
  readonly organizer: BrowserContext;
}

async function openDesks(browser: Browser, { organizer, volunteer }: Scene): Promise<Desks> {
  const open = async (login?: Login) => {
    const context = await deskOf(browser, login);
    await context.addInitScript(countDocuments);
    context.setDefaultTimeout(patience);
    return context;
  };
  return {
    stranger: await open(),
    volunteer: await open(volunteer.login),
    organizer: await open(organizer.login),
  };
}

/**
 * The busiest pages, and the calls that people make most. Those that write come first: the emulator goes on asking the
 * queries of a page for a while after it was closed, and each write waits for them.
 */
function measurements(
  { event, organizer, volunteer }: Scene,
  { stranger, ...desks }: Desks,
): Record<string, () => Promise<Cost>> {
  const space = `/organizations/${event.orgId}`;
  const newcomers = Array.from({ length: samples }, (_, at) =>
    aPerson({
      givenName: 'Newcomer',
      familyName: `Number ${at}`,
      email: `new.${at}.${event.id}@people.example`,
    }),
  );
  const talk = `/messages/${conversationId(event.id, volunteer.person.uid)}`;
  const otherSide = `/events/${event.id}/conversations/${volunteer.person.uid}`;
  return {
    'applying (call)': async () => {
      for (const person of newcomers) {
        const { db } = backstage();
        await db.doc(paths.account(person.uid)).set(stored(accountOf(person)));
        await db.doc(paths.profile(person.uid)).set(stored(profileOf(person)));
        await db.doc(paths.audience(person.uid)).set(anAudience());
      }
      return asked(newcomers, (call, person) => call(person, 'applyToEvent', { eventId: event.id }));
    },
    'accepting (call)': () =>
      asked(newcomers, (call, { uid }) =>
        call(organizer.person, 'decideApplication', { eventId: event.id, uid, decision: 'accepted' }),
      ),
    'a message, sent until read': async () => {
      const [sender, receiver] = [await desks.volunteer.newPage(), await desks.organizer.newPage()];
      try {
        return await converse(sender, receiver, { talk, otherSide });
      } finally {
        await Promise.all([sender.close(), receiver.close()]);
      }
    },
    'public event page': () => visit(stranger, `/e/${eventSlug(event)}`, 'h1'),
    home: () => visit(desks.volunteer, '/', 'main a[href^="/e/"]'),
    'a conversation': () => visit(desks.volunteer, talk, '[role=log] li'),
    'organization page': () => visit(desks.organizer, space, 'main li'),
    community: () => visit(desks.organizer, `${space}/community`, '[role=rowheader]'),
    'community, somebody searched': () =>
      visit(desks.organizer, `${space}/community?q=zwaenepoel`, '[role=rowheader]'),
    'event page': () => visit(desks.organizer, `/events/${event.id}`, 'main dl'),
    applications: () => visit(desks.organizer, `/events/${event.id}/applications`, 'main li'),
    "the event's conversations": () => visit(desks.organizer, `/events/${event.id}/conversations`, 'main li'),
  };
}

/**
 * Does something often enough for a median, or as often as there is time for.
 * @param once told whether it was done before: the first time is of scripts that nothing has kept yet
 */
async function severalTimes(once: (warm: boolean) => Promise<void>): Promise<void> {
  const began = performance.now();
  await once(false);
  let taken = 0;
  do {
    await once(true);
    taken += 1;
  } while (taken < samples && performance.now() - began < enough);
}

async function visit(context: BrowserContext, path: string, ready: string): Promise<Cost> {
  const page = await context.newPage();
  try {
    const work = await pageWork(page);
    const [found, worked]: [number[], number[]] = [[], []];
    await severalTimes(async (warm) => {
      await page.goto(webAddress(path));
      await page.locator(ready).first().waitFor();
      if (!warm) return;
      found.push(await page.evaluate(() => performance.now()));
      worked.push(await work());
    });
    const read = await documentsRead(page, { within: patience });
    return { read, written: 0, ms: quantile(found, 0.5), work: quantile(worked, 0.5) };
  } finally {
    await page.close();
  }
}

/** What both sides read because of one message, when nobody reads anything else. */
async function converse(
  sender: Page,
  receiver: Page,
  { talk, otherSide }: { readonly talk: string; readonly otherSide: string },
): Promise<Cost> {
  await sender.goto(webAddress(talk));
  await receiver.goto(webAddress(otherSide));
  for (const page of [sender, receiver]) await page.locator('[role=log] li').first().waitFor();
  const readBoth = async () =>
    (await documentsRead(sender, { within: patience })) +
    (await documentsRead(receiver, { within: patience }));
  const field = sender.getByRole('textbox', { name: 'Your message' });
  const send = sender.getByRole('button', { name: 'Send' });
  const [found, read]: [number[], number[]] = [[], []];
  await severalTimes(async () => {
    const before = await readBoth();
    const text = `said ${crypto.randomUUID()}`;
    await field.fill(text);
    found.push(await clickToVisible(sender, receiver, text, () => send.click()));
    // The mark of having read comes a moment later, and costs both sides a document as well.
    const own = sender.getByRole('log').getByRole('listitem').filter({ hasText: text });
    await own.getByText(/· Read$/).waitFor();
    read.push((await readBoth()) - before);
  });
  // The message, the head of its conversation, and that head again with the mark.
  return { read: quantile(read, 0.5), written: 3, ms: quantile(found, 0.5) };
}

/** What a call reads and writes until it answers; triggers go on later. */
async function asked(
  people: readonly Person[],
  ask: (
    call: ReturnType<typeof callers>['call'],
    person: Person,
  ) => ReturnType<ReturnType<typeof callers>['call']>,
): Promise<Cost> {
  const cost = noCost();
  const { call } = callers(cost);
  const found: number[] = [];
  for (const person of people) {
    const began = performance.now();
    const outcome = await ask(call, person);
    found.push(performance.now() - began);
    if (!outcome.ok) throw new Error(`a call was refused: ${outcome.why}`);
  }
  return {
    read: Math.round((cost.read + cost.aggregated) / people.length),
    written: Math.round(cost.written / people.length),
    ms: quantile(found, 0.5),
  };
}
