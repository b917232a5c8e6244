import type { Page } from 'playwright-core';

/** The title of a page names it: what stands in the tab is its heading, its space where there is one, the product. */
export async function titleFindings(page: Page): Promise<string[]> {
  const heading = ((await page.locator('h1').first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
  const title = await page.title();
  const rest = title.startsWith(heading) ? title.slice(heading.length) : '';
  return heading !== '' && /^(?: · .+)? · Equipage$/.test(rest)
    ? []
    : [`the title “${title}” is not that of the heading “${heading}”`];
}
