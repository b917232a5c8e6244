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
  await context.route(/accounts:signInWithIdp/, (route) =>
    route.continue({ postData: asFacebookSpeaks(route.request().postData() ?? '') }),
  );
}

/** The emulator's pop-up vouches for every address. Facebook, for none. */
function asFacebookSpeaks(request: string): string {
  return request.includes('facebook.com')
    ? request.replace(/(email_verified(?:%22|%2522|\\?")(?:%3A|%253A|:))true/, '$1false')
    : request;
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
