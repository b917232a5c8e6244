import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';

/** Answers what the sign-in pop-ups load from outside with the stand-in, and lets nothing else out. */
export async function standInForGoogle(context: BrowserContext): Promise<void> {
  const source = readFileSync(path.join(import.meta.dirname, 'gapi-page.ts'), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', format: 'iife' });
  await context.route(/^https:/, (route) =>
    route.request().url().startsWith('https://apis.google.com/js/api.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.abort(),
  );
  const asFacebook = createFacebook();
  await context.route(/accounts:signInWithIdp/, (route) =>
    route.continue({ postData: asFacebook(route.request().postData() ?? '') }),
  );
}

/**
 * Makes of the emulator's Facebook one like Facebook: it vouches for no address, and its access token, which the SDK
 * keeps, is good for something. The emulator gives out a token that it does not take back.
 */
function createFacebook(): (request: string) => string {
  let identity = '';
  return (request) => {
    if (!request.includes('facebook.com')) return request;
    const modest = request.replace(/(email_verified(?:%22|%2522|\\?")(?:%3A|%253A|:))true/, '$1false');
    identity = /id_token=([^&#"]+)/.exec(modest)?.[1] ?? identity;
    return modest.replace(
      'access_token=FirebaseAuthEmulatorFakeAccessToken_facebook.com',
      `id_token=${identity}`,
    );
  };
}

export interface SocialAccount {
  readonly email: string;
  readonly name: string;
}

/** Presses a provider's button and signs in with a new account in the Auth emulator's own pop-up. */
export async function signInByPopUp(
  page: Page,
  button: string,
  { email, name }: SocialAccount,
): Promise<void> {
  const opening = page.waitForEvent('popup');
  await page.getByRole('button', { name: button }).click();
  const popup = await opening;
  await popup.locator('#add-account-button').click();
  await popup.locator('#email-input').fill(email);
  await popup.locator('#display-name-input').fill(name);
  await popup.locator('#sign-in').click();
}
