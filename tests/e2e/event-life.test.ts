import { day, hour, paths, type Event } from '@equipage/domain';
import {
  aMission,
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  aShift,
  conversationOf,
  rosterOf,
} from '@equipage/domain/fixtures';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

it('an organizer finishes the event: conversations close on both sides, hours are counted, and a copy is made for next year', async () => {
  const { event, amara, giulia } = await arrangeEvent();
  const organizing = await (await browser.newContext({ viewport: laptop })).newPage();
  const volunteer = await (await browser.newContext({ viewport: phone })).newPage();
  try {
    await signIn(volunteer, giulia.login);
    await volunteer.goto(webAddress(`/messages/${event.id}_${giulia.person.uid}`));
    const composer = volunteer.getByRole('textbox');
    await composer.waitFor();

    await signIn(organizing, amara.login);
    await organizing.goto(webAddress(`/events/${event.id}`));
    const more = organizing.locator('main').getByRole('button', { name: 'More' });
    await more.click();
    await organizing.getByRole('menuitem', { name: 'Finish' }).click();
    await organizing.getByRole('button', { name: 'Finish event' }).click();
    await organizing.getByText('This event is finished').waitFor();
    await healthy(organizing);
    // The card of the event in the conversation follows by a trigger.
    await composer.waitFor({ state: 'detached', timeout: 90_000 });
    await organizing.goto(webAddress(`/events/${event.id}/conversations/${giulia.person.uid}`));
    await organizing.getByRole('heading', { name: 'Giulia Conti' }).waitFor();
    await expect.poll(() => organizing.getByRole('textbox').count()).toBe(0);

    // As planned, because nobody was scanned; then as Amara saw it.
    await organizing.goto(webAddress(`/events/${event.id}/hours`));
    const row = organizing.getByRole('listitem').filter({ hasText: 'Giulia Conti' });
    await row.getByText('4 h', { exact: true }).waitFor();
    await healthy(organizing);
    await row.getByRole('button', { name: 'Correct the hours of Giulia Conti' }).click();
    const hours = organizing.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => hours.inputValue()).toBe('4');
    await hours.fill('3.5');
    await healthy(organizing);
    await hours.press('Tab');
    await organizing.getByText('The hours of Giulia Conti are recorded.').waitFor();
    await organizing.keyboard.press('Escape');
    await row.getByText('3.5 h', { exact: true }).waitFor();

    await organizing.goto(webAddress(`/events/${event.id}`));
    await more.click();
    await organizing.getByRole('menuitem', { name: 'Duplicate' }).click();
    const dialog = organizing.getByRole('dialog', { name: 'Duplicate this event' });
    await dialog.getByLabel('Name').fill('Second Fair');
    await healthy(organizing);
    await dialog.getByRole('button', { name: 'Create copy' }).click();
    await organizing.getByRole('heading', { name: 'Second Fair', level: 1 }).waitFor();
    await organizing.getByText('Only your team sees this event').waitFor();
    await organizing.getByRole('link', { name: 'Planning' }).click();
    await organizing.getByRole('heading', { name: 'Bar', exact: true }).waitFor();
    await organizing.getByText('0 of 2 · 2 missing').waitFor();
  } finally {
    await Promise.all([organizing, volunteer].map((page) => page.context().close()));
  }
});

