import type { Page } from 'playwright-core';

/**
 * Measures from the click, or the Enter key, in one page to the text being drawn in another. Both pages take the time themselves: the
 * click in its capturing phase, the text by a mutation observer and the next frame. Pages of one browser share a clock
 * (`timeOrigin` + `now`), so the driver's own delays stay out of the figure.
 */
export function clickToVisible(sender: Page, receiver: Page, text: string, press: () => Promise<void>) {
  return clickUntil(sender, receiver, text, true, press);
}

/**
 * As {@link clickToVisible}, to the text being gone. In both, of several clicks of a press the last one counts: those
 * before it lead to the button.
 */
export function clickToGone(sender: Page, receiver: Page, text: string, press: () => Promise<void>) {
  return clickUntil(sender, receiver, text, false, press);
}

async function clickUntil(
  sender: Page,
  receiver: Page,
  text: string,
  present: boolean,
  press: () => Promise<void>,
): Promise<number> {
  await sender.evaluate(() => {
    const state = window as Window & { clickedAt?: number; watchesClicks?: true };
    delete state.clickedAt;
    if (state.watchesClicks) return;
    state.watchesClicks = true;
    for (const kind of ['click', 'keydown'] as const) {
      addEventListener(
        kind,
        (event) => {
          if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
          state.clickedAt = performance.timeOrigin + performance.now();
        },
        { capture: true },
      );
    }
  });
  const seen = receiver.evaluate(
    ([wanted, there]) =>
      new Promise<number>((resolve) => {
        // The function has no name of its own: the compiler would call a helper for it that the page does not have.
        const observer = new MutationObserver(() => {
          if (document.body.textContent?.includes(wanted) !== there) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    [text, present] as const,
  );
  await press();
  const clicked = await sender.evaluate(() => (window as Window & { clickedAt?: number }).clickedAt);
  if (clicked === undefined) throw new Error('the press did not reach the page as a click');
  return (await seen) - clicked;
}
