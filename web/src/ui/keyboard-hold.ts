import { createEffect, onCleanup } from 'solid-js';

const controls =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"]:not([data-focus-trap])';

/**
 * Keeps the keyboard in a window while it is the topmost one. Kobalte does so too, but lets go when something else that
 * held the keyboard before, such as a menu or another window, ends late; then Tab would lead to what lies behind.
 * @param box the window, while it is drawn
 */
export function createKeyboardHold(box: () => HTMLElement | undefined, open: () => boolean): void {
  let last: HTMLElement | undefined;
  let tabbed: 'on' | 'back' | undefined;

  function hold({ target, relatedTarget }: FocusEvent): void {
    const held = box();
    if (held?.isConnected !== true || !(target instanceof HTMLElement)) return;
    if (held.contains(target)) {
      if (!target.hasAttribute('data-focus-trap')) last = target;
      return;
    }
    const windows = document.querySelectorAll('[role=dialog], [role=alertdialog]');
    if (windows[windows.length - 1] !== held) return;
    // Lists and notes are drawn elsewhere, and lie over the window.
    if (target.closest('[role=menu], [role=listbox], [data-kb-top-layer]')) return;
    const inside = [...held.querySelectorAll<HTMLElement>(controls)];
    const leaves = relatedTarget instanceof Node && held.contains(relatedTarget);
    const round = leaves && tabbed !== undefined ? inside.at(tabbed === 'on' ? 0 : -1) : undefined;
    // A question is a place to rest on its way out, never as a whole.
    const rest = held.matches('[role=alertdialog]') ? (inside.at(-1) ?? held) : held;
    (round ?? (last?.isConnected === true ? last : rest)).focus({ preventScroll: round === undefined });
  }

  function notice(event: KeyboardEvent): void {
    if (event.key === 'Tab') tabbed = event.type === 'keyup' ? undefined : event.shiftKey ? 'back' : 'on';
  }

  createEffect(() => {
    if (!open()) return;
    // The window may have taken the keyboard before this listens.
    const { activeElement } = document;
    last = activeElement instanceof HTMLElement && box()?.contains(activeElement) ? activeElement : undefined;
    tabbed = undefined;
    const listen = new AbortController();
    document.addEventListener('focusin', hold, { signal: listen.signal });
    for (const type of ['keydown', 'keyup'] as const)
      document.addEventListener(type, notice, { capture: true, signal: listen.signal });
    onCleanup(() => listen.abort());
  });
}
