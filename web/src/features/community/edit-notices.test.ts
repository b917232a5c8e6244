import { anOrgField } from '@equipage/domain/fixtures';
import { createRoot, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { afterEach, expect, test } from 'vitest';
import { testI18n } from '../../test-render.tsx';
import { toast, toasts } from '../../ui/toast.ts';
import type { EditNotice } from './co-editing.ts';
import { createShownNotices } from './edit-notices.ts';

const shirt = anOrgField({ name: 'Shirt' });
const replaced: EditNotice = {
  id: 1,
  kind: 'replaced',
  memberId: 'giulia',
  fieldId: shirt.id,
  value: 'S',
  present: 'M',
  by: 'bruno',
};
const refused: EditNotice = { ...replaced, id: 2, kind: 'refused', present: null, by: undefined };

afterEach(() => {
  for (const { id } of toasts()) toast.dismiss(id);
});

/** The notices of a page that may go. */
function page() {
  const [gone, setGone] = createSignal(false);
  const [notices, setNotices] = createStore<EditNotice[]>([]);
  const [colleagues, setColleagues] = createStore<Record<string, string>>({});
  const restored: number[] = [];
  const { shown, end } = createRoot((end) => ({
    end,
    shown: createShownNotices(testI18n(), {
      editing: { notices, restore: (id) => void restored.push(id) },
      reader: { show: (_, value) => (typeof value === 'string' ? value : '') },
      pageHasGone: gone,
      fieldOf: (fieldId) => (fieldId === shirt.id ? shirt : undefined),
      personOf: () => 'Giulia',
      colleagueOf: (uid) => colleagues[uid],
    }),
  }));
  return {
    shown,
    end,
    restored,
    leave: () => setGone(true),
    notice: (notice: EditNotice) => setNotices((all) => [notice, ...all]),
    know: (uid: string, name: string) => setColleagues(uid, name),
    texts: () => toasts().map(({ text }) => text),
  };
}

test('a notice says whose cell it is, and both values', () => {
  const { notice, shown, know, end } = page();
  notice(replaced);
  expect(shown()).toEqual([
    { id: 1, kind: 'replaced', cell: 'Shirt of Giulia', mine: 'S', theirs: 'M', name: undefined },
  ]);
  know('bruno', 'Bruno');
  expect(shown()[0]?.name).toBe('Bruno');
  end();
});

test('those on the page are no toasts, also not when it goes', () => {
  const { notice, leave, texts, end } = page();
  notice(refused);
  leave();
  expect(texts()).toEqual([]);
  end();
});

test('a later one is told once, as soon as it is known who wrote', () => {
  const { notice, leave, know, texts, restored, end } = page();
  leave();
  notice(replaced);
  expect(texts()).toEqual([]);
  know('bruno', 'Bruno');
  expect(texts()).toEqual([
    'Bruno wrote over your value “S” for Shirt of Giulia without having seen it. Now: “M”.',
  ]);
  toasts()[0]!.action!.onSelect();
  expect(restored).toEqual([1]);
  notice(refused);
  expect(texts()).toHaveLength(2);
  expect(texts()[1]).toBe('Your value “S” for Shirt of Giulia was not saved.');
  expect(toasts().map(({ action }) => action?.label)).toEqual(['Restore mine', 'Try again']);
  end();
  expect(texts()).toEqual([]);
});

test('a long value is told by its beginning', () => {
  const { notice, leave, texts, end } = page();
  leave();
  notice({ ...refused, value: 'ab'.repeat(100) });
  expect(texts()[0]).toContain(`“${'ab'.repeat(40)}…”`);
  end();
});
