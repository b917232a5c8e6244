import { palettePng, type Colour } from './png.ts';

const side = 96;

/** From the middle, −1 to 1 to the right and downwards. */
type Shape = (x: number, y: number) => boolean;

/** What the signs of our organizations show, drawn one over the other. */
const signs = {
  /** A barn with its door open. */
  barn: [
    ['light', (x, y) => (y > -0.1 && y < 0.6 && Math.abs(x) < 0.5) || (y <= -0.1 && y > -0.7 + Math.abs(x))],
    ['dark', (x, y) => y > 0.12 && y < 0.6 && Math.abs(x) < 0.2],
    ['bright', (x, y) => Math.hypot(x, y + 0.22) < 0.11],
  ],
  /** Two hills and a sun. */
  hills: [
    ['bright', (x, y) => Math.hypot(x - 0.35, y + 0.4) < 0.2],
    ['light', (x, y) => y < 0.55 && y > -0.45 + Math.abs(x + 0.25) * 1.4],
    ['dark', (x, y) => y < 0.55 && y > 0.05 + Math.abs(x - 0.4) * 1.2],
  ],
  /** A long table with bowls on it. */
  table: [
    ['light', (x, y) => Math.abs(x) < 0.72 && Math.abs(y - 0.12) < 0.07],
    ['light', (x, y) => Math.abs(Math.abs(x) - 0.55) < 0.07 && y > 0.12 && y < 0.6],
    [
      'bright',
      (x, y) => y < 0.05 && y > -0.2 && [-0.42, 0, 0.42].some((at) => Math.hypot(x - at, y + 0.2) < 0.17),
    ],
  ],
} as const satisfies Record<string, readonly (readonly [Tone, Shape])[]>;

type Tone = 'light' | 'dark' | 'bright';

export type Sign = keyof typeof signs;

/**
 * A sign on a ground, as the data URL of a PNG of about 1 kB.
 * @param ground red, green and blue
 */
export function logoOf(sign: Sign, ground: Colour): string {
  const tones: Record<Tone, Colour> = {
    light: [255, 253, 248],
    bright: [242, 165, 31],
    dark: ground,
  };
  const pixels = Array.from({ length: side * side }, (_, at) => {
    const x = ((at % side) + 0.5) / (side / 2) - 1;
    const y = (Math.floor(at / side) + 0.5) / (side / 2) - 1;
    const top = signs[sign].findLast(([, covers]) => covers(x, y));
    return top === undefined ? ground : tones[top[0]];
  });
  return `data:image/png;base64,${palettePng(side, side, pixels).toString('base64')}`;
}
