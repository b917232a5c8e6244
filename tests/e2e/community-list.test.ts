import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { healthy } from '../browser/healthy.ts';
import { webAddress } from '../browser/origin.ts';
import { sceneBrowser } from '../browser/scene-browser.ts';
import { aSharedTable } from '../browser/shared-table.ts';
import { signIn } from '../browser/sign-in.ts';

const browser = sceneBrowser();

const box = (page: Page, number: string) => page.getByRole('checkbox', { name: `Choose Member${number}` });
const rowOf = (page: Page, number: string) => page.getByRole('link', { name: `Member${number}` });

describe('somebody looks for people in the community', () => {
  it('by a few letters, keeps what was looked for in the address, chooses by the keyboard and takes a file along', async () => {
    const scene = await aSharedTable({ editors: 1, members: 70 });
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const page = await context.newPage();
      await signIn(page, scene.editors[0]!.login);
      await page.goto(webAddress(`/organizations/${scene.orgId}/community`));
      await page.getByText('70 people', { exact: true }).waitFor({ timeout: 60_000 });
      await rowOf(page, '0000').waitFor();
      await healthy(page);

      // Further down than the first page, and no more drawn than is in sight.
      const last = async () => {
        await page.mouse.wheel(0, 1_500);
        return await rowOf(page, '0069').count();
      };
      await expect.poll(last, { timeout: 30_000 }).toBe(1);
      expect(await page.getByRole('row').count()).toBeLessThan(50);

      await page.getByLabel('Search by name or email').fill('TÁBLE member001');
      await page.getByText('10 people found').waitFor();
      await rowOf(page, '0010').waitFor();
      expect(await rowOf(page, '0000').count()).toBe(0);
      await page.getByLabel('Sort by').selectOption({ label: 'Name, Z to A' });
      await page.waitForURL(/sort=name-desc/);
      await page.reload();
      await page.getByText('10 people found').waitFor();
      const names = page.getByRole('rowheader').getByRole('link');
      await expect.poll(async () => (await names.allInnerTexts()).at(0)).toMatch(/^Member0019/);

      await box(page, '0019').focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+ArrowDown');
      await page.getByText('3 people chosen').waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('community.csv');
      const text = await readFile(await file.path(), 'utf8');
      expect(text.startsWith('\uFEFFName,Email,Member since,')).toBe(true);
      const lines = text.trimEnd().split('\r\n').slice(1);
      expect(lines.map((line) => line.slice(0, 10))).toEqual(['Member0019', 'Member0018', 'Member0017']);

      await page.setViewportSize({ width: 360, height: 740 });
      await rowOf(page, '0019').waitFor();
      await healthy(page);
    } finally {
      await context.close();
    }
  });

  it('and is told when nobody is like that', async () => {
    const scene = await aSharedTable({ editors: 1, members: 2 });
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await signIn(page, scene.editors[0]!.login);
      await page.goto(webAddress(`/organizations/${scene.orgId}/community?q=nobody`));
      await page.getByText('Nobody like that here').waitFor();
    } finally {
      await context.close();
    }
  });
});
