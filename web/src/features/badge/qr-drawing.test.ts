import { badgeCodeOf } from '@equipage/domain';
import { tokenOf } from '@equipage/domain/fixtures';
import { describe, expect, it } from 'vitest';
import { drawQrCode, type QrDrawing } from './qr-drawing.ts';

/** The modules that a drawing paints, as `column,row`. */
function painted({ path }: QrDrawing): Set<string> {
  const dark = new Set<string>();
  for (const [, column, row, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(width); at += 1) dark.add(`${Number(column) + at},${row}`);
  return dark;
}

describe('the drawing of a badge', () => {
  it('is the small code of 25 modules, with a margin of four on each side that nothing is drawn in', async () => {
    const drawing = await drawQrCode(badgeCodeOf(tokenOf('Noor')));
    expect(drawing.size).toBe(25 + 2 * 4);
    const places = [...painted(drawing)].flatMap((place) => place.split(',').map(Number));
    expect(Math.min(...places)).toBe(4);
    expect(Math.max(...places)).toBe(4 + 24);
  });

  it('has the three eyes by which cameras find a code, and not the fourth', async () => {
    const dark = painted(await drawQrCode(badgeCodeOf(tokenOf('Noor'))));
    /** The ring of seven modules and the light one inside of it. */
    const isEye = (left: number, top: number) =>
      Array.from({ length: 7 }, (_, at) => at).every(
        (at) => dark.has(`${left + at},${top}`) && dark.has(`${left},${top + at}`),
      ) && !dark.has(`${left + 1},${top + 1}`);
    expect([isEye(4, 4), isEye(4 + 18, 4), isEye(4, 4 + 18), isEye(4 + 18, 4 + 18)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is another one for another badge', async () => {
    const [one, other] = await Promise.all(
      ['Noor', 'Ida'].map((who) => drawQrCode(badgeCodeOf(tokenOf(who)))),
    );
    expect(one!.path).not.toBe(other!.path);
  });
});
