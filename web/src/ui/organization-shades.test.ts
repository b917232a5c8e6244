import { organizationColor } from '@equipage/domain';
import { expect, test } from 'vitest';
import { organizationShades } from './organization-shades.ts';

/** What a shade lies on: the page and a card, in light and dark. */
const grounds = ['#faf7f0', '#fffdf8', '#0f1714', '#17211c'];

test.each(organizationColor.options)('a sign in %s can be read and seen in both themes', (color) => {
  const shade = organizationShades[color];
  expect(contrast(shade, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  for (const ground of grounds) expect(contrast(shade, ground)).toBeGreaterThanOrEqual(3);
});

/** Contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
