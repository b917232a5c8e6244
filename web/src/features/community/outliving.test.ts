import { createEffect, createRoot, createSignal, onCleanup } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutliving } from './outliving.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;

/** A page that makes something which follows a signal. */
function page({ waits }: { readonly waits: boolean }) {
  const [uid, setUid] = createSignal<string | undefined>('wanda');
  const [value, setValue] = createSignal(0);
  const seen: (readonly [value: number, pageHasGone: boolean])[] = [];
  let ended = 0;
  const leave = createRoot((leave) => {
    createOutliving(
      (pageHasGone) => {
        createEffect(() => void seen.push([value(), pageHasGone()]));
        onCleanup(() => (ended += 1));
      },
      () => waits,
      uid,
    );
    return leave;
  });
  return { seen, setUid, setValue, leave, ended: () => ended };
}

test('what waits for nothing ends with its page', () => {
  const { leave, ended } = page({ waits: false });
  expect(ended()).toBe(0);
  leave();
  expect(ended()).toBe(1);
  vi.advanceTimersByTime(20 * minute);
  expect(ended()).toBe(1);
});

test('what waits goes on for ten minutes, and knows that its page has gone', () => {
  const { seen, setValue, leave, ended } = page({ waits: true });
  leave();
  setValue(1);
  expect(seen).toEqual([
    [0, false],
    [0, true],
    [1, true],
  ]);
  vi.advanceTimersByTime(9 * minute);
  expect(ended()).toBe(0);
  vi.advanceTimersByTime(minute);
  expect(ended()).toBe(1);
});

test('it ends as soon as whoever was signed in is not', () => {
  const { setUid, leave, ended } = page({ waits: true });
  leave();
  setUid(undefined);
  vi.advanceTimersByTime(1);
  expect(ended()).toBe(1);
});

test('while its page is there, it is for the page to say who is signed in', () => {
  const { setUid, ended } = page({ waits: true });
  setUid(undefined);
  vi.advanceTimersByTime(20 * minute);
  expect(ended()).toBe(0);
});
