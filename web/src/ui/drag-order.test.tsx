import { screen } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal, For } from 'solid-js';
import { expect, test } from 'vitest';
import { renderView } from '../test-render.tsx';
import { createDragOrder } from './drag-order.ts';

/** Three rows, each with a button that moves it up by one place. */
function Rows() {
  const [rows, setRows] = createSignal(['Bread', 'Soup', 'Cake']);
  const order = createDragOrder(rows, () => undefined);
  function moveUp(row: string): void {
    const at = rows().indexOf(row);
    setRows((all) => all.toSpliced(at, 1).toSpliced(at - 1, 0, row));
  }
  return (
    <ol>
      <For each={rows()}>
        {(row) => (
          <li {...order.row(row, row)}>
            {row}
            <button onClick={() => moveUp(row)}>Move {row} up</button>
          </li>
        )}
      </For>
    </ol>
  );
}

test('whoever moves a row by its button stays on the button, and can press again', async () => {
  renderView(() => <Rows />);
  const user = userEvent.setup();
  screen.getByRole('button', { name: 'Move Cake up' }).focus();
  await user.keyboard('{Enter}{Enter}');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'CakeMove Cake up',
    'BreadMove Bread up',
    'SoupMove Soup up',
  ]);
  expect(screen.getByRole('button', { name: 'Move Cake up' })).toHaveFocus();
});
