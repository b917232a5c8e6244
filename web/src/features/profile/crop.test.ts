import { diceOf } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { firstCrop, largestZoom, movedTo, zoomedTo, zoomOf } from './crop.ts';

describe('the square of a photo', () => {
  test('begins as large as may be: in the middle of a wide picture, above it in an upright one', () => {
    expect(firstCrop({ width: 400, height: 300 })).toEqual({ x: 50, y: 0, side: 300 });
    expect(firstCrop({ width: 300, height: 600 })).toEqual({ x: 0, y: 100, side: 300 });
  });

  test('moves with the finger and stops at the edges', () => {
    const size = { width: 400, height: 300 };
    const crop = zoomedTo(firstCrop(size), 2, size);
    expect(crop).toEqual({ x: 125, y: 75, side: 150 });
    expect(movedTo(crop, 130, 80, size)).toEqual({ x: 130, y: 80, side: 150 });
    expect(movedTo(crop, -9, 999, size)).toEqual({ x: 0, y: 150, side: 150 });
  });

  test.each(Array.from({ length: 50 }, (_, throwOf) => throwOf))(
    'stays inside of any picture, whatever is done to it: throw %i',
    (throwOf) => {
      const dice = diceOf(`crop ${throwOf}`);
      const size = { width: dice.whole(1, 9_000), height: dice.whole(1, 9_000) };
      let crop = firstCrop(size);
      for (let step = 0; step < 20; step += 1) {
        const [x, y] = [dice.whole(-20_000, 20_000), dice.whole(-20_000, 20_000)];
        crop = movedTo(zoomedTo(crop, 9 * dice.fraction() - 2, size), x, y, size);
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.side).toBeLessThanOrEqual(size.width + 1e-6);
        expect(crop.y + crop.side).toBeLessThanOrEqual(size.height + 1e-6);
        expect(zoomOf(crop, size)).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(zoomOf(crop, size)).toBeLessThanOrEqual(largestZoom + 1e-9);
      }
    },
  );

  test('grows around its middle', () => {
    const size = { width: 1_000, height: 1_000 };
    const crop = movedTo(zoomedTo(firstCrop(size), 4, size), 500, 500, size);
    expect(zoomedTo(crop, 2, size)).toEqual({ x: 375, y: 375, side: 500 });
  });
});
