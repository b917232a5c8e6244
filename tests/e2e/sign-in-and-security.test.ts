import { hour, paths } from '@equipage/domain';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { healthy } from '../browser/healthy.ts';
import { linkIn, mailTo } from '../browser/mailbox.ts';
import { required, webAddress } from '../browser/origin.ts';
import { phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { signInByPopUp, standInForGoogle, type SocialAccount } from '../browser/social-sign-in.ts';
import { aVolunteerWithAPast } from '../browser/volunteer.ts';

type Provider = 'Google' | 'Facebook';

const app = initializeApp({ projectId: required('GCLOUD_PROJECT') }, 'sign-in-and-security');
const db = getFirestore(app);

const browser = sceneBrowser();
let contexts: BrowserContext[] = [];

afterAll(async () => {
  await db.terminate();
  await deleteApp(app);
});

/** A browser of somebody's own. */
async function aBrowser(): Promise<Page> {
  const context = await browser.newContext({ viewport: phone });
  await standInForGoogle(context);
  contexts.push(context);
  return context.newPage();
}

async function closeAll(): Promise<void> {
  await Promise.all(contexts.map((context) => context.close()));
  contexts = [];
}

const newAddress = (name: string) => `${name}.${crypto.randomUUID().slice(0, 8)}@example.org`;

/** Asks for another address on /account, as a person does, and returns the link that is mailed there. */
async function askFor(page: Page, newEmail: string, password: string): Promise<string> {
  await page.goto(webAddress('/account#security'));
  await page.getByRole('button', { name: 'Change address' }).click();
  await page.getByLabel('New email address').fill(newEmail);
  await page.getByLabel('Current password').fill(password);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText(`A mail with a link is on its way to ${newEmail}.`).waitFor();
  return linkIn(await mailTo(newEmail), '/auth/action');
}

/** Opens a link from a mail and presses its button. */
async function use(page: Page, link: string, button: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: button }).click();
}

async function isTold(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

async function signInWith(page: Page, email: string, password: string): Promise<void> {
  await page.goto(webAddress('/sign-in'));
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: /^Hello / }).waitFor();
}

