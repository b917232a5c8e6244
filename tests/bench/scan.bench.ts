import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchBrowser } from '@equipage/tools/browser.ts';
import type { Page } from 'playwright-core';
import { cameraFlags, writeVideo, type Picture } from '../browser/fake-camera.ts';
import { signIn } from '../browser/sign-in.ts';
import type { Bench } from './bench.ts';
import { arrangeGate, type Gate } from './gate.ts';
import { quantile, tenths } from './quantile.ts';

const people = Number(process.env['EQUIPAGE_BENCH_PEOPLE'] ?? 2_000);
const scans = Number(process.env['EQUIPAGE_BENCH_SCANS'] ?? 300);
const goal = { syncSeconds: 5, syncMegabytes: 3, sheetMs: 100 };

/** What ZXing reads and the readers of browsers do not; each is the badge of another person. */
const pictures: Readonly<Record<string, Omit<Picture, 'text' | 'seconds'>>> = {
  clean: {},
  two_pixels: { modulePixels: 2 },
  blurred: { blur: 2 },
  pale: { contrast: 0.15 },
  inverted: { inverted: true },
  turned: { turned: 45 },
  tilted: { perspective: 0.8 },
};

/** The gate in a browser with a camera made of drawn codes: how soon it knows everybody, what it reads, how fast it answers. */
export const bench: Bench = {
  name: 'scan',
  about: `${people} people and ${scans} scans; the goals are ${goal.syncSeconds} s and ${goal.syncMegabytes} MB to know everybody and ${goal.sheetMs} ms to the sheet`,
  async run({ say }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'camera-'));
    try {
      const gate = await arrangeGate(people);
      say('drawing what the camera sees');
      const poses = Object.values(pictures);
      const hard = path.join(folder, 'hard.y4m');
      const pause: Picture = { text: undefined, seconds: 0.4 };
      await writeVideo(
        hard,
        poses.flatMap((pose, index) => [{ ...pose, text: gate.codeOf(index), seconds: 1.6 }, pause]),
      );
      const large = path.join(folder, 'large.y4m');
      const size = { width: 1280, height: 720, framesPerSecond: 5 };
      await writeVideo(large, [{ text: gate.codeOf(poses.length), seconds: 1, modulePixels: 6 }], size);
      const row = path.join(folder, 'row.y4m');
      const small = { width: 320, height: 240, framesPerSecond: 5 };
      await writeVideo(
        row,
        Array.from({ length: scans }, (_, index) => ({
          text: gate.codeOf(100 + index),
          seconds: 0.6,
          modulePixels: 4,
        })),
        small,
      );

      say('reading what is hard to read');
      const read = new Set([
        ...(await scanned(gate, hard, async () => undefined, poses.length, 60)).names,
        ...(await scanned(gate, large, async () => undefined, 1, 20)).names,
      ]);
      const unread = [...Object.keys(pictures), '720p'].filter((_, index) => !read.has(gate.nameOf(index)));
      say(`${scans} scans in a row, the second half without network`);
      const run = await scanned(
        gate,
        row,
        async (page, count) => {
          if (count === Math.floor(scans / 2)) await page.context().setOffline(true);
        },
        scans,
        scans * 2,
      );
      const p95 = Math.round(quantile(run.sheetMs, 0.95));
      const half = Math.floor(run.sheetMs.length / 2);
      const syncMb = tenths(run.syncBytes / 2 ** 20);
      return {
        people,
        first_sync_ms: Math.round(run.syncMs),
        first_sync_mb: syncMb,
        pictures_read: `${poses.length + 1 - unread.length} of ${poses.length + 1}`,
        pictures_not_read: unread.join(' '),
        scans: run.names.length,
        sheet_ms_p50: Math.round(quantile(run.sheetMs, 0.5)),
        sheet_ms_p95: p95,
        sheet_ms_p95_offline: Math.round(quantile(run.sheetMs.slice(half), 0.95)),
        heap_growth_mb: tenths((run.heapAfter - run.heapBefore) / 2 ** 20),
        within_goal:
          run.syncMs <= goal.syncSeconds * 1_000 &&
          syncMb <= goal.syncMegabytes &&
          p95 <= goal.sheetMs &&
          unread.length === 0,
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/**
 * A fresh browser at the gate until so many different people were on the sheet, or the seconds are over.
 * @param onScan is told how many there were
 */
async function scanned(
  { eventId, scanner }: Gate,
  video: string,
  onScan: (page: Page, count: number) => Promise<void>,
  most: number,
  seconds: number,
) {
  const browser = await launchBrowser({ args: cameraFlags(video) });
  try {
    const context = await browser.newContext({
      viewport: { width: 412, height: 860 },
      locale: 'en-GB',
      permissions: ['camera'],
    });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    // The loader of these files names functions by a helper that the page does not have.
    await page.addInitScript('globalThis.__name ??= (value) => value');
    await page.addInitScript(watchSheet);
    const names: string[] = [];
    const sheetMs: number[] = [];
    await page.exposeFunction('onSheet', async (name: string, milliseconds: number | null) => {
      if (names.includes(name)) return;
      names.push(name);
      if (milliseconds !== null) sheetMs.push(milliseconds);
      await onScan(page, names.length);
    });
    await signIn(page, scanner.login);
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    let syncBytes = 0;
    // The list alone: what the page itself is made of comes from the device.
    const ofDatabase = new Set<string>();
    network.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.includes(process.env['FIRESTORE_EMULATOR_HOST']!)) ofDatabase.add(requestId);
    });
    network.on('Network.dataReceived', ({ requestId, dataLength }) => {
      if (ofDatabase.has(requestId)) syncBytes += dataLength;
    });
    const list = `/events/${eventId}/scan`;
    // The files of the page first, so that only the list is measured.
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.goto(`${process.env['EQUIPAGE_WEB_ORIGIN']}/code`);
    await page.getByRole('heading', { name: 'My code' }).waitFor();
    syncBytes = 0;
    const begun = performance.now();
    await page.goto(`${process.env['EQUIPAGE_WEB_ORIGIN']}${list}`);
    await page.getByText('List up to date').waitFor();
    const syncMs = performance.now() - begun;
    const measured = { syncMs, syncBytes };
    const heap = async () => {
      await network.send('HeapProfiler.collectGarbage');
      const { metrics } = await network.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    };
    await network.send('Performance.enable');
    const heapBefore = await heap();
    const enough = (wanted: number) => ((window as { people?: number }).people ?? 0) >= wanted;
    // What was not read by then is never read; the result says so.
    await page.waitForFunction(enough, most, { timeout: seconds * 1_000 }).catch(() => undefined);
    return { names, sheetMs, ...measured, heapBefore, heapAfter: await heap() };
  } finally {
    await browser.close();
  }
}

