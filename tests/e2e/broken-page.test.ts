import { expect, it } from 'vitest';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { phone, sceneBrowser } from '../browser/scene-browser.ts';

const browser = sceneBrowser();

it('somebody whose connection breaks off between two pages is told so, goes elsewhere, and comes back by a reload', async () => {
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const signInForm = page.getByLabel('Email address');
  const goToSignIn = () => page.getByRole('link', { name: 'Sign in', exact: true }).first().click();
  try {
    await page.goto(webAddress('/'));
    const welcome = page.getByRole('heading', { level: 1 });
    const greeting = await welcome.innerText();
    const files = '**/assets/*.js';
    await context.route(files, (route) => route.abort());

    await goToSignIn();
    await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
    await healthy(page);
    await page.getByRole('link', { name: 'Equipage, home' }).click();
    await page.getByRole('heading', { name: greeting }).waitFor();
    expect(await page.getByText('This page could not be loaded').count()).toBe(0);

    await goToSignIn();
    await page.getByRole('heading', { name: 'This page could not be loaded' }).waitFor();
    await context.unroute(files);
    await page.getByRole('button', { name: 'Reload' }).click();
    await signInForm.waitFor();
  } finally {
    await context.close();
  }
});
