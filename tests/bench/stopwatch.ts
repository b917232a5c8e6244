import type { Page } from 'playwright-core';

/**
 * Measures from the click in one page to the text being drawn in another. Both pages take the time themselves: the
 * click in its capturing phase, the text by a mutation observer and the next frame. Pages of one browser share a clock
 * (`timeOrigin` + `now`), so the driver's own delays stay out of the figure.
 */
export async function clickToVisible(sender: Page, receiver: Page, text: string, press: () => Promise<void>) {
  await sender.evaluate(() => {
    const state = window as Window & { clickedAt?: number };
    delete state.clickedAt;
    addEventListener('click', () => (state.clickedAt ??= performance.timeOrigin + performance.now()), {
      capture: true,
      once: true,
    });
  });
  const seen = receiver.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        // The function has no name of its own: the compiler would call a helper for it that the page does not have.
        const observer = new MutationObserver(() => {
          if (!document.body.textContent?.includes(wanted)) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
  await press();
  const clicked = await sender.evaluate(() => (window as Window & { clickedAt?: number }).clickedAt);
  if (clicked === undefined) throw new Error('the press did not reach the page as a click');
  return (await seen) - clicked;
}
