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
    (round ?? (last?.isConnected === true ? last : held)).focus({ preventScroll: round === undefined });
  }

  function notice(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    tabbed = event.shiftKey ? 'back' : 'on';
    // The keyboard moves once the key has been handled.
    setTimeout(() => (tabbed = undefined));
  }

  createEffect(() => {
    if (!open()) return;
    last = undefined;
    document.addEventListener('focusin', hold);
    document.addEventListener('keydown', notice, true);
    onCleanup(() => {
      document.removeEventListener('focusin', hold);
      document.removeEventListener('keydown', notice, true);
    });
  });
}
