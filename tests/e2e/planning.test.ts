import { day, hour, paths, type Language } from '@equipage/domain';
import {
  aMission,
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  aShift,
  nameOf,
} from '@equipage/domain/fixtures';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { enterOn, tabTo } from '../browser/keyboard.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn, type Login } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

it('an organizer plans by mouse and by keyboard, and sees live how teammates take a shift and pass it on', async () => {
  const { event, gate, amara, giulia, farid, hana, lea } = await arrangeTeam();
  const planning = await signedIn(amara.login, laptop);
  const pages = [planning];
  try {
    await planning.goto(webAddress(`/events/${event.id}/planning`));
    await planning.getByText('No missions yet').waitFor();
    await healthy(planning);

    // A mission and its shift, while a colleague adds the gate.
    await enterOn(planning, planning.getByRole('button', { name: 'New mission' }));
    const dialog = planning.getByRole('dialog');
    await tabTo(planning, dialog.getByLabel('Name'));
    await planning.keyboard.type('Bar');
    await tabTo(planning, dialog.getByLabel('Place'));
    await planning.keyboard.type('Courtyard');
    await healthy(planning);
    await enterOn(planning, dialog.getByRole('button', { name: 'Create mission' }));
    await planning.getByRole('heading', { name: 'Bar' }).waitFor();
    await gate.open();
    await enterOn(planning, planning.getByRole('button', { name: /^Add shift to Bar on / }).first());
    await setTime(dialog, 'Begins', '19:00');
    await setTime(dialog, 'Ends', '23:30');
    await dialog.getByLabel('People needed').fill('3');
    await healthy(planning);
    await enterOn(planning, dialog.getByRole('button', { name: 'Create shift' }));
    const bar = planning.locator('[data-shift]').filter({ hasText: '23:30' });
    await bar.getByText('0 of 3 · 3 missing').waitFor();

    // Dragged from the list of people to the gate.
    const atGate = planning.locator(`[data-shift="${gate.shiftId}"]`);
    await drag(planning, planning.locator(`[data-person="${giulia.person.uid}"]`), atGate);
    await atGate.getByText('1 of 1 · Full').waitFor();
    await atGate.getByText('Giulia Conti').waitFor();

    // Taken out of it with a reason, and put back: the keyboard stays where the name was.
    await enterOn(planning, atGate.getByRole('button', { name: 'Take Giulia Conti out of Gate' }));
    const out = planning.getByRole('dialog', { name: 'Take Giulia Conti out of Gate?' });
    await out.getByLabel('Reason').fill('The gate opens later.');
    await healthy(planning);
    await planning.keyboard.press('Enter');
    await atGate.getByText('0 of 1 · 1 missing').waitFor();
    await expect.poll(() => focusedIn(planning, gate.shiftId)).toContain('Assign');
    await undo(planning, 'Giulia Conti no longer does Gate.');
    await atGate.getByText('1 of 1 · Full').waitFor();

    // From there to the bar in one step, and back by one press.
    await drag(planning, atGate.getByText('Giulia Conti'), bar);
    await bar.getByText('1 of 3 · 2 missing').waitFor();
    await atGate.getByText('0 of 1 · 1 missing').waitFor();
    await undo(planning, 'Giulia Conti does Bar, ');
    await atGate.getByText('1 of 1 · Full').waitFor();
    await bar.getByText('0 of 3 · 3 missing').waitFor();

    // The same by keyboard, from one to the next; what speaks against somebody is said, asked, and put aside.
    await bar.getByRole('button', { name: 'Assign people to Bar' }).press('Enter');
    const picker = planning.getByRole('dialog', { name: 'Who does Bar?' });
    await picker.getByText(/^At Gate, /).waitFor();
    await healthy(planning);
    await picker.getByRole('button', { name: `Assign ${nameOf(farid.person)}` }).press('Enter');
    await picker.getByText('1 of 3').waitFor();
    await planning.keyboard.press('Tab');
    await expect.poll(() => focused(planning)).toMatch(/^Assign /);
    await picker.getByLabel('Find by name').fill('giu');
    await picker.getByRole('button', { name: 'Move here: Giulia Conti, from Gate' }).press('Enter');
    await picker.getByText('2 of 3').waitFor();
    await atGate.getByText('0 of 1 · 1 missing').waitFor();
    await planning.keyboard.press('Escape');
    await undo(planning, 'Giulia Conti does Bar, ');
    await atGate.getByText('1 of 1 · Full').waitFor();
    await bar.getByRole('button', { name: 'Assign people to Bar' }).press('Enter');
    await picker.getByLabel('Find by name').fill('giu');
    await picker.getByRole('button', { name: 'Assign Giulia Conti' }).press('Enter');
    const warning = planning.getByRole('alertdialog', { name: 'Assign Giulia Conti all the same?' });
    await warning.getByText('Giulia Conti has another shift at that time.').waitFor();
    await healthy(planning);
    await warning.getByRole('button', { name: 'Assign anyway' }).press('Enter');
    await picker.getByText('2 of 3 · 1 missing').waitFor();
    await planning.keyboard.press('Escape');
    await picker.waitFor({ state: 'hidden' });
    await bar.getByText('Giulia Conti').waitFor();
    await healthy(planning);

    // Léa takes the last place on her phone.
    const leas = await signedIn(lea.login, phone);
    pages.push(leas);
    await leas.goto(webAddress('/my-shifts'));
    const take = leas.getByRole('button', { name: /^Prendre Bar, / });
    await take.waitFor();
    await healthy(leas);
    await take.click();
    await bar.getByText('3 of 3 · Full').waitFor();
    await bar.getByText('Léa Martin').waitFor();

    // She cannot come after all, and Hana steps in.
    await leas.getByRole('button', { name: /^Proposer Bar, / }).click();
    const offer = leas.getByRole('dialog', { name: 'Proposer Bar' });
    await offer.getByLabel('Qui a le temps peut le prendre').waitFor();
    await healthy(leas);
    await offer.getByRole('button', { name: 'Proposer le créneau' }).click();
    await leas.getByText('Proposé à l’équipe', { exact: true }).waitFor();
    await healthy(leas);
    const hanas = await signedIn(hana.login, laptop);
    pages.push(hanas);
    await hanas.goto(webAddress('/my-shifts'));
    await hanas.getByText('Léa Martin cannot make it').waitFor();
    await healthy(hanas);
    await hanas.getByRole('button', { name: /^Take over Bar, .* from Léa Martin$/ }).click();
    await bar.getByText('Hana Suzuki').waitFor();
    await bar.getByText('Léa Martin').waitFor({ state: 'hidden' });
    await bar.getByText('3 of 3 · Full').waitFor();
    await leas.getByText('Pas encore de créneau').waitFor();

    // The bar goes elsewhere, and then it goes at all: whoever has a place in it is told why.
    await enterOn(planning, planning.getByRole('button', { name: 'Edit Bar' }));
    await dialog.getByLabel('Place').fill('Cellar');
    await dialog.getByLabel('Reason').fill('It rains.');
    await healthy(planning);
    await enterOn(planning, dialog.getByRole('button', { name: 'Save mission' }));
    await planning.getByRole('heading', { name: 'Cellar' }).waitFor();
    const reasonsTo = async (uid: string) =>
      (await backstage().db.collection(paths.occasions()).where('uid', '==', uid).get()).docs.flatMap(
        (told) => ((told.get('data.changes') ?? []) as { reason: string }[]).map(({ reason }) => reason),
      );
    await expect.poll(() => reasonsTo(farid.person.uid), { timeout: 60_000 }).toContain('It rains.');
    await enterOn(planning, planning.getByRole('button', { name: 'Edit Bar' }));
    await enterOn(planning, dialog.getByRole('button', { name: 'Delete mission' }));
    const question = planning.getByRole('alertdialog', { name: 'Delete Bar and its shifts?' });
    await question.getByLabel('Reason').fill('The cellar is flooded.');
    await healthy(planning);
    await question.getByRole('button', { name: 'Delete mission' }).press('Enter');
    await bar.waitFor({ state: 'hidden' });
    await expect.poll(() => reasonsTo(hana.person.uid)).toContain('The cellar is flooded.');

    await planning.setViewportSize(phone);
    await healthy(planning);
  } finally {
    for (const page of pages) await page.context().close();
  }
});

