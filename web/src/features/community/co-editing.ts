import {
  cellKey,
  orgInfoAt,
  sameValue,
  wasOverwrittenUnseen,
  type OrgInfo,
  type FieldValue,
  type Outcome,
} from '@equipage/domain';
import { batch, createEffect, createSignal, untrack } from 'solid-js';
import { createStore, produce } from 'solid-js/store';
import type { OrgInfoEdit } from './org-info.actions.ts';

/** An edit that did not come to stay, and what its maker should know about it. */
export interface EditNotice extends OrgInfoEdit {
  readonly id: number;
  /** `replaced`: somebody who had not seen it wrote another value. `refused`: it was never stored. */
  readonly kind: 'replaced' | 'refused';
  /** What stands there instead; of a refused edit, what stood there before. */
  readonly present: FieldValue;
  /** Who wrote that; undefined for a refused edit. */
  readonly by: string | undefined;
}

export interface CoEditingSource {
  /** What is noted of a member, live; undefined where nothing is. */
  readonly info: (memberId: string) => Pick<OrgInfo, 'values'> | undefined;
  /** See `writeOrgInfo`. */
  readonly write: (edit: OrgInfoEdit, seen: number) => Promise<Outcome<{ readonly rev: number }>>;
}

/** An edit, and the number of the value that its maker saw; without it, of the one that is shown now. */
export interface SeenEdit extends OrgInfoEdit {
  readonly seen?: number | undefined;
}

export interface CoEditing {
  /** The value to show: what was just entered here, or else what is stored. */
  readonly valueAt: (memberId: string, fieldId: string) => FieldValue;
  readonly isSaving: (memberId: string, fieldId: string) => boolean;
  /** Whether anything entered here is not stored yet, and would be lost with the tab. */
  readonly savesAny: () => boolean;
  /** Whether anything that was entered here may still be refused, or replaced by somebody who has not seen it. */
  readonly mayBeAnswered: () => boolean;
  /**
   * Writes values; one call is one step for {@link undo}. What does not change is left out.
   * @returns how many were written
   */
  readonly edit: (edits: readonly SeenEdit[]) => number;
  /** The number of the value that is shown, for an editor that opens now and enters later. */
  readonly seenAt: (memberId: string, fieldId: string) => number;
  /**
   * Takes the last step back, value by value, except where somebody else has changed it since.
   * @returns how many values came back and how many were left; undefined when there is nothing to undo
   */
  readonly undo: () => Turned | undefined;
  readonly redo: () => Turned | undefined;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** The latest first. */
  readonly notices: readonly EditNotice[];
  readonly dismiss: (id: number) => void;
  /** Writes the value of a notice again, and takes the notice away. */
  readonly restore: (id: number) => void;
}

export interface Turned {
  readonly turned: number;
  readonly left: number;
}

interface Change extends SeenEdit {
  readonly before: FieldValue;
}

/** More would hide the table. The steps of an afternoon are enough to undo. */
const mostNotices = 100;
const mostSteps = 200;

/**
 * The edits of one open table. Each goes to the server by itself; edits of the same value wait for each other, so that
 * each counts on from the one before, and are shown at once all the same. An edit that somebody replaced without having
 * seen it becomes a notice with both values.
 */
