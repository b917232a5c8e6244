import { launchBrowser } from '@equipage/tools/browser.ts';
import { seedDemo } from '@equipage/tools/demo/seed.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageReadsCounter } from '../visits/count-page-reads.ts';
import { countedVisits, leastReads, mostReads } from '../visits/page-reads.ts';
import type { Visit } from '../visits/visit.ts';

/** Those that read less cost nobody much; the bench `page-reads` opens them too. */
const busy = 10;
const busyVisits = countedVisits.filter((visit) => mostReads(visit) >= busy);

let browser: Browser;
let count: (visit: Visit) => Promise<number>;
beforeAll(async () => {
  await seedDemo();
  browser = await launchBrowser();
  count = await pageReadsCounter(browser, busyVisits);
});
afterAll(() => browser.close());

describe('somebody who opens it first thing is sent as many documents as its budget says', () => {
  test.concurrent.each(busyVisits)('$name', async (visit) => {
    const documents = await count(visit);
    expect(documents, 'more than its budget').toBeLessThanOrEqual(mostReads(visit));
    expect(documents, 'so few that it could grow unseen').toBeGreaterThanOrEqual(leastReads(visit));
  });
});
