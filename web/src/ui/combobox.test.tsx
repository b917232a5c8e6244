import { screen, waitFor } from '@solidjs/testing-library';
import userEvent from '@testing-library/user-event';
import { createSignal } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Combobox } from './combobox.tsx';

const groups = [
  { label: 'Suggested', options: [{ value: 'FR', label: 'France', words: 'FR' }] },
  {
    label: 'All',
    options: [
      { value: 'EG', label: 'Égypte', words: 'EG' },
      { value: 'CI', label: 'Côte d’Ivoire', words: 'CI' },
      { value: 'GB', label: 'United Kingdom', words: 'GB' },
    ],
  },
];

function country(initial = '') {
  const [value, setValue] = createSignal(initial);
  renderView(() => (
    <Combobox
      name="country"
      label="Country"
      noMatch="Nothing found"
      groups={groups}
      value={value()}
      onChange={setValue}
    />
  ));
  return { value, input: screen.getByRole<HTMLInputElement>('combobox', { name: 'Country' }) };
}

const options = () => screen.queryAllByRole('option').map((option) => option.textContent);

describe('a field to search one of many in', () => {
  test('a press shows all, a choice closes it and is shown', async () => {
    const user = userEvent.setup();
    const { input, value } = country();
    await user.click(input);
    expect(options()).toEqual(['France', 'Égypte', 'Côte d’Ivoire', 'United Kingdom']);
    await user.click(screen.getByRole('option', { name: /United/ }));
    expect(value()).toBe('GB');
    await waitFor(() => expect(input).toHaveValue('United Kingdom'));
  });

  test('is found without accents, by any word or by its code, and taken with Enter', async () => {
    for (const [typed, found] of [
      ['egy', 'EG'],
      ['ivoi', 'CI'],
      ['gb', 'GB'],
    ] as const) {
      const user = userEvent.setup();
      const { input, value } = country();
      await user.type(input, typed);
      expect(options()).toHaveLength(1);
      await user.keyboard('{Enter}');
      expect(value()).toBe(found);
      document.body.innerHTML = '';
    }
  });

  test('says when nothing fits, and only what stands in the list can be chosen', async () => {
    const user = userEvent.setup();
    const { input, value } = country('FR');
    await user.clear(input);
    await user.type(input, 'atlantis');
    expect(screen.getByText('Nothing found')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(value()).toBe('FR');
    await user.tab();
    await waitFor(() => expect(input).toHaveValue('France'));
  });
});
