import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { aSharedTable } from '../browser/shared-table.ts';
import { signIn } from '../browser/sign-in.ts';

const browser = sceneBrowser();

/** As an old Excel in French writes it: one letter that Latin-1 lacks, a double line and two that are broken. */
const fileWith = (present: string) =>
  [
    'Prénom;Nom;E-mail;Commentaire',
    'Élodie;Œuvray;elodie@people.example;"vient ""toujours"""',
    'Jürgen;Groß;jg@people.example;',
    'Élo;Œuvray;ELODIE@people.example;',
    'Sans;Adresse;sans-adresse;',
    ';;personne@people.example;',
    `Déjà;Là;${present};`,
  ].join('\r\n');

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Choose (a|another) file/ }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer });
}

it('somebody brings a list with mistakes in it, finds whoever could be brought, and takes it back', async () => {
  const scene = await aSharedTable({ editors: 1, members: 2 });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await signIn(page, scene.editors[0]!.login);
    await page.goto(webAddress(`/organizations/${scene.orgId}/community`));
    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByText('No list has been imported yet.').waitFor();

    const text = fileWith(scene.members[0]!.email).replaceAll('Œ', '\u008c');
    await chooseFile(page, 'bénévoles.csv', Buffer.from(text, 'latin1'));
    await page
      .getByText('bénévoles.csv: 6 lines, read as Windows (Latin-1), columns apart by semicolons')
      .waitFor();
    expect(await page.getByLabel('Prénom').inputValue()).toBe('givenName');
    expect(await page.getByLabel('E-mail').inputValue()).toBe('email');
    await page.getByText('3 people can be imported').waitFor();
    await page.getByText('Élodie Œuvray', { exact: true }).waitFor();
    await page.getByText('The address stands in line 2 already.').waitFor();
    await page.getByText('“sans-adresse” is not an email address.').waitFor();
    await page.getByText('There is no name.').waitFor();
    await page.getByText('1 of them is in your community already').waitFor();
    await page.getByText('2 new people').waitFor();
    await healthy(page);
    const [faults] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download these lines' }).click(),
    ]);
    expect(await readFile(await faults.path(), 'utf8')).toContain(
      'Élo;Œuvray;ELODIE@people.example;;4;The address stands in line 2 already.',
    );
    await page.setViewportSize({ width: 360, height: 740 });
    await healthy(page);
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.getByRole('button', { name: 'Import 2 people' }).click();
    await page.getByText('The import is done').waitFor();
    await page.getByText(/^2 people were added · 1 person was in the community already/).waitFor();
    await page.getByRole('link', { name: 'Open the community' }).click();
    await page.getByLabel('Search by name or email').fill('oeuv elo');
    await page.getByText('1 person found').waitFor();
    await page.getByText('Imported, not joined yet').waitFor();
    await healthy(page);

    await page.getByRole('link', { name: 'Import' }).click();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: nobody had joined.').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Community', exact: true }).first().click();
    await page.getByText('2 people', { exact: true }).waitFor();
  } finally {
    await context.close();
  }
});
