import { hour, paths, type OrgRole } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  conversationOf,
  orgUserOf,
  type Person,
} from '@equipage/domain/fixtures';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { enterOn, tabTo } from '../browser/keyboard.ts';
import { linkIn, mailTo } from '../browser/mailbox.ts';
import { webAddress } from '../browser/origin.ts';
import { listenToAllReceived } from '../browser/received.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { aSharedTable } from '../browser/shared-table.ts';
import { signIn } from '../browser/sign-in.ts';
import { signUp } from '../browser/sign-up.ts';
import { stored } from '../rules/world.ts';

/** How soon an open page must be gone after the rights are. */
const soon = 2_000;

const browser = sceneBrowser();

describe('the people of an organization', () => {
  it('an owner invites somebody without an account, who signs up on the way, and somebody who has one', async () => {
    const { orgId, name, owner } = await arrangeOrganization();
    const run = orgId.slice(0, 8);
    const olena = await window(1280);
    const nadia = await window(360);
    const jun = await window(360);
    try {
      await signIn(olena, owner.login);
      await olena.goto(webAddress(`/organizations/${orgId}/users`));
      await olena.getByText('Olena Marchenko').first().waitFor();
      await healthy(olena);

      // Nadia has never been here. The link leads through sign-up and the proof of her address back to the invitation.
      const newcomer = `nadia.${run}@example.org`;
      await invite(olena, newcomer, 'Owner');
      await olena.getByText(newcomer).first().waitFor();
      await healthy(olena);
      await nadia.goto(await invitationIn(newcomer));
      await nadia.getByText(`Olena Marchenko invites you to ${name}.`).waitFor();
      await healthy(nadia);
      await nadia.getByRole('link', { name: 'Create account' }).click();
      await signUp(nadia, { given: 'Nadia', family: 'Haddad', email: newcomer });
      await nadia.getByRole('button', { name: 'Accept invitation' }).click();
      await nadia.waitForURL(`**/organizations/${orgId}`);
      await nadia.getByRole('heading', { name }).waitFor();

      // The list follows without a reload.
      await olena.getByText('Nadia Haddad').waitFor();
      await olena.getByText(newcomer).first().waitFor();
      await healthy(olena);

      // Jun has an account, and opens first an invitation that is for somebody else.
      const known = await arrangePerson({ givenName: 'Jun', familyName: 'Park', language: 'en' });
      const other = `other.${run}@example.org`;
      await invite(olena, other, 'Manager');
      await signIn(jun, known.login);
      await jun.goto(await invitationIn(other));
      await jun.getByText('This invitation is for another address').waitFor();
      expect(await jun.getByRole('button', { name: 'Accept invitation' }).count()).toBe(0);
      expect(await jun.locator('main').textContent()).not.toContain(other);
      await healthy(jun);

      await invite(olena, known.login.email, 'Manager');
      const link = await invitationIn(known.login.email);
      await jun.goto(link);
      await jun.getByRole('button', { name: 'Accept invitation' }).click();
      await jun.waitForURL(`**/organizations/${orgId}`);
      await olena.getByText('Jun Park').waitFor();

      // The same link once more leads on; withdrawn ones say so.
      await jun.goto(link);
      await jun.getByText('You have accepted this invitation').waitFor();
      const withdrawn = await invitationIn(other);
      await choose(olena, `the invitation to ${other}`, 'Withdraw');
      await olena.getByText(`The invitation to ${other} is withdrawn.`).waitFor();
      await nadia.goto(withdrawn);
      await nadia.getByText('The invitation was withdrawn.').waitFor();
      await healthy(nadia);
    } finally {
      for (const page of [olena, nadia, jun]) await page.context().close();
    }
  });

  it('somebody who is removed while looking is out at once, and keeps the words that were not sent', async () => {
    const { orgId, owner, manager, conversationId, eventId, teammate } = await arrangeOrganization();
    const olena = await window(1280);
    const bruno = await window(1280);
    const second = await bruno.context().newPage();
    try {
      await signIn(olena, owner.login);
      await signIn(bruno, manager.login);
      await second.goto(webAddress(`/organizations/${orgId}/users`));
      await second.getByText('Olena Marchenko').first().waitFor();
      await bruno.goto(webAddress(`/events/${eventId}/conversations/${teammate.uid}`));
      const composer = bruno.getByRole('textbox', { name: 'Your message' });
      await composer.waitFor();

      // Without network Bruno goes on writing in one tab, while the other one is looking.
      await bruno.context().setOffline(true);
      const words = 'Bring the long ladder, and mind the third rung.';
      await composer.fill(words);
      await composer.press('Control+Enter');
      await bruno.locator('[role=log]').getByText(words).waitFor();

      await olena.goto(webAddress(`/organizations/${orgId}/users`));
      await choose(olena, 'Bruno Keller', 'Remove from the organization');
      await olena.getByRole('alertdialog').waitFor();
      await healthy(olena);
      await olena.getByRole('button', { name: 'Remove from the organization' }).click();
      await olena.getByText('Bruno Keller was removed.').waitFor();

      await bruno.context().setOffline(false);
      await bruno.getByRole('heading', { name: 'Not sent' }).waitFor();
      await bruno.getByText(words).waitFor();
      await healthy(bruno);
      await bruno.reload();
      await bruno.getByText(words).waitFor();
      await second.getByText('You have no access to this page').waitFor();
      const sent = await backstage().db.collection(paths.messages(conversationId)).get();
      expect(sent.docs.map((one) => one.get('text') as string)).not.toContain(words);
    } finally {
      for (const page of [olena, bruno]) await page.context().close();
    }
  });

  it('an open page of somebody who is removed closes within two seconds', async () => {
    const { orgId, owner, manager } = await arrangeOrganization();
    const olena = await window(1280);
    const bruno = await window(360);
    try {
      await signIn(olena, owner.login);
      await signIn(bruno, manager.login);
      await olena.goto(webAddress(`/organizations/${orgId}/users`));
      await bruno.goto(webAddress(`/organizations/${orgId}/users`));
      await bruno.getByText('Olena Marchenko').first().waitFor();
      expect(await bruno.getByRole('button', { name: 'Invite' }).count()).toBe(0);
      await healthy(bruno);

      const gone = bruno.getByRole('heading', { name: 'You have no access to this page' }).waitFor();
      await choose(olena, 'Bruno Keller', 'Remove from the organization');
      await olena.getByRole('button', { name: 'Remove from the organization' }).click();
      await olena.getByText('Bruno Keller was removed.').waitFor();
      const told = Date.now();
      await gone;
      expect(Date.now() - told).toBeLessThan(soon);
      expect(await bruno.getByText('Olena Marchenko').count()).toBe(0);
    } finally {
      for (const page of [olena, bruno]) await page.context().close();
    }
  });

  it('whoever is removed while typing in the table is out of it; what was typed and what waited for the network is stored nowhere', async () => {
    const { orgId, editors, members, fields } = await aSharedTable({ editors: 3, members: 2 });
    const pages = await Promise.all(editors.map(() => window(1280)));
    const [wanda, tobias, marisol] = pages as [Page, Page, Page];
    const users = await wanda.context().newPage();
    try {
      for (const [at, page] of pages.entries()) {
        await signIn(page, editors[at]!.login);
        await page.goto(webAddress(`/organizations/${orgId}/community/table`));
        await page.getByRole('grid').waitFor();
      }
      await users.goto(webAddress(`/organizations/${orgId}/users`));
      const remove = async ({ name }: { readonly name: string }) => {
        await choose(users, name, 'Remove from the organization');
        await users.getByRole('button', { name: 'Remove from the organization' }).click();
        await users.getByText(`${name} was removed.`).waitFor();
      };

      // Without network Marisol enters something, and Tobias is in the midst of a word.
      await marisol.context().setOffline(true);
      await marisol.locator('#cell-1-0').click();
      await marisol.keyboard.type('keyholder');
      await marisol.keyboard.press('Enter');
      await marisol.locator('#cell-1-0[aria-busy=true]').getByText('keyholder').waitFor();
      await tobias.locator('#cell-0-0').click();
      await tobias.keyboard.type('knows the ga');
      await wanda.locator('#cell-0-0').getByText(editors[1]!.name).waitFor();

      const left = tobias.getByRole('heading', { name: 'You have no access to this page' }).waitFor();
      await remove(editors[1]!);
      const told = Date.now();
      await left;
      expect(Date.now() - told).toBeLessThan(soon);
      expect(await tobias.getByRole('grid').count()).toBe(0);
      await wanda.getByText(editors[1]!.name).first().waitFor({ state: 'detached' });

      await remove(editors[2]!);
      const received = await listenToAllReceived(marisol);
      const sent = marisol.waitForRequest((request) => (request.postData() ?? '').includes('keyholder'));
      await marisol.context().setOffline(false);
      await marisol.getByRole('heading', { name: 'You have no access to this page' }).waitFor();
      await sent;
      await expect.poll(received, { timeout: 30_000 }).toContain('PERMISSION_DENIED');

      const { docs } = await backstage().db.collection(paths.orgInfos(orgId)).get();
      expect(docs.map((one) => one.data())).toEqual([]);
      for (const { id } of members) {
        await wanda.goto(webAddress(`/organizations/${orgId}/community/${id}`));
        await wanda.locator(`[data-field="${fields[0]!.id}"]`).getByText('Nothing').waitFor();
      }
    } finally {
      for (const page of pages) await page.context().close();
    }
  });
});

