import type { BrowserContext } from 'playwright-core';

/**
 * Notes what the content security policy of hosting refuses on any page of somebody's browser, from its first script on.
 * @returns the list that it grows: directive and what was refused
 */
export async function watchPolicy(context: BrowserContext): Promise<readonly string[]> {
  const refused: string[] = [];
  await context.exposeBinding('policyRefused', (_, what: string) => void refused.push(what));
  await context.addInitScript(() => {
    const { policyRefused } = window as unknown as { policyRefused: (what: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      policyRefused(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return refused;
}
