import fc from 'fast-check';
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

  test('stays inside of any picture, whatever is done to it', () => {
    const length = fc.integer({ min: 1, max: 9_000 });
    const step = fc.record({
      x: fc.integer(),
      y: fc.integer(),
      zoom: fc.double({ min: -9, max: 99, noNaN: true }),
    });
    fc.assert(
      fc.property(length, length, fc.array(step), (width, height, steps) => {
        const size = { width, height };
        let crop = firstCrop(size);
        for (const { x, y, zoom } of steps) crop = movedTo(zoomedTo(crop, zoom, size), x, y, size);
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.side).toBeLessThanOrEqual(width + 1e-6);
        expect(crop.y + crop.side).toBeLessThanOrEqual(height + 1e-6);
        expect(zoomOf(crop, size)).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(zoomOf(crop, size)).toBeLessThanOrEqual(largestZoom + 1e-9);
      }),
    );
  });

  test('grows around its middle', () => {
    const size = { width: 1_000, height: 1_000 };
    const crop = movedTo(zoomedTo(firstCrop(size), 4, size), 500, 500, size);
    expect(zoomedTo(crop, 2, size)).toEqual({ x: 375, y: 375, side: 500 });
  });
});
