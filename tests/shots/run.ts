/**
 * npm run shots [-- --openings] [-- name …]: photographs the main pages with the demo data, and the catalogue, at 360 and
 * 1280 px, light and dark, English and French, into test-results/shots; with --openings also the dialogs, menus and
 * forms with errors of each, in the light theme. Renews the README's pictures in docs/pictures. Of what is not named the
 * pictures of an earlier run stay.
 */
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { createServer } from 'vite';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { seedDemo } from '@equipage/tools/demo/seed.ts';
import { inRepo } from '@equipage/tools/repo.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import { chooseLanguage } from '../browser/demo-people.ts';
import { laptop, ownBrowser, phone } from '../browser/own-browser.ts';
import { arrive } from '../visits/arrive.ts';
import { demoPlaces, loginOf } from '../visits/demo-places.ts';
import { createSessions } from '../visits/sessions.ts';
import { shownBy, type Opening, type Visit } from '../visits/visit.ts';
import { visits } from '../visits/visits.ts';
import { catalogue, chosen } from './chosen.ts';

const folder = inRepo('test-results', 'shots');
const pictures = inRepo('docs', 'pictures');
const sizes = [
  { name: '360', viewport: phone, hasTouch: true, isMobile: true },
  { name: '1280', viewport: laptop, hasTouch: false, isMobile: false },
] as const;
const themes = ['light', 'dark'] as const;
const languages = [
  { name: 'en', locale: 'en-GB' },
  { name: 'fr', locale: 'fr-FR' },
] as const;

type Language = (typeof languages)[number]['name'];
type Size = (typeof sizes)[number];

const { values, positionals } = parseArgs({
  options: { openings: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const wanted = chosen(positionals, visits);
const say = (line: string) => console.error(`  ${line}`);
const stack = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
const browser = await launchBrowser();
try {
  Object.assign(process.env, stack.variables);
  await seedDemo();
  await mkdir(folder, { recursive: true });
  for (const file of (await readdir(folder)).filter(wanted.isStale)) await rm(path.join(folder, file));
  const places = await demoPlaces();
  const sessionOf = createSessions(browser);
  const { pages } = wanted;
  const visitors = [...new Set(pages.map(({ as }) => as))];
  await Promise.all(visitors.map((visitor) => photographAll(pages.filter(({ as }) => as === visitor))));
  if (wanted.catalogue) await photographCatalogue();
  await renewPictures(pages);

  /** Pages of one visitor, one after the other: the language of an account wins over the browser's. */
  async function photographAll(ofVisitor: readonly Visit[]): Promise<void> {
    for (const visit of ofVisitor) {
      const login = visit.as && (await loginOf(visit.as));
      const speak = async (language: Language) => login && (await chooseLanguage(login, language));
      for (const { name: language, locale } of languages) {
        await speak(language);
        for (const size of sizes) await photograph(visit, size, language, locale);
      }
      await speak('en');
      if (!values.openings) continue;
      for (const [index, opening] of (visit.openings ?? []).entries())
        for (const size of sizes) await photographOpening(visit, opening, index + 1, size, speak);
    }
  }

  async function pageOf({ as }: Visit, { name: _, ...screen }: Size, locale: string): Promise<Page> {
    const context = await ownBrowser(browser, {
      ...screen,
      locale,
      timezoneId: 'Europe/Paris',
      ...(as && { storageState: await sessionOf(as) }),
    });
    return await context.newPage();
  }

  async function photograph(visit: Visit, size: Size, language: Language, locale: string): Promise<void> {
    const page = await pageOf(visit, size, locale);
    await arrive(page, visit, places, language);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await keep(page, `${visit.name}-${size.name}-${theme}-${language}`, visit.full);
    }
    await page.context().close();
  }

  /** It is opened in English, whose words the openings know; then the account's language changes under it. */
  async function photographOpening(
    visit: Visit,
    opening: Opening,
    number: number,
    size: Size,
    speak: (language: Language) => Promise<void>,
  ): Promise<void> {
    const page = await pageOf(visit, size, 'en-GB');
    await arrive(page, visit, places);
    await opening.open(page);
    await page
      .locator(shownBy[opening.shows ?? 'dialog'])
      .first()
      .waitFor();
    for (const { name: language } of languages) {
      if (language !== 'en' && visit.as === undefined) continue;
      await speak(language);
      await page.locator(`html[lang^=${language}]`).waitFor();
      await keep(page, `${visit.name}-opening-${number}-${size.name}-${language}`);
    }
    await speak('en');
    await page.context().close();
  }
} finally {
  await browser.close();
  await stack.stop();
}

async function keep(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage, animations: 'disabled' });
  say(name);
}

/** The catalogue exists in development only, so it is served by Vite itself. */
async function photographCatalogue(): Promise<void> {
  const server = await createServer({
    root: inRepo('web'),
    server: { port: 0, strictPort: false },
    logLevel: 'error',
  });
  await server.listen();
  try {
    const origin = server.resolvedUrls!.local[0]!.replace(/\/$/, '');
    for (const size of sizes) {
      for (const theme of themes) {
        for (const language of languages) {
          const context = await browser.newContext({
            viewport: size.viewport,
            colorScheme: theme,
            locale: language.locale,
          });
          const page = await context.newPage();
          await page.goto(`${origin}/dev/catalogue`);
          await page.locator('h1').waitFor();
          await keep(page, `${catalogue}-${size.name}-${theme}-${language.name}`, true);
          await context.close();
        }
      }
    }
  } finally {
    await server.close();
  }
}

/** The README shows these; they are committed. */
async function renewPictures(pages: readonly Visit[]): Promise<void> {
  await mkdir(pictures, { recursive: true });
  for (const { name, picture } of pages) {
    if (picture === undefined) continue;
    await copyFile(path.join(folder, `${name}-${picture}-light-en.png`), path.join(pictures, `${name}.png`));
  }
}
