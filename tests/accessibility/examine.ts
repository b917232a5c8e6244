import type { Page } from 'playwright-core';
import { accessibilityFindings } from '../browser/accessibility.ts';
import { arrive } from '../visits/arrive.ts';
import type { DemoPlaces } from '../visits/demo-places.ts';
import { shownBy, type Opening, type Visit } from '../visits/visit.ts';
import { tabThrough } from './keyboard.ts';
import { layoutFindings, movingParts, setSpacing, sidewaysParts } from './layout.ts';
import { isBackAtOpener, rememberPresses } from './opener.ts';
import { titleFindings } from './title.ts';

/** What is wrong somewhere, in words. */
export interface Finding {
  readonly at: string;
  readonly text: string;
}

/** What was looked at, and what is wrong with it. */
export interface Examined {
  readonly findings: readonly Finding[];
  /** Dialogs, menus and forms with errors. */
  readonly openings: number;
  /** How often axe looked. */
  readonly looks: number;
  /** Parts that scroll sideways by themselves. */
  readonly sideways: readonly string[];
}

/** Windows in which nothing may be lost: 1280 px at 200 % and at 400 %, which is what WCAG 1.4.10 asks. */
const narrower = [
  { width: 640, height: 400 },
  { width: 320, height: 256 },
] as const;

/** Examines the page of a visit and everything that opens over it. */
export async function examine(page: Page, visit: Visit, places: DemoPlaces): Promise<Examined> {
  const findings: Finding[] = [];
  const sideways = new Set<string>();
  const size = page.viewportSize()!;
  let looks = 0;

  /** @returns whether it could be looked at */
  async function look(at: string, work: () => Promise<readonly string[]>): Promise<boolean> {
    try {
      findings.push(...(await work()).map((text) => ({ at, text })));
      return true;
    } catch (error) {
      findings.push({ at, text: (error as Error).message.split('\n').slice(0, 4).join(' ') });
      return false;
    }
  }
  async function axeInBothThemes(at: string): Promise<void> {
    await look(`${at}, light`, () => accessibilityFindings(page));
    await page.emulateMedia({ colorScheme: 'dark' });
    // Drawn once, so that no colour is still the one before.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await look(`${at}, dark`, () => accessibilityFindings(page, 'colours'));
    await page.emulateMedia({ colorScheme: 'light' });
    looks += 2;
  }
  async function layoutIn(at: string, spaced: boolean): Promise<void> {
    await look(at, () => layoutFindings(page));
    for (const part of await sidewaysParts(page)) sideways.add(part);
    if (!spaced) return;
    await setSpacing(page, true);
    await look(`${at}, with airy text`, () => layoutFindings(page));
    await setSpacing(page, false);
  }
  async function zoomed(at: string): Promise<void> {
    if (size.width < 1000) return;
    for (const window of narrower) {
      await page.setViewportSize(window);
      await layoutIn(`${at}, ${window.width} px wide`, window.width === 640);
    }
    await page.setViewportSize(size);
  }

  async function lookAtOpening(opening: Opening, at: string): Promise<void> {
    const { shows = 'dialog', withPage = false } = opening;
    const open = async (airy: boolean) => {
      await arrive(page, visit, places);
      await setSpacing(page, airy);
      await rememberPresses(page);
      await opening.open(page);
      await page.locator(shownBy[shows]).first().waitFor();
    };
    const opened = await look(at, async () => {
      await open(false);
      return movingParts(page);
    });
    if (!opened) return;
    await axeInBothThemes(at);
    // A menu that grows is beside the window for a moment, and a phone's page stays as wide as that.
    await layoutIn(at, shows !== 'menu');
    if (shows === 'menu')
      await look(`${at}, with airy text`, async () => {
        await open(true);
        return layoutFindings(page);
      });
    if (shows !== 'dialog' && shows !== 'question') return;
    await look(`${at}, keyboard`, () => whereKeyboardBegins(page));
    await look(`${at}, by Tab`, () => tabThrough(page, 'dialog'));
    await zoomed(at);
    await look(`${at}, closing`, () => close(page, withPage));
  }

  const at = `${visit.name}, ${size.width} px`;
  const openings = visit.openings ?? [];
  const arrived = await look(at, async () => {
    await arrive(page, visit, places);
    return movingParts(page);
  });
  if (!arrived) return { findings, openings: 0, looks, sideways: [] };
  await look(at, () => titleFindings(page));
  await axeInBothThemes(at);
  await layoutIn(at, true);
  const covered = openings.some(({ withPage }) => withPage);
  await look(`${at}, by Tab`, () => tabThrough(page, covered ? 'dialog' : 'page'));
  await zoomed(at);
  for (const [index, opening] of openings.entries())
    await lookAtOpening(opening, `${at}, opening ${index + 1} (${opening.file})`);
  return { findings, openings: openings.length, looks, sideways: [...sideways] };
}

/** On something useful in it or on the dialog itself, and not on the button that closes it. */
async function whereKeyboardBegins(page: Page): Promise<string[]> {
  // The keyboard comes into a dialog a moment after it is drawn.
  await page.waitForFunction(
    () => document.activeElement?.closest('[role=dialog], [role=alertdialog]') instanceof Element,
  );
  return page.evaluate(() =>
    document.activeElement?.getAttribute('aria-label') === 'Close'
      ? ['the keyboard begins on the closing button']
      : [],
  );
}

/** One press of Escape closes the topmost dialog, and the keyboard is back on what opened it. */
async function close(page: Page, withPage: boolean): Promise<string[]> {
  const count = () => document.querySelectorAll('[role=dialog], [role=alertdialog]').length;
  const before = await page.evaluate(count);
  if (before === 0) return ['it has closed by itself'];
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    (before) => document.querySelectorAll('[role=dialog], [role=alertdialog]').length < before,
    before,
  );
  // Nothing was pressed to open it.
  return withPage ? [] : isBackAtOpener(page);
}
