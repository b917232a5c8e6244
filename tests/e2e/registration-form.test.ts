import { randomBytes } from 'node:crypto';
import { eventSlug, paths, type Event } from '@equipage/domain';
import {
  aForm,
  anAccess,
  anEvent,
  anOrganization,
  aQuestion,
  aSharedField,
  documentIdOf,
} from '@equipage/domain/fixtures';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn, type Login } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const { newContext } = sceneBrowser();

async function signedIn(login: Login, viewport: typeof phone): Promise<Page> {
  const context = await newContext({ viewport, timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

/** An organization with one question in its library and two events that ask nothing yet. */
async function arrangeOrganization() {
  const run = randomBytes(4).toString('hex');
  const id = Array.from(randomBytes(12), (byte) => '0123456789abcdef'[byte & 15]).join('');
  const organization = anOrganization({ id, name: `Form friends ${run}` });
  const now = Date.now();
  const events = ['Harvest', 'Cider press'].map((name, at) =>
    anEvent(
      { id: `${id.slice(0, 11)}${at}`, orgId: id, orgName: organization.name, name: `${name} ${run}` },
      now,
    ),
  ) as [Event, Event];
  const food = aSharedField({ id: documentIdOf(`food ${run}`), label: 'What do you eat?' });
  const { db } = backstage();
  await db.doc(paths.organization(id)).set(stored(organization));
  await db.doc(paths.sharedField(id, food.id)).set(stored(food));
  for (const event of events) await db.doc(paths.event(event.id)).set(stored(event));
  const access = anAccess({ orgs: { [id]: 'owner' } });
  const { login } = await arrangePerson({ givenName: 'Wanda' }, access);
  return { events, login };
}

/** By the keyboard alone: picks the only question of the library, which shuts it. */
async function askForFood(organizer: Page, event: Event): Promise<void> {
  await organizer.goto(webAddress(`/events/${event.id}/form`));
  await organizer.getByRole('button', { name: 'From the library' }).press('Enter');
  await organizer.getByRole('button', { name: 'Add “What do you eat?”' }).press('Enter');
  await organizer.getByRole('list', { name: 'Questions' }).getByText('What do you eat?').waitFor();
}

async function save(organizer: Page): Promise<void> {
  await organizer.getByRole('button', { name: 'Save form' }).press('Enter');
  await organizer.getByText('The form is saved.').first().waitFor();
}

it('an organizer builds a form by keyboard; a volunteer answers it, and the next event knows what she said', async () => {
  const { events, login } = await arrangeOrganization();
  const [harvest, press] = events;
  const organizer = await signedIn(login, laptop);
  const { login: hers } = await arrangePerson({ language: 'fr' });
  const volunteer = await signedIn(hers, phone);
  try {
    // A question of its own, required, moved before the one of the library.
    await askForFood(organizer, harvest);
    await organizer.getByRole('button', { name: 'New question' }).press('Enter');
    await organizer.getByLabel('Question', { exact: true }).fill('Do you bring a tent?');
    await organizer.getByLabel('Type of answer').selectOption('yesNo');
    await organizer.getByLabel('Nobody applies without an answer').press('Space');
    await healthy(organizer);
    const up = organizer.getByRole('button', { name: 'Move “Do you bring a tent?” up' });
    await up.press('Enter');
    await organizer.getByText('“Do you bring a tent?” is number 1 now.').waitFor();
    expect(await up.evaluate((button) => button === document.activeElement)).toBe(true);
    await save(organizer);
    await askForFood(organizer, press);
    await save(organizer);

    // On a phone and in French: what is missing is said beside the question.
    await volunteer.goto(webAddress(`/e/${eventSlug(harvest)}`));
    await volunteer.getByRole('button', { name: 'Candidater' }).click();
    await volunteer.getByLabel('What do you eat?').fill('De tout sauf des noix');
    await volunteer.getByRole('button', { name: 'Candidater' }).click();
    await volunteer.getByText('Cette question demande une réponse.').first().waitFor();
    await healthy(volunteer);
    // What was typed survives a reload.
    await volunteer.reload();
    await expect
      .poll(() => volunteer.getByLabel('What do you eat?').inputValue())
      .toBe('De tout sauf des noix');
    await volunteer.getByLabel('Oui').check();
    await volunteer.getByRole('button', { name: 'Candidater' }).click();
    await volunteer.getByRole('link', { name: 'Vos réponses' }).waitFor();

    // At the second event the answer is there; nothing is asked anew.
    await expect
      .poll(
        async () => {
          await volunteer.goto(webAddress(`/e/${eventSlug(press)}/apply`));
          await volunteer.getByRole('button', { name: 'Candidater' }).waitFor();
          return volunteer.getByText('De tout sauf des noix').count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    expect(await volunteer.getByRole('textbox').count()).toBe(0);
    await healthy(volunteer);
    await volunteer.getByRole('button', { name: 'Candidater' }).click();
    await volunteer.getByRole('link', { name: 'Vos réponses' }).waitFor();

    // The contact sheet says what was answered.
    await organizer.goto(webAddress(`/events/${harvest.id}/applications`));
    await organizer.getByRole('list', { name: 'Applications' }).getByRole('link').first().click();
    const sheet = organizer.getByRole('dialog');
    await sheet.getByText('De tout sauf des noix').waitFor();
    await healthy(organizer);
  } finally {
    await Promise.all([organizer, volunteer].map((page) => page.context().close()));
  }
});

it('an organizer moves a question with the mouse and sees the form as applicants do; changed later, it asks only what is new', async () => {
  const { events, login } = await arrangeOrganization();
  const [harvest] = events;
  const [shirt, drive] = ['Which T-shirt?', 'What can you drive?'].map((label) => aQuestion({ label }));
  const { db } = backstage();
  await db
    .doc(paths.form(harvest.id))
    .set(stored(aForm([shirt!, { ...drive!, required: true }], { orgId: harvest.orgId })));
  const organizer = await signedIn(login, laptop);
  const { login: hers, person } = await arrangePerson();
  const volunteer = await signedIn(hers, phone);
  try {
    await organizer.goto(webAddress(`/events/${harvest.id}/form`));
    const questions = organizer.getByRole('list', { name: 'Questions' }).getByRole('listitem');
    const inOrder = async (...labels: string[]) => {
      await expect.poll(() => questions.count()).toBe(labels.length);
      for (const [at, label] of labels.entries()) await questions.nth(at).getByText(label).waitFor();
    };
    await inOrder('Which T-shirt?', 'What can you drive?');
    await questions.nth(1).dragTo(questions.nth(0));
    await inOrder('What can you drive?', 'Which T-shirt?');
    await organizer.getByText('“What can you drive?” is number 1 now.').waitFor();

    // What is tried out in the preview is sent to nobody, and changes nothing of the form.
    await organizer.getByRole('button', { name: 'Preview' }).press('Enter');
    const preview = organizer.getByRole('dialog', { name: 'As people see it' });
    await preview.getByLabel('What can you drive?').fill('A tractor');
    await healthy(organizer);
    const seen = await labelsOf(preview);
    await organizer.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    await save(organizer);
    expect(await questions.getByRole('textbox').count()).toBe(0);

    await volunteer.goto(webAddress(`/e/${eventSlug(harvest)}/apply`));
    await volunteer.getByLabel('What can you drive?').fill('A van');
    expect(await labelsOf(volunteer.locator('main'))).toEqual(seen);
    await volunteer.getByLabel('Which T-shirt?').fill('M, with a cat');
    await volunteer.getByRole('button', { name: 'Apply' }).click();
    await volunteer.getByRole('link', { name: 'Your answers' }).waitFor();

    // One question more, and one less, while her page is open.
    await organizer.getByText('People have applied').first().waitFor();
    await organizer.getByRole('button', { name: 'New question' }).press('Enter');
    await organizer.getByLabel('Question', { exact: true }).fill('Do you bring a tent?');
    await organizer.getByLabel('Nobody applies without an answer').press('Space');
    await organizer.getByRole('button', { name: 'Remove “Which T-shirt?”' }).press('Enter');
    await save(organizer);
    await volunteer.getByText('The organizers ask 1 new question.').waitFor();
    await volunteer.getByRole('link', { name: 'Answer', exact: true }).click();
    await volunteer.getByRole('heading', { name: 'What you have answered before' }).waitFor();
    await volunteer.getByText('A van').waitFor();
    expect(await labelsOf(volunteer.locator('main'))).toEqual(['Do you bring a tent?']);
    await healthy(volunteer);
    await volunteer.getByLabel('Do you bring a tent?').fill('One for three');
    await volunteer.getByRole('button', { name: 'Save answers' }).click();
    await volunteer.getByText('Your answers are saved.').first().waitFor();

    const kept = (await db.doc(paths.application(harvest.id, person.uid)).get()).data();
    expect(Object.values(kept?.['answers'] as object).sort()).toEqual([
      'A van',
      'M, with a cat',
      'One for three',
    ]);
  } finally {
    await Promise.all([organizer, volunteer].map((page) => page.context().close()));
  }
});

/** What is asked here and stands open, in its order. */
function labelsOf(within: Locator): Promise<string[]> {
  return within
    .getByRole('textbox')
    .evaluateAll((fields) =>
      fields.map((field) => (field as HTMLInputElement).labels?.[0]?.firstChild?.textContent ?? ''),
    );
}
