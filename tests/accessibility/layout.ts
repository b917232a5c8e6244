import type { Page } from 'playwright-core';

/** What WCAG 1.4.12 says that readers may set, and nothing may get lost by it. */
const airy = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

/** Puts the spacing on or takes it off. No style element: the content security policy would not let it act. */
export async function setSpacing(page: Page, on: boolean): Promise<void> {
  await page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = css === '' ? [] : [sheet];
      // What is placed beside something else is placed anew with the next picture.
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    on ? airy : '',
  );
}

/** Whether the page is wider than the window, and texts that are cut off at the edge of what holds them. */
export async function layoutFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls sideways: ${scrollWidth} of ${clientWidth} px`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('[aria-hidden=true], svg') !== null || element.matches('input, textarea, select'))
        continue;
      const style = getComputedStyle(element);
      // What is clipped or a pixel wide is for screen readers only; what ends in dots is whole where it leads.
      if (
        element.clientWidth <= 1 ||
        style.clipPath !== 'none' ||
        style.textOverflow === 'ellipsis' ||
        style.webkitLineClamp !== 'none'
      )
        continue;
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const wide = cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const tall = cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      const text = element.innerText?.trim() ?? '';
      if ((wide || tall) && text !== '' && style.visibility !== 'hidden')
        found.push(
          `cuts its text ${wide ? 'at the side' : 'below'}: <${element.localName} class="${element.className}"> ${text.slice(0, 60)}`,
        );
    }
    return found;
  });
}

/** Parts of the page that scroll sideways by themselves, as data tables may. */
export async function sidewaysParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        return (
          (overflowX === 'auto' || overflowX === 'scroll') && element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => {
        const inside = element.querySelector('[role=grid], [role=table], table, nav, [role=tablist]');
        return element.getAttribute('aria-label') ?? inside?.getAttribute('aria-label') ?? element.localName;
      }),
  );
}

/** What moves although the reader wants nothing to. */
export async function movingParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    document.getAnimations().flatMap(({ effect, playState }) => {
      const { endTime, duration } = effect?.getComputedTiming() ?? {};
      const target = (effect as KeyframeEffect | null)?.target;
      const brief = Number(duration ?? 0) <= 1 && endTime !== Infinity;
      return playState !== 'running' || brief
        ? []
        : [`moves: <${target?.localName} class="${target?.className}">`];
    }),
  );
}
