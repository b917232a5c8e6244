import { done, refuse, type OrgInfoCell, type FieldValue, type Outcome } from '@equipage/domain';
import { createRoot } from 'solid-js';
import { createStore } from 'solid-js/store';
import { describe, expect, test } from 'vitest';
import { createCoEditing, type CoEditing } from './co-editing.ts';

/** A server with one rule: values count on. Another editor writes to it as well. */
function stage(work: (stage: Stage) => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    createRoot((end) => {
      const [members, setMembers] = createStore<Record<string, { values: Record<string, OrgInfoCell> }>>({
        giulia: { values: {} },
      });
      let refusing = false;
      const put = (memberId: string, fieldId: string, value: FieldValue, seen: number, by: string) => {
        const rev = (members[memberId]?.values[fieldId]?.rev ?? 0) + 1;
        setMembers(memberId, 'values', fieldId, { value, rev, base: seen, by, at: rev });
        return rev;
      };
      const sent: [FieldValue, number][] = [];
      const editing = createCoEditing({
        info: (memberId) => members[memberId],
        write: async ({ memberId, fieldId, value }, seen): Promise<Outcome<{ rev: number }>> => {
          sent.push([value, seen]);
          await Promise.resolve();
          return refusing ? refuse('not-allowed') : done({ rev: put(memberId, fieldId, value, seen, 'me') });
        },
      });
      const settled = async () => {
        while (editing.isSaving('giulia', 'shirt') || editing.isSaving('giulia', 'diet')) {
          await Promise.resolve();
        }
      };
      work({
        editing,
        sent,
        settled,
        enter: (value, fieldId = 'shirt') => editing.edit([{ memberId: 'giulia', fieldId, value }]),
        other: (value, seen) => put('giulia', 'shirt', value, seen, 'bruno'),
        refuse: () => (refusing = true),
      })
        .then(resolve, reject)
        .finally(end);
    });
  });
}

interface Stage {
  editing: CoEditing;
  /** Values as they were sent, each with the number that its writer had seen. */
  sent: [FieldValue, number][];
  settled: () => Promise<void>;
  enter: (value: FieldValue, fieldId?: string) => number;
  other: (value: FieldValue, seen: number) => void;
  refuse: () => void;
}

const shown = ({ editing }: Stage) => editing.valueAt('giulia', 'shirt');

