import type { Server } from 'node:http';
import { paths } from '@equipage/domain';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { demoTarget } from '@equipage/tools/demo/target.ts';
import type { Browser, Page } from 'playwright-core';
import { aSharedTable, type SharedTable } from '../browser/shared-table.ts';
import { signIn } from '../browser/sign-in.ts';
import type { Bench, BenchContext } from './bench.ts';
import { openBarePage, openFloor, serveBarePages, timePair, type SendAndTime } from './bare-page.ts';
import { hundredths, quantile, tenths } from './quantile.ts';
import { clickToVisible } from './stopwatch.ts';

/** Edits measured in the app and in the bare page, taking turns. */
const edits = 50;
const warmUp = 5;
const editors = 10;
const editsEach = 20;
const collisions = 50;
/** At p50, as a ratio to the peer; and nothing may be lost, and every loser of a collision is told. */
const goal = 1.3;

/** A screenful and more, as the table shows it. */
const usual = { members: 50, texts: 4 };
/**
 * For the many editors, each with cells of their own. With few rows, because the emulator asks the queries of all ten
 * anew for each write, one after the other and under the rules, which takes as long as they have rows.
 */
const wide = { members: 10, texts: (editors * editsEach) / 10 };

/**
 * From the Enter that ends an edit in one browser context to the value being drawn in another, against bare pages; ten
 * editors who fill cells of their own at once; and two who write into one cell at once, again and again.
 */
export const bench: Bench = {
  name: 'co-editing',
  about: `${edits} edits to the other editor's screen against a bare page, the floor, and one with the same queries, the peer; ${editors} × ${editsEach} edits at once, ${collisions} collisions; the goals are ${goal} of the peer at p50, all edits present and every loser told`,
  async run(context) {
    const browser = await launchBrowser();
    const server = await serveBarePages();
    try {
      const table = await aSharedTable({ editors: 2, ...usual });
      const [first, second] = [await atTheTable(browser, table, 0), await atTheTable(browser, table, 1)];
      const app = editAndTime(first, second);
      const peer = await openPeer(browser, server, context, await aSharedTable({ editors: 2, ...usual }));
      const floor = await openFloor(browser, server, context);
      const appTimes: number[] = [];
      const peerTimes: number[] = [];
      const floorTimes: number[] = [];
      for (let count = -warmUp; count < edits; count++) {
        const appTime = await app(`edit ${count} ${crypto.randomUUID()}`);
        const peerTime = await peer(`peer ${count} ${crypto.randomUUID()}`);
        const floorTime = await floor(`floor ${count} ${crypto.randomUUID()}`);
        if (count < 0) continue;
        appTimes.push(appTime);
        peerTimes.push(peerTime);
        floorTimes.push(floorTime);
      }
      for (const times of [appTimes, peerTimes, floorTimes])
        context.say(`p50 ${tenths(quantile(times, 0.5))} ms`);
      context.say('collisions');
      const told = await collide(first, second);

      context.say('many editors');
      for (const page of [first, second]) await page.context().close();
      const crowded = await aSharedTable({ editors, ...wide });
      const pages: Page[] = [];
      for (let editor = 0; editor < editors; editor++) {
        pages.push(await atTheTable(browser, crowded, editor));
      }
      const begun = performance.now();
      await Promise.all(pages.map(fill));
      const seconds = (performance.now() - begun) / 1_000;
      const [appP50, peerP50, floorP50] = [appTimes, peerTimes, floorTimes].map((times) =>
        quantile(times, 0.5),
      ) as [number, number, number];
      const isThere = await present(crowded);
      return {
        edits,
        p50_ms: tenths(appP50),
        p95_ms: tenths(quantile(appTimes, 0.95)),
        peer_p50_ms: tenths(peerP50),
        peer_p95_ms: tenths(quantile(peerTimes, 0.95)),
        floor_p50_ms: tenths(floorP50),
        floor_p95_ms: tenths(quantile(floorTimes, 0.95)),
        p50_ratio_to_peer: hundredths(appP50 / peerP50),
        p50_ratio_to_floor: hundredths(appP50 / floorP50),
        collisions,
        losers_told: told,
        editors,
        edits_at_once: editors * editsEach,
        present: isThere,
        at_once_seconds: tenths(seconds),
        within_goal: appP50 / peerP50 <= goal && isThere === editors * editsEach && told === collisions,
      };
    } finally {
      await browser.close();
      server.close();
    }
  },
};

