import { diceOf, type Dice } from '@equipage/domain/fixtures';
import { palettePng, type Colour } from './png.ts';

const size = 64;
/** Each pixel is looked at in so many places each way, for soft edges. */
const samples = 3;

type Point = readonly [x: number, y: number];
type Shape = (point: Point) => boolean;
interface Layer {
  readonly colour: Colour;
  readonly covers: Shape;
}

/** What is known about a face; the label decides the rest. */
export interface Look {
  readonly hair?: keyof typeof hairstyles;
  /** 0 very light to 5 very dark. */
  readonly skin?: 0 | 1 | 2 | 3 | 4 | 5;
  readonly beard?: boolean;
  readonly grey?: boolean;
}

/**
 * A friendly little face, as the data URL of a PNG: of about 1 kB in the size of a thumbnail. The same label and look are
 * always the same face; nobody real looks like it.
 * @param side in pixels
 */
export function portraitOf(label: string, look: Look = {}, side: number = size): string {
  const layers = sitter(diceOf(`portrait ${label}`), look);
  const pixels = Array.from({ length: side * side }, (_, at) =>
    pixel(layers, at % side, Math.floor(at / side), size / side),
  );
  return `data:image/png;base64,${palettePng(side, side, pixels).toString('base64')}`;
}

const backgrounds = ['#cfe3d4', '#f6dfa8', '#f2c9b8', '#c9d8ea', '#dccfe8', '#e9e2d0', '#bfe0dd', '#f3d3dc'];
const skins = ['#f6d7c0', '#edc3a0', '#d9a377', '#b97a50', '#8d5636', '#5f3a26'];
const greyHairs = ['#8f8a86', '#d8d4cf'];
const darkHairs = ['#2a2320', '#3a2a22', '#4a3224'];
const hairs = [...darkHairs, '#7a4a2a', '#b5762f', '#d9b25f', '#9c3f24'];
const clothes = ['#0b6e4f', '#f2a51f', '#b4472e', '#2f5d8c', '#6b4b8a', '#12221c', '#3f8f86', '#c9647a'];
const ink: Colour = [43, 33, 30];

function sitter(dice: Dice, look: Look): Layer[] {
  const background = rgb(dice.pick(backgrounds));
  const skinTone = look.skin ?? dice.whole(0, skins.length - 1);
  const skin = rgb(skins[skinTone]!);
  const hair = rgb(dice.pick(look.grey === true ? greyHairs : skinTone < 2 ? hairs : darkHairs));
  const cloth = rgb(dice.pick(clothes));
  const { behind, above } = hairstyles[look.hair ?? dice.pick(usualHair)]({
    hair,
    cloth: rgb(dice.pick(clothes)),
  });
  const glasses = dice.chance(0.25);
  const beard = look.beard === true;

  return [
    layer(background, everywhere),
    ...behind,
    layer(cloth, ellipse(32, 66, 25, 20)),
    layer(shade(skin, 0.86), box(27, 36, 37, 50)),
    layer(cloth, minus(ellipse(32, 66, 25, 20), ellipse(32, 46, 8, 7))),
    layer(shade(skin, 0.93), either(ellipse(20.5, 29, 2.6, 3.6), ellipse(43.5, 29, 2.6, 3.6))),
    layer(skin, face),
    ...(beard
      ? [
          layer(
            hair,
            minus(both(face, below(31)), either(ellipse(32, 29, 9.5, 6.5), ellipse(32, 36.2, 3, 1.1))),
          ),
        ]
      : []),
    ...above,
    layer(ink, either(ellipse(27.4, 28.5, 1.35, 1.7), ellipse(36.6, 28.5, 1.35, 1.7))),
    ...(beard
      ? []
      : [
          layer(
            shade(skin, 0.55),
            both(minus(ellipse(32, 33, 4.6, 3.6), ellipse(32, 31.8, 5, 3.2)), below(33)),
          ),
        ]),
    ...(glasses
      ? [layer(ink, either(ring(27.2, 28.5, 4.4), ring(36.8, 28.5, 4.4), box(31, 28, 33, 29)))]
      : []),
  ];
}

type Hairstyle = (colours: { hair: Colour; cloth: Colour }) => { behind: Layer[]; above: Layer[] };

const face = ellipse(32, 28, 11.6, 13.2);
const crown = minus(ellipse(32, 24.5, 13, 13.5), ellipse(32, 34, 13.4, 13));

