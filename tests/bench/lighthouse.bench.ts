import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from 'playwright-core';
import lighthouse from 'lighthouse';
import { openBrowserOf } from '@equipage/tools/browser.ts';
import { drawFreePorts } from '@equipage/tools/stack/ports.ts';
import { chooseLanguage, demoPublicEvent, demoVolunteer } from '../browser/demo-people.ts';
import { webAddress } from '../browser/origin.ts';
import { signIn } from '../browser/sign-in.ts';
import type { Bench } from './bench.ts';
import { hundredths, quantile } from './quantile.ts';

const runs = 3;
const goal = { public_event: 95, home: 90, accessibility: 100 };

/** Live pages never fall silent, so Lighthouse looks at them for so long, in milliseconds. */
const longestLoad = 15_000;

/** Lighthouse as its web page runs it: a phone of the middle on slow 4G, by its own simulation. */
export const bench: Bench = {
  name: 'lighthouse',
  about: `Lighthouse (mobile) of the public event page and the signed-in home, median of ${runs}; the goals are ${goal.public_event}, ${goal.home} and ${goal.accessibility} for accessibility`,
  async run({ stack, say }) {
    const profile = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
    const port = (await drawFreePorts(stack.addresses.ports)).web;
    const context = await openBrowserOf(profile, { args: [`--remote-debugging-port=${port}`] });
    try {
      const publicEvent = await examined(context, port, webAddress(await demoPublicEvent()), say);
      const volunteer = demoVolunteer();
      await chooseLanguage(volunteer, 'en');
      const page = context.pages()[0] ?? (await context.newPage());
      await signIn(page, volunteer);
      await page.goto('about:blank');
      const home = await examined(context, port, webAddress('/'), say);
      return {
        ...named('public_event', publicEvent),
        ...named('home', home),
        within_goal:
          publicEvent.performance >= goal.public_event &&
          home.performance >= goal.home &&
          publicEvent.accessibility >= goal.accessibility &&
          home.accessibility >= goal.accessibility,
      };
    } finally {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    }
  },
};

interface Marks {
  readonly performance: number;
  /** The worst of all runs. */
  readonly accessibility: number;
  readonly first_paint_ms: number;
  readonly largest_paint_ms: number;
  readonly blocking_ms: number;
  readonly layout_shift: number;
}

async function examined(
  context: BrowserContext,
  port: number,
  address: string,
  say: (line: string) => void,
): Promise<Marks> {
  const found: Marks[] = [];
  for (let run = 0; run < runs; run += 1) {
    await forgetFiles(context);
    found.push(await examine(port, address, say));
  }
  const median = (mark: keyof Marks) =>
    quantile(
      found.map((marks) => marks[mark]),
      0.5,
    );
  return {
    performance: median('performance'),
    accessibility: Math.min(...found.map(({ accessibility }) => accessibility)),
    first_paint_ms: median('first_paint_ms'),
    largest_paint_ms: median('largest_paint_ms'),
    blocking_ms: median('blocking_ms'),
    layout_shift: median('layout_shift'),
  };
}

/** The person stays signed in; what the app has put on the device for the next visit goes. */
async function forgetFiles(context: BrowserContext): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', {
    origin: webAddress(''),
    storageTypes: 'cache_storage,service_workers',
  });
  await session.detach();
}

async function examine(port: number, address: string, say: (line: string) => void): Promise<Marks> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    disableStorageReset: true,
    maxWaitForLoad: longestLoad,
  });
  if (result === undefined) throw new Error('Lighthouse did not look at the page');
  const { categories, audits, runtimeError, finalDisplayedUrl } = result.lhr;
  if (runtimeError !== undefined) throw new Error(`Lighthouse: ${runtimeError.message}`);
  if (finalDisplayedUrl !== address) throw new Error(`the page went to ${finalDisplayedUrl}`);
  for (const { id, title, score, displayValue = '' } of Object.values(audits)) {
    if (score !== null && score < 0.9) say(`${id}: ${title} ${displayValue} (${score})`);
  }
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    first_paint_ms: Math.round(value('first-contentful-paint')),
    largest_paint_ms: Math.round(value('largest-contentful-paint')),
    blocking_ms: Math.round(value('total-blocking-time')),
    layout_shift: hundredths(value('cumulative-layout-shift')),
  };
}

function named(page: string, marks: Marks): Record<string, number> {
  return Object.fromEntries(
    Object.entries(marks).map(([mark, value]) => [`${page}_${mark}`, value as number]),
  );
}
