import { paths } from '@equipage/domain';
import type { Timestamp } from 'firebase-admin/firestore';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { enterOn, tabTo } from '../browser/keyboard.ts';
import { mailTo } from '../browser/mailbox.ts';
import { webAddress } from '../browser/origin.ts';
import { refusedIn } from '../browser/policy.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signUp } from '../browser/sign-up.ts';

const browser = sceneBrowser();

it('a volunteer applies to a published event, is accepted, and chats live with its organizers, all by keyboard', async () => {
  const run = crypto.randomUUID().slice(0, 8);
  const organizer = await person(laptop);
  const volunteer = await person(phone);
  try {
    // An organizer signs up, proves the address, and publishes an event of a new organization.
    await organizer.goto(webAddress('/sign-up'));
    await signUp(organizer, { given: 'Olena', family: 'Marchenko', email: `olena.${run}@example.org` });
    await organizer.getByRole('heading', { name: 'My organizations' }).waitFor();
    await healthy(organizer);
    const eventName = `Lantern walk ${run}`;
    await createOrganization(organizer, `Lantern friends ${run}`);
    await createEvent(organizer, eventName);
    const draftAddress = organizer.url();
    await moveLicenses(organizer, 2);
    const publicAddress = webAddress(`/e/${new URL(draftAddress).pathname.split('/')[2]}`);

    // A draft is closed to the public.
    await volunteer.goto(publicAddress);
    await volunteer.getByRole('heading', { name: 'This event is not available' }).waitFor();
    await publish(organizer);

    // The volunteer starts signed out, at the public page, and comes back to it.
    await volunteer.goto(publicAddress);
    await volunteer.getByRole('heading', { name: eventName }).waitFor();
    await healthy(volunteer);
    await enterOn(volunteer, volunteer.getByRole('link', { name: 'Apply' }));
    const volunteerMail = `bola.${run}@example.org`;
    await signUp(volunteer, { given: 'Bọ́lá', family: 'Adéyẹmí', email: volunteerMail });
    await volunteer.getByRole('heading', { name: eventName }).waitFor();
    await organizer.goto(`${draftAddress}/applications`);
    await organizer.getByText('Nobody has applied yet').waitFor();
    await enterOn(volunteer, volunteer.getByRole('button', { name: 'Apply', exact: true }));
    await volunteer.getByText('Your application is with the organizers').first().waitFor();
    await healthy(volunteer);

    // The organizer sees it without a reload, and accepts.
    await organizer.getByText('Bọ́lá Adéyẹmí').first().waitFor();
    await healthy(organizer);
    await organizer.getByText('2 more people can be accepted.').waitFor();
    await enterOn(organizer, organizer.getByRole('button', { name: 'Accept Bọ́lá Adéyẹmí' }));
    await organizer.getByText('1 more person can be accepted.').waitFor();
    await volunteer.getByText('You are in the team').waitFor();
    await mailTo(
      volunteerMail,
      ({ subject, text }) => `${subject} ${text}`.includes(eventName) && /accepted/i.test(text),
    );

    // Both chat, live; the organizer's unread number rises and falls.
    const conversation = `${new URL(draftAddress).pathname}/conversations`;
    await organizer.goto(webAddress(conversation));
    await enterOn(volunteer, volunteer.getByRole('link', { name: 'Write to the organizers' }));
    await say(volunteer, 'Hello, when shall I come? 🏮 <b>not bold</b> https://example.org/map');
    const row = organizer.getByRole('link', { name: /Bọ́lá Adéyẹmí/ });
    await row.getByText('1 unread').waitFor();
    await enterOn(organizer, row);
    await message(organizer, '<b>not bold</b>').waitFor();
    expect(await organizer.locator('[role=log] b').count()).toBe(0);
    expect(await organizer.locator('[role=log] a[rel~=noopener]').getAttribute('href')).toBe(
      'https://example.org/map',
    );
    await healthy(organizer);
    await say(organizer, 'At six, by the big tent.');
    await message(volunteer, 'At six, by the big tent.').waitFor();
    await healthy(volunteer);
    await organizer.getByText('· Read').waitFor();

    // Elsewhere in the app the volunteer sees that something is unread.
    await volunteer.goto(webAddress('/'));
    await volunteer.getByText(eventName).first().waitFor();
    await healthy(volunteer);
    await say(organizer, 'And bring a coat.');
    await volunteer.getByRole('link', { name: 'Messages, 1 unread' }).first().waitFor();
    await volunteer.getByRole('link', { name: 'Messages, 1 unread' }).first().click();
    await volunteer.getByRole('heading', { name: 'Messages' }).waitFor();
    await volunteer.locator('a[href^="/messages/"]', { hasText: eventName }).click();
    await message(volunteer, 'And bring a coat.').waitFor();
    await volunteer.getByRole('link', { name: 'Messages', exact: true }).first().waitFor();

    // Whoever writes too many in a short time keeps the text, is told when it goes on, and sends it then.
    await flood(volunteerMail, new URL(volunteer.url()).pathname.split('/').at(-1)!);
    await say(volunteer, 'One too many.');
    await volunteer.getByText('You have written many messages in a short time. You can go on at').waitFor();
    await healthy(volunteer);
    await backstage()
      .db.doc(paths.access(await uidOf(volunteerMail)))
      .update({ mutedUntil: new Date() });
    await enterOn(volunteer, volunteer.getByRole('button', { name: 'Try again' }));
    await message(organizer, 'One too many.').waitFor();

    await signOut(volunteer);
    await volunteer.goto(webAddress('/messages'));
    await volunteer.getByRole('heading', { name: 'Sign in' }).waitFor();
    await lateScriptsAreRefused(volunteer);
  } finally {
    await organizer.context().close();
    await volunteer.context().close();
  }
});

