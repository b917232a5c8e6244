import type { BrowserContext } from 'playwright-core';

/**
 * Whoever has lost the database asks Google for a picture, to learn whether there is network at all: so the SDK's
 * connection is made. Nobody who opens the app shall tell Google so, and it finds its way back without.
 */
const keptOut = /^img-src https:\/\/www\.google\.com\/images\/cleardot\.gif\?/;

const refusals = new WeakMap<BrowserContext, string[]>();

/** Notes what the content security policy of hosting refuses on any page of somebody's browser, from its first script on. */
export async function watchPolicy(context: BrowserContext): Promise<void> {
  const refused: string[] = [];
  refusals.set(context, refused);
  await context.exposeBinding('policyRefused', (_, what: string) => {
    if (!keptOut.test(what)) refused.push(what);
  });
  await context.addInitScript(() => {
    const { policyRefused } = window as unknown as { policyRefused: (what: string) => void };
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      policyRefused(`${effectiveDirective} ${blockedURI}`),
    );
  });
}

/** What was refused in a browser that is watched, directive and source; the list grows. Who provokes something takes it out. */
export function refusedIn(context: BrowserContext): string[] {
  const refused = refusals.get(context);
  if (refused === undefined) throw new Error('Nobody watches the policy of this browser.');
  return refused;
}
