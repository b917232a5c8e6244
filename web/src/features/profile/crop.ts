/** Width and height of a picture, in its own pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A square cut out of a picture, in the picture's own pixels; always inside of it. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** How far one can go in: a quarter of the shorter side still has the pixels of a face. */
const smallestPart = 0.25;

/** The largest square, in the middle, and for an upright picture a little above it, where faces are. */
export function firstCrop({ width, height }: Size): Crop {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / (height > width ? 3 : 2), side };
}

/** The square at another place; it stops at the edges. */
export function movedTo(crop: Crop, x: number, y: number, { width, height }: Size): Crop {
  return { ...crop, x: within(x, width - crop.side), y: within(y, height - crop.side) };
}

/**
 * The square in another size around the same middle.
 * @param zoom from 1, the whole shorter side, up to {@link largestZoom}
 */
export function zoomedTo(crop: Crop, zoom: number, size: Size): Crop {
  const shorter = Math.min(size.width, size.height);
  const side = shorter / Math.min(Math.max(zoom, 1), largestZoom);
  const half = (crop.side - side) / 2;
  return movedTo({ ...crop, side }, crop.x + half, crop.y + half, size);
}

export const largestZoom = 1 / smallestPart;

export function zoomOf(crop: Crop, { width, height }: Size): number {
  return Math.min(width, height) / crop.side;
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
