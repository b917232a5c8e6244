import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { badgeCodeOf, hour, paths, spokenCode, typedCodeOf, type ApplicationStatus } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  badgeOf,
  eventUserOf,
  tokenOf,
  type Person,
} from '@equipage/domain/fixtures';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { arrangePerson, backstage } from '../browser/arranged-people.ts';
import { appOnDevice, keptOnDevice } from '../browser/device.ts';
import { cameraFlags, writeVideo } from '../browser/fake-camera.ts';
import { healthy } from '../browser/healthy.ts';
import { enterOn, tabTo } from '../browser/keyboard.ts';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { stored } from '../rules/world.ts';

/** How soon an open page must be gone after the role is. */
const soon = 2_000;

const token = tokenOf(`badge of ${crypto.randomUUID()}`);
let folder: string;

const browser = sceneBrowser(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'camera-'));
  const video = path.join(folder, 'gate.y4m');
  await writeVideo(video, [
    { text: badgeCodeOf(token), seconds: 2 },
    { text: undefined, seconds: 3 },
  ]);
  return { args: cameraFlags(video) };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the gate', () => {
  it('knows people with network and without, loses no scan and counts none twice, until the role is taken', async () => {
    const { eventId, scanner, giulia, hanasCode, stored: checkIns } = await arrangeGate();
    const page = await window(360);
    try {
      await signIn(page, scanner.login);
      await page.getByRole('link', { name: /Street Dance/ }).click();
      await page.waitForURL(`**/events/${eventId}/scan`);
      await page.getByText('List up to date').waitFor();
      expect(await tooWideAt(page, 320)).toEqual([]);

      // The camera reads Giulia's badge, and she is in without a tap; a moment later it reads it again.
      const answer = page.getByRole('alert');
      await answer.getByRole('heading', { name: 'In', exact: true }).waitFor();
      await answer.getByText('Giulia Conti').waitFor();
      await answer.getByRole('heading', { name: 'Already in' }).waitFor();
      await expect.poll(checkIns).toEqual([`${giulia.uid} entry in`]);
      await healthy(page);

      // Without network the page says so, and goes on.
      await appOnDevice(page);
      await page.context().setOffline(true);
      await page.getByText('Offline', { exact: true }).waitFor();
      await page.getByText(/^List as of \d/).waitFor();
      await setMode(page, 'Check out');
      await answer.getByRole('heading', { name: 'Out', exact: true }).waitFor();
      await page.getByText('1 scan waits to be sent').waitFor();
      await healthy(page);

      // Also after a reload, with the list and the scan that waits.
      await page.reload();
      await page.getByText('1 scan waits to be sent').waitFor();
      await answer.getByRole('heading', { name: 'Already out' }).waitFor();
      // What was counted of her, from the device: the last is on top.
      await answer.getByText('Accepted', { exact: true }).waitFor();
      expect(await answer.getByRole('listitem').allTextContents()).toEqual([
        expect.stringMatching(/^EntryOut\d/),
        expect.stringMatching(/^EntryIn\d/),
      ]);
      await setMode(page, 'Only look');
      // By keyboard alone, from the code that she reads out.
      await tabTo(page, page.getByLabel('Name or code'));
      await page.keyboard.type(hanasCode);
      await enterOn(page, page.getByRole('button', { name: /Hana Suzuki/ }));
      // She waited when the list came; by now she may be accepted.
      await answer.getByRole('heading', { name: 'Not accepted yet?' }).waitFor();
      await answer.getByText(/^Not accepted as of \d.*; may be by now\.$/).waitFor();
      expect(await answer.getAttribute('data-tone')).toBe('careful');
      await healthy(page);

      await page.context().setOffline(false);
      await page.getByText('No scans waiting').waitFor();
      await page.getByText('List up to date').waitFor();
      await answer.getByRole('heading', { name: 'Not accepted', exact: true }).waitFor();
      await answer.getByText('Is on the waiting list.').waitFor();
      expect(await answer.getAttribute('data-tone')).toBe('bad');
      await expect.poll(checkIns).toEqual([`${giulia.uid} entry in`, `${giulia.uid} entry out`]);

      // What the role gave is gone with it, from the screen and from the device.
      await backstage()
        .db.doc(paths.access(scanner.person.uid))
        .set(stored({ ...anAccess(), addressProven: true }));
      const told = Date.now();
      await page.getByRole('heading', { name: 'You have no access to this page' }).waitFor();
      expect(Date.now() - told).toBeLessThan(soon);
      await expect.poll(() => keptOnDevice(page)).not.toContain('Giulia');
    } finally {
      await page.context().close();
    }
  });

  it('speaks French, and shows somebody on a large screen whose badge it does not know yet', async () => {
    const { eventId, organizer } = await arrangeGate({ badgeIsKnown: false });
    const page = await window(1280);
    try {
      await signIn(page, organizer.login);
      await page.goto(webAddress(`/events/${eventId}/scan`));
      await page.getByText('Liste à jour').waitFor();
      await page.getByRole('heading', { name: 'Pas encore connu ici' }).waitFor();
      await healthy(page);
      expect(await tooWideAt(page, 320)).toEqual([]);
      await page.getByRole('button', { name: 'Ce qui est compté' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ce qui est compté' });
      await dialog.getByLabel('Nom').fill('Petit déjeuner');
      await dialog.getByRole('button', { name: 'Ajouter' }).click();
      await dialog.getByText('Petit déjeuner').waitFor();
      await healthy(page);
    } finally {
      await page.context().close();
    }
  });

  it('is heard and felt, has a light, and looks to the back or the front, also after a reload', async () => {
    const { eventId, scanner } = await arrangeGate();
    const page = await window(360);
    await page.addInitScript(watchDevice);
    const told = () => page.evaluate(() => (globalThis as unknown as { told: Told }).told);
    try {
      await signIn(page, scanner.login);
      await page.goto(webAddress(`/events/${eventId}/scan`));
      const answer = page.getByRole('alert');
      await answer.getByRole('heading', { name: 'In', exact: true }).waitFor();
      expect(await told()).toMatchObject({ pitches: [1320], touches: [[60]], cameras: ['environment'] });
      await answer.getByRole('heading', { name: 'Already in' }).waitFor();
      expect(await told()).toMatchObject({ pitches: [1320, 660, 660], touches: [[60], [80, 80, 80]] });

      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Light on' }).click();
      await page.getByRole('button', { name: 'Light off' }).waitFor();
      await expect.poll(async () => (await told()).lights).toEqual([true]);

      await page.getByRole('button', { name: 'Sound off' }).click();
      await page.getByRole('button', { name: 'Other camera' }).click();
      // The other camera begins without light, and reads.
      await page.getByRole('button', { name: 'Light on' }).waitFor();
      await expect.poll(async () => (await told()).cameras).toEqual(['environment', 'user']);
      await answer.getByRole('heading', { name: 'Already in' }).waitFor();
      const { pitches, touches } = await told();
      expect(pitches).toHaveLength(3);
      expect(touches.length).toBeGreaterThan(2);

      await page.reload();
      await answer.getByRole('heading', { name: 'Already in' }).waitFor();
      expect(await told()).toMatchObject({ pitches: [], cameras: ['user'] });
      await page.getByRole('button', { name: 'Sound on' }).waitFor();
    } finally {
      await page.context().close();
    }
  });

  it('asks before a sign-out deletes scans that wait, and delivers them first where there is network', async () => {
    const { eventId, scanner, giulia, stored: checkIns } = await arrangeGate();
    const page = await window(360);
    try {
      await signIn(page, scanner.login);
      await page.goto(webAddress(`/events/${eventId}/scan`));
      await page.getByRole('alert').getByRole('heading', { name: 'In', exact: true }).waitFor();
      await appOnDevice(page);
      await page.context().setOffline(true);
      await page.getByText('Offline', { exact: true }).waitFor();
      await setMode(page, 'Check out');
      await page.getByText('1 scan waits to be sent').waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('link', { name: 'Close' }).click();
      await page.getByRole('heading', { name: 'Hello Farid' }).waitFor();

      const signOut = async () => {
        await page.getByRole('button', { name: 'Menu' }).click();
        await page.getByRole('menuitem', { name: 'Sign out' }).click();
      };
      await signOut();
      const question = page.getByRole('alertdialog', { name: 'Sign out?' });
      await question.getByText('1 scan has not been delivered yet.').waitFor();
      await healthy(page);
      // The keyboard stands on staying.
      await page.keyboard.press('Enter');
      await question.waitFor({ state: 'detached' });
      expect(await keptOnDevice(page)).toContain('unsent-check-ins');

      await page.context().setOffline(false);
      await signOut();
      await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
      expect(await checkIns()).toEqual([`${giulia.uid} entry in`, `${giulia.uid} entry out`]);
      expect(await keptOnDevice(page)).toBe('[]');
    } finally {
      await page.context().close();
    }
  });

  it('leaves nobody on a device whose role was taken while the app was closed', async () => {
    const { eventId, scanner } = await arrangeGate();
    const page = await window(360);
    try {
      await signIn(page, scanner.login);
      await page.goto(webAddress(`/events/${eventId}/scan`));
      await page.getByText('List up to date').waitFor();
      await expect.poll(() => keptOnDevice(page)).toContain('Giulia');
      await page.goto('about:blank');
      await backstage()
        .db.doc(paths.access(scanner.person.uid))
        .set(stored({ ...anAccess(), addressProven: true }));
      await page.goto(webAddress('/'));
      await expect.poll(() => keptOnDevice(page), { timeout: 20_000 }).not.toContain('Giulia');
    } finally {
      await page.context().close();
    }
  });
});