/** An organization with an owner, a manager, and an event that somebody has applied to. */
async function arrangeOrganization() {
  const { db } = backstage();
  const now = Date.now();
  const label = crypto.randomUUID();
  const organization = anOrganization({
    name: `Lantern friends ${label.slice(0, 8)}`,
    id: shortIdFrom(label),
  });
  const { id: orgId, name } = organization;
  const works = async (facts: Partial<Person>, role: OrgRole) => {
    const arranged = await arrangePerson({ language: 'en', ...facts }, anAccess({ orgs: { [orgId]: role } }));
    const { person } = arranged;
    await db.doc(paths.orgUser(orgId, person.uid)).set(stored(orgUserOf(person, role, now - hour)));
    return arranged;
  };
  await db.doc(paths.organization(orgId)).set(stored(organization));
  const owner = await works({ givenName: 'Olena', familyName: 'Marchenko' }, 'owner');
  const manager = await works({ givenName: 'Bruno', familyName: 'Keller' }, 'manager');

  const event = anEvent({ id: shortIdFrom(crypto.randomUUID()), orgId, orgName: name }, now);
  const { person: teammate } = await arrangePerson({ givenName: 'Giulia', familyName: 'Conti' });
  const conversation = conversationOf(teammate, event, now - hour);
  await db.doc(paths.event(event.id)).set(stored(event));
  await db.doc(paths.conversation(conversation.id)).set(stored(conversation));
  return { orgId, name, owner, manager, eventId: event.id, conversationId: conversation.id, teammate };
}

