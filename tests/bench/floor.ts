/** The floor of what the app can be measured against: two bare pages with the same SDK, cache and emulator. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { BenchContext } from './bench.ts';
import { clickToVisible } from './stopwatch.ts';

/** Sends a text and answers how long it took to be seen on the other side, in milliseconds. */
export type SendAndTime = (text: string) => Promise<number>;

/** Two bare pages of one kind; a text that is sent in one is timed until it is drawn in the other. */
export async function openFloor(
  browser: Browser,
  server: Server,
  { stack }: BenchContext,
  kind: string,
): Promise<SendAndTime> {
  const project = 'demo-floor';
  const firestore = process.env['FIRESTORE_EMULATOR_HOST']!;
  await openRules(firestore, project);
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/?project=${project}&firestore=${firestore}&stack=${stack.addresses.project}&${kind}`;
  const open = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(address);
    await page.locator('body[data-ready]').waitFor();
    return page;
  };
  const sender = await open();
  const receiver = await open();
  return async (text) => {
    await sender.locator('textarea').fill(text);
    return clickToVisible(sender, receiver, text, () => sender.locator('button').click());
  };
}

/** The floor judges nothing: its project lets everybody do everything. It exists on the emulator alone. */
async function openRules(firestore: string, project: string): Promise<void> {
  const content =
    "rules_version = '2'; service cloud.firestore { match /databases/{d}/documents { match /{p=**} { allow read, write; } } }";
  const answer = await fetch(`http://${firestore}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    body: JSON.stringify({ rules: { files: [{ name: 'open.rules', content }] } }),
  });
  if (!answer.ok) throw new Error(`the emulator did not take the floor's rules: ${answer.status}`);
}

/** The bare page at a port of its own; the caller closes it. */
export async function serveFloor(): Promise<Server> {
  const bundle = await build({
    entryPoints: [path.join(import.meta.dirname, 'floor-page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    logLevel: 'silent',
  });
  const script = bundle.outputFiles[0]!.text;
  const page =
    '<!doctype html><meta charset="utf-8"><title>Floor</title><textarea></textarea><button>Send</button><ol></ol><script type="module" src="/floor.js"></script>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/floor.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
