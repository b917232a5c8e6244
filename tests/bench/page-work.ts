import type { Page } from 'playwright-core';

/**
 * Tells what a page has worked since it was loaded: the time of the processor in its scripts, its styles and its layout,
 * in milliseconds. Unlike the time on the clock this does not grow when the emulator keeps the same processor busy, and
 * waiting for an answer costs nothing.
 */
export async function pageWork(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    const worked = metrics.filter(({ name }) => kinds.has(name));
    return 1_000 * worked.reduce((sum, { value }) => sum + value, 0);
  };
}

const kinds = new Set(['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration']);
