import type { Server } from 'node:http';
import { conversationId, type Side } from '@equipage/domain';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '@equipage/tools/browser.ts';
import {
  type DemoConversation,
  demoConversation,
  demoConversationElsewhere,
} from '../browser/demo-people.ts';
import { type Login, signIn } from '../browser/sign-in.ts';
import type { Bench, BenchContext } from './bench.ts';
import { openBarePage, openFloor, type SendAndTime, serveBarePages, timePair } from './bare-page.ts';
import { hundredths, quantile, tenths } from './quantile.ts';
import { clickToVisible } from './stopwatch.ts';

/** Messages measured in each of the two pages; they take turns, so that a busy moment of the machine meets both. */
const messages = 100;
/** Messages before that, for connections and compilers to warm up. */
const warmUp = 10;

/**
 * From the click on Send in one browser context to the message being drawn in another, in the app and, message by
 * message in turn, in a bare page of a few lines with the same SDK, cache and emulator (the floor), and in a bare page that
 * signs in and follows the same kind of documents under the same rules (the peer).
 */
export const bench: Bench = {
  name: 'message-latency',
  about: `click to visible between two browser contexts, ${messages} messages, against a bare page`,
  async run(context) {
    const browser = await launchBrowser();
    const server = await serveBarePages();
    try {
      const app = await openApp(browser, await demoConversation());
      const floor = await openFloor(browser, server, context);
      const peer = await openPeer(browser, server, context, await demoConversationElsewhere());
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
      server.close();
    }
  },
};

async function openApp(browser: Browser, conversation: DemoConversation): Promise<SendAndTime> {
  const { teammate, organizer, eventId, uid } = conversation;
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

/** The same two pages, bare, for people of another organization: neither hears what the other writes. */
async function openPeer(
  browser: Browser,
  server: Server,
  { stack }: BenchContext,
  { teammate, organizer, eventId, orgId, uid }: DemoConversation,
): Promise<SendAndTime> {
  const open = (side: Side, { email, password }: Login) =>
    openBarePage(browser, server, 'peer', {
      project: stack.addresses.project,
      firestore: process.env['FIRESTORE_EMULATOR_HOST']!,
      auth: process.env['FIREBASE_AUTH_EMULATOR_HOST']!,
      conversation: conversationId(eventId, uid),
      event: eventId,
      org: orgId,
      side,
      email,
      password,
    });
  return timePair(await open('teammate', teammate), await open('organizers', organizer));
}
