import { badgeCodeOf, conversationId, paths } from '@equipage/domain';
import { badgeOf } from '@equipage/domain/fixtures';
import { demoTarget } from '@equipage/tools/demo/target.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { appOnDevice, keptOnDevice } from '../browser/device.ts';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { readQrCode } from '../browser/read-qr-code.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { aVolunteerWithAPast, saidAt, type Volunteer } from '../browser/volunteer.ts';

/** Two cores, a browser and the emulators: what takes a moment elsewhere may take a while here. */
const patience = { timeout: 30_000 };

const phone = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
} as const;
const laptop = { viewport: { width: 1280, height: 800 } } as const;

const browser = sceneBrowser();

async function signedIn(volunteer: Volunteer, screen: typeof phone | typeof laptop, colorScheme?: 'dark') {
  const context = await browser.newContext({
    ...screen,
    serviceWorkers: 'allow',
    timezoneId: 'Europe/Paris',
    ...(colorScheme && { colorScheme }),
  });
  const page = await context.newPage();
  await signIn(page, volunteer.login);
  return page;
}

describe('my code', () => {
  it('is one tap away on a phone, is read from the screen, and is shown without network after a reload', async () => {
    const volunteer = await aVolunteerWithAPast(0);
    const page = await signedIn(volunteer, phone, 'dark');
    try {
      await expect.poll(() => keptOnDevice(page), patience).toContain(volunteer.open.name);
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My code' }).click();
      const code = badgeCodeOf(badgeOf(volunteer.person).token);
      await shownCode(page).waitFor();
      await page.getByRole('article').getByText('Wanjiru Kamau').waitFor();
      expect(await readQrCode(await page.screenshot())).toBe(code);
      await healthy(page);

      await appOnDevice(page);
      await page.context().setOffline(true);
      await page.reload();
      await shownCode(page).waitFor();
      await page.getByText('as it was last seen on this device').waitFor();
      expect(await readQrCode(await page.screenshot())).toBe(code);
      await healthy(page);

      // The rest of the app opens as well, with the events as they were, and says that it is offline.
      await page.getByRole('link', { name: 'Close' }).click();
      await page.getByRole('heading', { name: 'My events' }).waitFor();
      await page.getByRole('link', { name: volunteer.open.name, exact: true }).waitFor();
      await page.reload();
      const row = page.getByRole('link', { name: volunteer.open.name, exact: true });
      await row.evaluate((link) => link.setAttribute('data-seen', ''));
      // What the server says then takes the place of nothing that a finger may be on.
      await page.context().setOffline(false);
      await page.locator('[data-state="live"] a[data-seen]').waitFor();
      await page.context().setOffline(true);
      await page.goto(webAddress('/messages'));
      await page.getByRole('heading', { name: 'Messages' }).waitFor();
      await page.getByText('You are offline.').waitFor();
    } finally {
      await page.context().close();
    }
  });

  it('that was never opened is there without network too, after one visit', async () => {
    const volunteer = await aVolunteerWithAPast(0);
    const page = await signedIn(volunteer, phone);
    try {
      await appOnDevice(page);
      await expect.poll(() => keptOnDevice(page), patience).toContain(badgeOf(volunteer.person).token);
      await page.context().setOffline(true);
      await page.goto(webAddress('/code'));
      await shownCode(page).waitFor();
      expect(await readQrCode(await page.screenshot())).toBe(badgeCodeOf(badgeOf(volunteer.person).token));
    } finally {
      await page.context().close();
    }
  });

  it('is in an app that can be installed, whose worker is asked for anew at each visit', async () => {
    const worker = await fetch(webAddress('/service-worker.js'));
    expect(worker.headers.get('content-type')).toContain('javascript');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    const manifest = await fetch(webAddress('/manifest.webmanifest'));
    const { icons } = (await manifest.json()) as { icons: readonly { src: string }[] };
    const kinds = icons.map(async ({ src }) => (await fetch(webAddress(src))).headers.get('content-type'));
    expect(await Promise.all(kinds)).toEqual(['image/png', 'image/png', 'image/png', 'image/svg+xml']);
  });

  it('renewed, is another one at once, and the old one leads to nobody; signing out forgets it', async () => {
    const volunteer = await aVolunteerWithAPast(0);
    const page = await signedIn(volunteer, laptop);
    const old = badgeOf(volunteer.person).token;
    try {
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('menuitem', { name: 'My code' }).click();
      await shownCode(page).waitFor();
      expect(await readQrCode(await page.screenshot())).toBe(badgeCodeOf(old));
      await healthy(page);

      await page.getByRole('button', { name: 'Renew code' }).click();
      await page.getByRole('alertdialog', { name: 'Renew your code?' }).waitFor();
      await healthy(page);
      await page.getByRole('alertdialog').getByRole('button', { name: 'Renew code' }).click();
      await page.getByText('The old one no longer works.').waitFor();
      await expect.poll(async () => readQrCode(await page.screenshot()), patience).not.toBe(badgeCodeOf(old));
      const [token, oldOwner, owner] = await stored(volunteer, old);
      await expect.poll(async () => readQrCode(await page.screenshot()), patience).toBe(badgeCodeOf(token));
      expect([oldOwner, owner]).toEqual([undefined, volunteer.person.uid]);

      await expect.poll(() => keptOnDevice(page), patience).toContain(token);
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('menuitem', { name: 'Sign out' }).click();
      await page.getByRole('link', { name: 'Sign in' }).first().waitFor();
      await expect.poll(() => keptOnDevice(page), patience).toBe('[]');
    } finally {
      await page.context().close();
    }
  });
});

