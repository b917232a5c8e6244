import { createSignal, type JSX } from 'solid-js';

/**
 * Rows of a list that are put in another order by dragging. Beside it there is always a way without a mouse: buttons that
 * move a row up and down.
 *
 * @param onDrop the row `id` was let go over the row `over`
 */
export function createDragOrder(onDrop: (id: string, over: string) => void) {
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
