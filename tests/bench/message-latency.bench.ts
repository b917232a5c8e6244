import type { Server } from 'node:http';
import { conversationId, type Side } from '@equipage/domain';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from '@equipage/tools/browser.ts';
import { type DemoConversation, demoConversation } from '../browser/demo-people.ts';
import { type Login, signIn } from '../browser/sign-in.ts';
import type { Bench, BenchContext } from './bench.ts';
import {
  type Contexts,
  openBarePage,
  openFloor,
  type SendAndTime,
  serveBarePages,
  timePair,
} from './bare-page.ts';
import { hundredths, quantile, tenths } from './quantile.ts';
import { restFromWriting } from './rest-from-writing.ts';
import { clickToVisible } from './stopwatch.ts';

/** Messages measured in each pair of pages; floor and pair take turns, so that a busy moment of the machine meets both. */
const messages = 100;
/** As a ratio to the peer: the emulator alone makes what is judged slower than the floor, see docs/benchmarks.md. */
const goal = { p50: 1.2, p95: 1.3 };
/** Messages before that, for connections and compilers to warm up. */
const warmUp = 10;

/**
 * From the click on Send in one browser context to the message being drawn in another, in the app and, message by
 * message in turn, in a bare page of a few lines with the same SDK, cache and emulator (the floor), and in a bare page that
 * signs in and follows the same kind of documents under the same rules (the peer).
 */
export const bench: Bench = {
  name: 'message-latency',
  about: `click to visible between two browser contexts, ${messages} messages, against a bare page that nobody judges (floor) and one with the app's queries under its rules (peer); the goals are ${goal.p50} and ${goal.p95} of the peer at p50 and p95`,
  async run(context) {
    const browser = await launchBrowser();
    const server = await serveBarePages();
    const conversation = await demoConversation();
    try {
      const floor = await openFloor(browser, server, context);
      const rest = () => restFromWriting(conversation.uid);
      const app = await compared(browser, floor, rest, (own) => openApp(own, conversation));
      const peer = await compared(browser, floor, rest, (own) =>
        openPeer(own, server, context, conversation),
      );
      const toPeer = { p50: app.p50Ratio / peer.p50Ratio, p95: app.p95Ratio / peer.p95Ratio };
      return {
        messages,
        p50_ms: tenths(app.p50),
        p95_ms: tenths(app.p95),
        floor_p50_ms: tenths(app.floorP50),
        floor_p95_ms: tenths(app.floorP95),
        p50_ratio: hundredths(app.p50Ratio),
        p95_ratio: hundredths(app.p95Ratio),
        peer_p50_ms: tenths(peer.p50),
        peer_p95_ms: tenths(peer.p95),
        peer_p50_ratio: hundredths(toPeer.p50),
        peer_p95_ratio: hundredths(toPeer.p95),
        within_goal: toPeer.p50 <= goal.p50 && toPeer.p95 <= goal.p95,
      };
    } finally {
      await browser.close();
      server.close();
    }
  },
};

/** A teammate may write twenty messages in a short time, and waits then. */
const messagesAtOnce = 10;

/**
 * Times a pair of pages against the floor, message by message in turn. The pair is closed before the next is opened: as
 * long as it listens, the emulator works for it.
 */
async function compared(
  browser: Browser,
  floor: SendAndTime,
  rest: () => Promise<void>,
  open: (contexts: Contexts) => Promise<SendAndTime>,
) {
  const contexts: BrowserContext[] = [];
  const pair = await open({
    newContext: async () => {
      const context = await browser.newContext();
      contexts.push(context);
      return context;
    },
  });
  const times: number[] = [];
  const floorTimes: number[] = [];
  for (let count = -warmUp; count < messages; count += 1) {
    if (count % messagesAtOnce === 0) await rest();
    const time = await pair(`pair ${count} ${crypto.randomUUID()}`);
    const floorTime = await floor(`floor ${count} ${crypto.randomUUID()}`);
    if (count < 0) continue;
    times.push(time);
    floorTimes.push(floorTime);
  }
  for (const context of contexts) await context.close();
  const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const [floorP50, floorP95] = [quantile(floorTimes, 0.5), quantile(floorTimes, 0.95)];
  return { p50, p95, floorP50, floorP95, p50Ratio: p50 / floorP50, p95Ratio: p95 / floorP95 };
}

async function openApp(browser: Contexts, conversation: DemoConversation): Promise<SendAndTime> {
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

/** The same conversation in bare pages. */
async function openPeer(
  browser: Contexts,
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
