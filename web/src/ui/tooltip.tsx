import { createSignal, onCleanup, Show, type Accessor, type JSX } from 'solid-js';

/**
 * The name of an icon button, shown to those who point at it or come to it by keyboard.
 *
 * The bubble repeats the accessible name, so it is hidden from assistive technology. It lives in the top layer (the
 * popover API) and cannot be cut off; Escape hides it, and the pointer may rest on it. Touch shows none: there is no
 * hovering, and a tap acts at once.
 */
export function createTooltip(label: Accessor<string>): {
  /** For the `ref` of the control. */
  readonly attach: (control: HTMLElement) => void;
  /** Place it right after the control. */
  readonly Bubble: () => JSX.Element;
} {
  const [shown, setShown] = createSignal(false);
  let control: HTMLElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => setShown(true), delay);
  };
  const hide = (delay = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => setShown(false), delay);
  };
  onCleanup(() => clearTimeout(timer));

  function attach(element: HTMLElement) {
    control = element;
    const listen = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => element.addEventListener(name, listener, { signal: listen.signal });
    on('pointerenter', (event) => event.pointerType !== 'touch' && show(500));
    on('pointerleave', () => hide(100));
    on('pointerdown', () => hide());
    on('focus', () => element.matches(':focus-visible') && show(0));
    on('blur', () => hide());
    on('keydown', (event) => event.key === 'Escape' && hide());
    onCleanup(() => listen.abort());
  }

  function place(bubble: HTMLElement) {
    // Browsers without popovers go without the bubble; the control has its name all the same.
    if (control === undefined || typeof bubble.showPopover !== 'function') return;
    const anchor = control;
    queueMicrotask(() => {
      if (!bubble.isConnected) return;
      bubble.showPopover();
      const around = anchor.getBoundingClientRect();
      const own = bubble.getBoundingClientRect();
      const gap = 6;
      const below = around.bottom + gap + own.height <= innerHeight;
      const left = around.left + around.width / 2 - own.width / 2;
      bubble.style.top = `${below ? around.bottom + gap : around.top - gap - own.height}px`;
      bubble.style.left = `${Math.max(gap, Math.min(left, innerWidth - own.width - gap))}px`;
    });
  }

  return {
    attach,
    Bubble: () => (
      <Show when={shown()}>
        <span
          ref={place}
          popover="manual"
          aria-hidden="true"
          class="fixed inset-auto m-0 max-w-60 animate-appear rounded-control bg-slip px-3 py-1.5 text-small text-on-slip"
          onPointerEnter={() => show(0)}
          onPointerLeave={() => hide()}
        >
          {label()}
        </span>
      </Show>
    ),
  };
}
