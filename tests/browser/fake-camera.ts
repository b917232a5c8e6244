import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

const encoder = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/writer/zxing_writer.wasm')));
prepareZXingModule({ overrides: { wasmBinary: encoder.buffer } });

/** How a code looks to the camera. */
export interface Picture {
  /** Undefined: nothing is before the camera. */
  readonly text: string | undefined;
  readonly seconds: number;
  readonly modulePixels?: number;
  /** Radius in pixels. */
  readonly blur?: number;
  /** From 0 (all grey) to 1 (black and white). */
  readonly contrast?: number;
  readonly inverted?: boolean;
  /** In degrees. */
  readonly turned?: number;
  /** Width of the far edge beside the near one; 1 is seen from the front. */
  readonly perspective?: number;
}

export interface VideoSize {
  readonly width: number;
  readonly height: number;
  readonly framesPerSecond: number;
}

const usual: VideoSize = { width: 640, height: 480, framesPerSecond: 5 };

/** Flags that give Chromium a camera with a moving picture of its own, which nobody is asked about. */
export const anyCameraFlags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Flags that make Chromium take a file for its camera, which it plays again and again. */
export function cameraFlags(file: string): string[] {
  return [...anyCameraFlags, `--use-file-for-fake-video-capture=${file}`];
}

/** Writes what a camera sees, one picture after the other, as uncompressed video (YUV4MPEG2). */
export async function writeVideo(
  file: string,
  pictures: readonly Picture[],
  { width, height, framesPerSecond }: VideoSize = usual,
): Promise<void> {
  const video = await open(file, 'w');
  try {
    await video.write(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
    const grey = Buffer.alloc((width * height) / 2, 128);
    for (const picture of pictures) {
      const luma = await draw(picture, width, height);
      const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey]);
      for (let count = Math.round(picture.seconds * framesPerSecond); count > 0; count -= 1)
        await video.write(frame);
    }
  } finally {
    await video.close();
  }
}

/** The brightness of each pixel. */
async function draw(picture: Picture, width: number, height: number): Promise<Buffer> {
  const { text, modulePixels = 6, blur = 0, contrast = 1, inverted = false } = picture;
  const pixels = Buffer.alloc(width * height, 235);
  if (text === undefined) return pixels;
  const { symbol } = await writeBarcode(text, { format: 'QRCode', options: 'ecLevel=M' });
  const quiet = 4;
  const side = symbol.width + 2 * quiet;
  const at = (x: number, y: number) => {
    const [column, row] = [Math.floor(x) - quiet, Math.floor(y) - quiet];
    const inside = column >= 0 && row >= 0 && column < symbol.width && row < symbol.height;
    return inside && symbol.data[row * symbol.width + column]! < 128;
  };
  const angle = ((picture.turned ?? 0) * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const far = picture.perspective ?? 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [fromCentre, down] = [x - width / 2, y - height / 2];
      const turnedX = fromCentre * cosine + down * sine;
      const turnedY = down * cosine - fromCentre * sine;
      const downward = turnedY / (modulePixels * side) + 0.5;
      if (downward < 0 || downward >= 1) continue;
      // What is farther away is smaller in both directions: widths grow evenly down the picture, distances by 1 / width.
      const narrowing = far + (1 - far) * downward;
      const row = far === 1 ? downward * side : (side * (1 / far - 1 / narrowing)) / (1 / far - 1);
      const column = turnedX / (modulePixels * narrowing) + side / 2;
      if (column < 0 || column >= side) continue;
      const dark = at(column, row) !== inverted;
      pixels[y * width + x] = 128 + (dark ? -1 : 1) * 112 * contrast;
    }
  }
  return blur === 0 ? pixels : blurred(pixels, width, height, blur);
}

/** Each pixel is the mean of its surroundings. */
function blurred(pixels: Buffer, width: number, height: number, radius: number): Buffer {
  const pass = (from: Buffer, step: number, length: number, lines: number, lineStep: number) => {
    const to = Buffer.alloc(from.length);
    for (let line = 0; line < lines; line += 1) {
      for (let place = 0; place < length; place += 1) {
        let [sum, count] = [0, 0];
        for (
          let near = Math.max(0, place - radius);
          near <= Math.min(length - 1, place + radius);
          near += 1
        ) {
          sum += from[line * lineStep + near * step]!;
          count += 1;
        }
        to[line * lineStep + place * step] = Math.round(sum / count);
      }
    }
    return to;
  };
  return pass(pass(pixels, 1, width, height, width), width, height, width, 1);
}
