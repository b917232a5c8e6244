import type { Page } from 'playwright-core';
import { webAddress } from '../browser/origin.ts';
import type { DemoPlaces } from './demo-places.ts';
import type { Visit } from './visit.ts';

/** Opens the page of a visit and waits until all of it is drawn, in the language that it should come in. */
export async function arrive(
  page: Page,
  visit: Visit,
  places: DemoPlaces,
  language: 'en' | 'fr' = 'en',
): Promise<void> {
  await page.goto(webAddress(visit.path(places)));
  await page.locator(`html[lang^=${language}]`).waitFor();
  await page.locator(visit.ready).first().waitFor();
  // Live pages never fall silent, so it is what is drawn that is waited for, not the network.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() => document.querySelector('[data-state=loading]') === null);
}