const shortHair: Hairstyle = ({ hair }) => ({ behind: [], above: [layer(hair, crown)] });
const parted: Hairstyle = ({ hair }) => ({
  behind: [],
  above: [layer(hair, minus(ellipse(32, 24.5, 13.2, 13.6), ellipse(36.5, 36, 15, 16)))],
});
const longHair: Hairstyle = ({ hair }) => ({
  behind: [layer(hair, either(ellipse(32, 27, 15, 16), box(17, 27, 47, 50)))],
  above: [layer(hair, minus(ellipse(32, 24, 13.4, 13.2), ellipse(28, 35, 14, 15)))],
});
const bob: Hairstyle = ({ hair }) => ({
  behind: [layer(hair, either(ellipse(32, 26, 15.5, 15), ellipse(32, 33, 15.5, 9)))],
  above: [layer(hair, both(ellipse(32, 25, 13, 13.5), above(20.5)))],
});
const bun: Hairstyle = ({ hair }) => ({
  behind: [layer(hair, ellipse(32, 9.5, 6.2, 6))],
  above: [layer(hair, crown)],
});
const curls: Hairstyle = ({ hair }) => ({
  behind: [
    layer(
      hair,
      either(
        ...[-13, -8, -2.5, 2.5, 8, 13].map((x) => ellipse(32 + x, 20 + (x * x) / 20, 6.4, 6.6)),
        ellipse(32, 16, 11, 8),
      ),
    ),
  ],
  above: [layer(hair, both(crown, above(19)))],
});
const halo: Hairstyle = ({ hair }) => ({
  behind: [layer(hair, ellipse(32, 23, 19.5, 18.5))],
  above: [layer(hair, both(crown, above(20)))],
});
const shorn: Hairstyle = () => ({ behind: [], above: [] });
const scarf: Hairstyle = ({ cloth }) => ({
  behind: [layer(shade(cloth, 0.85), either(ellipse(32, 28, 17, 18), ellipse(32, 48, 15, 10)))],
  above: [layer(cloth, minus(ellipse(32, 28, 16, 17.5), ellipse(32, 29.5, 9.8, 11.3)))],
});
const beanie: Hairstyle = ({ hair, cloth }) => ({
  behind: [layer(hair, ellipse(32, 27, 13, 12.5))],
  above: [
    layer(cloth, both(ellipse(32, 20.5, 13.6, 13), above(20.5))),
    layer(shade(cloth, 0.8), box(18.6, 17.6, 45.4, 21.6)),
  ],
});

const hairstyles = {
  short: shortHair,
  parted,
  long: longHair,
  bob,
  bun,
  curls,
  halo,
  none: shorn,
  scarf,
  beanie,
};
const usualHair = ['short', 'parted', 'long', 'bob', 'bun', 'curls', 'halo', 'beanie'] as const;

/** @param scale how much of the drawing, which is of 64 units, a pixel covers */
function pixel(layers: readonly Layer[], x: number, y: number, scale: number): Colour {
  const near = samples - 1;
  const corners = [0, near, samples * near, samples ** 2 - 1].map((sample) =>
    topAt(layers, x, y, scale, sample),
  );
  if (corners.every((top) => top === corners[0])) return stepped(corners[0]!.colour);
  const sum = [0, 0, 0];
  for (let sample = 0; sample < samples ** 2; sample++) {
    const { colour } = topAt(layers, x, y, scale, sample);
    for (const channel of [0, 1, 2] as const) sum[channel]! += colour[channel] / samples ** 2;
  }
  return stepped(sum as [number, number, number]);
}

/** What is seen at one of the places inside of a pixel, counted row by row. */
function topAt(layers: readonly Layer[], x: number, y: number, scale: number, sample: number): Layer {
  const point = [
    (x + ((sample % samples) + 0.5) / samples) * scale,
    (y + (Math.floor(sample / samples) + 0.5) / samples) * scale,
  ] as const;
  return layers.findLast(({ covers }) => covers(point))!;
}

/** Steps of four: nobody sees them, and the palette stays far below its 256 colours. */
function stepped(colour: Colour): Colour {
  return colour.map((value) => Math.min(255, Math.round(value / 4) * 4)) as [number, number, number];
}

function layer(colour: Colour, covers: Shape): Layer {
  return { colour, covers };
}

function everywhere(): boolean {
  return true;
}

function ellipse(centreX: number, centreY: number, radiusX: number, radiusY: number): Shape {
  return ([x, y]) => ((x - centreX) / radiusX) ** 2 + ((y - centreY) / radiusY) ** 2 <= 1;
}

function ring(centreX: number, centreY: number, radius: number): Shape {
  return minus(
    ellipse(centreX, centreY, radius, radius),
    ellipse(centreX, centreY, radius - 0.9, radius - 0.9),
  );
}

function box(left: number, top: number, right: number, bottom: number): Shape {
  return ([x, y]) => x >= left && x <= right && y >= top && y <= bottom;
}

function above(line: number): Shape {
  return ([, y]) => y <= line;
}

function below(line: number): Shape {
  return ([, y]) => y >= line;
}

function either(...shapes: readonly Shape[]): Shape {
  return (point) => shapes.some((covers) => covers(point));
}

function both(one: Shape, other: Shape): Shape {
  return (point) => one(point) && other(point);
}

function minus(one: Shape, other: Shape): Shape {
  return (point) => one(point) && !other(point);
}

function rgb(hex: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

function shade(colour: Colour, factor: number): Colour {
  return colour.map((channel) => Math.round(channel * factor)) as [number, number, number];
}
