import { screen, waitFor } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Button } from './button.tsx';
import { ConfirmDialog, Dialog } from './dialog.tsx';

// The file that is fetched on first use; here it would have to be compiled while a test waits.
beforeAll(() => import('./dialog-window.tsx').then(() => undefined));

function Rename() {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <Button onPress={() => void setOpen(true)}>Rename</Button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title="Rename event"
        description="Links stay as they are."
      >
        <input aria-label="Name" />
      </Dialog>
    </>
  );
}

describe('a dialog', () => {
  test('says what it is, takes the keyboard, and gives it back when it is closed', async () => {
    const user = userEvent.setup();
    renderView(() => <Rename />);
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename event' });
    expect(dialog).toHaveAccessibleDescription('Links stay as they are.');
    // On the first field, not on the button that closes it.
    await waitFor(() => expect(screen.getByLabelText('Name')).toHaveFocus());
    expect(dialog).toContainElement(screen.getByLabelText('Name'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Rename' })).toHaveFocus());
  });

  test('closes also when nobody has seen its motion begin', async () => {
    // As the browser computes it; no event tells of a motion here.
    const sheet = document.createElement('style');
    sheet.textContent =
      '.animate-rise, [class*="data-expanded:animate-"][data-expanded] { animation-name: rise; }';
    document.head.append(sheet);
    onTestFinished(() => sheet.remove());
    // In a browser it follows the element; here it would stay as it was when it was asked for.
    const { getComputedStyle } = window;
    const styles = vi.spyOn(window, 'getComputedStyle').mockImplementation(
      (element, pseudo) =>
        new Proxy(getComputedStyle(element, pseudo), {
          get: (_, name) => Reflect.get(getComputedStyle(element, pseudo), name) as unknown,
        }),
    );
    onTestFinished(() => styles.mockRestore());
    const user = userEvent.setup();
    renderView(() => <Rename />);
    await user.click(screen.getByRole('button', { name: 'Rename' }));
    const dialog = await screen.findByRole('dialog');
    expect(getComputedStyle(dialog).animationName).toBe('rise');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('a question before a step that cannot be undone', () => {
  test('does the step once when it is confirmed, and stays until the step is done', async () => {
    const user = userEvent.setup();
    let finish!: () => void;
    const confirm = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const [open, setOpen] = createSignal(true);
    renderView(() => (
      <ConfirmDialog
        open={open()}
        onClose={() => setOpen(false)}
        danger
        title="Finish the event?"
        text="Nobody can apply any more."
        confirmLabel="Finish event"
        onConfirm={() => confirm().then(() => setOpen(false))}
      />
    ));
    const question = await screen.findByRole('alertdialog', { name: 'Finish the event?' });
    expect(question).toHaveAccessibleDescription('Nobody can apply any more.');
    await user.dblClick(screen.getByRole('button', { name: 'Finish event' }));
    expect(confirm).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alertdialog')).toBeInTheDocument();
    finish();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  test('starts the keyboard on the way out', async () => {
    renderView(() => (
      <ConfirmDialog
        open
        onClose={() => undefined}
        title="Finish the event?"
        text="Nobody can apply any more."
        confirmLabel="Finish event"
        onConfirm={() => undefined}
      />
    ));
    await screen.findByRole('alertdialog');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus());
  });
});
