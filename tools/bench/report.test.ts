import { expect, it } from 'vitest';
import { withMeasurement, type Measurement } from './report.ts';

const measured: Measurement = {
  name: 'last-place',
  about: '100 people take the last place of a shift at once',
  figures: { won: 1, told: 99, a_second: 1234.5, within_goal: true },
  day: '2026-11-22',
  commit: '1a2b3c4',
  machine: '2 cores, Node 20',
};

it('a measurement is a section with its figures, where, when and at which commit', () => {
  const page = withMeasurement('', measured);
  expect(page).toMatch(/^# Benchmarks\n/);
  expect(page).toContain('## last-place\n\n100 people take the last place of a shift at once.\n\n');
  expect(page).toContain('| `a_second`    | 1,234.5 |');
  expect(page).toContain('| `within_goal` |     yes |');
  // As the formatter of the house would write it.
  expect(withMeasurement('', { ...measured, figures: { a: 1 } })).toContain('| `a`    |     1 |\n');
  expect(page).toContain('Measured on 2026-11-22 at 1a2b3c4: 2 cores, Node 20.\n');
});

it('a new measurement takes the place of the older one of its name, and the others stay, in order', () => {
  const before = ['scan', 'broadcast'].reduce(
    (page, name) => withMeasurement(page, { ...measured, name }),
    withMeasurement('', measured),
  );
  const after = withMeasurement(before, { ...measured, figures: { won: 2 }, commit: '5d6e7f8' });
  expect(after.match(/^## .*/gm)).toEqual(['## broadcast', '## last-place', '## scan']);
  expect(after).toContain('at 5d6e7f8');
  expect(after.match(/at 1a2b3c4/g)).toHaveLength(2);
  expect(withMeasurement(after, measured)).toBe(before);
});
