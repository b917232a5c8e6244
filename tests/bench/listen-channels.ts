import type { BrowserContext } from 'playwright-core';

/**
 * Notes by which channels the pages of a context listen, to end them all once they are done with. A page that is left
 * or closed does not say so to the emulator: for minutes that one takes it for somebody who looks on, and asks all its
 * queries anew for each document that is written.
 */
export function noteListenChannels(context: BrowserContext): { end(): Promise<void> } {
  const channels = new Map<string, URL>();
  context.on('request', (request) => {
    const address = new URL(request.url());
    const session = address.searchParams.get('SID');
    if (session === null || !address.pathname.endsWith('/Listen/channel')) return;
    channels.set(session, address);
  });
  return {
    async end() {
      for (const address of channels.values()) {
        const asked = new URL(address);
        // As the SDK says it; `AID`, `CI` and `t` belong to an answer that is waited for.
        for (const name of ['AID', 'CI', 't']) asked.searchParams.delete(name);
        asked.searchParams.set('TYPE', 'terminate');
        const answer = await fetch(asked);
        // Long gone: 400.
        if (!answer.ok && answer.status !== 400) throw new Error(`a channel stays open: ${answer.status}`);
      }
    },
  };
}
