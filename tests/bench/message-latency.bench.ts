import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { signIn } from '../browser/sign-in.ts';
import { demoConversation } from '../browser/demo-people.ts';
import type { Bench, BenchContext } from './bench.ts';
import { hundredths, quantile, tenths } from './quantile.ts';
import { clickToVisible } from './stopwatch.ts';

/** Messages measured in each of the two pages; they take turns, so that a busy moment of the machine meets both. */
const messages = 100;
/** Messages before that, for connections and compilers to warm up. */
const warmUp = 10;

/**
 * From the click on Send in one browser context to the message being drawn in another, in the app and, message by
 * message in turn, in a bare page of a few lines with the same SDK, cache and emulator (the floor), and in the same page
 * following as many documents as the app does (the peer).
 */
export const bench: Bench = {
  name: 'message-latency',
  about: `click to visible between two browser contexts, ${messages} messages, against a bare page`,
  async run(context) {
    const browser = await launchBrowser();
    const floorServer = await serveFloor();
    try {
      const app = await openApp(browser);
      const floor = await openFloor(browser, floorServer, context, 'messages=floor');
      const peer = await openFloor(browser, floorServer, context, 'messages=peer&peer');
      const appTimes: number[] = [];
      const floorTimes: number[] = [];
      const peerTimes: number[] = [];
      for (let count = -warmUp; count < messages; count += 1) {
        const appTime = await app(`app ${count} ${crypto.randomUUID()}`);
        const floorTime = await floor(`floor ${count} ${crypto.randomUUID()}`);
        const peerTime = await peer(`peer ${count} ${crypto.randomUUID()}`);
        if (count < 0) continue;
        appTimes.push(appTime);
        floorTimes.push(floorTime);
        peerTimes.push(peerTime);
      }
      const p50 = quantile(appTimes, 0.5);
      const p95 = quantile(appTimes, 0.95);
      const floorP50 = quantile(floorTimes, 0.5);
      const floorP95 = quantile(floorTimes, 0.95);
      return {
        messages,
        p50_ms: tenths(p50),
        p95_ms: tenths(p95),
        floor_p50_ms: tenths(floorP50),
        floor_p95_ms: tenths(floorP95),
        p50_ratio: hundredths(p50 / floorP50),
        p95_ratio: hundredths(p95 / floorP95),
        peer_p50_ratio: hundredths(p50 / quantile(peerTimes, 0.5)),
        peer_p95_ratio: hundredths(p95 / quantile(peerTimes, 0.95)),
      };
    } finally {
      await browser.close();
      floorServer.close();
    }
  },
};

type SendAndTime = (text: string) => Promise<number>;

async function openApp(browser: Browser): Promise<SendAndTime> {
  const { teammate, organizer, eventId, uid } = await demoConversation();
  const web = process.env['EQUIPAGE_WEB_ORIGIN']!;
  const sender = await (await browser.newContext()).newPage();
  const receiver = await (await browser.newContext()).newPage();
  await signIn(sender, teammate);
  await signIn(receiver, organizer);
  await sender.goto(`${web}/messages/${eventId}_${uid}`);
  await receiver.goto(`${web}/events/${eventId}/conversations/${uid}`);
  await receiver.getByRole('log').waitFor();
  const field = sender.getByRole('textbox', { name: 'Your message' });
  const send = sender.getByRole('button', { name: 'Send' });
  return async (text) => {
    await field.fill(text);
    return clickToVisible(sender, receiver, text, () => send.click());
  };
}

async function openFloor(
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

async function serveFloor(): Promise<Server> {
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
