import type { Browser } from 'playwright-core';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { webAddress } from '../browser/origin.ts';
import { signIn } from '../browser/sign-in.ts';
import { aVolunteerWithAPast } from '../browser/volunteer.ts';
import type { Bench } from './bench.ts';

/** Documents beside those that the page lists. */
const allowance = 12;
const pasts = [0, 40] as const;

/** How many documents the browser is sent until the personal space is drawn: for a new person, and one with a past. */
export const bench: Bench = {
  name: 'home-reads',
  about: `documents read for the personal space without and with ${pasts[1]} archived events`,
  async run() {
    const browser = await launchBrowser();
    try {
      const [fresh, seasoned] = [await readsOf(browser, pasts[0]), await readsOf(browser, pasts[1])];
      return {
        archives: pasts[1],
        reads_without: fresh.reads,
        reads_with: seasoned.reads,
        listed: seasoned.listed,
        within_goal: seasoned.reads <= allowance + seasoned.listed && seasoned.reads === fresh.reads,
      };
    } finally {
      await browser.close();
    }
  },
};

async function readsOf(browser: Browser, past: number): Promise<{ reads: number; listed: number }> {
  const { login, open } = await aVolunteerWithAPast(past);
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(countDocuments);
  await signIn(page, login);
  // A load of its own: signing in has read some of it before.
  await page.goto(webAddress('/'));
  await page.getByText(open.name).first().waitFor();
  await page.getByText('Sharing: restricted').waitFor();
  await page.getByRole('button', { name: 'Show archives' }).waitFor();
  const reads = await documentsRead(page);
  const listed = await page.getByRole('main').getByRole('listitem').count();
  await page.context().close();
  return { reads, listed };
}
