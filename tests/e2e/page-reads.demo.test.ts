import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import { countDocuments, documentsRead } from '../browser/count-documents.ts';
import { chooseLanguage } from '../browser/demo-people.ts';
import { laptop, sceneBrowser } from '../browser/scene-browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { arrive } from '../visits/arrive.ts';
import { demoPlaces, loginOf } from '../visits/demo-places.ts';
import type { Visit, Visitor } from '../visits/visit.ts';
import { visits } from '../visits/visits.ts';
import budgets from './page-reads.json' with { type: 'json' };

/**
 * A budget that is larger than what its page reads would let it grow unseen. One or two more are left to documents that
 * change while somebody looks; some rows come only as they come into sight.
 */
const leastOf = (budget: number) => Math.min(budget - 3, Math.floor(budget * 0.75));
/** Pages that are open at the same time, so that one is drawn while another waits. */
const atOnce = 4;

/** One visit of each page: where somebody has most to see there. */
const walked = visits.filter(({ name }) => name in budgets);
/** A list, and the same with one of it open, are one page. */
const seenWithDetails = ['messages', 'application', 'eventConversations'];
/** Those who are only half-way in are followed by their rights and their account, and see one page each. */
const onTheWayIn = ['names', 'checkMail'];

const browser = sceneBrowser();

it('a page reads no more documents than page-reads.json says, whoever opens it first thing', async () => {
  expect(walked.map(({ name }) => name).sort()).toEqual(Object.keys(budgets).sort());
  const pages = new Set([...walked.map(({ page }) => page), ...seenWithDetails, ...onTheWayIn]);
  expect(pages).toEqual(new Set(visits.map(({ page }) => page)));

  const contexts = await openContexts(new Set(walked.map(({ as }) => as)));
  try {
    const places = await demoPlaces();
    const read = new Map<string, number>();
    const waiting = [...walked];
    const walk = async () => {
      for (let visit = waiting.shift(); visit !== undefined; visit = waiting.shift()) {
        const page = await contexts.get(visit.as)!.newPage();
        await page.addInitScript(countDocuments);
        await arrive(page, visit, places);
        read.set(visit.name, await documentsRead(page, leastOf(budgetOf(visit))));
        await page.close();
      }
    };
    await Promise.all(Array.from({ length: atOnce }, walk));

    const wrong = walked.filter((visit) => {
      const documents = read.get(visit.name)!;
      return documents > budgetOf(visit) || documents < leastOf(budgetOf(visit));
    });
    expect(wrong.map((visit) => `${visit.name}: ${read.get(visit.name)}, not ${budgetOf(visit)}`)).toEqual(
      [],
    );
  } finally {
    for (const context of contexts.values()) await context.close();
  }
});

function budgetOf({ name }: Visit): number {
  return (budgets as Record<string, number>)[name]!;
}

/** A browser for each visitor, signed in; undefined is a stranger. */
async function openContexts(
  visitors: ReadonlySet<Visitor | undefined>,
): Promise<Map<Visitor | undefined, BrowserContext>> {
  const open = async (visitor: Visitor | undefined) => {
    const context = await browser.newContext({ viewport: laptop });
    if (visitor !== undefined) {
      const login = await loginOf(visitor);
      await chooseLanguage(login, 'en');
      const page = await context.newPage();
      await signIn(page, login);
      await page.close();
    }
    return [visitor, context] as const;
  };
  return new Map(await Promise.all([...visitors].map(open)));
}
