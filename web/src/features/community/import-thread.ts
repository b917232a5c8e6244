import type { ImportAskName, ImportAsks, ImportQuestion, ImportReply } from './import-worker-contract.ts';

export interface ImportThread {
  /** Asks the thread that has the file. Throws when it fails, for example for want of memory. */
  ask<Name extends ImportAskName>(
    name: Name,
    ask: ImportAsks[Name]['ask'],
    onProgress?: (part: number) => void,
  ): Promise<ImportAsks[Name]['answer']>;
  /** Ends it, and lets go of the file. */
  end(): void;
}

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly fail: (reason: Error) => void;
  readonly onProgress: ((part: number) => void) | undefined;
}

/** A thread for one file. */
export function startImportThread(): ImportThread {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  worker.addEventListener('message', ({ data }: MessageEvent<ImportReply>) => {
    const one = waiting.get(data.id);
    if (one === undefined) return;
    if ('progress' in data) {
      one.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    if ('failed' in data) one.fail(new Error('the file could not be worked on'));
    else one.done(data.answer);
  });
  worker.addEventListener('error', () => {
    for (const { fail } of waiting.values()) fail(new Error('the thread has ended'));
    waiting.clear();
  });

  return {
    ask: (name, ask, onProgress) =>
      new Promise((done, fail) => {
        asked += 1;
        waiting.set(asked, { done: done as (answer: unknown) => void, fail, onProgress });
        // A worker is no window: nobody else can listen.
        // eslint-disable-next-line unicorn/require-post-message-target-origin
        worker.postMessage({ id: asked, name, ask } satisfies ImportQuestion);
      }),
    end: () => worker.terminate(),
  };
}
