import { launchBrowser } from '@equipage/tools/browser.ts';
import { fillCommunity } from '@equipage/tools/demo/community.ts';
import { crowdOrganizationId } from '@equipage/tools/demo/crowd.ts';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { chooseLanguage, demoLogin } from '../browser/demo-people.ts';
import { webAddress } from '../browser/origin.ts';
import { signIn } from '../browser/sign-in.ts';
import { openBarePage, serveBarePages } from './bare-page.ts';
import type { Bench, BenchContext } from './bench.ts';
import { hundredths, quantile, tenths } from './quantile.ts';

/** Fewer by `EQUIPAGE_BENCH_MEMBERS=50,5000`, on a machine without room for the largest. */
const sizes = (process.env['EQUIPAGE_BENCH_MEMBERS'] ?? '50,5000,50000').split(',').map(Number);
const loads = 5;
/** Names that are looked for by their first three letters, each from the whole list again. */
const searches = 5;
const mostDocuments = 55;
const scrolledRows = 5_000;

/**
 * The community page of an organization at several sizes: what a page costs must not grow with the community.
 *
 * The emulator has no indexes: it walks through the whole collection for each query, which Firestore never does. So the
 * same queries are asked in the same run by a bare page under the same rules, and what counts for the goal is what the
 * app takes beyond them. Both are told.
 */
export const bench: Bench = {
  name: 'community-list',
  about: `first page, search and documents read at ${sizes.join(', ')} members, and scrolling`,
  async run(context) {
    const { say } = context;
    await chooseLanguage(demoLogin('olivia'), 'en');
    const browser = await launchBrowser();
    const server = await serveBarePages();
    try {
      const result: Record<string, number | boolean> = {};
      let wanted: readonly string[] = [];
      for (const members of sizes) {
        await fillCommunity({ members });
        const visited = await visit(browser, wanted, members >= scrolledRows);
        const { documents, firstPage, search, scroll } = visited;
        wanted = visited.wanted;
        const database = await databaseAlone(browser, server, context, wanted);
        say(`${members} members: first page ${firstPage} ms, search ${search} ms, ${documents} documents`);
        say(`the database alone: page ${database.page} ms, search ${database.search} ms`);
        Object.assign(result, {
          [`documents_${members}`]: documents,
          [`first_page_ms_${members}`]: firstPage,
          [`first_page_database_ms_${members}`]: database.page,
          [`search_ms_${members}`]: search,
          [`search_database_ms_${members}`]: database.search,
          ...(scroll && {
            [`frames_a_second_${members}`]: scroll.frames,
            [`heap_mb_${members}`]: scroll.heap,
            [`rows_scrolled_${members}`]: scroll.rows,
          }),
        });
      }
      const [small, large] = [sizes[0]!, sizes.at(-1)!];
      const figure = (what: string, size: number) => Number(result[`${what}_ms_${size}`]);
      const ratio = (what: string) => hundredths(figure(what, large) / figure(what, small));
      const beyond = (what: string, size: number) =>
        Math.max(0, figure(what, size) - figure(`${what}_database`, size));
      const ratioBeyond = (what: string) => hundredths(beyond(what, large) / beyond(what, small));
      const ratios = { first_page_ratio: ratioBeyond('first_page'), search_ratio: ratioBeyond('search') };
      return {
        ...result,
        first_page_ratio_with_database: ratio('first_page'),
        search_ratio_with_database: ratio('search'),
        ...ratios,
        within_goal:
          ratios.first_page_ratio <= 1.3 &&
          ratios.search_ratio <= 1.3 &&
          sizes.every((size) => Number(result[`documents_${size}`]) <= mostDocuments),
      };
    } finally {
      await browser.close();
      server.close();
    }
  },
};

/** What the queries of a page and of a search take in a bare page, in milliseconds; medians. */
async function databaseAlone(
  browser: Browser,
  server: Server,
  { stack }: BenchContext,
  wanted: readonly string[],
): Promise<{ page: number; search: number }> {
  const { email, password } = demoLogin('olivia');
  const page = await openBarePage(browser, server, 'members', {
    project: stack.addresses.project,
    firestore: process.env['FIRESTORE_EMULATOR_HOST']!,
    auth: process.env['FIREBASE_AUTH_EMULATOR_HOST']!,
    org: crowdOrganizationId,
    email,
    password,
  });
  const timed = (text: string) =>
    page.evaluate(
      (letters) =>
        (globalThis as typeof globalThis & { timeToRows(text: string): Promise<number> }).timeToRows(letters),
      text,
    );
  const pages: number[] = [];
  for (let load = 0; load < loads; load += 1) pages.push(await timed(''));
  const searched: number[] = [];
  for (const text of wanted) searched.push(await timed(text));
  await page.context().close();
  return { page: tenths(quantile(pages, 0.5)), search: tenths(quantile(searched, 0.5)) };
}

