import { paths } from '@equipage/domain';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';

const browser = sceneBrowser();

it('somebody tells about herself, is told what is wrong, and changes the language without a reload', async () => {
  const { person, login } = await arrangePerson();
  const context = await browser.newContext({ viewport: phone });
  const page = await context.newPage();
  const stored = async () => (await backstage().db.doc(paths.account(person.uid)).get()).data();
  try {
    await signIn(page, login);
    await page.goto(webAddress('/account'));
    await page.getByRole('heading', { name: 'Personal data' }).waitFor();
    await healthy(page);

    // What cannot be is explained beside its field, and nothing is stored.
    await page.getByLabel('Birth date').fill('2090-01-31');
    await page.getByLabel('Phone number').fill('06 12');
    await page.getByRole('button', { name: 'Save date and number' }).click();
    await page.locator('#field-birthDate-error').getByText('still to come').waitFor();
    await page.locator('#field-phone-error').getByText('Nobody can be called').waitFor();
    await healthy(page);
    expect(await stored()).toMatchObject({ birthDate: null, phone: null });

    // Mended, it is saved, and the number is as the world dials it.
    await page.getByLabel('Birth date').fill('1990-02-28');
    await page.getByLabel('Phone number').fill('020 7183 8750');
    await page.getByRole('button', { name: 'Save date and number' }).click();
    await savedIn(page, 'Save date and number').waitFor();
    expect(await stored()).toMatchObject({ birthDate: '1990-02-28', phone: '+442071838750' });
    await expectValue(page.getByLabel('Phone number'), '+44 20 7183 8750');

    // A country is found by typing, a city is suggested, and its place is found.
    await page.getByRole('combobox', { name: 'Country' }).fill('Fran');
    await page.getByRole('option', { name: /^France/ }).click();
    await cityOf(page).pressSequentially('plougas');
    await page.getByRole('option', { name: /Plougastel-Daoulas/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectValue(cityOf(page), 'Plougastel-Daoulas');
    await saveAddress(page);
    await until(async () => (await stored())?.['place'] !== null);
    expect(await stored()).toMatchObject({
      address: { street: '', postalCode: '', city: 'Plougastel-Daoulas', country: 'FR' },
      place: { certain: true },
    });

    // A city that nobody knows is kept as it was written, and the page says what that means.
    await cityOf(page).fill('Ys-sous-Mer');
    await saveAddress(page);
    await page.getByText('We do not know this city').waitFor();
    await healthy(page);
    expect(await stored()).toMatchObject({ address: { city: 'Ys-sous-Mer' }, place: null });

    // The language changes where the page stands, with what is typed but not saved.
    await page.getByLabel('Given name').fill('Maëlle');
    await page.evaluate(() => Object.assign(window, { notReloaded: true }));
    await page.getByRole('radio', { name: 'Français' }).check();
    await page.getByRole('heading', { name: 'Données personnelles' }).waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('Maëlle');
    expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    await until(async () => (await stored())?.['language'] === 'fr');
    await healthy(page);

    // Another device of hers speaks French from the sign-in on.
    const other = await browser.newContext({ viewport: laptop });
    const elsewhere = await other.newPage();
    await signIn(elsewhere, login);
    await elsewhere.getByRole('heading', { name: 'Mes événements' }).waitFor();
    await other.close();
  } finally {
    await context.close();
  }
});

async function saveAddress(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save address' }).click();
  await savedIn(page, 'Save address').waitFor();
}

/** What the form with this button says once it is saved. */
function savedIn(page: Page, button: string) {
  return page
    .locator('form', { hasText: button })
    .getByRole('status')
    .filter({ hasText: /^\s*Saved\s*$/ });
}

const cityOf = (page: Page) => page.getByRole('combobox', { name: 'City' });

async function expectValue(field: Locator, value: string): Promise<void> {
  await until(async () => (await field.inputValue()) === value);
}

/** Waits for something that no screen shows. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  await expect.poll(holds, { timeout: 20_000 }).toBe(true);
}
