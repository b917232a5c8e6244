import { setTimeout } from 'node:timers/promises';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { fillCommunity } from '@equipage/tools/demo/community.ts';
import { crowdOrganizationId } from '@equipage/tools/demo/crowd.ts';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { chooseLanguage, demoLogin } from '../browser/demo-people.ts';
import { webAddress } from '../browser/origin.ts';
import { signIn } from '../browser/sign-in.ts';
import { type Contexts, openBarePage, serveBarePages } from './bare-page.ts';
import type { Bench, BenchContext } from './bench.ts';
import { noteListenChannels } from './listen-channels.ts';
import { pageWork } from './page-work.ts';
import { hundredths, quantile, tenths } from './quantile.ts';

/** Fewer by `EQUIPAGE_BENCH_MEMBERS=50,5000`, on a machine without room for the largest. */
const sizes = (process.env['EQUIPAGE_BENCH_MEMBERS'] ?? '50,5000,50000').split(',').map(Number);
const loads = 7;
/** Names that are looked for by their first three letters, each from the whole list again. */
const searches = 5;
/** To the end of the list at this size. */
const scrolledRows = 5_000;
/** Pixels for each frame of a screen, so 18,000 a second: a fling. */
const wheelStep = 300;
/** More rows than are drawn at once. */
const screenful = 50;
/** Milliseconds for an answer: the emulator needs half a minute where Firestore has an index. */
const patience = 180_000;
const goal = { ratio: 1.3, documents: 55, frames: 50, heap: 120 };

/**
 * The community page of an organization at several sizes: what a page costs must not grow with the community.
 *
 * The emulator has no indexes: it walks through the whole collection for each query, which Firestore never does, and
 * keeps the processor of the page busy with it. So it is also told what the page itself works, in time of the processor,
 * and what the peer waits, a bare page that asks the same. For the goal counts how much more a page works.
 */
export const bench: Bench = {
  name: 'community-list',
  about: `first page, search and documents read at ${sizes.join(', ')} members, and scrolling; work is the processor's time in the page, the ratio is what more of it adds to the time at ${sizes[0]}, the peer is the waiting of a bare page that asks the same`,
  async run(context) {
    const browser = await launchBrowser();
    const server = await serveBarePages();
    try {
      const result: Record<string, number> = {};
      let wanted: readonly string[] = [];
      for (const [at, members] of sizes.entries()) {
        // Of whoever looked on before, the emulator would ask the queries anew for each of the people who are filled in.
        if (at > 0) await context.startAfresh();
        await chooseLanguage(demoLogin('olivia'), 'en');
        const began = performance.now();
        await fillCommunity({ members });
        context.say(`${members} members are there after ${tenths((performance.now() - began) / 1_000)} s`);
        const visited = await visit(browser, server, context, wanted, members === scrolledRows);
        wanted = visited.wanted;
        for (const [name, figure] of Object.entries(visited.figures)) result[`${name}_${members}`] = figure;
        context.say(JSON.stringify(visited.figures));
      }
      const [small, large] = [sizes[0]!, sizes.at(-1)!];
      // Of what a reader would wait when answers take as long as at the smallest size, which is what an index is for.
      const ratio = (time: string, work: string) => {
        const before = result[`${time}_${small}`]!;
        return hundredths((before + result[`${work}_${large}`]! - result[`${work}_${small}`]!) / before);
      };
      const ratios = {
        first_page_ratio: ratio('first_page_ms', 'first_page_work_ms'),
        search_ratio: ratio('search_ms', 'search_work_ms'),
      };
      const scrolled = sizes.includes(scrolledRows);
      return {
        ...result,
        ...ratios,
        within_goal:
          Object.values(ratios).every((one) => one <= goal.ratio) &&
          sizes.every((size) => result[`documents_${size}`]! <= goal.documents) &&
          (!scrolled ||
            (result[`frames_a_second_${scrolledRows}`]! >= goal.frames &&
              result[`heap_mb_${scrolledRows}`]! <= goal.heap)),
      };
    } finally {
      await browser.close();
      server.close();
    }
  },
};

/** A bare page that asks what the list asks; both answer in milliseconds. */
async function openPeer(browser: Contexts, server: Server, { stack }: BenchContext) {
  const page = await openBarePage(browser, server, 'members', {
    project: stack.addresses.project,
    firestore: process.env['FIRESTORE_EMULATOR_HOST']!,
    auth: process.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    org: crowdOrganizationId,
    ...demoLogin('olivia'),
  });
  type Peer = typeof globalThis & {
    timeToFirstPage(): Promise<number>;
    timeToFound(text: string): Promise<number>;
  };
  return {
    firstPage: () => page.evaluate(() => (globalThis as Peer).timeToFirstPage()),
    search: (letters: string) => page.evaluate((text) => (globalThis as Peer).timeToFound(text), letters),
  };
}

/**
 * Everything at one size; app and peer take turns, so that a busy moment of the machine meets both.
 * @param wanted what is looked for; taken from the names on the screen when it is empty, for the same ones later
 */
