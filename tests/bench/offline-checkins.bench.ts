import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paths } from '@equipage/domain';
import { openBrowserOf } from '@equipage/tools/browser.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { backstage } from '../browser/arranged-people.ts';
import { signIn } from '../browser/sign-in.ts';
import type { Bench } from './bench.ts';
import { arrangeGate, type Gate } from './gate.ts';

const checkInsEach = Number(process.env['EQUIPAGE_BENCH_CHECK_INS'] ?? 250);
/** How long the server may take to have them all, in milliseconds. */
const patience = 180_000;

/**
 * Two devices at the gate of one event without network. The browser of the first is killed half-way, as by an empty
 * battery, and goes on without network; then both have network again.
 */
export const bench: Bench = {
  name: 'offline-checkins',
  about: `${2 * checkInsEach} check-ins without network on two devices, one of them killed once; all arrive, none twice`,
  async run({ say }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'gate-'));
    const gate = await arrangeGate(2 * checkInsEach);
    const opened: BrowserContext[] = [];
    const open = async (name: string) => {
      const context = await openBrowserOf(path.join(folder, name), {
        viewport: { width: 412, height: 860 },
        locale: 'en-GB',
      });
      context.setDefaultTimeout(60_000);
      opened.push(context);
      return context;
    };
    try {
      const first = await atTheGate(await open('first'), gate);
      const second = await atTheGate(await open('second'), gate);
      say('checking in without network');
      const half = Math.floor(checkInsEach / 2);
      const begun = performance.now();
      await checkIn(first, gate, 0, half);
      await checkIn(second, gate, checkInsEach, 2 * checkInsEach);
      const secondsOffline = (performance.now() - begun) / 1_000;

      say('killing the first browser');
      spawnSync('pkill', ['-9', '-f', path.join(folder, 'first')]);
      const again = await open('first');
      await again.setOffline(true);
      const [page = await again.newPage()] = again.pages();
      await page.goto(`${process.env['EQUIPAGE_WEB_ORIGIN']}/events/${gate.eventId}/scan`);
      await waiting(page, half);
      await checkIn(page, gate, half, checkInsEach);

      say('and the network is back');
      const back = performance.now();
      for (const device of [again, second.context()]) await device.setOffline(false);
      const people = await storedPeople(gate.eventId, 2 * checkInsEach);
      return {
        check_ins: 2 * checkInsEach,
        kept_over_the_kill: half,
        stored: people.length,
        people: new Set(people).size,
        seconds_without_network_each: Math.round((secondsOffline * 100) / (half + checkInsEach)) / 100,
        all_arrived_after_ms: Math.round(performance.now() - back),
        within_goal: people.length === 2 * checkInsEach && new Set(people).size === people.length,
      };
    } finally {
      await Promise.all(opened.map((context) => context.close().catch(() => undefined)));
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Somebody's device with the list of the gate and the app on it, and from then on without network. */
async function atTheGate(context: BrowserContext, { eventId, scanner }: Gate): Promise<Page> {
  const [page = await context.newPage()] = context.pages();
  await signIn(page, scanner.login);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.goto(`${process.env['EQUIPAGE_WEB_ORIGIN']}/events/${eventId}/scan`);
  await page.getByText('List up to date').waitFor();
  await context.setOffline(true);
  await page.getByText('Offline', { exact: true }).waitFor();
  return page;
}

/** Finds people by their names and lets them in. */
async function checkIn(page: Page, { nameOf }: Gate, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const name = nameOf(index);
    await page.getByLabel('Name or code').fill(name);
    // The number at the end may be the beginning of another.
    await page.getByRole('button', { name: new RegExp(`${name}(?!\\d)`) }).click();
    const sheet = page.getByRole('alert');
    await sheet.getByText(name, { exact: true }).waitFor();
    // Who is found by name may only be looked up, so nothing is recorded by itself.
    await page.getByRole('button', { name: 'Record', exact: true }).click();
    await sheet.getByRole('heading', { name: 'In', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await waiting(page, to - (from < checkInsEach ? 0 : checkInsEach));
}

async function waiting(page: Page, scans: number): Promise<void> {
  await page.getByText(`${scans} scans wait to be sent`).waitFor();
}

/** Who is checked in, once it is as many or when no more is waited for: one line for each that the server has. */
async function storedPeople(eventId: string, wanted: number): Promise<string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const { docs } = await backstage().db.collection(paths.checkIns(eventId)).get();
    if (docs.length >= wanted || Date.now() > until) return docs.map((one) => String(one.get('uid')));
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
