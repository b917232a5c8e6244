import { screen } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { renderView } from '../test-render.tsx';
import { createKeyboardHold } from './keyboard-hold.ts';

/** A window between two buttons of the page, with nothing else that would hold the keyboard. */
function Windowed(props: { open: boolean; role?: 'dialog' | 'alertdialog' }) {
  const [box, setBox] = createSignal<HTMLElement>();
  createKeyboardHold(box, () => props.open);
  return (
    <>
      <button>Before</button>
      <div ref={setBox} role={props.role ?? 'dialog'} aria-label="Rename" tabindex="-1">
        <button>First</button>
        <button>Last</button>
      </div>
      <button>After</button>
    </>
  );
}

const button = (name: string) => screen.getByRole('button', { name });

test('the keyboard comes back into an open window when something behind takes it', () => {
  renderView(() => <Windowed open />);
  button('Last').focus();
  button('Before').focus();
  expect(button('Last')).toHaveFocus();
});

test('a question whose button has gone takes the keyboard back on its way out', () => {
  renderView(() => <Windowed open role="alertdialog" />);
  button('First').focus();
  button('First').remove();
  button('Before').focus();
  expect(button('Last')).toHaveFocus();
});

test('Tab leads round in an open window, both ways', async () => {
  const user = userEvent.setup();
  renderView(() => <Windowed open />);
  button('Last').focus();
  await user.tab();
  expect(button('First')).toHaveFocus();
  await user.tab({ shift: true });
  expect(button('Last')).toHaveFocus();
});

test('a closed window holds nobody', async () => {
  const user = userEvent.setup();
  renderView(() => <Windowed open={false} />);
  button('Last').focus();
  await user.tab();
  expect(button('After')).toHaveFocus();
});
