import { createEffect, createSignal, onCleanup, untrack, type Accessor } from 'solid-js';
import type { ScanViewProps } from './scan.view.tsx';
import { openCameraScanner, type CameraSide, type Scanner } from './scanner.ts';

/** The camera of a page: on while somebody sees the page. */
export interface ScanCamera {
  readonly state: Accessor<ScanViewProps['camera']>;
  readonly hasTorch: Accessor<boolean>;
  readonly torch: Accessor<boolean>;
  /** Begins, or tries again with the side that is wanted now. */
  start(): Promise<void>;
  toggleTorch(): void;
}

/**
 * Reads codes by the camera from the moment in which the page is ready until its end.
 * @param elementId where its picture is shown
 * @param ready whether it is known which side is wanted
 * @param onText called with the text of each code, many times a second while one is seen
 */
export function createScanCamera(of: {
  readonly elementId: string;
  readonly side: Accessor<CameraSide>;
  readonly ready: Accessor<boolean>;
  readonly onText: (text: string) => void;
}): ScanCamera {
  const [state, setState] = createSignal<ScanViewProps['camera']>('starting');
  const [hasTorch, setHasTorch] = createSignal(false);
  const [torch, setTorch] = createSignal(false);
  let scanner: Scanner | undefined;
  let gone = false;

  async function start(): Promise<void> {
    setState('starting');
    setTorch(false);
    try {
      scanner ??= await openCameraScanner(of.elementId, of.onText);
    } catch (problem) {
      console.error('The reader of codes could not be fetched:', problem);
      setState('fault');
      return;
    }
    if (gone) return;
    const started = await scanner.start(of.side());
    if (gone) return void scanner.stop();
    setState(started.ok ? 'running' : started.why);
    setHasTorch(started.ok && started.value.hasTorch);
  }

  createEffect(() => {
    if (of.ready()) void untrack(start);
  });
  // A hidden page keeps the camera of nobody.
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') void scanner?.stop();
    else if (of.ready()) void start();
  };
  document.addEventListener('visibilitychange', onVisibility);
  onCleanup(() => {
    gone = true;
    document.removeEventListener('visibilitychange', onVisibility);
    void scanner?.stop();
  });

  return {
    state,
    hasTorch,
    torch,
    start,
    toggleTorch() {
      setTorch(!torch());
      void scanner?.light(torch());
    },
  };
}
