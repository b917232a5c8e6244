import { day, hour, paths, photoLimits, type Event } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, shortIdOf } from '@equipage/domain/fixtures';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { arrangeAccepted, arrangePerson, backstage } from '../browser/arranged-people.ts';
import { anyCameraFlags } from '../browser/fake-camera.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn, type Login } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser(async () => ({ args: anyCameraFlags }));

it('a volunteer shows her face and her words, and decides which events an organizer’s open page shows', async () => {
  const scene = await arrangeScene();
  const volunteer = await someone(scene.volunteer, phone);
  const organizer = await someone(scene.organizer, laptop);
  try {
    // From the personal space to the profile, where both events have appeared by themselves.
    await volunteer.getByRole('link', { name: /Photo, events, and how organizers see you/ }).click();
    await volunteer.getByRole('heading', { name: 'My profile' }).waitFor();
    const summary = partOf(volunteer, 'Events you took part in');
    await summary.getByText(scene.own.name).waitFor();
    await summary.getByText(scene.foreign.name).waitFor();
    await summary.getByText('2 events').waitFor();
    await healthy(volunteer);

    // The preview says beforehand what each level shows.
    const preview = partOf(volunteer, 'As organizers see it');
    await preview.getByRole('tab', { name: 'Full' }).click();
    await preview.getByText(scene.foreign.name).waitFor();
    await preview.getByRole('tab', { name: 'Restricted' }).click();
    await preview.getByLabel('Seen by the organizers of').selectOption(scene.own.orgName);
    await preview.getByText(scene.own.name).waitFor();
    expect(await preview.getByText(scene.foreign.name).count()).toBe(0);

    // The photo: chosen, moved with the keyboard and the pointer, saved.
    await setPhoto(volunteer);
    await volunteer.locator('header img[src^="data:image/"]').waitFor();
    await healthy(volunteer);
    await expectSmallAndClean(volunteer, scene.uid);

    await volunteer.getByRole('button', { name: 'Add a few words' }).click();
    await volunteer.getByLabel('About you').fill('Gate in the morning, bar at night.');
    await volunteer.getByRole('button', { name: 'Save', exact: true }).click();
    await volunteer.getByText('Gate in the morning, bar at night.').first().waitFor();

    // The organizer sees the person, and of the events only her own.
    await organizer.goto(webAddress(`/profile/${scene.uid}`));
    await organizer.getByRole('heading', { name: 'Bọ́lá Adéyẹmí' }).waitFor();
    await organizer.getByText('Gate in the morning, bar at night.').waitFor();
    await organizer.locator('main img[src^="data:image/"]').waitFor();
    await organizer.getByRole('heading', { name: 'Events of your organization' }).waitFor();
    await organizer.getByText(scene.own.name).waitFor();
    expect(await organizer.getByText(scene.foreign.name).count()).toBe(0);
    await healthy(organizer);

    // A switch on the personal space, watched on the organizer's page, which nobody touches.
    await volunteer.goto(webAddress('/'));
    await share(volunteer, 'Full');
    await organizer.getByText(scene.foreign.name).waitFor();
    await organizer.getByRole('heading', { name: 'Events', exact: true }).waitFor();
    await healthy(organizer);
    await healthy(volunteer);
    await share(volunteer, 'Restricted');
    await organizer.getByText(scene.foreign.name).waitFor({ state: 'detached' });
    await organizer.getByText(scene.own.name).waitFor();
    await organizer.getByRole('heading', { name: 'Events of your organization' }).waitFor();

    // The photo goes, on the organizer's page too.
    await volunteer.goto(webAddress('/profile'));
    await volunteer.getByRole('button', { name: 'Remove photo' }).click();
    await volunteer.getByRole('alertdialog').getByRole('button', { name: 'Remove photo' }).click();
    await volunteer.getByText('Your photo is removed.').waitFor();
    await organizer.locator('main img[src^="data:image/"]').waitFor({ state: 'detached' });

    // A new one is taken by the camera, which goes off.
    await takePhoto(volunteer);
    await organizer.locator('main img[src^="data:image/"]').waitFor();
    await expectSmallAndClean(volunteer, scene.uid);
  } finally {
    await volunteer.context().close();
    await organizer.context().close();
  }
});

interface Scene {
  readonly uid: string;
  readonly volunteer: Login;
  readonly organizer: Login;
  /** Of the organizer. */
  readonly own: Event;
  /** Of somebody else. */
  readonly foreign: Event;
}

