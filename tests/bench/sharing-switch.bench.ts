import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { chooseLanguage, demoConversation } from '../browser/demo-people.ts';
import { webAddress } from '../browser/origin.ts';
import { signIn, type Login } from '../browser/sign-in.ts';
import type { Bench } from './bench.ts';
import { quantile, tenths } from './quantile.ts';
import { clickToGone, clickToVisible } from './stopwatch.ts';

const switches = 20;

/** An event that Ada took part in and that Olivia has nothing to do with. */
const foreignEvent = 'Midnight Bog Relay';

/**
 * From the click that restricts sharing to the organizer's open page without the foreign events, which nobody touches;
 * and the other way around, until they are there.
 */
export const bench: Bench = {
  name: 'sharing-switch',
  about: `${switches} switches of sharing, watched on an organizer's open page; the goal is 2,000 ms at p95`,
  async run() {
    const { teammate, organizer, uid } = await demoConversation();
    for (const login of [teammate, organizer]) await chooseLanguage(login, 'en');
    const browser = await launchBrowser();
    try {
      const person = await signedIn(browser, teammate);
      const watcher = await signedIn(browser, organizer);
      await watcher.goto(webAddress(`/profile/${uid}`));
      await watcher.getByText(foreignEvent).waitFor();
      const gone: number[] = [];
      const shown: number[] = [];
      for (let count = 0; count < switches; count += 1) {
        gone.push(await clickToGone(person, watcher, foreignEvent, () => share(person, 'Restricted')));
        shown.push(await clickToVisible(person, watcher, foreignEvent, () => share(person, 'Full')));
      }
      const p95 = quantile(gone, 0.95);
      return {
        switches,
        gone_p50_ms: tenths(quantile(gone, 0.5)),
        gone_p95_ms: tenths(p95),
        shown_p50_ms: tenths(quantile(shown, 0.5)),
        shown_p95_ms: tenths(quantile(shown, 0.95)),
        within_goal: p95 <= 2_000,
      };
    } finally {
      await browser.close();
    }
  },
};

async function signedIn(browser: Browser, login: Login): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, login);
  return page;
}

/** The last click is the one on the button, and the time is taken from it. */
async function share(page: Page, level: 'Full' | 'Restricted'): Promise<void> {
  await page.getByRole('button', { name: 'Change sharing' }).click();
  await page.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
  await page.getByRole('button', { name: 'Share like this' }).click();
  await page.getByText(`Sharing: ${level.toLowerCase()}`).waitFor();
}
