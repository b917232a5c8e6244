import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createGradualCount } from './gradually.ts';

describe('a long list', () => {
  it('shows its first rows at once, and all of them in the end', async () => {
    await createRoot(async (dispose) => {
      const drawn = createGradualCount(() => 95, { first: 20, step: 30 });
      expect(drawn()).toBe(20);
      await expect.poll(drawn).toBeGreaterThanOrEqual(95);
      dispose();
    });
  });

  it('goes on when more rows come later', async () => {
    await createRoot(async (dispose) => {
      const [rows, setRows] = createSignal(5);
      const drawn = createGradualCount(rows, { first: 20, step: 30 });
      setRows(60);
      await expect.poll(drawn).toBeGreaterThanOrEqual(60);
      dispose();
    });
  });

  it('is left alone when its page is gone', () => {
    vi.useFakeTimers();
    const drawn = createRoot((dispose) => {
      const count = createGradualCount(() => 95, { first: 20, step: 30 });
      dispose();
      return count;
    });
    vi.runAllTimers();
    expect(drawn()).toBe(20);
    vi.useRealTimers();
  });
});
