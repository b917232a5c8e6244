import type { Browser, BrowserContext } from 'playwright-core';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { chooseLanguage } from '../browser/demo-people.ts';
import { deskOf } from '../browser/own-browser.ts';
import { arrive } from './arrive.ts';
import { demoPlaces, loginOf } from './demo-places.ts';
import { leastReads } from './page-reads.ts';
import type { Visit, Visitor } from './visit.ts';

/** Pages that are open at the same time, so that one is drawn while another waits. */
export const pagesAtOnce = 4;

/**
 * Signs in everybody who makes one of these visits. What comes back opens the page of a visit anew and counts the
 * documents that its browser is sent until all of it is drawn.
 */
export async function pageReadsCounter(
  browser: Browser,
  visits: readonly Visit[],
): Promise<(visit: Visit) => Promise<number>> {
  const contexts = await openContexts(browser, new Set(visits.map(({ as }) => as)));
  const places = await demoPlaces();
  return async (visit) => {
    const page = await contexts.get(visit.as)!.newPage();
    try {
      await page.addInitScript(countDocuments);
      await arrive(page, visit, places);
      return await documentsRead(page, { least: leastReads(visit) });
    } finally {
      await page.close();
    }
  };
}

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
