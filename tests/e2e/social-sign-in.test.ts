import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { webAddress } from '../browser/origin.ts';
import { signInByPopUp, standInForGoogle } from '../browser/social-sign-in.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(['Google', 'Facebook'])('with %s', (provider) => {
  it('somebody new signs in by the pop-up and stands in the personal space, under the own name', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    context.setDefaultTimeout(30_000);
    await standInForGoogle(context);
    const page = await context.newPage();
    try {
      await page.goto(webAddress('/sign-in'));
      await signInByPopUp(page, `Continue with ${provider}`, {
        email: `nour.${crypto.randomUUID().slice(0, 8)}@example.org`,
        name: 'Nour Haddad',
      });
      await page.getByRole('heading', { name: 'Hello Nour' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/');
    } finally {
      await context.close();
    }
  });
});
