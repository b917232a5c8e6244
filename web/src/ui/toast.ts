import { createSignal } from 'solid-js';

export type ToastTone = 'success' | 'info' | 'error';

export interface ToastAction {
  /** "Undo", "Show". */
  readonly label: string;
  readonly onSelect: () => void;
}

export interface Toast {
  readonly id: number;
  readonly tone: ToastTone;
  readonly text: string;
  readonly action: ToastAction | undefined;
}

interface ToastOptions {
  readonly action?: ToastAction | undefined;
}

// Not a store: the signed-out pages would carry its code for this alone.
const [toasts, setToasts] = createSignal<readonly Toast[]>([]);
let lastId = 0;

/** The notes on the screen, oldest first; for the {@link Toaster} of the frame. */
export { toasts };

/**
 * Short notes that something was done, at the edge of the screen, read out by screen readers. What keeps somebody from
 * going on belongs beside its cause, not here. Pages call this; `ui` and data never do.
 */
export const toast = {
  success: (text: string, options?: ToastOptions) => show('success', text, options),
  info: (text: string, options?: ToastOptions) => show('info', text, options),
  /** Stays until it is closed. */
  error: (text: string, options?: ToastOptions) => show('error', text, options),
  dismiss(id: number): void {
    setToasts((all) => all.filter((one) => one.id !== id));
  },
};

/** More would cover the page: the oldest goes. */
const most = 3;

/** @returns the id, with which the note can be taken away again. */
function show(tone: ToastTone, text: string, options: ToastOptions = {}): number {
  const id = ++lastId;
  // The same words twice are one note, shown anew.
  const others = toasts().filter((one) => one.text !== text || one.tone !== tone);
  setToasts([...others.slice(-(most - 1)), { id, tone, text, action: options.action }]);
  return id;
}
