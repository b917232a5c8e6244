import { screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test } from 'vitest';
import { renderView } from '../test-render.tsx';
import { Progress } from './progress.tsx';

test('how far work has come is said as soon as it is known, and not before', () => {
  const [value, setValue] = createSignal<number>();
  renderView(() => <Progress label="Importing people" value={value()} max={8} />);
  const bar = screen.getByRole('progressbar', { name: 'Importing people' });
  expect(bar).not.toHaveAttribute('value');

  setValue(2);
  expect(bar).toHaveAttribute('value', '2');
  expect(screen.getByText('25%')).toBeVisible();

  setValue(undefined);
  expect(bar).not.toHaveAttribute('value');
});
