import { randomBytes } from 'node:crypto';
import { day, paths, type Event } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, aSlugHolder, orgUserOf } from '@equipage/domain/fixtures';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

it('the public page is found at the address that it had before, signed in and signed out', async () => {
  const { organization, owner, run } = await arrangeOrganization();
  const { id: orgId, name, slug: before } = organization;
  const after = `ducks-${run}`;
  const olena = await window(laptop);
  const stranger = await window(phone);
  try {
    await signIn(olena, owner.login);
    await olena.goto(webAddress(`/organizations/${orgId}/customization`));
    await olena.getByRole('textbox', { name: 'Address', exact: true }).fill(after);
    await healthy(olena);
    await olena.keyboard.press('Enter');
    await olena.getByText(`/o/${after} now.`).waitFor();

    for (const page of [olena, stranger]) {
      await page.goto('about:blank');
      await page.goto(webAddress(`/o/${before}?from=poster`));
      await page.waitForURL(webAddress(`/o/${after}?from=poster`));
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await healthy(page);
      // The old address is no stop on the way back, and the new one leads here by itself.
      await page.goBack();
      await page.waitForURL('about:blank');
      await page.goForward();
      await page.waitForURL(webAddress(`/o/${after}?from=poster`));
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
  } finally {
    for (const page of [olena, stranger]) await page.context().close();
  }
});

it('the events are searched and sorted, and stay so after a reload and on the way back', async () => {
  const { organization, owner } = await arrangeOrganization([
    { name: 'Brass Night', state: 'finished', startsAt: -40 * day },
    { name: 'Apple fair', state: 'finished', startsAt: -80 * day },
    { name: 'Brass at dawn', state: 'finished', startsAt: -20 * day },
    { name: 'Brass to come', startsAt: 20 * day },
  ]);
  const page = await window(laptop);
  try {
    await signIn(page, owner.login);
    await page.goto(webAddress(`/organizations/${organization.id}/events`));
    const listed = page.getByRole('list', { name: 'Events', exact: true }).getByRole('link');
    const show = async (...names: string[]) => {
      await expect.poll(() => listed.allTextContents()).toEqual(names);
    };
    await show('Brass to come', 'Brass at dawn', 'Brass Night', 'Apple fair');

    await page.getByLabel('State', { exact: true }).selectOption({ label: 'Finished' });
    await page.getByLabel('Sort by').selectOption({ label: 'Earliest first' });
    await show('Apple fair', 'Brass Night', 'Brass at dawn');
    await page.getByRole('searchbox', { name: 'Name or city' }).fill('bräss');
    await show('Brass Night', 'Brass at dawn');
    await page.getByText('2 events', { exact: true }).waitFor();
    await healthy(page);

    const asked = page.url();
    const still = async () => {
      await show('Brass Night', 'Brass at dawn');
      expect(page.url()).toBe(asked);
      expect(await page.getByRole('searchbox', { name: 'Name or city' }).inputValue()).toBe('bräss');
      expect(await page.getByLabel('State', { exact: true }).inputValue()).toBe('finished');
      expect(await page.getByLabel('Sort by').inputValue()).toBe('earliest');
    };
    await page.reload();
    await still();

    await listed.first().click();
    await page.getByRole('heading', { level: 1, name: 'Brass Night' }).waitFor();
    await page.goBack();
    await still();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Brass Night' }).waitFor();
    await page.goBack();
    await still();

    // Nobody has to walk back through every letter that was typed.
    await page.goBack();
    await page.getByRole('heading', { name: 'My events' }).waitFor();
  } finally {
    await page.context().close();
  }
});

async function window(viewport: typeof phone): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'Europe/Paris' });
  return context.newPage();
}

/**
 * An organization of this test alone, with its owner.
 * @param events of two days each; when they start is said from now on
 */
async function arrangeOrganization(
  events: readonly (Pick<Event, 'name' | 'startsAt'> & Partial<Event>)[] = [],
) {
  const run = randomBytes(4).toString('hex');
  const now = Date.now();
  const { db } = backstage();
  const organization = anOrganization({ name: `Pond people ${run}` });
  const { id: orgId, name: orgName, slug } = organization;
  const owner = await arrangePerson(
    { givenName: 'Olena', familyName: 'Marchenko', language: 'en' },
    anAccess({ orgs: { [orgId]: 'owner' } }),
  );
  await db.doc(paths.organization(orgId)).set(stored(organization));
  await db.doc(paths.slug(slug)).set(stored(aSlugHolder({ orgId })));
  await db.doc(paths.orgUser(orgId, owner.person.uid)).set(stored(orgUserOf(owner.person, 'owner', now)));
  for (const { startsAt, ...facts } of events) {
    const event = anEvent(
      { orgId, orgName, ...facts, startsAt: now + startsAt, endsAt: now + startsAt + 2 * day },
      now,
    );
    await db.doc(paths.event(event.id)).set(stored(event));
  }
  return { organization, owner, run };
}
