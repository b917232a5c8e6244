import { orgScope, paths, welcome } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  orgUserOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

it('an organizer without a license buys some, moves one to her event, and accepts somebody with it', async () => {
  const now = Date.now();
  const run = crypto.randomUUID();
  const organization = anOrganization({ id: shortIdOf(`org ${run}`), name: 'Lantern friends' });
  const orgId = organization.id;
  const event = anEvent({ id: shortIdOf(`event ${run}`), orgId, orgName: organization.name }, now);
  const owner = await arrangePerson({ givenName: 'Olena' }, anAccess({ orgs: { [orgId]: 'owner' } }));
  const volunteer = await arrangePerson({ givenName: 'Hana', familyName: 'Sato' });
  const { db } = backstage();
  const begun = welcome(1, { id: 'welcome', orgId, by: owner.person.uid, at: now });
  for (const [path, fields] of [
    [paths.organization(orgId), organization],
    [paths.orgUser(orgId, owner.person.uid), orgUserOf(owner.person, 'owner', now)],
    [paths.orgWallet(orgId), { ...begun.org, licenses: 0 }],
    [paths.event(event.id), event],
    [paths.application(event.id, volunteer.person.uid), applicationOf(volunteer.person, event)],
    [paths.audience(volunteer.person.uid), { scopes: [orgScope(orgId)] }],
  ] as const) {
    await db.doc(path).set(stored(fields));
  }
  const context = await browser.newContext({ viewport: laptop, timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  try {
    await signIn(page, owner.login);
    await page.goto(webAddress(`/events/${event.id}/applications`));
    await page.getByText('No license is free').waitFor();
    await page.getByRole('button', { name: 'Accept Hana Sato' }).click();
    await page.getByText('This event has no free license.').waitFor();
    await healthy(page);

    // Twenty-five, at the price that was shown before.
    await page.goto(webAddress(`/organizations/${orgId}/licenses`));
    await page.getByLabel('How many').fill('25');
    await page.getByText('€37.50', { exact: true }).waitFor();
    await healthy(page);
    await page.getByRole('button', { name: 'Go to payment' }).click();
    await page.getByText('€37.50').waitFor();
    await page.getByRole('button', { name: 'Pay, told twice' }).click();
    await page.getByText('The payment is confirmed').waitFor();
    await page.getByText('25 afterwards').waitFor();
    await page.getByRole('link', { name: 'Receipt' }).waitFor();
    await healthy(page);
    await page.setViewportSize(phone);
    await healthy(page);
    await page.setViewportSize(laptop);

    await page.goto(webAddress(`/events/${event.id}`));
    await page.getByRole('button', { name: 'Move licenses' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move licenses' });
    await dialog.getByText('The organization has 25.').waitFor();
    await dialog.getByLabel('How many').fill('1');
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('1 more person can be accepted.').waitFor();
    await page.goto(webAddress(`/events/${event.id}/applications`));
    await page.getByRole('button', { name: 'Accept Hana Sato' }).click();
    await page.getByText('No license is free').waitFor();

    await page.goto(webAddress(`/organizations/${orgId}/licenses`));
    await page.getByText('Somebody was accepted').waitFor();
    await page.getByText('24 afterwards').waitFor();
    const wallet = await db.doc(paths.orgWallet(orgId)).get();
    expect(wallet.get('licenses')).toBe(24);
  } finally {
    await context.close();
  }
});
