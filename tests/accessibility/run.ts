/**
 * npm run a11y [-- --width 360] [-- name …]: goes to every page and opens every dialog with the demo data, in windows of
 * 360 and 1280 px, and examines them: axe in both themes, the way of the keyboard, zoom and reflow, airy text, reduced
 * motion. Ends with an error when it finds anything. A walk may be made in parts, which test-results/accessibility.json
 * puts together; when nothing is missing in it, it goes into docs/accessibility.md.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { seedDemo } from '@equipage/tools/demo/seed.ts';
import { Obstacle } from '@equipage/tools/obstacle.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import { laptop, ownBrowser, phone } from '../browser/own-browser.ts';
import { demoPlaces, linkGoogle } from '../visits/demo-places.ts';
import { createSessions } from '../visits/sessions.ts';
import { visits } from '../visits/visits.ts';
import { examine } from './examine.ts';
import { keepResults, summaryOf, writeSummary, type Result } from './results.ts';

const { values, positionals } = parseArgs({
  options: { width: { type: 'string' } },
  allowPositionals: true,
});
const allWindows = [
  { viewport: phone, hasTouch: true, isMobile: true },
  { viewport: laptop, hasTouch: false, isMobile: false },
];
const windows = allWindows.filter(
  ({ viewport }) => values.width === undefined || Number(values.width) === viewport.width,
);
const wanted = visits.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
/** Pages are looked at side by side: one waits while another is measured. */
const lanes = 4;

const say = (line: string) => console.error(`  ${line}`);
const stack = await startTestStack(new Set(['auth', 'firestore', 'functions', 'web']), say);
const browser = await launchBrowser();
try {
  Object.assign(process.env, stack.variables);
  await seedDemo();
  const places = await demoPlaces();
  await linkGoogle(places.uid);
  const sessionOf = createSessions(browser);

  const results: Result[] = [];
  let all: readonly Result[] = [];
  const queue = windows.flatMap((window) => wanted.map((visit) => ({ window, visit })));
  async function lane(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { window, visit } = next;
      const context = await ownBrowser(browser, {
        ...window,
        timezoneId: 'Europe/Paris',
        colorScheme: 'light',
        reducedMotion: 'reduce',
        ...(visit.as && { storageState: await sessionOf(visit.as) }),
      });
      // What runs this names functions, also those that go into the page, where nothing knows how.
      await context.addInitScript('globalThis.__name ??= (value) => value');
      const result = await examine(await context.newPage(), visit, places);
      await context.close();
      const day = new Date().toISOString().slice(0, 10);
      results.push({ name: visit.name, width: window.viewport.width, day, ...result });
      all = await keepResults(results);
      say(`${visit.name}, ${window.viewport.width} px: ${result.findings.length} findings`);
      for (const { at, text } of result.findings) say(`  ${at}: ${text}`);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));

  console.log(summaryOf(results));
  const whole = visits.flatMap(({ name }) =>
    allWindows.map(({ viewport }) => all.find((one) => one.name === name && one.width === viewport.width)),
  );
  if (whole.every((one) => one !== undefined)) await writeSummary(whole);
  const found = results.reduce((sum, { findings }) => sum + findings.length, 0);
  if (found > 0)
    throw new Obstacle(`${found} things are wrong, see above.`, 'npm run a11y -- <name of a page>');
} finally {
  await browser.close();
  await stack.stop();
}