/** By the button on /account; the sign-out has ended when the page of the signed-in is gone. */
async function signOut(page: Page): Promise<void> {
  await page.goto(webAddress('/account#security'));
  const button = page.getByRole('button', { name: 'Sign out', exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
}

describe('the address of an account', () => {
  it('changes by the mailed link, and by none of the seven that are wrong', async () => {
    const { person, login } = await aVolunteerWithAPast(0);
    const { login: otherLogin } = await aVolunteerWithAPast(0);
    const page = await aBrowser();
    const stranger = await aBrowser();
    const elsewhere = await aBrowser();
    try {
      await signIn(page, login);
      await signIn(elsewhere, otherLogin);
      const first = await askFor(page, newAddress('first'), login.password);
      await healthy(page);
      const stop = linkIn(
        await mailTo(login.email, ({ subject }) => subject === 'Your email address is about to change'),
        '/auth/action',
      );

      const change = 'Use this address';
      await stranger.goto(webAddress('/auth/action?mode=changeEmail&oobCode=half'));
      await isTold(stranger, 'This link does not work');
      await use(
        stranger,
        webAddress(`/auth/action?mode=changeEmail&oobCode=${person.uid}.${'x'.repeat(22)}`),
        change,
      );
      await isTold(stranger, 'This link does not work');
      await use(elsewhere, first, change);
      await isTold(elsewhere, 'This link belongs to another account');
      await healthy(elsewhere);

      const second = await askFor(page, newAddress('second'), login.password);
      await use(stranger, first, change);
      await isTold(stranger, 'There is a newer link');

      const stored = db.doc(paths.emailChange(person.uid));
      await stored.update({ expiresAt: new Date(Date.now() - hour) });
      await use(stranger, second, change);
      await isTold(stranger, 'This link is too old');
      await stored.update({ expiresAt: new Date(Date.now() + hour) });

      await use(stranger, stop, 'Stop the change');
      await isTold(stranger, 'The change is stopped');
      await page.getByText('You were signed out:').waitFor();
      await use(stranger, second, change);
      await isTold(stranger, 'This change was stopped');

      await signIn(page, login);
      const email = newAddress('third');
      const third = await askFor(page, email, login.password);
      await use(stranger, third, change);
      await isTold(stranger, 'Your address is changed');
      await healthy(stranger);
      await page.getByText('You were signed out:').waitFor();
      await use(stranger, third, change);
      await isTold(stranger, 'This link was used already');

      await signInWith(page, email, login.password);
      expect((await db.doc(paths.account(person.uid)).get()).get('email')).toBe(email);
      await mailTo(login.email, ({ subject }) => subject === 'Your email address has changed');
    } finally {
      await closeAll();
    }
  });
});

/** Signs out and comes again by the provider's button. Auth unlinks that when a password is chosen by a mailed link. */
async function enterAgain(page: Page, provider: Provider, who: SocialAccount, password: string) {
  await signOut(page);
  await page.goto(webAddress('/sign-in'));
  await signInByPopUp(page, `Continue with ${provider}`, who);
  if (provider === 'Google') return;
  // Auth does not know by itself that both are hers, until she has entered by the password as well.
  await page.getByText('There is an account with your address already').waitFor();
  await page.getByLabel('Email address').fill(who.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

describe('somebody who came by Google or Facebook', () => {
  it.each<Provider>(['Google', 'Facebook'])(
    'creates a password by the help page’s path, changes the address, and gets in both ways: %s',
    async (provider) => {
      const page = await aBrowser();
      const who = { email: newAddress('nour'), name: 'Nour Haddad' };
      const greeting = page.getByRole('heading', { name: 'Hello Nour' });
      try {
        await page.goto(webAddress('/sign-in'));
        await signInByPopUp(page, `Continue with ${provider}`, who);
        if (provider === 'Google') {
          await greeting.waitFor();
          expect(new URL(page.url()).pathname).toBe('/');
          await page.goto(webAddress('/account#security'));
          await page.getByText('Create a password below first').waitFor();
          await page.getByText('This is your only way in.').waitFor();
          await healthy(page);
          await signOut(page);
        } else {
          // Facebook proves no address; the link in the mail that follows does.
          await page.getByRole('heading', { name: 'Check your mail' }).waitFor();
          await page.getByRole('button', { name: 'Sign out and start again' }).click();
          await page.getByRole('heading', { name: 'Create your account' }).waitFor();
        }

        await page.goto(webAddress('/sign-in'));
        await page.getByRole('link', { name: 'Forgot your password?' }).click();
        // The page before has a field of the same name.
        await page.getByRole('button', { name: 'Send the link' }).waitFor();
        await page.getByLabel('Email address').fill(who.email);
        await page.getByRole('button', { name: 'Send the link' }).click();
        const mail = await mailTo(who.email, ({ text }) => text.includes('resetPassword'));
        await page.goto(linkIn(mail, '/auth/action'));
        const password = 'a quiet green evening';
        await page.getByLabel('New password').fill(password);
        await page.getByRole('button', { name: 'Save password' }).click();
        await isTold(page, 'Your new password is saved');

        // Both ways lead into the one account, and from then on they stay, whatever the address.
        await signInWith(page, who.email, password);
        await enterAgain(page, provider, who, password);
        await greeting.waitFor();
        expect((await db.collection('accounts').where('email', '==', who.email).get()).size).toBe(1);
        const moved = newAddress('nour.moved');
        const link = await askFor(page, moved, password);
        await use(page, link, 'Use this address');
        await isTold(page, 'Your address is changed');
        await page.getByRole('button', { name: /^Account/ }).waitFor({ state: 'hidden' });
        await signInWith(page, moved, password);
        await page.goto(webAddress('/account#security'));
        await page.getByRole('button', { name: `Unlink ${provider}` }).waitFor();
        await page.getByText(moved).first().waitFor();
      } finally {
        await closeAll();
      }
    },
  );

  it('creates a password in the account settings', async () => {
    const page = await aBrowser();
    try {
      await page.goto(webAddress('/sign-in'));
      await signInByPopUp(page, 'Continue with Google', { email: newAddress('rim'), name: 'Rim Aziz' });
      await page.getByRole('heading', { name: 'Hello Rim' }).waitFor();
      await page.goto(webAddress('/account#security'));
      await page.getByRole('button', { name: 'Create a password' }).click();
      await page.getByLabel('New password').fill('a quiet green evening');
      await page.getByRole('button', { name: 'Save password' }).click();
      await page.getByRole('button', { name: 'Change password' }).waitFor();
      await page.getByRole('button', { name: 'Change address' }).waitFor();
      await page.getByRole('button', { name: 'Unlink Google' }).waitFor();
    } finally {
      await closeAll();
    }
  });
});

describe('a new password', () => {
  it('ends the session on another device, which says why, and keeps this one', async () => {
    const { login } = await aVolunteerWithAPast(0);
    const here = await aBrowser();
    const there = await aBrowser();
    try {
      await signIn(there, login);
      await there.goto(webAddress('/account'));
      await there.getByRole('heading', { name: 'Account settings' }).waitFor();
      await signIn(here, login);
      await here.goto(webAddress('/account#security'));
      await here.getByRole('button', { name: 'Change password' }).click();
      await here.getByLabel('Current password').fill('not mine at all');
      await here.getByLabel('New password').fill('a quiet green evening');
      await here.getByRole('button', { name: 'Save password' }).click();
      await here.getByText('This is not your current password.').first().waitFor();
      await here.getByLabel('Current password').fill(login.password);
      await here.getByRole('button', { name: 'Save password' }).click();
      await here.getByText('Your new password is saved. You are signed out everywhere else.').waitFor();

      await there.getByText('You were signed out:').waitFor();
      expect(new URL(there.url()).pathname).toBe('/sign-in');
      await healthy(there);
      await here.reload();
      await here.getByRole('button', { name: 'Change password' }).waitFor();
      await signInWith(there, login.email, 'a quiet green evening');
    } finally {
      await closeAll();
    }
  });
});
