import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name, { light, dark }] as const,
  ),
);

/** Foreground on ground, as components use them. Words need 4.5, edges of controls and signs 3. */
const words: ReadonlyArray<readonly [ground: string, ...inks: string[]]> = [
  ['paper', 'ink', 'soft', 'faint', 'primary-ink', 'accent-ink', 'danger-ink', 'info-ink'],
  ['surface', 'ink', 'soft', 'faint', 'primary-ink', 'accent-ink', 'danger-ink', 'info-ink'],
  ['sunk', 'ink', 'soft', 'faint', 'primary-ink', 'danger-ink'],
  ['primary', 'on-primary'],
  ['primary-hover', 'on-primary'],
  ['brand', 'on-brand'],
  ['brand-hover', 'on-brand'],
  ['accent', 'on-accent'],
  ['danger', 'on-danger'],
  ['danger-hover', 'on-danger'],
  ['primary-soft', 'ink', 'soft', 'primary-ink'],
  ['accent-soft', 'ink', 'soft', 'accent-ink'],
  ['danger-soft', 'ink', 'soft', 'danger-ink'],
  ['info-soft', 'ink', 'soft', 'info-ink'],
  ['slip', 'on-slip'],
];
const edges: ReadonlyArray<readonly [ground: string, ...edges: string[]]> = [
  ['paper', 'border', 'primary', 'danger', 'focus'],
  ['surface', 'border', 'primary', 'danger', 'focus'],
  ['sunk', 'border', 'primary', 'focus'],
  ['primary-soft', 'border', 'primary', 'focus'],
  ['accent-soft', 'border', 'focus'],
  ['danger-soft', 'border', 'danger', 'focus'],
  ['info-soft', 'border', 'focus'],
  ['brand', 'accent'],
  ['slip', 'accent'],
];

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  test.each(words.flatMap(([ground, ...inks]) => inks.map((ink) => [ink, ground])))(
    'words in %s can be read on %s',
    (ink, ground) => expect(contrast(ink, ground, theme)).toBeGreaterThanOrEqual(4.5),
  );

  test.each(edges.flatMap(([ground, ...all]) => all.map((edge) => [edge, ground])))(
    'an edge in %s can be seen on %s',
    (edge, ground) => expect(contrast(edge, ground, theme)).toBeGreaterThanOrEqual(3),
  );
});

test('each colour that is written on or drawn with is in the table above', () => {
  const checked = new Set([...words, ...edges].flat());
  // A hairline only separates what space separates already; the veil lies behind a dialog.
  const free = new Set(['hairline', 'veil']);
  expect([...colours.keys()].filter((name) => !checked.has(name!) && !free.has(name!))).toEqual([]);
});

function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(one, theme), luminance(other, theme)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance by WCAG 2.2. */
function luminance(name: string, theme: Theme): number {
  const hex = colours.get(name)?.[theme];
  if (hex === undefined) throw new Error(`tokens.css has no colour ${name}.`);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
