/**
 * npm run shots [-- name …]: photographs the main pages with the demo data, and the catalogue, at 360 and 1280 px, light
 * and dark, English and French, into test-results/shots. Also renews the README's pictures in docs/pictures.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { createServer } from 'vite';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { seedDemo } from '@equipage/tools/demo/seed.ts';
import { inRepo } from '@equipage/tools/repo.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import { signIn, type Login } from '../browser/sign-in.ts';
import { chooseLanguage } from '../browser/demo-people.ts';
import { arrive } from '../visits/arrive.ts';
import { demoPlaces, loginOf, type DemoPlaces } from '../visits/demo-places.ts';
import type { Visit } from '../visits/visit.ts';
import { visits } from '../visits/visits.ts';

const folder = inRepo('test-results', 'shots');
const pictures = inRepo('docs', 'pictures');
const sizes = [
  { name: '360', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  { name: '1280', viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false },
] as const;
const themes = ['light', 'dark'] as const;
const languages = [
  { name: 'en', locale: 'en-GB' },
  { name: 'fr', locale: 'fr-FR' },
] as const;

const say = (line: string) => console.error(`  ${line}`);
const wanted = process.argv.slice(2);
const stack = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
const browser = await launchBrowser();
try {
  Object.assign(process.env, stack.variables);
  await seedDemo();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const pages = visits.filter(
    ({ name, unpictured }) => unpictured !== true && (wanted.length === 0 || wanted.includes(name)),
  );
  const places = await demoPlaces();
  for (const shot of pages) await photograph(browser, shot, places);
  if (wanted.length === 0 || wanted.includes('catalogue')) await photographCatalogue(browser);
  await renewPictures(pages);
} finally {
  await browser.close();
  await stack.stop();
}

async function photograph(browser: Browser, shot: Visit, places: DemoPlaces): Promise<void> {
  const login = shot.as && (await loginOf(shot.as));
  const session = login && (await signedIn(browser, login));
  for (const language of languages) {
    // The language of an account wins over the browser's.
    if (login) await chooseLanguage(login, language.name);
    for (const size of sizes) {
      for (const theme of themes) {
        const { name: _, ...screen } = size;
        const context = await browser.newContext({
          ...screen,
          colorScheme: theme,
          locale: language.locale,
          timezoneId: 'Europe/Paris',
          ...(session && { storageState: session }),
        });
        const page = await context.newPage();
        await arrive(page, shot, places, language.name);
        const file = `${shot.name}-${size.name}-${theme}-${language.name}.png`;
        await page.screenshot({ path: path.join(folder, file), fullPage: shot.full ?? false });
        await context.close();
        say(file);
      }
    }
  }
  if (login) await chooseLanguage(login, 'en');
}

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

async function signedIn(browser: Browser, login: Login): Promise<StorageState> {
  const context = await browser.newContext({ locale: 'en-GB' });
  await signIn(await context.newPage(), login);
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return state;
}

/** The catalogue exists in development only, so it is served by Vite itself. */
async function photographCatalogue(browser: Browser): Promise<void> {
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
          const file = `catalogue-${size.name}-${theme}-${language.name}.png`;
          await page.screenshot({ path: path.join(folder, file), fullPage: true });
          await context.close();
          say(file);
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
