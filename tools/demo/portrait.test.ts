import { thumbnail } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { inflateSync } from 'node:zlib';
import { palettePng, type Colour } from './png.ts';
import { portraitOf } from './portrait.ts';

describe('a portrait', () => {
  test('fits where a thumbnail goes, and stays the same for a label', () => {
    for (let number = 0; number < 12; number++) {
      const picture = portraitOf(`somebody ${number}`);
      expect(thumbnail.safeParse(picture).success).toBe(true);
      expect(picture.length).toBeLessThan(2_000);
    }
    expect(portraitOf('ada', { hair: 'bun' })).toBe(portraitOf('ada', { hair: 'bun' }));
    expect(portraitOf('ada', { hair: 'bun' })).not.toBe(portraitOf('ada', { hair: 'long' }));
  });
});

describe('a PNG', () => {
  const red: Colour = [255, 0, 0];
  const blue: Colour = [0, 0, 255];

  test('holds its size, its colours and an index for each pixel', () => {
    const png = palettePng(2, 2, [red, blue, blue, red]);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n');
    expect(png.readUInt32BE(16)).toBe(2);
    expect(png.readUInt32BE(20)).toBe(2);
    const palette = png.indexOf('PLTE') + 4;
    expect([...png.subarray(palette, palette + 6)]).toEqual([...red, ...blue]);
    const data = png.indexOf('IDAT');
    const rows = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
    expect([...rows]).toEqual([0, 0, 1, 0, 1, 0]);
  });

  test('cannot have more colours than its palette', () => {
    const colours = Array.from({ length: 257 }, (_, at): Colour => [at % 256, Math.floor(at / 256), 0]);
    expect(() => palettePng(257, 1, colours)).toThrow('257 colours');
  });
});