/** @param wanted what is looked for; taken from the names on the screen when it is empty, for the same ones later. */
async function visit(browser: Browser, wanted: readonly string[], scrolls: boolean) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  try {
    const page = await context.newPage();
    await page.addInitScript(countDocuments);
    // What runs in the page below was compiled with a helper that gives functions their names; here it comes along.
    await page.addInitScript('globalThis.__name = (made) => made');
    await signIn(page, demoLogin('olivia'));
    const firstPages: number[] = [];
    for (let load = 0; load < loads; load += 1) {
      await page.goto(webAddress(`/organizations/${crowdOrganizationId}/community`));
      await page.getByRole('rowheader').first().waitFor();
      firstPages.push(await page.evaluate(() => performance.now()));
    }
    const documents = await documentsRead(page);
    const times: number[] = [];
    const beginnings = wanted.length > 0 ? wanted : await beginningsOfNames(page);
    for (const letters of beginnings) times.push(await searchFor(page, letters));
    await page.getByLabel('Search by name or email').fill('');
    await page.waitForURL((url) => !url.searchParams.has('q'));
    await page.getByRole('rowheader').first().waitFor();
    const scroll = scrolls ? await scrollThrough(page) : undefined;
    // Leaves the list by a link, which says so to the emulator: as long as it believes that somebody looks, it asks the
    // list's query anew for each document that is written for the next size.
    await page.getByRole('link', { name: 'Equipage' }).click();
    await page.getByRole('heading', { name: 'My events' }).waitFor();
    return {
      wanted: beginnings,
      documents,
      firstPage: Math.round(quantile(firstPages, 0.5)),
      search: tenths(quantile(times, 0.5)),
      scroll,
    };
  } finally {
    await context.close();
  }
}

async function beginningsOfNames(page: Page): Promise<string[]> {
  const names = await page.getByRole('rowheader').allInnerTexts();
  const beginnings = names.map((name) => name.trim().slice(0, 3).toLowerCase());
  return [...new Set(beginnings)].filter((letters) => /^[a-z]{3}$/.test(letters)).slice(0, searches);
}

/** From the last letter to the frame in which every row that is drawn has the letters. */
async function searchFor(page: Page, letters: string): Promise<number> {
  const field = page.getByLabel('Search by name or email');
  await field.fill('');
  await page.waitForURL((url) => !url.searchParams.has('q'));
  const shown = page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const typed = () => performance.now();
        let since = 0;
        addEventListener('input', () => (since = typed()), { once: true, capture: true });
        const names = () =>
          [...document.querySelectorAll('[role=rowheader]')].map(({ textContent }) => textContent ?? '');
        setTimeout(() => reject(new Error(`“${wanted}” found ${names().join(', ')}`)), 30_000);
        const observer = new MutationObserver(() => {
          if (since === 0 || !location.search.includes(`q=${wanted}`)) return;
          const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
          const shown = names();
          if (shown.length === 0 || !shown.every((name) => fold(name).includes(wanted))) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(typed() - since));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    letters,
  );
  await field.fill(letters);
  return await shown;
}

/** Scrolls by the wheel until so many rows have come, and counts the frames in between. */
async function scrollThrough(page: Page): Promise<{ frames: number; heap: number; rows: number }> {
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
  const lastRow = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('[role=row]')].map((row) =>
          Number(row.getAttribute('aria-rowindex')),
        ),
      ),
    );
  const began = Date.now();
  let rows = 0;
  while (rows < scrolledRows && Date.now() - began < 180_000) {
    await page.mouse.wheel(0, 1_500);
    rows = await lastRow();
  }
  const frames = await page.evaluate(() => (window as Window & { framesDrawn?: number }).framesDrawn ?? 0);
  const seconds = (Date.now() - began) / 1_000;
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return { frames: tenths(frames / seconds), heap: tenths(usedSize / 2 ** 20), rows };
}