describe('an edit', () => {
  test('holds the tab open until it is stored, and so does one of two', () =>
    stage(async ({ editing, enter, settled }) => {
      expect(editing.savesAny()).toBe(false);
      enter('M');
      enter('vegan', 'diet');
      expect(editing.savesAny()).toBe(true);
      await settled();
      expect(editing.savesAny()).toBe(false);
    }));

  test('is shown at once, and counts on', () =>
    stage(async (at) => {
      at.enter('S');
      expect([shown(at), at.editing.isSaving('giulia', 'shirt')]).toEqual(['S', true]);
      at.enter('M');
      at.enter('L');
      expect(shown(at)).toBe('L');
      await at.settled();
      expect(shown(at)).toBe('L');
      expect(at.sent).toEqual([
        ['S', 0],
        ['M', 1],
        ['L', 2],
      ]);
      expect(at.editing.notices).toEqual([]);
    }));

  test('that changes nothing is not sent', () =>
    stage(async (at) => {
      at.enter('S');
      await at.settled();
      expect(at.enter('S')).toBe(0);
      expect(at.sent).toHaveLength(1);
    }));

  test('that another editor replaces unseen is told with both values, and restored by one click', () =>
    stage(async (at) => {
      at.enter('S');
      await at.settled();
      at.other('M', 0);
      await Promise.resolve();
      expect(at.editing.notices).toMatchObject([
        { kind: 'replaced', value: 'S', present: 'M', by: 'bruno', fieldId: 'shirt' },
      ]);
      at.editing.restore(at.editing.notices[0]!.id);
      await at.settled();
      expect([shown(at), at.editing.notices.length]).toEqual(['S', 0]);
    }));

  test('says which value its maker saw when the editor opened, not which one stood there by then', () =>
    stage(async (at) => {
      const seen = at.editing.seenAt('giulia', 'shirt');
      at.other('M', 0);
      at.editing.edit([{ memberId: 'giulia', fieldId: 'shirt', value: 'S', seen }]);
      await at.settled();
      expect(at.sent).toEqual([['S', 0]]);
      at.editing.undo();
      await at.settled();
      expect(at.sent.at(-1)).toEqual(['M', 0]);
    }));

  test('on top of one that replaced something unseen has seen no more than that', () =>
    stage(async (at) => {
      const seen = at.editing.seenAt('giulia', 'shirt');
      at.other('M', 0);
      at.editing.edit([{ memberId: 'giulia', fieldId: 'shirt', value: 'S', seen }]);
      at.enter('XS');
      await at.settled();
      at.enter('XXS');
      await at.settled();
      // Bruno, who wrote the first, may see only the last.
      expect(at.sent).toEqual([
        ['S', 0],
        ['XS', 0],
        ['XXS', 0],
      ]);
      at.other('L', 4);
      at.enter('S');
      await at.settled();
      expect(at.sent.at(-1)).toEqual(['S', 5]);
    }));

  test('that was replaced unseen is told also when what was entered meanwhile is refused', () =>
    stage(async (at) => {
      at.enter('S');
      await at.settled();
      at.refuse();
      at.enter('L');
      at.other('M', 0);
      await at.settled();
      await Promise.resolve();
      expect(at.editing.notices).toMatchObject([
        { kind: 'replaced', value: 'S', present: 'M' },
        { kind: 'refused', value: 'L' },
      ]);
    }));

  test('that another editor had seen and replaced is not', () =>
    stage(async (at) => {
      at.enter('S');
      await at.settled();
      at.other('M', 1);
      await Promise.resolve();
      expect(at.editing.notices).toEqual([]);
      expect(shown(at)).toBe('M');
    }));

  test('that is refused is kept for its writer', () =>
    stage(async (at) => {
      at.refuse();
      at.enter('a long story');
      await at.settled();
      expect(shown(at)).toBeNull();
      expect(at.editing.notices).toMatchObject([{ kind: 'refused', value: 'a long story' }]);
      at.editing.dismiss(at.editing.notices[0]!.id);
      expect(at.editing.notices).toEqual([]);
    }));
});

describe('what was entered', () => {
  test('may be answered while it is under way, and once it is stored until somebody has', () =>
    stage(async (at) => {
      expect(at.editing.mayBeAnswered()).toBe(false);
      at.enter('S');
      expect(at.editing.mayBeAnswered()).toBe(true);
      await at.settled();
      expect(at.editing.mayBeAnswered()).toBe(true);
      at.other('M', 1);
      await Promise.resolve();
      expect(at.editing.mayBeAnswered()).toBe(false);
    }));

  test('waits for nothing once it is refused', () =>
    stage(async (at) => {
      at.refuse();
      at.enter('S');
      await at.settled();
      expect(at.editing.mayBeAnswered()).toBe(false);
    }));
});

describe('undo', () => {
  test('takes a whole paste back and forth', () =>
    stage(async (at) => {
      at.editing.edit([
        { memberId: 'giulia', fieldId: 'shirt', value: 'S' },
        { memberId: 'giulia', fieldId: 'diet', value: 'vegan' },
      ]);
      await at.settled();
      expect(at.editing.undo()).toEqual({ turned: 2, left: 0 });
      await at.settled();
      expect([shown(at), at.editing.valueAt('giulia', 'diet')]).toEqual([null, null]);
      expect(at.editing.canUndo()).toBe(false);
      expect(at.editing.redo()).toEqual({ turned: 2, left: 0 });
      await at.settled();
      expect([shown(at), at.editing.valueAt('giulia', 'diet')]).toEqual(['S', 'vegan']);
    }));

  test('leaves what somebody else has changed since', () =>
    stage(async (at) => {
      at.enter('S');
      await at.settled();
      at.other('M', 1);
      expect(at.editing.undo()).toEqual({ turned: 0, left: 1 });
      expect(shown(at)).toBe('M');
      expect(at.editing.canRedo()).toBe(false);
    }));

  test('forgets what was undone as soon as something new is entered', () =>
    stage(async (at) => {
      at.enter('S');
      await at.settled();
      at.editing.undo();
      await at.settled();
      at.enter('L');
      expect(at.editing.redo()).toBeUndefined();
      await at.settled();
    }));
});