it('of a finished event everything is there to read, on both sides, and nothing to change', async () => {
  const { event, amara, giulia } = await arrangeEvent({ state: 'finished', finishedAt: Date.now() - hour });
  const organizing = await (await browser.newContext({ viewport: laptop })).newPage();
  const volunteer = await (await browser.newContext({ viewport: phone })).newPage();
  try {
    await signIn(organizing, amara.login);
    const seen = async (page: string, sight: string) => {
      await arrive(organizing, `/events/${event.id}${page}`, sight);
      return controlsIn(organizing.locator('main'));
    };
    expect(await seen('', 'This event is finished')).toEqual(['More', 'Archive']);
    expect(await seen('/edit', 'This event can no longer be changed')).toEqual([]);
    expect(await seen('/form', 'The event is over, and its form stays as it is.')).toEqual([]);
    expect(await seen('/users', 'Nobody yet')).toEqual([]);
    expect(await seen(`/conversations/${giulia.person.uid}`, 'This event is over.')).toEqual([]);
    expect(await seen('/broadcasts', 'This event is over.')).toEqual([]);
    expect(await seen('/text-messages', 'This event is over.')).toEqual([]);

    // To filter, to look and to find, and nothing to decide or to plan. Hours are corrected long after.
    await seen('/applications', 'Giulia Conti');
    // The numbers, and with them the search and the file, come when a trigger has counted.
    const filters = ['All1', 'To decide0', 'Accepted1', 'Waiting list0', 'Declined0', 'Canceled0'];
    await expect
      .poll(() => controlsIn(organizing.locator('main')), { timeout: 20_000 })
      .toEqual(['Export', 'Name or email', ...filters, 'More for Giulia Conti']);
    await organizing.getByRole('button', { name: 'More for Giulia Conti' }).click();
    await organizing.getByRole('menuitem').first().waitFor();
    expect(await organizing.getByRole('menuitem').allTextContents()).toEqual([
      'Contact sheet',
      'Read the conversation',
    ]);
    expect(await seen('/planning', 'Giulia Conti')).toEqual([
      expect.stringMatching(/^Bar, .*1 of 2/),
      'Find by name',
    ]);
    await organizing.getByRole('button', { name: /^Bar, / }).click();
    const shift = organizing.getByRole('dialog');
    await shift.getByText('Giulia Conti').waitFor();
    await healthy(organizing);
    expect(await controlsIn(shift)).toEqual(['Close', expect.stringMatching(/^Hours of Giulia Conti/)]);

    await signIn(volunteer, giulia.login);
    const found = async (address: string, sight: string) => {
      await arrive(volunteer, address, sight);
      return controlsIn(volunteer.locator('main'));
    };
    expect(await found(`/e/${event.id}`, 'You took part in this event.')).toEqual([]);
    expect(await found(`/e/${event.id}/apply`, 'This event takes no applications')).toEqual([]);
    expect(await found(`/messages/${event.id}_${giulia.person.uid}`, 'This event is over.')).toEqual([]);
    expect(await found('/my-shifts', 'Bar')).toEqual(['Create my address']);
  } finally {
    await Promise.all([organizing, volunteer].map((page) => page.context().close()));
  }
});

async function arrive(page: Page, address: string, sight: string): Promise<void> {
  await page.goto(webAddress(address));
  await page.locator('main').getByText(sight).first().waitFor();
  await healthy(page);
}

/** What can be pressed, filled in or dragged, links excepted. */
function controlsIn(part: Locator): Promise<string[]> {
  return part
    .locator('button:not([aria-disabled=true]), input, textarea, select, [draggable=true]')
    .evaluateAll((all) =>
      all.map((one) => {
        const label = (one as HTMLInputElement).labels?.[0]?.textContent;
        return (label ?? one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
      }),
    );
}

/** An event that began yesterday, with a shift of four hours that is over. */
async function arrangeEvent(facts: Partial<Event> = {}) {
  const { db } = backstage();
  const now = Date.now();
  const organization = anOrganization({ name: 'Fair Friends' });
  const amara = await arrangePerson({}, anAccess({ orgs: { [organization.id]: 'owner' } }));
  const giulia = await arrangePerson({ givenName: 'Giulia', familyName: 'Conti' });
  const event = anEvent(
    {
      id: anEvent({ name: `Fair ${giulia.person.uid}` }).id,
      name: 'First Fair',
      orgId: organization.id,
      orgName: organization.name,
      startsAt: now - day,
      endsAt: now + day,
      ...facts,
    },
    now,
  );
  const mission = aMission({ name: 'Bar' });
  const shift = aShift({ startsAt: now - 20 * hour, endsAt: now - 16 * hour, assigned: 1 }, mission);
  const application = applicationOf(giulia.person, event, { status: 'accepted', appliedAt: now - 9 * day });
  const conversation = conversationOf(giulia.person, event, now - 9 * day);
  const all: [path: string, value: object][] = [
    [paths.organization(organization.id), organization],
    [paths.event(event.id), event],
    [paths.application(event.id, giulia.person.uid), application],
    [paths.conversation(conversation.id), conversation],
    [paths.mission(event.id, mission.id), mission],
    [paths.roster(event.id, giulia.person.uid), rosterOf(giulia.person, event, [{ mission, shift }])],
    [paths.shift(event.id, shift.id), shift],
  ];
  for (const [path, value] of all) await db.doc(path).set(stored(value));
  return { event, amara, giulia };
}
