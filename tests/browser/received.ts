import type { Page } from 'playwright-core';

/**
 * Listens to all that a page receives from now on, also what comes on streams that stay open, as those of the database
 * do: `response.text()` would wait for their end.
 * @returns all of it so far, as text
 */
export async function listenToAllReceived(page: Page): Promise<() => string> {
  const session = await page.context().newCDPSession(page);
  const received = new Map<string, Buffer[]>();
  const keep = (request: string, data: string) => {
    const parts = received.get(request) ?? [];
    parts.push(Buffer.from(data, 'base64'));
    received.set(request, parts);
  };
  session.on('Network.responseReceived', ({ requestId }) => {
    session.send('Network.streamResourceContent', { requestId }).then(
      ({ bufferedData }) => keep(requestId, bufferedData),
      // Over already: an answer without a body, or one that a new page has cut off.
      () => undefined,
    );
  });
  session.on('Network.dataReceived', ({ requestId, data }) => {
    if (data !== undefined) keep(requestId, data);
  });
  await session.send('Network.enable');
  return () => [...received.values()].map((parts) => Buffer.concat(parts).toString()).join('\n');
}
