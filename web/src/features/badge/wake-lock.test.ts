import { createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createWakeLock, type WakeLockPorts } from './wake-lock.ts';

function aScreen(refuses = false) {
  const listeners = new Set<() => void>();
  const released = vi.fn(async () => undefined);
  const request = vi.fn(async () => {
    if (refuses) throw new Error('the battery is low');
    return { release: released };
  });
  const document = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: ((_: string, listener: () => void) => void listeners.add(listener)) as never,
    removeEventListener: ((_: string, listener: () => void) => void listeners.delete(listener)) as never,
  };
  const ports: WakeLockPorts = { request, document };
  return {
    request,
    released,
    listeners,
    /** Shows a page that holds the screen awake; the answer leaves it. */
    open: (given: WakeLockPorts = ports) =>
      createRoot((leave) => {
        createWakeLock(given);
        return leave;
      }),
    show(visibilityState: DocumentVisibilityState) {
      document.visibilityState = visibilityState;
      for (const listener of listeners) listener();
    },
  };
}

describe('while my code is shown', () => {
  it('the screen stays awake, and may sleep once the page is left', async () => {
    const screen = aScreen();
    const leave = screen.open();
    await vi.waitFor(() => expect(screen.request).toHaveBeenCalledOnce());
    expect(screen.released).not.toHaveBeenCalled();
    leave();
    await vi.waitFor(() => expect(screen.released).toHaveBeenCalledOnce());
    expect(screen.listeners.size).toBe(0);
  });

  it('it is asked again when somebody comes back to it, and not while it is hidden', async () => {
    const screen = aScreen();
    const leave = screen.open();
    await vi.waitFor(() => expect(screen.request).toHaveBeenCalledOnce());
    screen.show('hidden');
    expect(screen.request).toHaveBeenCalledOnce();
    screen.show('visible');
    expect(screen.request).toHaveBeenCalledTimes(2);
    leave();
  });

  it('what is granted after the page was left is given back', async () => {
    const screen = aScreen();
    const leave = screen.open();
    await vi.waitFor(() => expect(screen.request).toHaveBeenCalledOnce());
    screen.show('visible');
    leave();
    await vi.waitFor(() => expect(screen.released).toHaveBeenCalledTimes(2));
  });

  it('a device that refuses shows the code all the same', async () => {
    const screen = aScreen(true);
    const leave = screen.open();
    await vi.waitFor(() => expect(screen.request).toHaveBeenCalledOnce());
    expect(() => leave()).not.toThrow();
  });
});
