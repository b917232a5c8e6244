import type { Workbox } from 'workbox-window';

/** Where the build puts the worker; its folder is what it may answer for. */
const address = '/service-worker.js';

/** A page that stays open asks for a newer build when somebody comes back to it, but not before so many milliseconds. */
const patience = 60 * 60 * 1000;

export interface BuildPorts {
  /** Undefined where there is no worker to have: in development, and in browsers without. */
  readonly open: () => Promise<Workbox | undefined>;
  readonly reload: () => void;
  readonly now: () => number;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener'>;
}

const buildPorts: BuildPorts = {
  async open() {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
    return new (await import('workbox-window')).Workbox(address);
  },
  reload: () => location.reload(),
  now: () => Date.now(),
  document: globalThis.document,
};

/**
 * Has the app kept on the device, once the page is loaded, and tells when a newer build waits to be used.
 *
 * Nothing changes under a person's hands: this page reloads when its own `use` was called. When another tab did it, this
 * one is told again, because the files that it may still need are gone from the device.
 * @param onNewer is given what takes the newer build
 */
export async function followBuilds(
  onNewer: (use: () => void) => void,
  ports: BuildPorts = buildPorts,
): Promise<void> {
  const worker = await ports.open().catch(() => undefined);
  if (worker === undefined) return;
  let asked = false;
  worker.addEventListener('waiting', () =>
    onNewer(() => {
      asked = true;
      worker.messageSkipWaiting();
    }),
  );
  worker.addEventListener('controlling', ({ isUpdate }) => {
    if (isUpdate !== true) return;
    if (asked) ports.reload();
    else onNewer(ports.reload);
  });

  // Without network, or in a private window, there is no worker this time; the page needs none.
  const registered = await worker.register().catch(() => undefined);
  if (registered === undefined) return;
  let lookedAt = ports.now();
  ports.document.addEventListener('visibilitychange', () => {
    if (ports.document.visibilityState !== 'visible' || ports.now() - lookedAt < patience) return;
    lookedAt = ports.now();
    worker.update().catch(() => undefined);
  });
}
