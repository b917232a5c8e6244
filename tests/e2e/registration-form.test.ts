import { randomBytes } from 'node:crypto';
import { eventSlug, paths, type Event } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, aSharedField, documentIdOf } from '@equipage/domain/fixtures';
import type { Page } from 'playwright-core';
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
    await organizer.getByRole('button', { name: 'Move “Do you bring a tent?” up' }).press('Enter');
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
