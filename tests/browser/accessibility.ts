import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** By their tags, because axe leaves out the rules of WCAG 2.2, such as the size of targets, unless they are asked for. */
const everything: NonNullable<RunOptions['runOnly']> = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
};
/** What can be another thing in another theme. */
const colours: NonNullable<RunOptions['runOnly']> = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block'],
};

/**
 * What axe finds wrong on the page as it stands, one line a finding; empty when nothing is. Evaluated, not added as a
 * script element, so that a strict content security policy does not stand in the way.
 * @param what the colours alone, where everything else was looked at in another theme
 */
export async function accessibilityFindings(
  page: Page,
  what: 'everything' | 'colours' = 'everything',
): Promise<string[]> {
  const runOnly = what === 'everything' ? everything : colours;
  await page.evaluate(axe);
  const options: RunOptions = { resultTypes: ['violations'], runOnly };
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${impact}) ${target.join(' ')}: ${failureSummary}`),
    );
  }, options);
}