/** An event in two days without any planning, its organizer and four accepted volunteers. */
async function arrangeTeam() {
  const { db } = backstage();
  const shortId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  const organization = anOrganization({ id: shortId(), name: 'Kermesse' });
  const { id: orgId, name: orgName } = organization;
  const morning = Math.floor(Date.now() / day) * day + 2 * day + 7 * hour;
  const times = { startsAt: morning, endsAt: morning + 30 * hour };
  const event = anEvent({ id: shortId(), orgId, orgName, name: 'Street Dance', ...times }, Date.now());
  await db.doc(paths.organization(orgId)).set(stored(organization));
  await db.doc(paths.event(event.id)).set(stored(event));
  const amara = await arrangePerson(
    { givenName: 'Amara', familyName: 'Okafor' },
    anAccess({ orgs: { [orgId]: 'owner' } }),
  );
  const accepted = async (givenName: string, familyName: string, language: Language = 'en') => {
    const somebody = await arrangePerson({ givenName, familyName, language });
    const { person } = somebody;
    const application = applicationOf(person, event, { status: 'accepted' });
    await db.doc(paths.application(event.id, person.uid)).set(stored(application));
    // Who can be planned follows from it by a trigger.
    await expect
      .poll(async () => (await db.doc(paths.roster(event.id, person.uid)).get()).exists, { timeout: 60_000 })
      .toBe(true);
    return somebody;
  };
  const [giulia, farid, hana, lea] = await Promise.all([
    accepted('Giulia', 'Conti'),
    accepted('Farid', 'Benali'),
    accepted('Hana', 'Suzuki'),
    accepted('Léa', 'Martin', 'fr'),
  ]);
  // In the evening of the first day; nobody takes it by herself.
  const mission = aMission({ name: 'Gate', place: 'Entrance', color: 'plum', selfSignUp: false });
  const shift = aShift({ startsAt: morning + 10 * hour, need: 1 }, mission, event);
  const open = async () => {
    await db.doc(paths.mission(event.id, mission.id)).set(stored(mission));
    await db.doc(paths.shift(event.id, shift.id)).set(stored(shift));
  };
  return { event, gate: { shiftId: shift.id, open }, amara, giulia, farid, hana, lea };
}