/** A short id made of something that is never there twice. */
function shortIdFrom(label: string): string {
  return label.replaceAll('-', '').slice(0, 12);
}

async function window(width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    timezoneId: 'Europe/Paris',
  });
  return context.newPage();
}

/** By keyboard alone. */
async function invite(page: Page, email: string, role: 'Owner' | 'Manager'): Promise<void> {
  await enterOn(page, page.getByRole('button', { name: 'Invite', exact: true }));
  const dialog = page.getByRole('dialog', { name: 'Invite an org user' });
  await tabTo(page, dialog.getByLabel('Email address'));
  await page.keyboard.type(email);
  await tabTo(page, dialog.getByRole('radio', { checked: true }));
  if (!(await dialog.getByRole('radio', { name: role }).isChecked())) await page.keyboard.press('ArrowDown');
  await dialog.getByRole('radio', { name: role, checked: true }).waitFor();
  await healthy(page);
  await enterOn(page, dialog.getByRole('button', { name: 'Send invitation' }));
  await page.getByText(`The invitation to ${email} is on its way.`).waitFor();
}

async function invitationIn(email: string): Promise<string> {
  return linkIn(await mailTo(email, ({ text }) => text.includes('/invitations/')), '/invitations/');
}

async function choose(page: Page, of: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: `What to do with ${of}` }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}
