import type { Workbox } from 'workbox-window';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followBuilds, type BuildPorts } from './follow-builds.ts';

/** A worker as the browser tells of it: the page hears what the test says. */
function aWorker() {
  const listeners = new Map<string, (event: { isUpdate?: boolean }) => void>();
  return {
    addEventListener: (name: string, listener: (event: { isUpdate?: boolean }) => void) =>
      void listeners.set(name, listener),
    register: vi.fn(async (): Promise<unknown> => ({})),
    messageSkipWaiting: vi.fn(),
    update: vi.fn(async () => undefined),
    tell: (name: string, event: { isUpdate?: boolean } = {}) => listeners.get(name)?.(event),
  };
}

let worker: ReturnType<typeof aWorker>;
let time: number;
let page: { visibilityState: DocumentVisibilityState; addEventListener: Document['addEventListener'] };
let comeBack: () => void;
const reload = vi.fn();
const onNewer = vi.fn<(use: () => void) => void>();

const hour = 60 * 60 * 1000;
const use = () => onNewer.mock.lastCall![0]();
const follow = (ports: Partial<BuildPorts> = {}) =>
  followBuilds(onNewer, {
    open: async () => worker as unknown as Workbox,
    reload,
    now: () => time,
    document: page,
    ...ports,
  });

beforeEach(() => {
  worker = aWorker();
  time = 0;
  reload.mockClear();
  onNewer.mockClear();
  page = {
    visibilityState: 'visible',
    addEventListener: ((_name: string, listener: () => void) => (comeBack = listener)) as never,
  };
});

describe('a newer build', () => {
  it('waits until the person takes it, and only then the page reloads', async () => {
    await follow();
    worker.tell('waiting');
    expect(onNewer).toHaveBeenCalledOnce();
    expect(worker.messageSkipWaiting).not.toHaveBeenCalled();
    use();
    expect(worker.messageSkipWaiting).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
    worker.tell('controlling', { isUpdate: true });
    expect(reload).toHaveBeenCalledOnce();
  });

  it('that another tab took does not reload this one under the hands of the person, who is told again', async () => {
    await follow();
    worker.tell('controlling', { isUpdate: true });
    expect(reload).not.toHaveBeenCalled();
    expect(onNewer).toHaveBeenCalledOnce();
    use();
    expect(reload).toHaveBeenCalledOnce();
  });

  it('the first one ever is none', async () => {
    await follow();
    worker.tell('controlling', { isUpdate: false });
    worker.tell('controlling');
    expect(onNewer).not.toHaveBeenCalled();
    expect(reload).not.toHaveBeenCalled();
  });

  it('is asked for when somebody comes back after an hour, and not before', async () => {
    await follow();
    time = hour - 1;
    comeBack();
    expect(worker.update).not.toHaveBeenCalled();
    time = hour;
    page.visibilityState = 'hidden';
    comeBack();
    expect(worker.update).not.toHaveBeenCalled();
    page.visibilityState = 'visible';
    comeBack();
    comeBack();
    expect(worker.update).toHaveBeenCalledOnce();
  });
});

describe('the page goes on without', () => {
  it.each<[string, () => Promise<void>]>([
    ['where there is no worker to have', () => follow({ open: async () => undefined })],
    [
      'when the file could not be fetched',
      () => follow({ open: () => Promise.reject(new Error('offline')) }),
    ],
    [
      'when the browser refuses it',
      () => {
        worker.register.mockRejectedValueOnce(new Error('private window'));
        return follow();
      },
    ],
  ])('%s', async (_, attempt) => {
    await expect(attempt()).resolves.toBeUndefined();
    expect(onNewer).not.toHaveBeenCalled();
  });
});
