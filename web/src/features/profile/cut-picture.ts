import { photoLimits } from '@equipage/domain';
import type { Crop } from './crop.ts';

/** Both sizes as data URLs, ready to be stored. */
export interface CutPicture {
  readonly photo: string;
  readonly thumbnail: string;
}

/** Decodes a file or a frame of the camera, turned as its EXIF says; undefined when the browser cannot read it. */
export async function readPicture(source: ImageBitmapSource): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(source);
  } catch {
    return undefined;
  }
}

/**
 * Draws the square anew in both sizes. Only pixels go through a canvas, so place, camera and time of the original are
 * gone; and what is stored is small, whatever was chosen.
 */
export async function cutPicture(picture: ImageBitmap, crop: Crop): Promise<CutPicture> {
  const { side, bytes, thumbnailSide, thumbnailBytes } = photoLimits;
  const photo = drawn(picture, crop, side);
  return {
    photo: await encoded(photo, bytes),
    // From the photo: a second large step down would flicker in fine patterns.
    thumbnail: await encoded(drawn(photo, { x: 0, y: 0, side }, thumbnailSide), thumbnailBytes),
  };
}

/**
 * A picture whole, in the middle of a square of one size: for a logo, of which nothing may be cut off.
 * @returns a data URL of at most `mostBytes` of image data
 */
export async function fitPicture(picture: ImageBitmap, side: number, mostBytes: number): Promise<string> {
  const { width, height } = picture;
  const around = Math.max(width, height);
  // Where the square reaches beyond the picture, nothing is drawn, and the white ground stays.
  const square = { x: (width - around) / 2, y: (height - around) / 2, side: around };
  return await encoded(drawn(picture, square, side), mostBytes);
}

function drawn(picture: CanvasImageSource, { x, y, side }: Crop, size: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  // JPEG has no transparency and would make it black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, size, size);
  context.drawImage(picture, x, y, side, side, 0, 0, size, size);
  return canvas;
}

const qualities = [0.86, 0.75, 0.6, 0.45, 0.3, 0.15, 0.05];

/** In the best quality that fits. */
async function encoded(canvas: HTMLCanvasElement, mostBytes: number): Promise<string> {
  for (const quality of qualities) {
    const blob = await blobOf(canvas, quality);
    if (blob.size <= mostBytes) return await dataUrlOf(blob);
  }
  throw new Error(`a picture of ${canvas.width} pixels does not fit into ${mostBytes} bytes`);
}

/** WebP, or JPEG where the browser cannot write WebP and would answer with PNG. */
async function blobOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  for (const type of ['image/webp', 'image/jpeg']) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    if (blob?.type === type) return blob;
  }
  throw new Error('this browser writes neither WebP nor JPEG');
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(new Error('a picture could not be read')));
    reader.readAsDataURL(blob);
  });
}
