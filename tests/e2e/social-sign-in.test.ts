import { describe, expect, it } from 'vitest';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { signInByPopUp, standInForGoogle } from '../browser/social-sign-in.ts';

const browser = sceneBrowser();

describe.each(['Google', 'Facebook'])('with %s', (provider) => {
  it('somebody new signs in by the pop-up and stands in the personal space, under the own name', async () => {
    const context = await browser.newContext();
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
