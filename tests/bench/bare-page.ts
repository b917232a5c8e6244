/** What the app can be measured against: pairs of bare pages with the same SDK, cache and emulator. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { BenchContext } from './bench.ts';
import { openFloorProject } from './floor-project.ts';
import { clickToVisible } from './stopwatch.ts';

/** Sends a text and answers how long it took to be seen on the other side, in milliseconds. */
export type SendAndTime = (text: string) => Promise<number>;

const barePages = ['floor', 'peer', 'members', 'table'] as const;

/** Where pages of a bench come from. */
export type Contexts = Pick<Browser, 'newContext'>;

/** Two floor pages, whose project is open to everybody. */
export async function openFloor(
  browser: Browser,
  server: Server,
  { stack }: BenchContext,
): Promise<SendAndTime> {
  const project = await openFloorProject();
  const firestore = process.env['FIRESTORE_EMULATOR_HOST']!;
  const settings = { project, firestore, stack: stack.addresses.project };
  return timePair(
    await openBarePage(browser, server, 'floor', settings),
    await openBarePage(browser, server, 'floor', settings),
  );
}

/** A bare page in a browser context of its own, once it shows its list. */
export async function openBarePage(
  browser: Contexts,
  server: Server,
  name: (typeof barePages)[number],
  settings: Record<string, string>,
): Promise<Page> {
  const { port } = server.address() as AddressInfo;
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${port}/${name}?${new URLSearchParams(settings).toString()}`);
  await page.locator('body[data-ready]').waitFor();
  return page;
}

/** A text that is sent in one page is timed until it is drawn in the other. */
export function timePair(sender: Page, receiver: Page): SendAndTime {
  return async (text) => {
    await sender.locator('textarea').fill(text);
    return clickToVisible(sender, receiver, text, () => sender.locator('button').click());
  };
}

/** The bare pages at a port of their own; the caller closes it. */
export async function serveBarePages(): Promise<Server> {
  const bundle = await build({
    entryPoints: barePages.map((name) => path.join(import.meta.dirname, `${name}-page.ts`)),
    entryNames: '[name]',
    outdir: '.',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
  });
  const scripts = new Map(
    bundle.outputFiles.map(({ path: file, text }) => [`/${path.basename(file)}`, text]),
  );
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://127.0.0.1');
    const script = scripts.get(pathname);
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(
      script ??
        `<!doctype html><meta charset="utf-8"><title>Bare page</title><textarea></textarea><button>Send</button><ol></ol><script type="module" src="${pathname}-page.js"></script>`,
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