/** What the browser was asked for. */
interface Told {
  readonly pitches: number[];
  readonly touches: unknown[];
  readonly cameras: unknown[];
  readonly lights: unknown[];
}

/** Runs in the page: hears what the browser is asked for, and gives the camera of drawn codes a light. */
function watchDevice(): void {
  const told: Told = { pitches: [], touches: [], cameras: [], lights: [] };
  Object.assign(globalThis, { told });
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (when) {
    told.pitches.push(this.frequency.value);
    start.call(this, when);
  };
  Navigator.prototype.vibrate = (pattern) => told.touches.push(pattern) > 0;
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = function (constraints) {
    const video = constraints?.video;
    told.cameras.push(typeof video === 'object' ? video.facingMode : undefined);
    return getUserMedia.call(this, constraints);
  };
  const { getCapabilities, applyConstraints } = MediaStreamTrack.prototype;
  MediaStreamTrack.prototype.getCapabilities = function () {
    return { ...getCapabilities.call(this), torch: true } as MediaTrackCapabilities;
  };
  MediaStreamTrack.prototype.applyConstraints = async function (constraints) {
    const light = constraints?.advanced?.find((one) => 'torch' in one);
    if (light === undefined) return applyConstraints.call(this, constraints);
    told.lights.push(light.torch);
  };
}

