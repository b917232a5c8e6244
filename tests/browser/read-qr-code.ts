import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const decoder = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')));
prepareZXingModule({ overrides: { wasmBinary: decoder.buffer } });

/**
 * What a camera reads in a picture, by the decoder that scanners use too.
 * @param picture a PNG, such as a screenshot of a whole page
 * @returns the text of the one QR code that is in it; undefined when there is none, or more
 */
export async function readQrCode(picture: Buffer): Promise<string | undefined> {
  const found = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] });
  return found.length === 1 ? found[0]?.text : undefined;
}
