import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { demoJoinLink, demoPublicEvent, demoVolunteer } from '../browser/demo-people.ts';
import type { Bench } from './bench.ts';
import { quantile } from './quantile.ts';

/** Loads whose median is quoted. */
const loads = 7;
const slowedCpu = 4;
const goal = { publicEventKb: 60, homeKb: 190 };

/**
 * How much JavaScript a first visit needs, and how long the first row of a list takes on a slow phone: as the device kept
 * it from the visit before, and as the database says now.
 */
export const bench: Bench = {
  name: 'first-load',
  about: `JavaScript of the first page, brotli, and time to the first row on a ${slowedCpu} times slowed CPU, as kept from the last visit and from the database; the goals are ${goal.publicEventKb} kB for the public event, without Firestore, and ${goal.homeKb} kB for home`,
  async run({ say }) {
    const browser = await launchBrowser();
    try {
      const web = process.env['EQUIPAGE_WEB_ORIGIN']!;
      const publicEvent = await scriptsOf(
        await browser.newContext(),
        `${web}${await demoPublicEvent()}`,
        'h1',
      );
      const join = await scriptsOf(
        await browser.newContext(),
        `${web}${await demoJoinLink()}`,
        'main button',
      );
      const home = await homeScripts(browser, web);
      for (const [page, { sizes }] of Object.entries({ publicEvent, join, home })) {
        for (const [file, bytes] of sizes) say(`${page}: ${kilobytes(bytes)} kB ${file}`);
      }
      const rows: { kept: number; live: number }[] = [];
      for (let load = 0; load < loads; load += 1) rows.push(await firstRow(home.context, `${web}/`));
      const median = (which: 'kept' | 'live') =>
        Math.round(
          quantile(
            rows.map((row) => row[which]),
            0.5,
          ),
        );
      return {
        public_event_kb: kilobytes(publicEvent.bytes),
        public_event_loads_firestore: publicEvent.loadsFirestore,
        home_loads_firestore: home.loadsFirestore,
        join_kb: kilobytes(join.bytes),
        home_kb: kilobytes(home.bytes),
        home_first_row_ms_slowed: median('kept'),
        home_live_row_ms_slowed: median('live'),
        loads,
        within_goal:
          kilobytes(publicEvent.bytes) <= goal.publicEventKb &&
          !publicEvent.loadsFirestore &&
          kilobytes(home.bytes) <= goal.homeKb,
      };
    } finally {
      await browser.close();
    }
  },
};

async function homeScripts(browser: Browser, web: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, demoVolunteer());
  await page.close();
  return { context, ...(await scriptsOf(context, `${web}/`, liveRowSelector)) };
}

/** The first of "my events". */
const firstRowSelector = 'main a[href^="/e/"]';
const liveRowSelector = `main [data-state="live"] a[href^="/e/"]`;

/** All scripts that a fresh load of the page fetches until it shows what it is for, compressed as a CDN would. */
async function scriptsOf(context: BrowserContext, address: string, ready: string) {
  const page = await context.newPage();
  const files = new Map<string, Promise<Buffer>>();
  const keep = (response: Response) => {
    if (response.request().resourceType() === 'script') files.set(response.url(), response.body());
  };
  page.on('response', keep);
  await page.goto(address);
  await page.locator(ready).first().waitFor();
  await page.waitForLoadState('load');
  // What comes later is not waited for, and its page is closed under it.
  page.off('response', keep);
  const sizes: [file: string, bytes: number][] = [];
  let loadsFirestore = false;
  for (const [file, body] of files) {
    const script = await body;
    sizes.push([new URL(file).pathname, brotliSize(script)]);
    // The name under which the SDK registers itself.
    loadsFirestore ||= script.includes('@firebase/firestore');
  }
  await page.close();
  const bytes = sizes.reduce((sum, [, size]) => sum + size, 0);
  return { bytes, loadsFirestore, sizes: sizes.sort(([, one], [, other]) => other - one) };
}

async function firstRow(context: BrowserContext, address: string): Promise<{ kept: number; live: number }> {
  const page = await context.newPage();
  await slow(page);
  await page.goto(address, { waitUntil: 'commit' });
  const timeOf = async (selector: string) => {
    await page.locator(selector).first().waitFor();
    return page.evaluate(() => performance.now());
  };
  const times = { kept: await timeOf(firstRowSelector), live: await timeOf(liveRowSelector) };
  await page.close();
  return times;
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedCpu });
}

function brotliSize(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
