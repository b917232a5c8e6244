import { done, type OrgField, type OrgInfoCell } from '@equipage/domain';
import { anOrgField } from '@equipage/domain/fixtures';
import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { beforeEach, expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { toasts } from '../../ui/toast.ts';
import { createCoEditing, type CoEditing } from './co-editing.ts';
import { createOrgInfoReader } from './org-info-words.ts';
import { OrgTable, type PasteReport } from './org-table.view.tsx';

// jsdom measures nothing; a table of no height draws its first rows and the one with the keyboard.
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      unobserve = () => undefined;
      disconnect = () => undefined;
    },
  );
});

const person = (number: number) => ({ id: `person${number}`, name: `Person ${number}` });
const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => person(from + at));
const [note, shirt, score] = [
  anOrgField({ name: 'Note' }),
  anOrgField({ name: 'Shirt size' }),
  anOrgField({ name: 'Score', type: 'number' }),
];

/** A table of two fields that shows the first people of a community. */
function table({
  shown,
  inAll,
  fields = [note, shirt],
}: {
  readonly shown: number;
  readonly inAll: number;
  readonly fields?: readonly OrgField[];
}) {
  const [members, setMembers] = createSignal(people(1, shown));
  const reports: PasteReport[] = [];
  const asked: number[] = [];
  let editing!: CoEditing;
  renderView(() => {
    const reader = createOrgInfoReader(() => false);
    const [info, setInfo] = createStore<Record<string, { values: Record<string, OrgInfoCell> }>>({});
    editing = createCoEditing({
      info: (memberId) => info[memberId],
      write: ({ memberId, fieldId, value }, base) => {
        const rev = base + 1;
        setInfo(memberId, (before) => ({
          values: { ...before?.values, [fieldId]: { value, rev, base, by: 'me', at: rev } },
        }));
        return Promise.resolve(done({ rev }));
      },
    });
    return (
      <OrgTable
        members={members()}
        fields={fields}
        editing={editing}
        reader={reader}
        others={[]}
        memberHref={(id) => `/${id}`}
        onCell={() => undefined}
        onPasted={(report) => reports.push(report)}
        onUndo={() => undefined}
        onRedo={() => undefined}
        onEnd={() => undefined}
        showRows={(count) => {
          asked.push(count);
          setMembers(people(1, Math.min(count, inAll)));
          return Promise.resolve();
        }}
      />
    );
  });
  const grid = screen.getByRole('grid');
  grid.focus();
  return {
    reports,
    asked,
    setMembers,
    editing,
    press: (key: string) => fireEvent.keyDown(grid, { key }),
    paste: async (text: string) => {
      fireEvent.paste(grid, { clipboardData: { getData: () => text } });
      await expect.poll(() => reports.length).toBe(1);
    },
    valueOf: (number: number, field = note) => editing.valueAt(`person${number}`, field.id),
  };
}

const lines = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`).join('\n');

test('a block that ends in the rows that are shown asks for no others', async () => {
  const { paste, asked, reports, valueOf } = table({ shown: 3, inAll: 9 });
  await paste(lines(3));
  expect(asked).toEqual([]);
  expect(reports).toEqual([{ pasted: 3, unread: [], rowsLeft: 0, columnsLeft: false }]);
  expect([valueOf(1), valueOf(3), valueOf(4)]).toEqual(['line 1', 'line 3', null]);
});

test('a block that reaches below what is shown brings its rows, and is one step to undo', async () => {
  const { paste, press, asked, reports, valueOf, editing } = table({ shown: 3, inAll: 9 });
  press('ArrowDown');
  await paste(lines(5));
  expect(asked).toEqual([6]);
  expect(reports).toEqual([{ pasted: 5, unread: [], rowsLeft: 0, columnsLeft: false }]);
  expect([valueOf(1), valueOf(2), valueOf(6)]).toEqual([null, 'line 1', 'line 5']);
  editing.undo();
  expect([valueOf(2), valueOf(6)]).toEqual([null, null]);
});

test('rows below the last person are counted, columns beyond the last field are told', async () => {
  const { paste, reports, valueOf } = table({ shown: 2, inAll: 4 });
  await paste('a\tS\tx\nb\tM\tx\nc\tM\tx\nd\tM\tx\ne\tM\tx\nf\tM\tx');
  expect(reports).toEqual([{ pasted: 8, unread: [], rowsLeft: 2, columnsLeft: true }]);
  expect([valueOf(4), valueOf(4, shirt)]).toEqual(['d', 'M']);
});

test('a block stays with the person it begins with, wherever she stands when the rows are there', async () => {
  const { paste, press, setMembers, valueOf } = table({ shown: 2, inAll: 5 });
  press('ArrowDown');
  const pasted = paste(lines(2));
  // Meanwhile somebody came who stands before her.
  setMembers([person(0), ...people(1, 5)]);
  await pasted;
  expect([valueOf(1), valueOf(2), valueOf(3)]).toEqual([null, 'line 1', 'line 2']);
});

test('what is typed for somebody who is taken off the list is entered for her, and for nobody else', () => {
  const { press, setMembers, valueOf } = table({ shown: 3, inAll: 3 });
  // Hidden, as rows are until they are measured.
  const editor = () => screen.queryByRole('textbox', { hidden: true });
  press('ArrowDown');
  press('ArrowUp');
  press('x');
  expect(editor()).toHaveProperty('value', 'x');
  setMembers(people(2, 3));
  expect(editor()).toBeNull();
  expect([1, 2, 3].map((number) => valueOf(number))).toEqual(['x', null, null]);
});

test('an editor that was opened and left as it was enters nothing when its person goes', () => {
  const { press, setMembers, valueOf } = table({ shown: 3, inAll: 3 });
  press('F2');
  expect(screen.getByRole('textbox', { hidden: true })).toBeDefined();
  setMembers(people(2, 3));
  expect(valueOf(1)).toBeNull();
});

test('what is typed and no value of its field is told with its text when its person goes', () => {
  const { press, setMembers, valueOf } = table({ shown: 3, inAll: 3, fields: [score] });
  press('x');
  setMembers(people(2, 3));
  expect(valueOf(1, score)).toBeNull();
  expect(toasts().map(({ text }) => text)).toEqual(['Your value “x” for Score of Person 1 was not saved.']);
});
