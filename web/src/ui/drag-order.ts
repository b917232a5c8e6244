import { createComputed, createEffect, createSignal, on, type JSX } from 'solid-js';

/**
 * Rows of a list that are put in another order by dragging. Beside it there is always a way without a mouse: buttons that
 * move a row up and down, on which the keyboard stays wherever their row goes.
 *
 * @param rows in their order
 * @param onDrop the row `id` was let go over the row `over`
 */
export function createDragOrder(rows: () => readonly unknown[], onDrop: (id: string, over: string) => void) {
  createFocusThatStays(rows);
  const [dragged, setDragged] = createSignal<string>();
  return {
    dragged,
    /** @param name what is carried to other programs */
    row: (id: string, name: string): JSX.HTMLAttributes<HTMLLIElement> => ({
      draggable: 'true',
      onDragStart: (event) => {
        setDragged(id);
        event.dataTransfer?.setData('text/plain', name);
      },
      onDragEnd: () => setDragged(undefined),
      onDragOver: (event) => {
        if (dragged() !== undefined) event.preventDefault();
      },
      onDrop: (event) => {
        event.preventDefault();
        const moved = dragged();
        setDragged(undefined);
        if (moved !== undefined && moved !== id) onDrop(moved, id);
      },
    }),
  };
}

/** The browser takes the keyboard off an element that is put elsewhere; here it comes back to it. */
function createFocusThatStays(rows: () => readonly unknown[]): void {
  let before: Element | null = null;
  // The first runs before the rows are drawn anew, the second after.
  createComputed(on(rows, () => (before = document.activeElement)));
  createEffect(
    on(
      rows,
      () => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      },
      { defer: true },
    ),
  );
}
