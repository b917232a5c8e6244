import { anOrgField, choiceIdOf } from '@equipage/domain/fixtures';
import type { FieldType, FieldValue } from '@equipage/domain';
import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { renderView } from '../../test-render.tsx';
import { createOrgInfoReader } from './org-info-words.ts';
import { OrgValueEditor } from './org-value-editor.view.tsx';

const [small, medium] = ['S', 'M'].map(choiceIdOf) as [string, string];

/** Somebody has opened the editor of a value; a colleague may store another one meanwhile. */
function editorOf(type: FieldType, opened: FieldValue) {
  const [value, setValue] = createSignal<FieldValue>(opened);
  const onEnter = vi.fn();
  const field = anOrgField({ name: 'Shirt', type, labels: ['S', 'M'] });
  renderView(() => {
    const reader = createOrgInfoReader(() => false);
    return (
      <OrgValueEditor
        field={field}
        value={value()}
        reader={reader}
        label="Shirt of Ada"
        onEnter={onEnter}
        onCancel={vi.fn()}
        onGone={vi.fn()}
      />
    );
  });
  return { colleague: setValue, onEnter };
}

test.each<[FieldType, FieldValue, FieldValue]>([
  ['choice', small, medium],
  ['yesNo', true, false],
])('an untouched control of a %s leaves what a colleague stored meanwhile', (type, before, after) => {
  const { colleague, onEnter } = editorOf(type, before);
  colleague(after);
  fireEvent.blur(screen.getByRole('combobox'));
  expect(onEnter).toHaveBeenCalledWith(after, 'stay');
});

test('a choice that is made is entered, whatever a colleague stored meanwhile', () => {
  const { colleague, onEnter } = editorOf('choice', null);
  colleague(small);
  const select = screen.getByRole('combobox');
  fireEvent.change(select, { target: { value: medium } });
  fireEvent.blur(select);
  expect(onEnter).toHaveBeenCalledWith(medium, 'stay');
});

test('boxes that are as they were leave what a colleague stored meanwhile', () => {
  const { colleague, onEnter } = editorOf('choices', [small]);
  colleague([small, medium]);
  const [first] = screen.getAllByRole('checkbox');
  for (let time = 0; time < 2; time += 1) fireEvent.click(first!);
  fireEvent.keyDown(first!, { key: 'Enter' });
  expect(onEnter).toHaveBeenCalledWith([small, medium], 'down');
});

test.each<FieldType>(['text', 'longText'])(
  'a %s follows a colleague until the first letter, and not after it',
  (type) => {
    const { colleague, onEnter } = editorOf(type, 'old');
    const field = screen.getByRole<HTMLInputElement>('textbox');
    colleague('new');
    expect(field.value).toBe('new');
    fireEvent.input(field, { target: { value: 'mine' } });
    colleague('newer');
    expect(field.value).toBe('mine');
    fireEvent.blur(field);
    expect(onEnter).toHaveBeenCalledWith('mine', 'stay');
  },
);