async function visit(
  browser: Browser,
  server: Server,
  bench: BenchContext,
  wanted: readonly string[],
  scrolls: boolean,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  // In a window of its own: a page behind another one is drawn once a second.
  const beside = await browser.newContext();
  const channels = [context, beside].map(noteListenChannels);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    await page.addInitScript(countDocuments);
    // What runs in the page below was compiled with a helper that gives functions their names; here it comes along.
    await page.addInitScript('globalThis.__name = (made) => made');
    await signIn(page, demoLogin('olivia'));
    const work = await pageWork(page);
    const peer = await openPeer({ newContext: async () => beside }, server, bench);
    const taken = { page: [] as number[], work: [] as number[], peer: [] as number[] };
    let documents = 0;
    for (let load = 0; load < loads; load += 1) {
      await page.goto(webAddress(`/organizations/${crowdOrganizationId}/community`));
      await page.getByRole('rowheader').first().waitFor();
      const [firstPage, worked] = [await page.evaluate(() => performance.now()), await work()];
      documents = await documentsRead(page);
      taken.page.push(firstPage);
      taken.work.push(worked);
      taken.peer.push(await peer.firstPage());
    }
    const found = { page: [] as number[], work: [] as number[], peer: [] as number[] };
    const beginnings = wanted.length > 0 ? wanted : await beginningsOfNames(page);
    for (const letters of beginnings) {
      await allShown(page);
      const before = await work();
      found.page.push(await timeToFound(page, letters));
      found.work.push((await work()) - before);
      found.peer.push(await peer.search(letters));
    }
    await allShown(page);
    const median = (times: readonly number[]) => tenths(quantile(times, 0.5));
    const figures: Record<string, number> = {
      documents,
      first_page_ms: median(taken.page),
      first_page_work_ms: median(taken.work),
      first_page_peer_ms: median(taken.peer),
      search_ms: median(found.page),
      search_work_ms: median(found.work),
      search_peer_ms: median(found.peer),
    };
    if (scrolls) Object.assign(figures, await scrollThrough(page));
    return { wanted: beginnings, figures };
  } finally {
    for (const each of [context, beside]) await each.close();
    for (const each of channels) await each.end();
  }
}

async function beginningsOfNames(page: Page): Promise<string[]> {
  const names = await page.getByRole('rowheader').allInnerTexts();
  const beginnings = names.map((name) => name.trim().slice(0, 3).toLowerCase());
  return [...new Set(beginnings)].filter((letters) => /^[a-z]{3}$/.test(letters)).slice(0, searches);
}

/** Shows the whole list again, so that a search begins from there. */
async function allShown(page: Page): Promise<void> {
  await page.getByLabel('Search by name or email').fill('');
  await page.waitForURL((url) => !url.searchParams.has('q'));
  await page.getByRole('rowheader').first().waitFor();
}

/** Milliseconds from the last letter to the frame in which every row that is drawn has the letters. */
async function timeToFound(page: Page, letters: string): Promise<number> {
  const found = page.evaluate(
    ({ wanted, patience }) =>
      new Promise<number>((resolve, reject) => {
        let since = 0;
        addEventListener('input', () => (since = performance.now()), { once: true, capture: true });
        const names = () =>
          [...document.querySelectorAll('[role=rowheader]')].map(({ textContent }) => textContent ?? '');
        window.setTimeout(() => reject(new Error(`“${wanted}” found ${names().join(', ')}`)), patience);
        const observer = new MutationObserver(() => {
          if (since === 0 || !location.search.includes(`q=${wanted}`)) return;
          const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
          const shown = names();
          if (shown.length === 0 || !shown.every((name) => fold(name).includes(wanted))) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - since));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    { wanted: letters, patience },
  );
  await page.getByLabel('Search by name or email').fill(letters);
  return await found;
}

/**
 * Scrolls by the wheel until so many rows have come, and up again, and counts the frames in between. On the way down the
 * emulator walks through the collection for each page of rows, on the cores that draw the frames; on the way up it rests.
 */
async function scrollThrough(page: Page): Promise<Record<string, number>> {
  await page.mouse.move(640, 600);
  await page.evaluate(() => {
    const state = window as Window & { framesDrawn?: number };
    state.framesDrawn = 0;
    const count = () => {
      state.framesDrawn! += 1;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const framesDrawn = () =>
    page.evaluate(() => (window as Window & { framesDrawn?: number }).framesDrawn ?? 0);
  const lastRow = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('[role=row]')].map((row) =>
          Number(row.getAttribute('aria-rowindex')),
        ),
      ),
    );
  /** Turns the wheel, once for each frame of a screen, until a row is reached. */
  const scroll = async (by: number, reached: (row: number) => boolean) => {
    const [began, before] = [performance.now(), await framesDrawn()];
    let row = await lastRow();
    while (!reached(row) && performance.now() - began < 180_000) {
      await Promise.all([page.mouse.wheel(0, by), setTimeout(1_000 / 60)]);
      row = await lastRow();
    }
    const seconds = (performance.now() - began) / 1_000;
    return { row, framesASecond: tenths(((await framesDrawn()) - before) / seconds) };
  };
  const down = await scroll(wheelStep, (row) => row >= scrolledRows);
  const up = await scroll(-wheelStep, (row) => row < screenful);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return {
    frames_a_second: up.framesASecond,
    frames_a_second_while_rows_come: down.framesASecond,
    heap_mb: tenths(usedSize / 2 ** 20),
    rows_scrolled: down.row,
  };
}
