import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNetwork, grace } from './network.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the network', () => {
  it('is gone when the device says so, and back when it says so', () => {
    const network = createNetwork();
    window.dispatchEvent(new Event('offline'));
    expect(network.online()).toBe(false);
    window.dispatchEvent(new Event('online'));
    expect(network.online()).toBe(true);
  });

  it('is gone from the first moment on a device that is offline already', () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    expect(createNetwork().online()).toBe(false);
  });

  it('counts as gone when a list stays shown from memory, though the device has a cable', () => {
    const network = createNetwork();
    const fresh = network.reportStale();
    vi.advanceTimersByTime(grace - 1);
    expect(network.online()).toBe(true);
    vi.advanceTimersByTime(1);
    expect(network.online()).toBe(false);
    fresh();
    expect(network.online()).toBe(true);
  });

  it('is not blamed for a list that fills from memory first', () => {
    const network = createNetwork();
    const fresh = network.reportStale();
    vi.advanceTimersByTime(grace / 2);
    fresh();
    vi.advanceTimersByTime(grace);
    expect(network.online()).toBe(true);
  });

  it('is back only when the last stale list is fresh, and each list counts once', () => {
    const network = createNetwork();
    const [first, second] = [network.reportStale(), network.reportStale()];
    vi.advanceTimersByTime(grace);
    first();
    first();
    expect(network.online()).toBe(false);
    second();
    expect(network.online()).toBe(true);
  });

  it('calls back whoever waits for it, until they stop waiting', () => {
    const network = createNetwork();
    const again = vi.fn();
    const stop = network.whenBack(again);
    window.dispatchEvent(new Event('online'));
    const fresh = network.reportStale();
    vi.advanceTimersByTime(grace);
    fresh();
    expect(again).toHaveBeenCalledTimes(2);
    stop();
    window.dispatchEvent(new Event('online'));
    expect(again).toHaveBeenCalledTimes(2);
  });
});
