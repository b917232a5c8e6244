import type { Browser, BrowserContext } from 'playwright-core';
import { chooseLanguage } from '../browser/demo-people.ts';
import { webAddress } from '../browser/origin.ts';
import { ownBrowser } from '../browser/own-browser.ts';
import { enterCredentials } from '../browser/sign-in.ts';
import { loginOf } from './demo-places.ts';
import type { Visitor } from './visit.ts';

/** What a browser keeps of somebody who has signed in. */
export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** Signs each visitor in once, in English, for as many browsers as want it. */
export function createSessions(browser: Browser): (visitor: Visitor) => Promise<Session> {
  const sessions = new Map<Visitor, Promise<Session>>();
  return (visitor) => {
    const session = sessions.get(visitor) ?? signedIn(browser, visitor);
    sessions.set(visitor, session);
    return session;
  };
}

async function signedIn(browser: Browser, visitor: Visitor): Promise<Session> {
  const login = await loginOf(visitor);
  if (visitor !== 'unnamed' && visitor !== 'unproven') await chooseLanguage(login, 'en');
  const context = await ownBrowser(browser);
  const page = await context.newPage();
  await enterCredentials(page, login);
  // Those who are half-way in are led elsewhere than the others.
  await page.waitForURL((url) => url.pathname !== new URL(webAddress('/sign-in')).pathname);
  const session = await context.storageState({ indexedDB: true });
  await context.close();
  return session;
}
