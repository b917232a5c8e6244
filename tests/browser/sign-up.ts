import type { Page } from 'playwright-core';
import { healthy } from './healthy.ts';
import { linkIn, mailTo } from './mailbox.ts';

export interface NewPerson {
  readonly given: string;
  readonly family: string;
  readonly email: string;
}

/** Fills the form for an account, which is open, and proves the address. What comes then is left to the scene. */
export async function signUp(page: Page, who: NewPerson): Promise<void> {
  await page.getByRole('heading', { name: 'Create your account' }).waitFor();
  await healthy(page);
  await page.getByLabel('Given name').fill(who.given);
  await page.getByLabel('Family name').fill(who.family);
  await page.getByLabel('Email address').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill('a calm short sentence');
  await page.getByRole('button', { name: 'Create account' }).click();
  await proveAddress(page, who.email);
}

/** Opens the link of the mail in a tab of its own, as a mail program does; the first tab goes on by itself. */
async function proveAddress(page: Page, email: string): Promise<void> {
  const waiting = page.getByRole('heading', { name: 'Check your mail' });
  await waiting.waitFor();
  await healthy(page);
  const proof = await mailTo(email, ({ text }) => text.includes('/auth/action'));
  const tab = await page.context().newPage();
  await tab.goto(linkIn(proof, '/auth/action'));
  await tab.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();
  await tab.close();
  await waiting.waitFor({ state: 'detached' });
}
