import type { Page } from 'playwright-core';
import type { patterns } from '../../web/src/addresses.ts';
import type { DemoPlaces } from './demo-places.ts';

/** Those as whom pages are visited: the demo data's logins, and two who are only half-way in. */
export type Visitor = 'ada' | 'olivia' | 'nina' | 'unnamed' | 'unproven';

/** A page as somebody sees it with the demo data, and what can be opened on it. */
export interface Visit {
  readonly name: string;
  /** Which page of the route table it is; `*` is the one for addresses that lead nowhere. */
  readonly page: keyof typeof patterns | '*';
  /** Nobody for the public pages. */
  readonly as?: Visitor;
  readonly path: (places: DemoPlaces) => string;
  /** What is on the page when it is complete. */
  readonly ready: string;
  /** A picture shows the whole page, not only the window. */
  readonly full?: boolean;
  /** The width at which the README shows it. */
  readonly picture?: '360' | '1280';
  /** There is no picture of it. */
  readonly unpictured?: boolean;
  readonly openings?: readonly Opening[];
}

/** Something that opens over a page, or a form that says what is wrong with it. */
export interface Opening {
  /** The file that draws it, below web/src. */
  readonly file: string;
  /** A dialog, unless something else: a question is one that has to be answered. */
  readonly shows?: 'dialog' | 'question' | 'menu' | 'errors';
  /** It is open when the page is. */
  readonly withPage?: boolean;
  readonly open: (page: Page) => Promise<void>;
}

/** Where what opens stands in the page. */
export const shownBy = {
  dialog: '[role=dialog]',
  question: '[role=alertdialog]',
  menu: '[role=menu]',
  errors: 'form [role=alert], form [aria-invalid=true]',
} as const satisfies Record<NonNullable<Opening['shows']>, string>;

/** Presses one after the other what is called so: a button, an entry of a menu, a link or a box to tick. */
export function press(...names: readonly (string | RegExp)[]): Opening['open'] {
  return async (page) => {
    for (const name of names) {
      const options = typeof name === 'string' ? { name, exact: true } : { name };
      await page
        .getByRole('button', options)
        .or(page.getByRole('menuitem', options))
        .or(page.getByRole('checkbox', options))
        .or(page.getByRole('link', options))
        .first()
        .click();
    }
  };
}

/** Presses what a page shows, or has in a menu of that name where there is less room. */
export function pressAlsoIn(menu: string, name: string): Opening['open'] {
  return async (page) => {
    const more = page.getByRole('button', { name: menu, exact: true });
    const shown = page.getByRole('button', { name, exact: true });
    await more.or(shown).first().waitFor();
    await ((await shown.isVisible()) ? press(name) : press(menu, name))(page);
  };
}

/** Fills a field, and presses what is called so as soon as it can be. */
export function fillAndPress(label: string, text: string, button: string): Opening['open'] {
  return async (page) => {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.locator('button:not([aria-disabled=true])', { hasText: button }).first().click();
  };
}
