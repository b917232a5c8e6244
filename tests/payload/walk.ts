import type { Browser, Page } from 'playwright-core';
import { webAddress } from '../browser/origin.ts';
import { enterCredentials, type Login } from '../browser/sign-in.ts';
import type { DemoPlaces } from '../visits/demo-places.ts';
import { visits } from '../visits/visits.ts';
import { openListeningProxy, type Heard } from './listening-proxy.ts';

export interface Walk {
  /** Pages that were opened. */
  readonly pages: number;
  readonly heard: readonly Heard[];
}

/** How long a page may go on loading, and how long nothing has to come before it counts as complete. */
const patience = { complete: 15_000, quiet: 300 };

/**
 * Opens every page at some places one after the other, allowed or not, and hears all that the browser is sent. Signed
 * out each is opened by its address, which public pages have a way of their own for; signed in the app goes from one to
 * the other.
 * @param login nobody: signed out
 */
export async function walk(
  browser: Browser,
  login: Login | null,
  places: readonly DemoPlaces[],
): Promise<Walk> {
  const proxy = await openListeningProxy();
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    // Chromium asks this machine without a proxy unless told not to.
    proxy: { server: proxy.origin, bypass: '<-loopback>' },
  });
  context.setDefaultTimeout(30_000);
  try {
    const page = await context.newPage();
    if (login !== null) await enter(page, login);
    // Signed in, the pages for those who are not lead back home.
    const paths = new Set(places.flatMap((place) => visits.map(({ path }) => path(place))));
    for (const path of paths) {
      await (login === null ? page.goto(webAddress(path), { waitUntil: 'commit' }) : goTo(page, path));
      await complete(page, proxy.heard);
    }
    return { pages: paths.size, heard: proxy.heard };
  } finally {
    await context.close();
    await proxy.close();
  }
}

/** Signs in, and waits until the form has let go: to the personal space, or to the page that asks for a proof. */
async function enter(page: Page, login: Login): Promise<void> {
  await enterCredentials(page, login);
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** As a link of the app would: without the address bar, and whether or not there is such a link. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
  }, path);
}

/** Waits until a page shows something, loads nothing any more, and is sent nothing for a moment. */
async function complete(page: Page, heard: readonly Heard[]): Promise<void> {
  const end = Date.now() + patience.complete;
  await page.locator('main').first().waitFor({ timeout: patience.complete });
  let [before, since] = [-1, Date.now()];
  while (Date.now() < end) {
    const size = bytesOf(heard);
    const isLoading = await page
      .locator('[data-state=loading]')
      .count()
      .catch(() => 1);
    if (size !== before || isLoading > 0) [before, since] = [size, Date.now()];
    else if (Date.now() - since > patience.quiet) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function bytesOf(heard: readonly Heard[]): number {
  return heard.reduce((sum, { chunks }) => sum + chunks.reduce((all, chunk) => all + chunk.length, 0), 0);
}
