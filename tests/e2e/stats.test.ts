import { hour, paths, type StatShard } from '@equipage/domain';
import {
  accountOf,
  aMember,
  anAccess,
  anOrganization,
  aPerson,
  orgUserOf,
  profileOf,
  shortIdOf,
  someStats,
} from '@equipage/domain/fixtures';
import { readFile } from 'node:fs/promises';
import { Timestamp } from 'firebase-admin/firestore';
import type { Page } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { laptop, phone, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

const browser = sceneBrowser();

it('an organizer sees who came to the community, in a plot, a table, a file and a picture', async () => {
  const { db } = backstage();
  const { login, orgId } = await arrangeOrganization();
  const page = await (await browser.newContext({ viewport: laptop, timezoneId: 'Europe/Paris' })).newPage();
  try {
    // Whoever comes first has the numbers made: there is nobody yet.
    await signIn(page, login);
    await page.goto(webAddress(`/organizations/${orgId}/stats`));
    await page.getByText('Nothing to count yet').waitFor();
    await healthy(page);
    await page.getByRole('button', { name: 'Count again' }).click();
    await page.getByText('These numbers are only a few minutes old.').waitFor();

    // Six people come; functions note what each of them adds.
    for (let at = 0; at < 6; at++) await joins(orgId, at);
    await vi.waitFor(
      async () => {
        const { docs } = await db.collection(paths.statShards(orgId)).get();
        const people = docs.flatMap((doc) => Object.values((doc.data() as StatShard).people));
        expect(people.map(({ birthDate }) => birthDate)).toEqual(Array(6).fill('1996-02-29'));
        expect((await db.doc(paths.memberTally(orgId)).get()).get('direct')).toBe(6);
      },
      { timeout: 30_000, interval: 300 },
    );
    await db.doc(paths.currentStats(orgId)).update({ refreshedAt: Timestamp.fromMillis(Date.now() - hour) });
    await page.getByText('Counted 1 hour ago').waitFor();
    await page.getByRole('button', { name: 'Count again' }).click();
    await page.getByRole('heading', { name: '6 people are in your community' }).waitFor();
    await page
      .getByRole('heading', { name: 'More than half of your volunteers are 25 to 34 years old' })
      .waitFor();
    await page.getByRole('heading', { name: 'Too few people have told where they live' }).waitFor();
    await healthy(page);

    const ages = page.locator('section', { has: page.getByRole('slider', { name: /25 to 34/ }) });
    await ages.getByRole('slider').press('Home');
    expect(await ages.getByRole('slider').getAttribute('aria-valuetext')).toBe('under 18: nobody');
    const picture = await saved(page, () => ages.getByRole('button', { name: /as a picture/ }).click());
    // Twice as wide as the plot, so that it can be printed.
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(picture.readUInt32BE(16)).toBeGreaterThan(600);
    await ages.getByRole('button', { name: 'Table' }).click();
    const file = await saved(page, () => page.getByRole('button', { name: /25 to 34.* as CSV/ }).click());
    expect(file.toString()).toContain('25–34,5\r\n');

    await page.setViewportSize(phone);
    await page.getByRole('table').waitFor();
    await healthy(page);
  } finally {
    await page.context().close();
  }
});

it('an organizer keeps a plot as a picture in the theme of the screen, and prints the page in the light one', async () => {
  const { login, orgId } = await arrangeOrganization();
  await backstage()
    .db.doc(paths.currentStats(orgId))
    .set(stored(someStats({}, Date.now())));
  const context = await browser.newContext({ viewport: laptop, colorScheme: 'dark' });
  const page = await context.newPage();
  try {
    await signIn(page, login);
    await page.goto(webAddress(`/organizations/${orgId}/stats`));
    const work = page.locator('section', { has: page.getByRole('heading', { name: /320 hours of work/ }) });
    await work.waitFor();
    await healthy(page);

    // The picture has the ground and the words of the screen.
    const picture = () => saved(page, () => work.getByRole('button', { name: /as a picture/ }).click());
    const dark = await lightIn(page, await picture());
    expect(dark.ground).toBeLessThan(0.2);
    expect(dark.lightest).toBeGreaterThan(0.8);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await lightIn(page, await picture());
    expect(light.ground).toBeGreaterThan(0.9);
    expect(light.darkest).toBeLessThan(0.2);

    // On paper are the findings and nothing to press, in the light theme; a table is there to its last row.
    const sizes = page.locator('section', { has: page.getByRole('heading', { name: /has grown/ }) });
    await sizes.getByRole('button', { name: 'Table' }).click();
    const rowsOutOfSight = () =>
      sizes.getByRole('region').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(await rowsOutOfSight()).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await rowsOutOfSight()).toBe(0);
    expect(await work.evaluate((section) => getComputedStyle(section).backgroundColor)).toBe(
      'rgb(255, 253, 248)',
    );
    for (const title of [/320 hours/, /has grown/, /largest group/, /within 6 km/])
      expect(await page.getByRole('heading', { name: title }).isVisible()).toBe(true);
    expect(await work.getByRole('slider').isVisible()).toBe(true);
    for (const aside of ['button', 'combobox', 'navigation'] as const)
      expect(await page.getByRole(aside).count(), aside).toBe(0);
    // No finding is cut by the end of a sheet.
    for (const section of await page.locator('section:has(h2)').all())
      expect(await section.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid');
  } finally {
    await context.close();
  }
});

/** How light a picture is in its corner and at its extremes: from 0, black, to 1, white. */
async function lightIn(page: Page, picture: Buffer) {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const light = (at: number) => (data[at]! + data[at + 1]! + data[at + 2]!) / (3 * 255);
    let [darkest, lightest] = [1, 0];
    for (let at = 0; at < data.length; at += 4) {
      darkest = Math.min(darkest, light(at));
      lightest = Math.max(lightest, light(at));
    }
    return { ground: light(0), darkest, lightest };
  }, picture.toString('base64'));
}

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return await readFile(await download.path());
}

async function arrangeOrganization() {
  const { db } = backstage();
  const organization = anOrganization({
    id: shortIdOf(`numbers ${crypto.randomUUID()}`),
    name: 'Lantern friends',
  });
  const { id: orgId } = organization;
  const olena = await arrangePerson({ givenName: 'Olena' }, anAccess({ orgs: { [orgId]: 'owner' } }));
  await db.doc(paths.organization(orgId)).set(stored(organization));
  await db
    .doc(paths.orgUser(orgId, olena.person.uid))
    .set(stored(orgUserOf(olena.person, 'owner', Date.now())));
  return { ...olena, orgId };
}

/** Somebody who has told when she was born. */
async function joins(orgId: string, at: number): Promise<void> {
  const { db } = backstage();
  const person = aPerson({ givenName: `Newcomer ${at}`, familyName: orgId });
  await db.doc(paths.profile(person.uid)).set(stored(profileOf(person)));
  await db.doc(paths.account(person.uid)).set(stored({ ...accountOf(person), birthDate: '1996-02-29' }));
  const { name, email } = { name: person.givenName, email: person.email };
  await db
    .doc(paths.member(orgId, person.uid))
    .set(stored(aMember({ id: person.uid, name, sortName: name.toLowerCase(), email })));
}
