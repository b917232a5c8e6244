import type { Page } from 'playwright-core';

interface Remembering {
  pressed?: Element[];
}

/** From now on the page remembers what is pressed: where the keyboard has to be back when a dialog has gone. */
export function rememberPresses(page: Page): Promise<void> {
  return page.evaluate(() => {
    const memory = globalThis as Remembering;
    const pressed: Element[] = (memory.pressed = []);
    document.addEventListener(
      'click',
      ({ target }) => {
        const control =
          target instanceof Element &&
          target.closest('button, a[href], input, select, textarea, summary, [tabindex], [role=button]');
        if (control) pressed.push(control);
      },
      { capture: true },
    );
  });
}

/**
 * Whether the keyboard is on what opened the dialog that has just gone: the control that was pressed last among those
 * that are still there, and for an item of a menu, which goes with its menu, the button of that.
 * @returns what is wrong, in words
 */
export async function isBackAtOpener(page: Page): Promise<string[]> {
  // It comes back a moment after the dialog has gone.
  try {
    await page.waitForFunction(
      () => {
        const { pressed = [] } = globalThis as Remembering;
        const opener = pressed.findLast((one) => one.isConnected && one.closest('[role=menu]') === null);
        const here = document.activeElement;
        // Where the deed takes the control away, the keyboard may wait on the group that it is one of.
        const group = here?.matches('[role=group]') === true && here.contains(opener ?? null);
        return opener === undefined ? here !== document.body : here === opener || group;
      },
      undefined,
      { timeout: 5_000 },
    );
    return [];
  } catch {
    return [await page.evaluate(whatHasIt)];
  }
}

function whatHasIt(): string {
  const { pressed = [] } = globalThis as Remembering;
  const said = (one: Element | null | undefined) =>
    one
      ? `<${one.tagName.toLowerCase()}> “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}”`
      : 'nothing';
  const opener = pressed.findLast((one) => one.isConnected && one.closest('[role=menu]') === null);
  return `after closing the keyboard is on ${said(document.activeElement)} and not on ${said(opener)}, which opened it`;
}