export function createCoEditing(source: CoEditingSource): CoEditing {
  /** Entered here and not stored yet, by cell; the number says how many are under way. */
  const [waiting, setWaiting] = createStore<Record<string, OrgInfoEdit & { count: number }>>({});
  const [notices, setNotices] = createStore<EditNotice[]>([]);
  const [undoable, setUndoable] = createSignal<readonly (readonly Change[])[]>([]);
  const [redoable, setRedoable] = createSignal<readonly (readonly Change[])[]>([]);
  /** The last stored edit of each cell that was made here and stands as far as is known. */
  const mine = new Map<string, OrgInfoEdit & { readonly rev: number }>();
  const [mineChanged, tellMineChanged] = createSignal(0);
  /** The end of the last edit of each cell: the number that it got, or undefined when it was refused. */
  const chains = new Map<string, Promise<number | undefined>>();
  /**
   * The last edit of each cell that replaced something unseen, and up to where it had seen. What is entered on top of it
   * has seen no more: whoever was replaced may get to know only the last of them.
   */
  const blind = new Map<string, { readonly rev: number; readonly seen: number }>();
  let lastId = 0;

  const stored = (memberId: string, fieldId: string) => source.info(memberId)?.values[fieldId];

  const seenAt = (memberId: string, fieldId: string) => stored(memberId, fieldId)?.rev ?? 0;

  function valueAt(memberId: string, fieldId: string): FieldValue {
    const entered = waiting[cellKey(memberId, fieldId)];
    return entered === undefined ? orgInfoAt(source.info(memberId), fieldId) : entered.value;
  }

  function notify(notice: Omit<EditNotice, 'id'>): void {
    const id = ++lastId;
    setNotices((all) => [{ ...notice, id }, ...all].slice(0, mostNotices));
  }

  function write({ memberId, fieldId, value, ...edit }: SeenEdit): void {
    const key = cellKey(memberId, fieldId);
    const before = valueAt(memberId, fieldId);
    const seen = edit.seen ?? seenAt(memberId, fieldId);
    const previous = chains.get(key);
    setWaiting(key, (entered) => ({ memberId, fieldId, value, count: (entered?.count ?? 0) + 1 }));
    const ended = (async () => {
      const upon = (await previous) ?? seen;
      const under = blind.get(key);
      const base = under?.rev === upon ? under.seen : upon;
      const outcome = await source.write({ memberId, fieldId, value }, base);
      if (outcome.ok && outcome.value.rev > base + 1) blind.set(key, { rev: outcome.value.rev, seen: base });
      batch(() => {
        setWaiting(
          produce((all) => {
            const entered = all[key];
            if (entered === undefined) return;
            entered.count -= 1;
            if (entered.count === 0) delete all[key];
          }),
        );
        if (outcome.ok) mine.set(key, { memberId, fieldId, value, rev: outcome.value.rev });
        else notify({ kind: 'refused', memberId, fieldId, value, present: before, by: undefined });
        tellMineChanged((count) => count + 1);
      });
      if (waiting[key] === undefined) chains.delete(key);
      return outcome.ok ? outcome.value.rev : undefined;
    })();
    chains.set(key, ended);
  }

  // Looks at the cells that were edited here, and at nothing else, whenever one of them changes.
  createEffect(() => {
    mineChanged();
    for (const [key, { rev, value, memberId, fieldId }] of mine) {
      const cell = stored(memberId, fieldId);
      if (cell === undefined || cell.rev <= rev) continue;
      // Whoever has written again meanwhile has answered it already, unless that is refused.
      if (untrack(() => waiting[key]) !== undefined) continue;
      mine.delete(key);
      if (!wasOverwrittenUnseen({ rev, value }, cell)) continue;
      untrack(() => notify({ kind: 'replaced', memberId, fieldId, value, present: cell.value, by: cell.by }));
    }
  });

  function changesOf(edits: readonly SeenEdit[]): Change[] {
    return edits
      .map((edit) => ({ ...edit, before: valueAt(edit.memberId, edit.fieldId) }))
      .filter(({ value, before }) => !sameValue(value, before));
  }

  /** Takes a step from one stack, applies its opposite, and puts that on the other. */
  function turn(step: readonly Change[]): { opposite: readonly Change[] } & Turned {
    const still = step.filter(({ memberId, fieldId, value }) => sameValue(valueAt(memberId, fieldId), value));
    const opposite = still.map(({ before, value, memberId, fieldId }) => ({
      memberId,
      fieldId,
      value: before,
      before: value,
    }));
    for (const edit of opposite) write(edit);
    return { opposite, turned: still.length, left: step.length - still.length };
  }

  const savesAny = () => Object.keys(waiting).length > 0;

  const without = (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id));

  const edit: CoEditing['edit'] = (edits) =>
    untrack(() =>
      batch(() => {
        const changes = changesOf(edits);
        if (changes.length === 0) return 0;
        for (const change of changes) write(change);
        setUndoable((steps) => [...steps, changes].slice(-mostSteps));
        setRedoable([]);
        return changes.length;
      }),
    );

  function step(from: typeof undoable, setFrom: typeof setUndoable, setTo: typeof setUndoable) {
    return untrack(() =>
      batch(() => {
        const last = from().at(-1);
        if (last === undefined) return undefined;
        setFrom((steps) => steps.slice(0, -1));
        const { opposite, turned, left } = turn(last);
        if (opposite.length > 0) setTo((steps) => [...steps, opposite]);
        return { turned, left };
      }),
    );
  }

  return {
    valueAt,
    seenAt,
    isSaving: (memberId, fieldId) => waiting[cellKey(memberId, fieldId)] !== undefined,
    savesAny,
    mayBeAnswered: () => savesAny() || mine.size > 0,
    edit,
    undo: () => step(undoable, setUndoable, setRedoable),
    redo: () => step(redoable, setRedoable, setUndoable),
    canUndo: () => undoable().length > 0,
    canRedo: () => redoable().length > 0,
    notices,
    dismiss: without,
    restore(id) {
      const notice = notices.find((one) => one.id === id);
      if (notice === undefined) return;
      without(id);
      const { memberId, fieldId, value } = notice;
      edit([{ memberId, fieldId, value }]);
    },
  };
}
