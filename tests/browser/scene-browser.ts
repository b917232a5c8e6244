import { launchBrowser } from '@equipage/tools/browser.ts';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ownBrowser } from './own-browser.ts';
import { refusedIn, watchPolicy } from './policy.ts';

export { laptop, phone } from './own-browser.ts';

export interface SceneBrowser {
  /** Somebody's {@link ownBrowser}. The scene closes it. */
  newContext(wishes?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * One browser for all scenes of a file, open as long as they run. In no scene may the content security policy have
 * refused anything: what it refuses in the app is a fault of the app or of the policy.
 * @param prepare makes what they need beyond that, such as a fake camera in `args`
 */
export function sceneBrowser(prepare: () => Promise<LaunchOptions> = async () => ({})): SceneBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(await prepare());
  });
  afterAll(() => browser?.close());
  const watched: BrowserContext[] = [];
  afterEach(() => {
    expect(watched.splice(0).flatMap(refusedIn), 'refused by the content security policy').toEqual([]);
  });
  return {
    async newContext(wishes) {
      const context = await ownBrowser(browser!, wishes);
      await watchPolicy(context);
      watched.push(context);
      return context;
    },
  };
}
