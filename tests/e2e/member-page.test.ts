import { application, paths, sharedField } from '@equipage/domain';
import { anEvent, aPerson, applicationOf, aSharedField, sharedAnswers } from '@equipage/domain/fixtures';
import { demoDocument } from '@equipage/tools/demo/stored-form.ts';
import { demoTarget, writeAll } from '@equipage/tools/demo/target.ts';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { aSharedTable, type SharedTable } from '../browser/shared-table.ts';
import { signIn, type Login } from '../browser/sign-in.ts';

const browser = sceneBrowser();

async function signedIn(login: Login, viewport = laptop): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

/** The first member applies to the event and answers a question of the library; functions do the rest. */
async function answerAtTheEvent({ orgId, eventUser, members }: SharedTable, label: string): Promise<void> {
  const [member] = members;
  const held = anEvent({ id: eventUser.eventId, orgId, name: 'Table feast' });
  const food = aSharedField({ label, askedBy: [held] });
  const person = aPerson({ uid: member!.id, givenName: member!.name });
  const applied = applicationOf(person, held, {
    status: 'accepted',
    ...sharedAnswers([[food, 'Everything but walnuts']], Date.UTC(2026, 2, 3)),
  });
  const target = demoTarget();
  try {
    await writeAll(target.db, [demoDocument(paths.sharedField(orgId, food.id), sharedField, food)]);
    await writeAll(target.db, [demoDocument(paths.application(held.id, person.uid), application, applied)]);
  } finally {
    await target.close();
  }
}

it('an organizer edits what is noted on the page of a member while another looks; event users learn nothing of it', async () => {
  const table = await aSharedTable({ editors: 2, members: 2 });
  const question = `What does ${table.members[0]!.name} eat?`;
  await answerAtTheEvent(table, question);
  const [{ id, name }] = table.members as [SharedTable['members'][number]];
  const [note, shirt] = table.fields as [SharedTable['fields'][number], SharedTable['fields'][number]];
  const wanda = await signedIn(table.editors[0]!.login);
  const tobias = await signedIn(table.editors[1]!.login, phone);
  const edwige = await signedIn(table.eventUser.login);
  // What the pages of an event user ask the database for; that it would not be answered is tested with the rules.
  const asked: string[] = [];
  edwige.on('request', (request) => void asked.push(request.postData() ?? ''));
  try {
    // From the list to the person, and to the same page on a phone.
    await wanda.goto(webAddress(`/organizations/${table.orgId}/community`));
    await wanda.getByRole('link', { name }).click();
    await tobias.goto(webAddress(`/organizations/${table.orgId}/community/${id}`));
    for (const page of [wanda, tobias]) await page.getByRole('heading', { level: 1, name }).waitFor();

    // By keyboard, from pencil to pencil; the other sees who is there and what was entered.
    const row = (page: Page, fieldId: string) => page.locator(`[data-field="${fieldId}"]`);
    await wanda.getByRole('button', { name: `Edit ${note.name}` }).press('Enter');
    await row(tobias, note.id).getByText(`${table.editors[0]!.name} is here`).waitFor();
    await healthy(wanda);
    await wanda.keyboard.type('knows the gate');
    await wanda.keyboard.press('Enter');
    await row(tobias, note.id).getByText('knows the gate').waitFor();
    await expect
      .poll(() => wanda.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe(`Edit ${note.name}`);
    await tobias.getByRole('button', { name: `Edit ${shirt.name}` }).click();
    await tobias.getByRole('combobox').selectOption('M');
    await tobias.keyboard.press('Enter');
    await row(wanda, shirt.id).getByText('M', { exact: true }).waitFor();
    await healthy(tobias);

    // The gear beside it makes a field, which both have at once.
    await wanda.getByRole('button', { name: 'Organization information settings' }).press('Enter');
    await wanda.getByRole('dialog').getByRole('button', { name: 'New information' }).press('Enter');
    await wanda.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Driving licence');
    await wanda.getByRole('dialog').getByRole('button', { name: 'Add field' }).press('Enter');
    await wanda.getByRole('dialog').getByText('Driving licence', { exact: true }).waitFor();
    await healthy(wanda);
    await wanda.keyboard.press('Escape');
    for (const page of [wanda, tobias])
      await page.getByRole('button', { name: 'Edit Driving licence' }).waitFor();

    // What events know, with the event and the day.
    const known = wanda.locator('section').filter({ hasText: 'Information from events' });
    await known.getByText('Everything but walnuts').waitFor();
    await known.getByText('3 March 2026').waitFor();
    const events = wanda.getByRole('list', { name: 'Events' });
    await events.getByText('Accepted').waitFor();

    // The contact sheet of the event, for org users and for an event user.
    await events.getByRole('link', { name: 'Table feast', exact: true }).click();
    await wanda.getByRole('dialog').getByText('knows the gate').waitFor();
    await healthy(wanda);
    await edwige.goto(webAddress(`/events/${table.eventUser.eventId}/applications/${id}`));
    const sheet = edwige.getByRole('dialog', { name });
    await sheet.getByText('Accepted').waitFor();
    await sheet.getByRole('link', { name: 'Profile' }).waitFor();
    expect(await sheet.getByText('Organization information').count()).toBe(0);
    for (const path of [`/community/${id}`, '/library']) {
      await edwige.goto(webAddress(`/organizations/${table.orgId}${path}`));
      await edwige.getByRole('heading', { name: /access/i }).waitFor();
    }
    const all = asked.join('\n');
    expect(all).toContain('applications');
    for (const collection of ['orgFields', 'orgInfo', 'sharedFields', 'lastValues'])
      expect(all).not.toContain(collection);
  } finally {
    for (const page of [wanda, tobias, edwige]) await page.context().close();
  }
});

it('the shared library is filled, archived and emptied by keyboard, and says what goes', async () => {
  const table = await aSharedTable({ editors: 1, members: 1 });
  const page = await signedIn(table.editors[0]!.login);
  try {
    await page.goto(webAddress(`/organizations/${table.orgId}`));
    await page.getByRole('link', { name: 'Shared library' }).press('Enter');
    await page.getByText('The library is empty').waitFor();
    await healthy(page);
    await page.getByRole('button', { name: 'Add question' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Question' }).fill('What would you rather do?');
    await dialog.getByRole('combobox', { name: 'Type of answer' }).selectOption('choices');
    await dialog.getByRole('button', { name: 'Add question' }).press('Enter');
    await dialog.getByText('Enter at least one choice').first().waitFor();
    await healthy(page);
    await dialog.getByRole('textbox', { name: 'Choice 1' }).fill('Bar');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Choice 2' }).fill('Gate');
    await dialog.getByRole('button', { name: 'Add question' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    const library = page.getByRole('list', { name: 'Shared library' });
    await library.getByText('Bar and Gate').waitFor();
    await library.getByText('No event asks it yet').waitFor();
    await healthy(page);

    const edit = library.getByRole('button', { name: 'Edit “What would you rather do?”' });
    await edit.press('Enter');
    await dialog.getByRole('button', { name: 'Archive' }).press('Enter');
    await library.getByText('Archived', { exact: true }).waitFor();
    await edit.press('Enter');
    await dialog.getByRole('button', { name: 'Delete' }).press('Enter');
    const asked = page.getByRole('alertdialog', { name: 'Delete this question?' });
    await asked.getByText('Nobody has answered it').waitFor();
    await asked.getByRole('button', { name: 'Delete question' }).press('Enter');
    await page.getByText('The library is empty').waitFor();
  } finally {
    await page.context().close();
  }
});
