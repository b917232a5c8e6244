import { fireEvent, screen, waitFor } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Button } from './button.tsx';
import { Form } from './form.tsx';
import { IconButton } from './icon-button.tsx';

const Icon = () => <svg />;

describe('a button', () => {
  test('does one thing on a double click', async () => {
    let finish!: () => void;
    const press = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    renderView(() => <Button onPress={press}>Send invitation</Button>);
    const button = screen.getByRole('button', { name: 'Send invitation' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(press).toHaveBeenCalledTimes(1);
    finish();
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
    fireEvent.click(button);
    expect(press).toHaveBeenCalledTimes(2);
  });

  test('keeps its name and the focus while it is busy', () => {
    renderView(() => <Button onPress={() => new Promise<void>(() => undefined)}>Send invitation</Button>);
    const button = screen.getByRole('button', { name: 'Send invitation' });
    button.focus();
    fireEvent.click(button);
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveAccessibleName('Send invitation');
    expect(button).toHaveFocus();
  });

  test('can be pressed again after its work broke, and the fault is reported', async () => {
    const reported = vi.fn();
    vi.stubGlobal('reportError', reported);
    const fault = new Error('broken');
    renderView(() => <Button onPress={() => Promise.reject(fault)}>Save</Button>);
    const button = screen.getByRole('button', { name: 'Save' });
    fireEvent.click(button);
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
    expect(reported).toHaveBeenCalledWith(fault);
    vi.unstubAllGlobals();
  });

  test('with an address is a link', () => {
    renderView(() => (
      <Button href="/messages" variant="primary">
        Messages
      </Button>
    ));
    expect(screen.getByRole('link', { name: 'Messages' })).toHaveAttribute('href', '/messages');
  });

  test('that is disabled does nothing', () => {
    const press = vi.fn();
    renderView(() => (
      <Button disabled onPress={press}>
        Save
      </Button>
    ));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(press).not.toHaveBeenCalled();
  });

  test('of a form shows the work of the form and sends it once', async () => {
    let finish!: () => void;
    const submit = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    renderView(() => (
      <Form errors={[]} onSubmit={submit}>
        <Button type="submit">Apply</Button>
      </Form>
    ));
    const button = screen.getByRole('button', { name: 'Apply' });
    fireEvent.click(button);
    fireEvent.submit(button.closest('form')!);
    await waitFor(() => expect(button).toHaveAttribute('aria-busy', 'true'));
    expect(submit).toHaveBeenCalledTimes(1);
    finish();
    await waitFor(() => expect(button).not.toHaveAttribute('aria-busy'));
  });
});

test('an icon button is named by its label and tells whether it is on', () => {
  const [on, setOn] = createSignal(false);
  renderView(() => (
    <IconButton label="Notify me" icon={Icon} pressed={on()} onPress={() => void setOn(!on())} />
  ));
  const button = screen.getByRole('button', { name: 'Notify me' });
  expect(button).toHaveAttribute('aria-pressed', 'false');
  fireEvent.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'true');
});
