import { ownJoinLink, paths } from '@equipage/domain';
import { anAccess, anOrganization, aSlugHolder, orgUserOf } from '@equipage/domain/fixtures';
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { signUp } from '../browser/sign-up.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

describe('the link into a community', () => {
  it('leads somebody who has never been here through sign-up into the community, once, and she can leave', async () => {
    const { orgId, name, owner, run } = await arrangeOrganization();
    const olena = await window(1280);
    const nadia = await window(360);
    try {
      // The first to ask for the link makes it.
      await signIn(olena, owner.login);
      await olena.goto(webAddress(`/organizations/${orgId}/community`));
      await olena.getByRole('button', { name: 'Join the community' }).press('Enter');
      const link = await olena.getByRole('textbox', { name: 'Link' }).inputValue();
      await olena.getByRole('img', { name: 'QR code of the link' }).waitFor();
      await healthy(olena);

      // Signed out, by the keyboard: agreed once, before the account is made.
      await nadia.goto(link);
      await nadia.getByRole('heading', { name: `Join the community of ${name}` }).waitFor();
      await healthy(nadia);
      await nadia.getByRole('button', { name: 'Agree, create an account and join' }).press('Enter');
      await signUp(nadia, { given: 'Nadia', family: 'Haddad', email: `nadia.${run}@example.org` });
      await nadia.getByRole('heading', { name: `You are in the community of ${name}` }).waitFor();
      await healthy(nadia);

      // The list follows behind the dialog; the link once more does nothing.
      await olena.keyboard.press('Escape');
      await olena.getByText('Nadia Haddad').first().waitFor();
      await nadia.goto(link);
      await nadia.getByText('There is nothing left to do here.', { exact: false }).waitFor();
      const { docs } = await backstage().db.collection(paths.members(orgId)).get();
      expect(docs.map((one) => one.get('source') as string)).toEqual(['link']);

      // A renewed link is another one, and the one before says that it is dead.
      await olena.getByRole('button', { name: 'Join the community' }).click();
      await olena.getByRole('button', { name: 'Renew the link' }).click();
      await olena.getByText('stop working at once', { exact: false }).waitFor();
      await healthy(olena);
      await olena.getByRole('button', { name: 'Renew the link' }).click();
      await olena.getByText('Here is the new link.', { exact: false }).waitFor();
      const renewed = await backstage().db.doc(paths.joinLink(orgId, ownJoinLink)).get();
      expect(link).not.toContain(renewed.get('token') as string);
      await nadia.goto(link);
      await nadia.getByRole('heading', { level: 1, name: 'This link does not work any more' }).waitFor();
      await healthy(nadia);

      // Leaving says what it takes along, asks once, and the organization sees it go.
      await nadia.goto(webAddress('/account/privacy'));
      await nadia.getByRole('button', { name: `Leave the community of ${name}` }).press('Enter');
      await nadia.getByRole('alertdialog').getByText('is deleted for good', { exact: false }).waitFor();
      await healthy(nadia);
      await nadia.getByRole('alertdialog').getByRole('button', { name: 'Leave the community' }).click();
      await nadia.getByText(`You have left the community of ${name}.`).waitFor();
      await nadia.getByText('so only you see your data', { exact: false }).waitFor();
      await olena.keyboard.press('Escape');
      await olena.getByText('Nadia Haddad').first().waitFor({ state: 'detached' });
    } finally {
      for (const page of [olena, nadia]) await page.context().close();
    }
  });
});

async function window(width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  return context.newPage();
}

/** An organization of this test alone, with its owner. */
async function arrangeOrganization() {
  const run = randomBytes(4).toString('hex');
  const { db } = backstage();
  const organization = anOrganization({ name: `Lantern walkers ${run}` });
  const { id: orgId, name, slug } = organization;
  const owner = await arrangePerson(
    { givenName: 'Olena', familyName: 'Marchenko', language: 'en' },
    anAccess({ orgs: { [orgId]: 'owner' } }),
  );
  await db.doc(paths.organization(orgId)).set(stored(organization));
  await db.doc(paths.slug(slug)).set(stored(aSlugHolder({ orgId })));
  await db
    .doc(paths.orgUser(orgId, owner.person.uid))
    .set(stored(orgUserOf(owner.person, 'owner', Date.now())));
  return { orgId, name, owner, run };
}
