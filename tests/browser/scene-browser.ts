import { launchBrowser } from '@equipage/tools/browser.ts';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** The sizes that every page is made for: what volunteers mostly hold in their hands, and what organizers sit at. */
export const phone = { width: 360, height: 740 };
export const laptop = { width: 1280, height: 800 };

/** Two cores, a browser and the emulators: what takes a moment elsewhere may take a while here. */
const patience = 30_000;

export interface SceneBrowser {
  /**
   * Somebody's own browser, who reads English unless told otherwise. The scene closes it. It keeps no app on the device,
   * which would fetch every file of the build for each of them; scenes without network ask for it.
   */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
}

/**
 * One browser for all scenes of a file, open as long as they run.
 * @param options what they need beyond that, such as a fake camera in `args`
 */
export function sceneBrowser(options: LaunchOptions = {}): SceneBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(options);
  });
  afterAll(() => browser?.close());
  return {
    async newContext(wishes) {
      const context = await browser!.newContext({
        locale: 'en-GB',
        serviceWorkers: 'block',
        ...wishes,
      });
      context.setDefaultTimeout(patience);
      return context;
    },
  };
}
