import { launchBrowser } from '@equipage/tools/browser.ts';
import type { Browser, BrowserContext } from 'playwright-core';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { chooseLanguage } from '../browser/demo-people.ts';
import { deskOf } from '../browser/own-browser.ts';
import { arrive } from '../visits/arrive.ts';
import { demoPlaces, loginOf } from '../visits/demo-places.ts';
import { countedVisits, mostReads } from '../visits/page-reads.ts';
import type { Visitor } from '../visits/visit.ts';
import type { Bench } from './bench.ts';

/**
 * A budget that is larger than what its page reads would let it grow unseen. One or two more are left to documents that
 * change while somebody looks; some rows come only as they come into sight.
 */
const leastOf = (budget: number) => Math.min(budget - 3, Math.floor(budget * 0.75));
/** Pages that are open at the same time, so that one is drawn while another waits. */
const atOnce = 4;

/** What every page reads when somebody opens it first thing, against its budget. */
export const bench: Bench = {
  name: 'page-reads',
  about:
    'documents that each page reads when it is opened with the demo data, against visits/page-reads.json',
  async run({ say }) {
    const browser = await launchBrowser();
    try {
      const visitors = new Set(countedVisits.map(({ as }) => as));
      const contexts = await openContexts(browser, visitors);
      const places = await demoPlaces();
      const read = new Map<string, number>();
      const waiting = [...countedVisits];
      const walk = async () => {
        for (let visit = waiting.shift(); visit !== undefined; visit = waiting.shift()) {
          const page = await contexts.get(visit.as)!.newPage();
          await page.addInitScript(countDocuments);
          await arrive(page, visit, places);
          read.set(visit.name, await documentsRead(page, leastOf(mostReads(visit))));
          await page.close();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, walk));

      const wrong = countedVisits.filter((visit) => {
        const documents = read.get(visit.name)!;
        return documents > mostReads(visit) || documents < leastOf(mostReads(visit));
      });
      for (const visit of wrong) say(`${visit.name}: ${read.get(visit.name)}, not ${mostReads(visit)}`);
      return {
        pages: countedVisits.length,
        documents: [...read.values()].reduce((sum, documents) => sum + documents, 0),
        most_on_a_page: Math.max(...read.values()),
        over_or_far_under: wrong.map(({ name }) => name).join(', '),
        within_goal: wrong.length === 0,
      };
    } finally {
      await browser.close();
    }
  },
};

/** A browser for each visitor, signed in; undefined is a stranger. */
async function openContexts(
  browser: Browser,
  visitors: ReadonlySet<Visitor | undefined>,
): Promise<Map<Visitor | undefined, BrowserContext>> {
  const open = async (visitor: Visitor | undefined) => {
    const login = visitor && (await loginOf(visitor));
    if (login !== undefined) await chooseLanguage(login, 'en');
    return [visitor, await deskOf(browser, login)] as const;
  };
  return new Map(await Promise.all([...visitors].map(open)));
}