/** Two events of two organizations that began yesterday, and a person who was accepted to both. */
async function arrangeScene(): Promise<Scene> {
  const run = crypto.randomUUID().slice(0, 8);
  const { db } = backstage();
  const now = Date.now();
  const [mine, other] = ['Kermesse', 'Fanfares'].map((name) =>
    anOrganization({ id: shortIdOf(`${name} ${run}`), name: `${name} ${run}` }),
  ) as [ReturnType<typeof anOrganization>, ReturnType<typeof anOrganization>];
  for (const organization of [mine, other])
    await db.doc(paths.organization(organization.id)).set(stored(organization));
  const begun = (organization: typeof mine, name: string) =>
    anEvent(
      {
        orgId: organization.id,
        orgName: organization.name,
        name: `${name} ${run}`,
        startsAt: now - day,
        endsAt: now + hour,
      },
      now,
    );
  const [own, foreign] = [begun(mine, 'Street Dance'), begun(other, 'Brass Night')];
  const volunteer = await arrangePerson({ givenName: 'Bọ́lá', familyName: 'Adéyẹmí', words: '' });
  const organizer = await arrangePerson(
    { givenName: 'Olena', familyName: 'Marchenko' },
    anAccess({ orgs: { [mine.id]: 'owner' } }),
  );
  await arrangeAccepted(volunteer.person, [own, foreign]);
  return { uid: volunteer.person.uid, volunteer: volunteer.login, organizer: organizer.login, own, foreign };
}

async function someone(login: Login, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, timezoneId: 'Europe/Paris' });
  const page = await context.newPage();
  await signIn(page, login);
  return page;
}

/** The part of a page under a heading. */
function partOf(page: Page, heading: string) {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
}

async function share(page: Page, level: 'Full' | 'Restricted'): Promise<void> {
  await page.getByRole('button', { name: 'Change sharing' }).click();
  await page.getByRole('radio', { name: new RegExp(`^${level}`) }).check();
  await healthy(page);
  await page.getByRole('button', { name: 'Share like this' }).click();
  await page.getByText(`Sharing: ${level.toLowerCase()}`).waitFor();
}

const hidden = 'GPS 48.1173 N 4.0975 W';

async function setPhoto(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a photo' }).click();
  await page.getByRole('dialog', { name: 'Your photo' }).waitFor();
  await healthy(page);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await page.getByText('This file is no picture').waitFor();
  await input.setInputFiles({ name: 'me.jpg', mimeType: 'image/jpeg', buffer: await largeJpeg(page) });
  const canvas = page.getByRole('img', { name: 'Your photo as it will be' });
  await canvas.waitFor();
  await healthy(page);

  // By the keyboard: closer, which leaves room to move; then by the pointer.
  const zoom = page.getByRole('slider', { name: 'Zoom' });
  const sideways = page.getByRole('slider', { name: 'Left to right' });
  await zoom.focus();
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight');
  expect(Number(await zoom.inputValue())).toBe(20);
  const before = Number(await sideways.inputValue());
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 60, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(Number(await sideways.inputValue())).toBeGreaterThan(before);

  await page.getByRole('button', { name: 'Save photo' }).click();
  await page.getByText('Your photo is saved.').waitFor();
}

async function takePhoto(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add a photo' }).click();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  const video = page.locator('video');
  const stream = await video.evaluateHandle(async (element: HTMLVideoElement) => {
    if (element.srcObject === null)
      await new Promise((begun) => element.addEventListener('loadeddata', begun, { once: true }));
    return element.srcObject as MediaStream;
  });
  await healthy(page);
  await page.getByRole('button', { name: 'Take the photo' }).click();
  await page.getByRole('img', { name: 'Your photo as it will be' }).waitFor();
  expect(await stream.evaluate((of) => of.getTracks().map(({ readyState }) => readyState))).toEqual([
    'ended',
  ]);
  await page.getByRole('button', { name: 'Save photo' }).click();
  await page.getByText('Your photo is saved.').last().waitFor();
}

/** A picture of 12 megapixels full of noise, with words in its metadata that nobody else shall read. */
async function largeJpeg(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 4_000;
    canvas.height = 3_000;
    const context = canvas.getContext('2d')!;
    const tile = context.createImageData(500, 500);
    for (let at = 0; at < tile.data.length; at += 1) tile.data[at] = at % 4 === 3 ? 255 : (at * 7_919) % 251;
    for (let x = 0; x < 4_000; x += 500)
      for (let y = 0; y < 3_000; y += 500) context.putImageData(tile, x, y);
    return canvas.toDataURL('image/jpeg', 0.6);
  });
  const plain = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  const content = Buffer.from(`Exif\0\0${hidden}`, 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, content.length + 2]);
  return Buffer.concat([plain.subarray(0, 2), head, content, plain.subarray(2)]);
}

/** What is stored: the sizes of the design, and nothing of the file but what one sees. */
async function expectSmallAndClean(page: Page, uid: string): Promise<void> {
  const { db } = backstage();
  const data = (await db.doc(paths.photo(uid)).get()).get('data') as string;
  const thumbnail = (await db.doc(paths.profile(uid)).get()).get('thumbnail') as string;
  const bytes = (url: string) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  expect(bytes(data).length).toBeLessThanOrEqual(photoLimits.bytes);
  expect(bytes(thumbnail).length).toBeLessThanOrEqual(photoLimits.thumbnailBytes);
  for (const url of [data, thumbnail]) {
    expect(bytes(url).includes('GPS')).toBe(false);
    expect(bytes(url).includes('Exif')).toBe(false);
  }
  const sides = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        }),
      ),
    [data, thumbnail],
  );
  expect(sides).toEqual([
    [photoLimits.side, photoLimits.side],
    [photoLimits.thumbnailSide, photoLimits.thumbnailSide],
  ]);
}
