import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { onCleanup, onMount } from 'solid-js';

/** A person on the way to a shift, perhaps from another one. */
export interface DraggedPerson {
  readonly uid: string;
  readonly name: string;
  /** The shift that is left; undefined from the list of people. */
  readonly fromShiftId: string | undefined;
}

/**
 * Makes an element draggable from the moment in which a pointer reaches it: a planning has a thousand names, and nobody
 * drags more than one. For the keyboard there is the button “Assign” of each shift.
 */
export function makeDraggable(element: HTMLElement, person: () => DraggedPerson): void {
  let stop: (() => void) | undefined;
  const start = () => {
    stop ??= draggable({
      element,
      getInitialData: () => ({ ...person() }),
      onDragStart: () => (element.dataset['dragged'] = ''),
      onDrop: () => delete element.dataset['dragged'],
    });
  };
  onMount(() => element.addEventListener('pointerenter', start, { once: true }));
  onCleanup(() => {
    element.removeEventListener('pointerenter', start);
    stop?.();
  });
}

/** Lets people be dropped on an element, which says that it would take them by its `data-over`. */
export function createDropTarget(
  element: () => HTMLElement,
  {
    accepts,
    onDrop,
  }: { accepts: (person: DraggedPerson) => boolean; onDrop: (person: DraggedPerson) => void },
): void {
  onMount(() => {
    const target = element();
    const stop = dropTargetForElements({
      element: target,
      canDrop({ source }) {
        const person = personIn(source.data);
        return person !== undefined && accepts(person);
      },
      onDragEnter: () => (target.dataset['over'] = ''),
      onDragLeave: () => delete target.dataset['over'],
      onDrop({ source }) {
        delete target.dataset['over'];
        const person = personIn(source.data);
        if (person !== undefined) onDrop(person);
      },
    });
    onCleanup(stop);
  });
}

/** Whoever is being dragged; undefined for anything else that a page lets be dragged. */
function personIn(data: Record<string | symbol, unknown>): DraggedPerson | undefined {
  const { uid, name, fromShiftId } = data;
  if (typeof uid !== 'string' || typeof name !== 'string') return undefined;
  return { uid, name, fromShiftId: typeof fromShiftId === 'string' ? fromShiftId : undefined };
}