/** What stands out to the right when the window is so narrow. */
async function tooWideAt(page: Page, width: number): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ ...before, width });
  const found = await page.evaluate(() => {
    const right = document.documentElement.clientWidth;
    return [...document.querySelectorAll('[data-bare], [data-bare] *')]
      .filter(
        (one) =>
          (one.scrollWidth > one.clientWidth && one.matches('[data-bare]')) ||
          one.getBoundingClientRect().right > right,
      )
      .map((one) => `${one.tagName} ${one.getAttribute('class')} ${one.textContent?.slice(0, 30)}`);
  });
  await page.setViewportSize(before);
  return found;
}

/** An event of today with a scanner, an organizer, Giulia, who is expected and has the badge, and Hana, who waits. */
async function arrangeGate({ badgeIsKnown = true }: { badgeIsKnown?: boolean } = {}) {
  const { db } = backstage();
  const now = Date.now();
  const shortId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  const organization = anOrganization({ id: shortId(), name: 'Kermesse' });
  const { id: orgId, name: orgName } = organization;
  const times = { startsAt: now - hour, endsAt: now + 8 * hour };
  const event = anEvent(
    { id: shortId(), orgId, orgName, name: 'Street Dance of all barns in the valley', ...times },
    now,
  );
  await db.doc(paths.organization(orgId)).set(stored(organization));
  await db.doc(paths.event(event.id)).set(stored(event));
  const scanner = await arrangePerson(
    { givenName: 'Farid', familyName: 'Benali', language: 'en' },
    anAccess({ events: { [event.id]: 'scanner' } }),
  );
  await db
    .doc(paths.eventUser(event.id, scanner.person.uid))
    .set(stored(eventUserOf(scanner.person, 'scanner', now)));
  const organizer = await arrangePerson(
    { givenName: 'Amara', familyName: 'Okafor', language: 'fr' },
    anAccess({ orgs: { [orgId]: 'owner' } }),
  );
  const applies = async (facts: Partial<Person>, status: ApplicationStatus, badge: string | undefined) => {
    const { person } = await arrangePerson(facts);
    const own = { ...badgeOf(person), ...(badge !== undefined && { token: badge }) };
    await db.doc(paths.badge(person.uid)).set(stored(own));
    const application = applicationOf(person, event, { status });
    await db.doc(paths.application(event.id, person.uid)).set(stored(application));
    // The gate hears of it by a trigger.
    await expect
      .poll(async () => (await db.doc(paths.scanEntry(event.id, person.uid)).get()).exists, {
        timeout: 60_000,
      })
      .toBe(true);
    return person;
  };
  const giulia = await applies(
    { givenName: 'Giulia', familyName: 'Conti' },
    'accepted',
    badgeIsKnown ? token : undefined,
  );
  const hana = await applies({ givenName: 'Hana', familyName: 'Suzuki' }, 'waitlisted', undefined);
  const hanasEntry = await db.doc(paths.scanEntry(event.id, hana.uid)).get();
  const hanasCode = spokenCode(typedCodeOf(hanasEntry.get('badgeHash') as string));

  const storedCheckIns = async () => {
    const { docs } = await db.collection(paths.checkIns(event.id)).orderBy('at').get();
    return docs.map((one) => `${one.get('uid')} ${one.get('counter')} ${one.get('kind')}`);
  };
  return { eventId: event.id, scanner, organizer, giulia, hanasCode, stored: storedCheckIns };
}

/** The sheet lies over it on a phone, so that goes first. */
async function setMode(page: Page, mode: string): Promise<void> {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText(mode, { exact: true }).click();
  await page.getByRole('radio', { name: mode, checked: true }).waitFor({ state: 'attached' });
}

async function window(width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    timezoneId: 'Europe/Paris',
    permissions: ['camera'],
    // The gate is at work without network, too.
    serviceWorkers: 'allow',
  });
  context.setDefaultTimeout(45_000);
  return context.newPage();
}
