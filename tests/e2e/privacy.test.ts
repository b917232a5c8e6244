import { readFile } from 'node:fs/promises';
import { paths } from '@equipage/domain';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { healthy } from '../browser/healthy.ts';
import { linkIn, mailTo } from '../browser/mailbox.ts';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { aVolunteerWithAPast } from '../browser/volunteer.ts';
import { deployedStage, runScheduled } from '../integration/functions/deployed-stage.ts';

const { db, auth } = deployedStage();
const browser = sceneBrowser();

const openPrivacy = async (page: Page) => {
  await page.goto(webAddress('/account'));
  await page.getByRole('link', { name: 'My data and privacy' }).click();
  await page.getByRole('heading', { name: 'Privacy', exact: true }).waitFor();
};

/** Says yes to the question, and shows by the password who says so. */
async function deleteAccount(page: Page, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Delete my account…' }).click();
  await page.getByRole('alertdialog').waitFor();
  await healthy(page);
  await page.getByRole('button', { name: 'Delete my account', exact: true }).click();
  await page.locator('[role=dialog] input[type=password]').fill(password);
  await page.locator('[role=dialog] button[type=submit]').click();
  await page.getByRole('heading', { name: 'Your account is closed' }).waitFor();
}

it('somebody sees who reads her data, takes it along, leaves, comes back twice, and is erased', async () => {
  const volunteer = await aVolunteerWithAPast(1);
  const { email, password } = volunteer.login;
  const { uid } = volunteer.person;
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  try {
    await signIn(page, volunteer.login);
    await openPrivacy(page);
    await page.getByRole('list', { name: 'Who can see my data' }).waitFor();
    await page.getByText('Restricted', { exact: true }).waitFor();
    await healthy(page);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download', exact: true }).click(),
    ]);
    await page.getByText('Your file is ready').waitFor();
    expect(download.suggestedFilename()).toMatch(/^equipage-my-data-\d{4}-\d\d-\d\d\.json$/);
    const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      format: string;
      parts: Record<string, { path: string; data: Record<string, unknown> }[]>;
    };
    expect(file.format).toBe('equipage-personal-data');
    expect(file.parts['account']?.[0]).toMatchObject({ path: paths.account(uid), data: { email } });
    expect(file.parts['applications']?.length).toBeGreaterThan(0);

    // The first time, and back by the mail.
    await deleteAccount(page, password);
    await healthy(page);
    const mail = await mailTo(email, ({ subject }) => subject.includes('account is closed'));
    await page.goto(linkIn(mail, '/auth/action'));
    await page.getByRole('heading', { name: 'Keep your account?' }).waitFor();
    await healthy(page);
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await page.getByRole('heading', { name: 'Your account stays' }).waitFor();

    // The second time, and back by signing in.
    await signIn(page, volunteer.login);
    await openPrivacy(page);
    await deleteAccount(page, password);
    await signInToClosed(page, volunteer.login);
    await healthy(page);
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await page.getByRole('heading', { name: /My events/ }).waitFor();

    // The third time for good.
    await openPrivacy(page);
    await deleteAccount(page, password);
    await db.doc(paths.deletion(uid)).update({ dueAt: new Date(Date.now() - 1_000) });
    await runScheduled('eraseDueAccounts');
    await expect(auth.getUser(uid)).rejects.toMatchObject({ code: 'auth/user-not-found' });
    expect((await db.doc(paths.account(uid)).get()).exists).toBe(false);

    await page.goto(webAddress('/sign-in'));
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('do not belong together').waitFor();
    await page.goto(linkIn(mail, '/auth/action'));
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
  } finally {
    await context.close();
  }
});

/** As `signIn`, but a closed account is asked whether it shall stay. */
async function signInToClosed(page: Page, login: { email: string; password: string }): Promise<void> {
  await page.getByRole('link', { name: 'Sign in', exact: true }).last().click();
  await page.getByLabel('Email address').fill(login.email);
  await page.getByLabel('Password', { exact: true }).fill(login.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Your account is being deleted' }).waitFor();
}