describe('archives', () => {
  it('hold what is over, page by page; its conversation is read, and nothing more is said in it', async () => {
    const past = 23;
    const volunteer = await aVolunteerWithAPast(past);
    const [latest, ...earlier] = volunteer.finished;
    const page = await signedIn(volunteer, phone);
    try {
      await page.getByText(volunteer.open.name).first().waitFor();
      expect(await page.getByText(latest!.name).count()).toBe(0);
      await page.getByRole('button', { name: 'Show archives' }).click();
      await page.getByText(latest!.name).waitFor();
      expect(await page.getByText(earlier.at(-1)!.name).count()).toBe(0);
      await page.getByRole('button', { name: 'Show more' }).click();
      await page.getByText(earlier.at(-1)!.name).waitFor();
      await healthy(page);

      await page.getByRole('link', { name: `Messages about ${latest!.name}` }).click();
      await page.getByRole('log').getByText(saidAt(latest!)).waitFor();
      await page.getByText('can be read, but no longer answered').waitFor();
      expect(await page.getByRole('textbox').count()).toBe(0);
      await healthy(page);

      // One list over all events: the open one, which can be written in, and the archives, page by page.
      await page.goto(webAddress('/messages'));
      await page.locator('main a[href^="/messages/"]', { hasText: latest!.name }).waitFor();
      await page.locator('main a[href^="/messages/"]', { hasText: volunteer.open.name }).click();
      await page.getByRole('textbox', { name: 'Your message' }).waitFor();
      expect(page.url()).toContain(conversationId(volunteer.open.id, volunteer.person.uid));
    } finally {
      await page.context().close();
    }
  });
});

function shownCode(page: Page) {
  return page.getByRole('img', { name: 'QR code for the gate' });
}

/** The badge as it is now, whose the old one is, and whose this one. */
async function stored({ person }: Volunteer, old: string): Promise<[string, unknown, unknown]> {
  const target = demoTarget();
  try {
    const token = (await target.db.doc(paths.badge(person.uid)).get()).get('token') as string;
    const ownerOf = async (one: string) => (await target.db.doc(paths.badgeToken(one)).get()).get('uid');
    return [token, await ownerOf(old), await ownerOf(token)];
  } finally {
    await target.close();
  }
}