/** In the page: notes when the reader had a code, and when the name stood on the sheet and was painted. */
function watchSheet(): void {
  type Detector = new (...input: unknown[]) => { detect(image: unknown): Promise<unknown[]> };
  const page = window as unknown as {
    BarcodeDetector: Detector;
    onSheet: (name: string, milliseconds: number | null) => void;
    /** How many different ones were on the sheet. */
    people: number;
  };
  let decodedAt: number | undefined;
  let detector: Detector | undefined;
  Object.defineProperty(page, 'BarcodeDetector', {
    configurable: true,
    get: () => detector,
    set(real: Detector) {
      detector = class extends real {
        override async detect(image: unknown) {
          const found = await super.detect(image);
          if (found.length > 0) decodedAt = performance.now();
          return found;
        }
      };
    },
  });
  let shown = '';
  const people = new Set<string>();
  const look = () => {
    const name = document.querySelector('[role=alert] bdi')?.textContent ?? '';
    if (name === '' || name === shown) return;
    shown = name;
    page.people = people.add(name).size;
    const since = decodedAt;
    // After the next frame is on the screen.
    requestAnimationFrame(() =>
      setTimeout(() => page.onSheet(name, since === undefined ? null : performance.now() - since)),
    );
  };
  addEventListener('DOMContentLoaded', () =>
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    }),
  );
}
