import { launchBrowser } from '@equipage/tools/browser.ts';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** The sizes that every page is made for. */
export const screens = [
  { name: 'a phone', viewport: { width: 360, height: 740 } },
  { name: 'a laptop', viewport: { width: 1280, height: 800 } },
] as const;

/** Two cores, a browser and the emulators: what takes a moment elsewhere may take a while here. */
const patience = 30_000;

export interface SceneBrowser {
  /** Somebody's own browser, who reads English unless told otherwise. The scene closes it. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/** One browser for all scenes of a file, open as long as they run. */
export function sceneBrowser(): SceneBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return {
    async newContext(options) {
      const context = await browser!.newContext({ locale: 'en-GB', ...options });
      context.setDefaultTimeout(patience);
      return context;
    },
  };
}
