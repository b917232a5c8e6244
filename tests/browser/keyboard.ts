import type { Locator, Page } from 'playwright-core';

/** More presses than anybody has the patience for; a page that needs them has lost the control. */
const mostPresses = 200;

/** Goes to a control by Tab alone, from wherever the keyboard is, as somebody does who has no pointer. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses <= mostPresses; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${mostPresses} presses of Tab do not lead to ${String(control)}`);
}

/** Goes to a button or a link by Tab alone, and presses Enter on it. */
export async function enterOn(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}
