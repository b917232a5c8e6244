import type { Page } from 'playwright-core';
import { webAddress } from './origin.ts';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Signs in by the form, as a person does, and waits for the personal space. The form is in English. */
export async function signIn(page: Page, login: Login): Promise<void> {
  await enterCredentials(page, login);
  // In the language of the account, which the page takes on at once.
  await page.getByRole('heading', { name: /^(My events|Mes événements)$/ }).waitFor();
}

/** Fills the form in English and sends it, wherever it leads. */
export async function enterCredentials(page: Page, { email, password }: Login): Promise<void> {
  await page.goto(webAddress('/sign-in'));
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
