import { screen, waitFor } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import { renderView } from '../test-render.tsx';
import { SuggestField, type Suggestion } from './suggest-field.tsx';

const brest: Suggestion = { value: 'Brest', label: 'Brest', detail: 'Brittany' };
const springfield: Suggestion = { value: 'Springfield, Illinois', label: 'Springfield', detail: 'Illinois' };

function city(answer: (text: string) => Promise<readonly Suggestion[]>) {
  const [value, setValue] = createSignal('');
  const suggest = vi.fn(answer);
  renderView(() => (
    <SuggestField name="city" label="City" value={value()} onInput={setValue} suggest={suggest} />
  ));
  return { value, suggest, input: screen.getByRole('combobox', { name: 'City' }) };
}

const both = () => Promise.resolve([brest, springfield]);

describe('a field with suggestions', () => {
  test('asks once, when typing pauses', async () => {
    const { input, suggest } = city(both);
    await userEvent.type(input, 'bres');
    await screen.findByRole('option', { name: /Brittany/ });
    expect(suggest).toHaveBeenCalledExactlyOnceWith('bres');
    expect(input).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('status')).toHaveTextContent('2');
  });

  test('is walked with the arrows, and Enter takes what is marked', async () => {
    const { input, value } = city(both);
    await userEvent.type(input, 'sp');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{ArrowUp}');
    const marked = screen.getByRole('option', { name: /Illinois/ });
    expect(marked).toHaveAttribute('aria-selected', 'true');
    expect(input).toHaveAttribute('aria-activedescendant', marked.id);
    await userEvent.keyboard('{Enter}');
    expect(value()).toBe('Springfield, Illinois');
    expect(screen.queryByRole('option')).toBeNull();
    expect(input).toHaveFocus();
  });

  test('takes what is pressed, and the focus stays', async () => {
    const { input, value } = city(both);
    await userEvent.type(input, 'br');
    await userEvent.click(await screen.findByRole('option', { name: /Brittany/ }));
    expect(value()).toBe('Brest');
    expect(input).toHaveFocus();
  });

  test('keeps what was typed when nothing is taken', async () => {
    const { input, value } = city(both);
    await userEvent.type(input, 'Ys');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(value()).toBe('Ys');
  });

  test('does not ask for a single letter', async () => {
    const { input, suggest } = city(both);
    await userEvent.type(input, 'b');
    await userEvent.type(input, 'r');
    await waitFor(() => expect(suggest).toHaveBeenCalledExactlyOnceWith('br'));
  });

  test('an answer that comes after more was typed is not shown', async () => {
    const answers: ((found: readonly Suggestion[]) => void)[] = [];
    const { input } = city(() => new Promise((resolve) => answers.push(resolve)));
    await userEvent.type(input, 'sp');
    await waitFor(() => expect(answers).toHaveLength(1));
    await userEvent.type(input, 'r');
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!([springfield]);
    await screen.findByRole('option', { name: /Illinois/ });
    answers[0]!([brest]);
    await Promise.resolve();
    expect(screen.queryByRole('option', { name: /Brittany/ })).toBeNull();
  });
});
