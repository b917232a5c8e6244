import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askOften, askRarely, createVerificationWatch } from './verification-watch.ts';

/** A page that watches, with a server that can be told that the link was opened. */
function watching({ visible = true } = {}) {
  const state = { verified: false, visible, broken: false, asked: 0, goneOn: 0 };
  const dispose = createRoot((dispose) => {
    createVerificationWatch(
      {
        ask() {
          state.asked += 1;
          return state.broken ? Promise.reject(new Error('no network')) : Promise.resolve(state.verified);
        },
        visible: () => state.visible,
      },
      () => (state.goneOn += 1),
    );
    return dispose;
  });
  return Object.assign(state, { dispose });
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('waiting for somebody to open the link', () => {
  test('the page goes on by itself when the link was opened on another device', async () => {
    const page = watching();
    await pass(askOften * 2);
    expect(page.goneOn).toBe(0);
    page.verified = true;
    await pass(askOften);
    expect(page.goneOn).toBe(1);
    page.dispose();
  });

  test('once it has gone on it asks no more', async () => {
    const page = watching();
    page.verified = true;
    await pass(askOften);
    const { asked } = page;
    window.dispatchEvent(new Event('focus'));
    await pass(askRarely * 4);
    expect([page.asked, page.goneOn]).toEqual([asked, 1]);
  });

  test('it asks nothing while nobody looks at it', async () => {
    const page = watching({ visible: false });
    await pass(10 * 60_000);
    expect(page.asked).toBe(0);
    page.dispose();
  });

  test('whoever comes back from the mail program need not wait', async () => {
    const page = watching({ visible: false });
    await pass(60_000);
    page.visible = true;
    page.verified = true;
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    expect(page.goneOn).toBe(1);
  });

  test('coming into view tells window and document at once, and is still one question', async () => {
    const page = watching({ visible: false });
    page.visible = true;
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('focus'));
    await pass(0);
    expect(page.asked).toBe(1);
    page.dispose();
  });

  test('a lost network is no answer, and it asks again', async () => {
    const page = watching();
    page.broken = true;
    await pass(askOften * 3);
    page.broken = false;
    page.verified = true;
    await pass(askOften);
    expect(page.goneOn).toBe(1);
  });

  test('after a few minutes it asks less often', async () => {
    const page = watching();
    await pass(5 * 60_000 + askOften);
    const { asked } = page;
    await pass(60_000);
    expect(page.asked - asked).toBe(60_000 / askRarely);
    page.dispose();
  });

  test('leaving the page ends it', async () => {
    const page = watching();
    await pass(0);
    page.dispose();
    page.verified = true;
    window.dispatchEvent(new Event('focus'));
    await pass(askRarely * 2);
    expect([page.asked, page.goneOn]).toEqual([1, 0]);
  });
});
