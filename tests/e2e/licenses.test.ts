import { orgScope, paths, type LedgerEntry } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  anOrgWallet,
  applicationOf,
  conversationOf,
  orgUserOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangeAccepted, arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { enterOn, tabTo } from '../browser/keyboard.ts';
import { required, webAddress } from '../browser/origin.ts';
import { readQrCode } from '../browser/read-qr-code.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

it('an organization buys licenses, gives some to another one, which accepts somebody with them, and texts its own people', async () => {
  const { olena, camille, orgId, eventId, walkId } = await arrangeStory();
  const supporter = await (
    await browser.newContext({ viewport: laptop, timezoneId: 'Europe/Paris' })
  ).newPage();
  const supported = await (
    await browser.newContext({ viewport: laptop, timezoneId: 'Europe/Paris' })
  ).newPage();
  try {
    // Twenty-five, at the price that was shown before.
    await signIn(supporter, olena.login);
    await supporter.goto(webAddress(`/organizations/${orgId}/licenses`));
    await supporter.getByLabel('How many').fill('10,001');
    await supporter.getByRole('button', { name: 'Go to payment' }).click();
    await supporter.getByText('Enter a whole number from 1 to 10,000.').first().waitFor();
    await tabTo(supporter, supporter.getByLabel('How many'));
    await supporter.keyboard.press('Control+a');
    await supporter.keyboard.type('25');
    await supporter.getByText('€37.50', { exact: true }).waitFor();
    await healthy(supporter);
    await enterOn(supporter, supporter.getByRole('button', { name: 'Go to payment' }));
    await pay(supporter, '€37.50');
    await supporter.getByText('25 afterwards').waitFor();
    await supporter.getByRole('link', { name: 'Receipt' }).waitFor();
    await healthy(supporter);

    // Ten of them go into a coupon, whose code is seen once: as letters, and as a link to scan.
    await supporter.goto(webAddress(`/organizations/${orgId}/coupons`));
    await supporter.getByRole('button', { name: 'Make coupons' }).first().click();
    const dialog = supporter.getByRole('dialog');
    await dialog.getByText('You have 25 to give.').waitFor();
    await dialog.getByLabel('Licenses in each').fill('10');
    await dialog.getByRole('button', { name: 'Make', exact: true }).click();
    const code = await dialog.getByRole('textbox', { name: 'Code' }).inputValue();
    const picture = await dialog.getByRole('img', { name: 'QR code of the link' }).screenshot();
    await healthy(supporter);
    const link = await readQrCode(picture);
    expect(link).toBe(webAddress(`/redeem#${code}`));
    await dialog.getByRole('button', { name: 'Done' }).click();
    await supporter.getByText('Open', { exact: true }).waitFor();
    await supporter.reload();
    await supporter.getByText('Open', { exact: true }).waitFor();
    expect(await supporter.content()).not.toContain(code);

    // Without a license nobody is accepted; the link is opened signed out, and the code is never in an address.
    await supported.goto(link!);
    await supported.getByRole('link', { name: 'I have an account' }).click();
    await supported.getByLabel('Email address').fill(camille.login.email);
    expect(supported.url()).not.toContain(code.slice(0, 4));
    await supported.getByLabel('Password', { exact: true }).fill(camille.login.password);
    await supported.getByRole('button', { name: 'Sign in', exact: true }).click();
    await supported.getByRole('radio', { name: 'Brass Night', checked: true }).waitFor();
    expect(await supported.getByRole('textbox', { name: 'Code' }).inputValue()).toBe(code);
    await healthy(supported);
    await supported.goto(webAddress(`/events/${eventId}/applications`));
    await supported.getByText('No license is free').waitFor();
    await supported.goBack();
    await supported.getByRole('button', { name: 'Redeem', exact: true }).click();
    await supported.getByText('Lantern friends has given Brass Night 10 licenses.').waitFor();
    await healthy(supported);
    await supported.getByRole('link', { name: 'To the event' }).click();
    await supported.getByText('10 more people can be accepted.').waitFor();
    await supported.getByText('Supported by').waitFor();
    await supported.goto(webAddress(`/events/${eventId}/applications`));
    await supported.getByRole('button', { name: 'Accept Hana Sato' }).click();
    await supported.getByText('9 more people can be accepted.').waitFor();

    // The supporter sees the event among those it supports, and a book that adds up.
    await supporter.goto(webAddress(`/organizations/${orgId}/events`));
    await supporter.getByRole('link', { name: 'Brass Night' }).click();
    await supporter.getByText('An event of another organization that you support.').waitFor();
    await supporter.getByText('Brass people').waitFor();
    expect(await supporter.content()).not.toContain('Hana');
    await healthy(supporter);

    await supporter.goto(webAddress(`/organizations/${orgId}/licenses?unit=sms`));
    await supporter.setViewportSize(phone);
    await supporter.getByRole('radio', { name: 'SMS credits', checked: true }).waitFor();
    await supporter.getByText('€40.00', { exact: true }).waitFor();
    await healthy(supporter);
    await supporter.getByRole('button', { name: 'Go to payment' }).click();
    await pay(supporter, '€40.00');
    await supporter.getByText('500 afterwards').waitFor();
    await supporter.getByText('Given away as a coupon').waitFor();
    await supporter.getByText('15 afterwards').waitFor();
    await healthy(supporter);

    // One of the credits goes into a message, which lies in the inbox of this machine.
    const text = `Lanterns at eight, at the old mill: ${walkId}`;
    await supporter.goto(webAddress(`/events/${walkId}/text-messages`));
    await supporter.getByRole('textbox', { name: 'Message' }).fill(text);
    await supporter.getByText('1 person gets it').waitFor();
    await healthy(supporter);
    await supporter.getByRole('button', { name: 'Send text message' }).click();
    const question = supporter.getByRole('alertdialog', { name: 'Send to 1 phone?' });
    await question.getByRole('button', { name: 'Send text message' }).click();
    await supporter.getByText(/^1 (?:sent|delivered)/).waitFor();
    await supporter.goto(required('EQUIPAGE_SMS_ORIGIN'));
    await supporter.getByText(text).waitFor();
    // The provider has reported, and the campaign is settled by what it said.
    await supporter.goto(webAddress(`/events/${walkId}/text-messages`));
    await supporter.getByText('1 delivered').waitFor();
    await supporter.getByText('It cost 1 credit.').waitFor();
    await healthy(supporter);
    await supporter.goto(webAddress(`/organizations/${orgId}/licenses`));
    await supporter.getByText('Set aside for text messages').waitFor();
    await supporter.getByText('499 afterwards').waitFor();
    const { db } = backstage();
    const wallet = await db.doc(paths.orgWallet(orgId)).get();
    const { docs } = await db.collection(paths.ledger(orgId)).get();
    const entries = docs.map((doc) => doc.data() as LedgerEntry);
    expect([wallet.get('licenses'), wallet.get('smsCredits')]).toEqual([15, 499]);
    expect([sumOf(entries, 'license'), sumOf(entries, 'sms')]).toEqual([15, 499]);
  } finally {
    await Promise.all([supporter, supported].map((page) => page.context().close()));
  }
});

