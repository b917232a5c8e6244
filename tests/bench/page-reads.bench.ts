import { launchBrowser } from '@equipage/tools/browser.ts';
import { pageReadsCounter, pagesAtOnce } from '../visits/count-page-reads.ts';
import { countedVisits, leastReads, mostReads } from '../visits/page-reads.ts';
import type { Bench } from './bench.ts';

/** What every page reads when somebody opens it first thing, against its budget. */
export const bench: Bench = {
  name: 'page-reads',
  about:
    'documents that each page reads when it is opened with the demo data, against visits/page-reads.json',
  async run({ say }) {
    const browser = await launchBrowser();
    try {
      const count = await pageReadsCounter(browser, countedVisits);
      const read = new Map<string, number>();
      const waiting = [...countedVisits];
      const walk = async () => {
        for (let visit = waiting.shift(); visit !== undefined; visit = waiting.shift())
          read.set(visit.name, await count(visit));
      };
      await Promise.all(Array.from({ length: pagesAtOnce }, walk));

      const wrong = countedVisits.filter((visit) => {
        const documents = read.get(visit.name)!;
        return documents > mostReads(visit) || documents < leastReads(visit);
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
