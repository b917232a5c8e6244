import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { signIn, type Login } from './sign-in.ts';

/** The sizes that every page is made for: what volunteers mostly hold in their hands, and what organizers sit at. */
export const phone = { width: 360, height: 740 };
export const laptop = { width: 1280, height: 800 };

/** Two cores, a browser and the emulators: what takes a moment elsewhere may take a while here. */
const patience = 30_000;

/**
 * Somebody's own browser, who reads English unless wished otherwise. It keeps no app on the device, which would fetch
 * every file of the build for each of them; who needs it without network asks for it.
 */
export async function ownBrowser(
  browser: Browser,
  wishes: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block', ...wishes });
  context.setDefaultTimeout(patience);
  return context;
}

/** A browser at a desk, of a stranger or of somebody who has signed in. */
export async function deskOf(browser: Browser, login: Login | undefined): Promise<BrowserContext> {
  const context = await ownBrowser(browser, { viewport: laptop });
  if (login === undefined) return context;
  const page = await context.newPage();
  await signIn(page, login);
  await page.close();
  return context;
}
