import type { Page } from 'playwright-core';

/** More stops than any page has; one that goes on for ever is a trap of its own kind. */
const mostStops = 400;

/** Where the keyboard is after a press of Tab. */
interface Stop {
  readonly name: string;
  /** Which of the stops it is, or the end of the page. The parts of a date are stops in the same field. */
  readonly is: 'new' | 'same' | 'first' | 'earlier' | 'end';
  readonly ring: boolean;
  /** What lies over it, where it is hidden as a whole. */
  readonly under: string | undefined;
  readonly inWindow: boolean;
  readonly inDialog: boolean;
}

/**
 * Goes through a page, or the dialog over it, by Tab alone: each stop shows that the keyboard is there, is not hidden as
 * a whole behind something else, and the way leads round or to the end, not into a trap.
 */
export async function tabThrough(page: Page, within: 'page' | 'dialog'): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate((within) => {
    (window as unknown as { stops: Element[] }).stops = [];
    if (within === 'dialog') return;
    // From the very top, wherever the keyboard was.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  }, within);
  for (let stops = 0; stops < mostStops; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (within === 'page' && stops === 0 && stop.name !== 'a Skip to the content')
      found.push(`the first stop is not the way to the content but: ${stop.name}`);
    if (stop.is === 'earlier') found.push(`the keyboard turns back at: ${stop.name}`);
    if (stop.is === 'same') continue;
    if (stop.is !== 'new') return found;
    if (within === 'dialog' && !stop.inDialog)
      return [...found, `the keyboard leaves the dialog for: ${stop.name}`];
    if (!stop.ring) found.push(`no ring around: ${stop.name}`);
    if (!stop.inWindow) found.push(`outside of the window: ${stop.name}`);
    if (stop.under !== undefined) found.push(`hidden behind ${stop.under}: ${stop.name}`);
  }
  return [...found, `no end after ${mostStops} stops`];
}

/** Runs in the page. */
function lookAtFocus(): Stop {
  const nameOf = (element: Element) =>
    `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50)}`;
  const { stops } = window as unknown as { stops: Element[] };
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement)
    return { name: '', is: 'end', ring: true, under: undefined, inWindow: true, inDialog: true };
  const before = stops.indexOf(element);
  const same = stops.at(-1) === element;
  stops.push(element);
  // An input that is drawn by its label shows what it has to show there.
  const label = element.closest('label');
  const box = element.getBoundingClientRect();
  const drawn = (box.width <= 1 || box.height <= 1) && label !== null ? label : element;
  const ringed = (one: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A row that is a link as a whole has the ring around itself.
  const holders: Element[] = [];
  for (let one: Element | null = drawn; one !== null && holders.length < 5; one = one.parentElement)
    holders.push(one);
  const around = drawn.getBoundingClientRect();
  const left = Math.max(0, around.left);
  const right = Math.min(innerWidth, around.right);
  const top = Math.max(0, around.top);
  const bottom = Math.min(innerHeight, around.bottom);
  const inWindow = right > left && bottom > top;
  const points = [0.5, 0.1, 0.9].flatMap((x) =>
    [0.5, 0.1, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
  );
  const hits = points.map(([x, y]) => document.elementFromPoint(x, y));
  const seen = hits.some((hit) => hit !== null && (drawn.contains(hit) || hit.contains(drawn)));
  return {
    name: nameOf(element),
    is: same ? 'same' : before === -1 ? 'new' : before === 0 ? 'first' : 'earlier',
    ring: [element, ...holders].some(ringed),
    under: inWindow && !seen && hits[0] instanceof Element ? nameOf(hits[0]) : undefined,
    inWindow,
    inDialog: element.closest('[role=dialog], [role=alertdialog]') !== null,
  };
}
