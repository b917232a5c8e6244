import { launchBrowser } from '@equipage/tools/browser.ts';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ownBrowser } from './own-browser.ts';

export { laptop, phone } from './own-browser.ts';

export interface SceneBrowser {
  /** Somebody's {@link ownBrowser}. The scene closes it. */
  newContext(wishes?: BrowserContextOptions): Promise<BrowserContext>;
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
  return { newContext: (wishes) => ownBrowser(browser!, wishes) };
}