async function pay(page: Page, amount: string): Promise<void> {
  await page.getByText(amount).waitFor();
  await page.getByRole('button', { name: 'Pay, told twice' }).click();
  await page.getByText('The payment is confirmed').waitFor();
}

function sumOf(entries: readonly LedgerEntry[], unit: LedgerEntry['unit']): number {
  return entries
    .filter((entry) => entry.unit === unit)
    .reduce(
      (sum, { from, to, quantity }) => sum + (to === 'org' ? quantity : from === 'org' ? -quantity : 0),
      0,
    );
}

/**
 * Olena's organization has nothing yet but a walk with Giulia; Camille's has an event to which Hana has applied, and no
 * license.
 */
async function arrangeStory() {
  const now = Date.now();
  const run = crypto.randomUUID();
  const lanterns = anOrganization({ id: shortIdOf(`lanterns ${run}`), name: 'Lantern friends' });
  const brass = anOrganization({ id: shortIdOf(`brass ${run}`), name: 'Brass people' });
  const event = anEvent(
    { id: shortIdOf(`night ${run}`), name: 'Brass Night', orgId: brass.id, orgName: brass.name },
    now,
  );
  const walk = anEvent(
    { id: shortIdOf(`walk ${run}`), name: 'Lantern walk', orgId: lanterns.id, orgName: lanterns.name },
    now,
  );
  const olena = await arrangePerson({ givenName: 'Olena' }, anAccess({ orgs: { [lanterns.id]: 'owner' } }));
  const camille = await arrangePerson({ givenName: 'Camille' }, anAccess({ orgs: { [brass.id]: 'owner' } }));
  const hana = await arrangePerson({ givenName: 'Hana', familyName: 'Sato' });
  const giulia = await arrangePerson({ givenName: 'Giulia', familyName: 'Conti' });
  await arrangeAccepted(giulia.person, [walk]);
  const talk = conversationOf(giulia.person, walk, now);
  const nothing = anOrgWallet({ licenses: 0, smsCredits: 0 });
  const { db } = backstage();
  for (const [path, fields] of [
    [paths.organization(lanterns.id), lanterns],
    [paths.organization(brass.id), brass],
    [paths.orgUser(lanterns.id, olena.person.uid), orgUserOf(olena.person, 'owner', now)],
    [paths.orgUser(brass.id, camille.person.uid), orgUserOf(camille.person, 'owner', now)],
    [paths.orgWallet(lanterns.id), nothing],
    [paths.orgWallet(brass.id), nothing],
    [paths.conversation(talk.id), talk],
    [paths.event(event.id), event],
    [paths.application(event.id, hana.person.uid), applicationOf(hana.person, event)],
    [paths.audience(hana.person.uid), { scopes: [orgScope(brass.id)] }],
  ] as const) {
    await db.doc(path).set(stored(fields));
  }
  await db.doc(paths.account(giulia.person.uid)).update({ phone: '+33612345678' });
  return { olena, camille, orgId: lanterns.id, eventId: event.id, walkId: walk.id };
}