/** As many messages as one may write in a short time, and waits until they are counted. */
async function flood(email: string, conversation: string): Promise<void> {
  const { db } = backstage();
  const uid = await uidOf(email);
  const messages = db.collection(paths.messages(conversation));
  const fields = { text: 'Hello?', side: 'teammate', authorUid: uid, at: new Date() };
  await Promise.all(Array.from({ length: 21 }, () => messages.add(fields)));
  await expect
    .poll(async () => ((await db.doc(paths.access(uid)).get()).get('mutedUntil') as Timestamp).toMillis(), {
      timeout: 20_000,
    })
    .toBeGreaterThan(Date.now());
}

async function uidOf(email: string): Promise<string> {
  return (await backstage().auth.getUserByEmail(email)).uid;
}

/** What would come in by a hole in the code does nothing: all that the page itself needed was let through. */
async function lateScriptsAreRefused(page: Page): Promise<void> {
  const refused = refusedIn(page.context());
  expect(refused).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.canary = "script"';
    document.body.append(script);
    const picture = document.createElement('div');
    picture.setAttribute('onclick', 'window.canary = "handler"');
    document.body.append(picture);
    picture.click();
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(style);
    const foreign = document.createElement('script');
    foreign.src = 'https://scripts.example/canary.js';
    document.body.append(foreign);
  });
  await expect
    .poll(() => [...refused].sort())
    .toEqual([
      'script-src-attr inline',
      'script-src-elem https://scripts.example/canary.js',
      'script-src-elem inline',
      'style-src-elem inline',
    ]);
  refused.length = 0;
  expect(await page.evaluate(() => (window as unknown as { canary?: string }).canary)).toBeUndefined();
  expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe('none');
}

async function person(viewport: { width: number; height: number }): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    viewport,
    timezoneId: 'Europe/Paris',
  });
  return context.newPage();
}

/** From the ten that every organization begins with. */
async function moveLicenses(page: Page, quantity: number): Promise<void> {
  await page.getByRole('button', { name: 'Move licenses' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move licenses' });
  await dialog.getByText('The organization has 10.').waitFor();
  await dialog.getByLabel('How many').fill(String(quantity));
  await healthy(page);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByText(`${quantity} more people can be accepted.`).waitFor();
}

async function createOrganization(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New organization' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await healthy(page);
  await page.getByRole('button', { name: 'Create organization' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await healthy(page);
}

async function createEvent(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'New event' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page
    .getByLabel('Description')
    .fill('An evening walk with paper lanterns.\nWrite to us: hello@example.org');
  await page.getByLabel('City').fill('Lyon');
  await choose(page, 'Country', 'France');
  await choose(page, 'Time zone', 'Paris');
  const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dateTime(page, 'Start', inAMonth, '18:00');
  await dateTime(page, 'End', inAMonth, '23:00');
  await healthy(page);
  await page.getByRole('button', { name: 'Create draft' }).click();
  await page.getByText('Only your team sees this event').waitFor();
  await healthy(page);
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(option);
  await page
    .getByRole('option', { name: new RegExp(option) })
    .first()
    .click();
}

async function dateTime(page: Page, legend: string, date: string, time: string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.locator('input[type=date]').fill(date);
  await group.locator('input[type=time]').fill(time);
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
  await healthy(page);
  await page.getByRole('button', { name: 'Publish event' }).click();
  await page.getByText('The event is published.').waitFor();
}

async function say(page: Page, text: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: 'Your message' }));
  await page.keyboard.insertText(text);
  await enterOn(page, page.getByRole('button', { name: 'Send' }));
  await message(page, text).waitFor();
}

function message(page: Page, text: string) {
  return page.getByRole('log').getByText(text);
}

async function signOut(page: Page): Promise<void> {
  await page.goto(webAddress('/account'));
  await page.getByRole('heading', { name: 'Account settings' }).waitFor();
  await healthy(page);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
}
