import { eventCardOf, ownJoinLink, paths } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  aSlugHolder,
  aSupportedEvent,
  aSupporter,
  orgUserOf,
} from '@equipage/domain/fixtures';
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { tabTo } from '../browser/keyboard.ts';
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

  it('is copied by a press; where the browser keeps its clipboard shut, she is told so and copies it by hand', async () => {
    const { orgId, owner } = await arrangeOrganization();
    const olena = await window(360);
    try {
      await signIn(olena, owner.login);
      await olena.goto(webAddress(`/organizations/${orgId}/community`));
      await olena.getByRole('button', { name: 'Join the community' }).click();
      const dialog = olena.getByRole('dialog');
      const link = dialog.getByRole('textbox', { name: 'Link' });
      const copy = dialog.getByRole('button', { name: 'Copy link' });
      const address = await link.inputValue();

      await clipboard(olena, 'denied');
      await copy.press('Enter');
      await said(olena, 'The link could not be copied.');
      await healthy(olena);
      await tabTo(olena, link);
      expect(await olena.evaluate(() => getSelection()?.toString())).toBe(address);

      await clipboard(olena, 'granted');
      await copy.press('Enter');
      await said(olena, 'The link is copied.');
      expect(await olena.evaluate(() => navigator.clipboard.readText())).toBe(address);
    } finally {
      await olena.context().close();
    }
  });

  it('is passed on by whom the organization supports: it names both, and she is in the community of the supporter', async () => {
    const supporter = await arrangeOrganization();
    const supported = await arrangeOrganization();
    const eventId = await arrangeSupport(supporter.orgId, supported);
    const camille = await window(1280);
    const nadia = await window(360);
    const { person, login } = await arrangePerson({
      givenName: 'Nadia',
      familyName: 'Haddad',
      language: 'en',
    });
    try {
      await signIn(camille, supported.owner.login);
      await camille.goto(webAddress(`/events/${eventId}`));
      await camille
        .getByRole('button', { name: `Link into the community of ${supporter.name}` })
        .press('Enter');
      const dialog = camille.getByRole('dialog', {
        name: `Invite people to the community of ${supporter.name}`,
      });
      await dialog.getByText(`${supporter.name} supports you.`, { exact: false }).waitFor();
      await healthy(camille);
      await clipboard(camille, 'granted');
      await dialog.getByRole('button', { name: 'Copy link' }).press('Enter');
      await said(camille, 'The link is copied.');
      const link = await camille.evaluate(() => navigator.clipboard.readText());

      // Signed out it says the same, and that nobody is brought into the other community.
      const passedOn = `${supported.name} has passed this link on to you. It leads into the community of ${supporter.name}`;
      await nadia.goto(link);
      await nadia.getByRole('heading', { name: `Join the community of ${supporter.name}` }).waitFor();
      await nadia.getByText(passedOn, { exact: false }).waitFor();
      await healthy(nadia);
      await signIn(nadia, login);
      await nadia.goto(link);
      await nadia.getByText(passedOn, { exact: false }).waitFor();
      await nadia.getByRole('button', { name: 'Agree and join' }).press('Enter');
      await nadia.getByRole('heading', { name: `You are in the community of ${supporter.name}` }).waitFor();

      const { db } = backstage();
      const [member, consent, elsewhere] = await Promise.all(
        [
          paths.member(supporter.orgId, person.uid),
          paths.consent(supporter.orgId, person.uid),
          paths.member(supported.orgId, person.uid),
        ].map((path) => db.doc(path).get()),
      );
      expect(member!.get('source')).toBe('supported-link');
      expect([consent!.get('source'), consent!.get('viaOrgId')]).toEqual(['supported-link', supported.orgId]);
      expect(elsewhere!.exists).toBe(false);
    } finally {
      for (const page of [camille, nadia]) await page.context().close();
    }
  });
});

/** Lets pages to the clipboard or keeps them off it, as the settings of a browser do; holds as long as its session. */
async function clipboard(page: Page, setting: 'granted' | 'denied'): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  // Without its own context named, another browser's settings would change.
  const { browserContextId } = targetInfo as { browserContextId: string };
  const { origin } = new URL(page.url());
  for (const name of ['clipboard-read', 'clipboard-write'])
    await session.send('Browser.setPermission', { permission: { name }, setting, origin, browserContextId });
}

/** Also over a dialog, and so that screen readers say it. */
async function said(page: Page, text: string): Promise<void> {
  const notes = page.getByRole('region', { name: 'Announcements' }).locator('[aria-live=polite]');
  await notes.getByText(text, { exact: false }).waitFor();
}

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

/** One organization has given licenses to an event of another, as redeeming a coupon leaves it. */
async function arrangeSupport(
  supporterId: string,
  { orgId, name }: { readonly orgId: string; readonly name: string },
): Promise<string> {
  const { db } = backstage();
  const now = Date.now();
  const event = anEvent({ orgId, orgName: name }, now);
  const supported = aSupportedEvent({ id: event.id, holderOrgId: orgId, ...eventCardOf(event) });
  await db.doc(paths.event(event.id)).set(stored(event));
  await db.doc(paths.supporter(event.id, supporterId)).set(stored(aSupporter({ id: supporterId })));
  await db.doc(paths.supportedEvent(supporterId, event.id)).set(stored(supported));
  return event.id;
}