/** Two bare pages at one cell of a table of their own, so that they do not listen to what the app writes. */
async function openPeer(
  browser: Browser,
  server: Server,
  { stack }: BenchContext,
  { orgId, editors, members, fields }: SharedTable,
): Promise<SendAndTime> {
  const atTheCell = ({ login }: SharedTable['editors'][number]) =>
    openBarePage(browser, server, 'table', {
      project: stack.addresses.project,
      firestore: process.env['FIRESTORE_EMULATOR_HOST']!,
      auth: process.env['FIREBASE_AUTH_EMULATOR_HOST']!,
      org: orgId,
      member: members[0]!.id,
      field: fields[0]!.id,
      ...login,
    });
  return timePair(await atTheCell(editors[0]!), await atTheCell(editors[1]!));
}

async function atTheTable(browser: Browser, table: SharedTable, editor: number): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(60_000);
  await signIn(page, table.editors[editor]!.login);
  await page.goto(`${process.env['EQUIPAGE_WEB_ORIGIN']!}/organizations/${table.orgId}/community/table`);
  await page.locator('#cell-0-0').waitFor();
  return page;
}

/** Opens the first cell and types; the time begins with the Enter that enters it. */
function editAndTime(from: Page, to: Page): SendAndTime {
  return async (text) => {
    await walk(from, 0, 0);
    await from.keyboard.press('F2');
    await from.locator('[data-editor] input').fill(text);
    return clickToVisible(from, to, text, () => from.keyboard.press('Enter'));
  };
}

async function walk(page: Page, row: number, column: number): Promise<void> {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  for (let down = 0; down < row; down++) await page.keyboard.press('ArrowDown');
  for (let right = 0; right < column; right++) await page.keyboard.press('ArrowRight');
}

/**
 * Two open one cell, and enter at once. One of them is second and stands; the other must be told, and nobody else.
 * @returns how many were told
 */
async function collide(first: Page, second: Page): Promise<number> {
  for (let round = 1; round <= collisions; round++) {
    for (const page of [first, second]) {
      await walk(page, 1, 0);
      await page.keyboard.press('F2');
    }
    await first.locator('[data-editor] input').fill(`first ${round}`);
    await second.locator('[data-editor] input').fill(`second ${round}`);
    await Promise.all([first.keyboard.press('Enter'), second.keyboard.press('Enter')]);
    const settled = async () => {
      const [one, other] = await Promise.all([first, second].map((page) => shownAt(page, 1, 0)));
      return one === other && one!.endsWith(` ${round}`);
    };
    await until(settled);
    await until(async () => (await noticesOf(first)) + (await noticesOf(second)) >= round).catch(
      () => undefined,
    );
  }
  return (await noticesOf(first)) + (await noticesOf(second));
}

async function shownAt(page: Page, row: number, column: number): Promise<string> {
  return (await page.locator(`#cell-${row}-${column} > span`).first().textContent()) ?? '';
}

const noticesOf = (page: Page) => page.getByText('without having seen your value').count();

async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('it did not come to rest');
  }
}

/**
 * Fills cells of one's own, one below the other, each as soon as the one before is stored. Whoever types ahead of that is
 * faster than the emulator: it tells all listeners of each write under one lock, and of many who wait there some starve.
 */
async function fill(page: Page, editor: number): Promise<void> {
  const begin = editor * editsEach;
  for (let edit = 0; edit < editsEach; edit++) {
    const at = begin + edit;
    const { row, column } = placeOf(at);
    if (edit === 0 || row === 0) await walk(page, row, column);
    await page.keyboard.press('F2');
    await page.locator('[data-editor] input').fill(valueOf(at));
    await page.keyboard.press('Enter');
    await page
      .locator(`#cell-${row}-${column}:not([aria-busy])`, { hasText: valueOf(at) })
      .waitFor({ timeout: 180_000 });
  }
}

const placeOf = (at: number) => ({ row: at % wide.members, column: Math.floor(at / wide.members) });
const valueOf = (at: number) => `value ${at}`;

/** How many of the values that were entered at once are stored. */
async function present({ orgId, members, fields }: SharedTable): Promise<number> {
  const target = demoTarget();
  try {
    const { docs } = await target.db.collection(paths.orgInfos(orgId)).get();
    const values = new Map(
      docs.map((one) => [one.id, one.get('values') as Record<string, { value: unknown }>]),
    );
    return Array.from({ length: editors * editsEach }, (_, at) => {
      const stored = values.get(members[placeOf(at).row]!.id)?.[fields[placeOf(at).column]!.id];
      return stored?.value === valueOf(at) ? 1 : 0;
    }).reduce((sum: number, one) => sum + one, 0);
  } finally {
    await target.close();
  }
}