async function signedIn(login: Login, viewport: typeof phone): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

async function setTime(dialog: Locator, group: string, time: string): Promise<void> {
  await dialog.getByRole('group', { name: group }).getByLabel('Time').fill(time);
}

/** As a hand does it: the target shows that it would take what is held over it, and then it is let go. */
async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await onto.scrollIntoViewIfNeeded();
  await what.hover();
  await page.mouse.down();
  const { x, y, width } = (await onto.boundingBox())!;
  await page.mouse.move(x + width / 2, y + 8, { steps: 5 });
  await expect.poll(() => onto.getAttribute('data-over')).toBe('');
  // Browsers drop only where a move was answered.
  await page.mouse.move(x + width / 2 + 4, y + 12, { steps: 3 });
  await page.mouse.up();
}

/** Takes back what the note with these words tells. */
function undo(page: Page, words: string): Promise<void> {
  return page.locator('[data-tone]', { hasText: words }).getByRole('button', { name: 'Undo' }).click();
}

/** What the keyboard is on within a shift, in words. */
function focusedIn(page: Page, shiftId: string): Promise<string> {
  return page.evaluate(
    (id) => document.querySelector(`[data-shift="${id}"] :focus`)?.textContent ?? '',
    shiftId,
  );
}

/** What the keyboard is on, in the words for those who do not see it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.querySelector('.sr-only')?.textContent ?? '');
}
