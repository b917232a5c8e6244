import type { Page } from 'playwright-core';

/** What a page that was opened with {@link countDocuments} keeps. */
interface Counting {
  documentsRead?: number;
  /** Queries and documents that are followed and have not come yet, by the SDK's numbers. */
  awaited?: Set<number>;
  /** When something was last asked for or came, by the page's clock. */
  lastAskedOrCame?: number;
}

/** Nothing more is asked for when so long nothing was, in milliseconds: what came was drawn then, and what that asks for. */
const quietFor = 300;
const patience = 15_000;

/**
 * Runs in the page before its scripts: counts the documents in what Firestore sends, by its streams and by its REST API.
 *
 * When a document comes into a query that is full, or leaves it, the emulator empties the query and sends all of it
 * again. Firestore sends what changed, so what comes again as it was does not count then.
 */
export function countDocuments(): void {
  const state = window as Window & Counting;
  state.documentsRead = 0;
  state.awaited = new Set();
  state.lastAskedOrCame = performance.now();
  /** Names and times of writing of all documents that came. */
  const versions = new Set<string>();
  const fetched = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const [target, { body: asked } = {}] = request;
    const address = target instanceof Request ? target.url : String(target);
    const listens = address.includes('/Listen/channel');
    const awaited = state.awaited!;
    // The SDK hands over a whole request, whose body can be read once: here that of a copy is.
    const question = target instanceof Request ? await target.clone().text() : asked;
    if (listens && typeof question === 'string') {
      for (const [, text] of new URLSearchParams(question)) {
        if (!text.startsWith('{')) continue;
        const { addTarget, removeTarget } = JSON.parse(text) as {
          addTarget?: { targetId: number };
          removeTarget?: number;
        };
        if (addTarget !== undefined) awaited.add(addTarget.targetId);
        if (removeTarget !== undefined) awaited.delete(removeTarget);
        state.lastAskedOrCame = performance.now();
      }
    }
    const answer = await fetched(...request);
    const reads = listens || address.includes('/(default)/documents');
    const [kept, counted] = (reads && answer.body?.tee()) || [];
    if (kept === undefined || counted === undefined) return answer;
    void (async () => {
      const decoder = new TextDecoder();
      const reader = counted.getReader();
      let text = '';
      /** Of the document that is being sent. */
      let name = '';
      let sendsAgain = false;
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        text += decoder.decode(part.value, { stream: true });
        let end = 0;
        const news =
          /"name":\s*"(?<name>projects\/[^"]+)"|"updateTime":\s*"(?<time>[^"]+)"|"targetChangeType":\s*"(?<change>CURRENT|REMOVE|RESET)",\s*"targetIds":\s*\[(?<ids>[^\]]*)\]/g;
        for (const found of text.matchAll(news)) {
          end = found.index + found[0].length;
          state.lastAskedOrCame = performance.now();
          const { name: begun, time, change, ids } = found.groups!;
          if (begun !== undefined) name = begun;
          if (change !== undefined) sendsAgain = change === 'RESET';
          if (change !== 'RESET') for (const id of ids?.match(/\d+/g) ?? []) awaited.delete(Number(id));
          if (time === undefined) continue;
          // A document says when it was written after its name.
          const version = `${name} ${time}`;
          if (!sendsAgain || !versions.has(version)) state.documentsRead! += 1;
          versions.add(version);
        }
        // What is cut off may go on in the next part.
        text = text.slice(Math.max(end, text.length - 200));
      }
    })();
    return new Response(kept, answer);
  };
}

/**
 * How many documents the page has read since it was opened, once all that it follows has come.
 * @param least no fewer are expected: a slow machine may rest for a moment before the page asks for more. When they do
 *   not come in a while, the number is what it is.
 * @param within that while, in milliseconds
 */
export async function documentsRead(
  page: Page,
  { least = 0, within = patience }: { least?: number; within?: number } = {},
): Promise<number> {
  const complete = page.waitForFunction(
    ([least, quiet]) => {
      const { awaited, lastAskedOrCame, documentsRead } = window as Window & Counting;
      return documentsRead! >= least && awaited!.size === 0 && performance.now() - lastAskedOrCame! > quiet;
    },
    [least, quietFor] as const,
    { polling: 100, timeout: within },
  );
  await complete.catch(() => undefined);
  return await page.evaluate(() => (window as Window & Counting).documentsRead!);
}
