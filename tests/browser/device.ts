import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until the files of the app are on the device, which they are as soon as the worker is at work. */
export async function appOnDevice(page: Page): Promise<void> {
  const worker = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none');
  await expect.poll(worker, { timeout: 30_000 }).toBe('activated');
}

/** Everything that the app keeps in the browser's database, as text. */
export async function keptOnDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // Opening what is not there would make it, in a form that the app does not know.
    const there = await indexedDB.databases();
    if (!there.some(({ name }) => name === 'equipage')) return '[]';
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const database = await settled(indexedDB.open('equipage'));
    const kept = await settled(database.transaction('kept').objectStore('kept').getAll());
    database.close();
    return JSON.stringify(kept);
  });
}
