import { crc32, deflateSync } from 'node:zlib';

export type Colour = readonly [red: number, green: number, blue: number];

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG of flat colours: one byte a pixel into a palette, which makes small pictures of few colours tiny.
 *
 * @param pixels row by row from the top left, each channel 0 to 255
 * @throws when there are more than 256 different colours
 */
export function palettePng(width: number, height: number, pixels: readonly Colour[]): Buffer {
  const palette = new Map<string, number>();
  const rows = Buffer.alloc(height * (width + 1));
  for (const [at, pixel] of pixels.entries()) {
    const key = pixel.join();
    const index = palette.get(key) ?? palette.size;
    palette.set(key, index);
    // Each row begins with a byte that names its filter: none, which packs flat colours best.
    rows[at + Math.floor(at / width) + 1] = index;
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours, and a palette holds 256`);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits into a palette; deflate; filters by row; not interlaced
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([...palette.keys()].flatMap((key) => key.split(',').map(Number)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  const check = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}
