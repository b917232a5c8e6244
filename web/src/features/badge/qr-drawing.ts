/** A QR code as squares: what to draw, on a field of `size` by `size` units that has the quiet margin in it. */
export interface QrDrawing {
  readonly size: number;
  /** An SVG path of all dark modules, row by row. */
  readonly path: string;
}

/** The light margin that the standard asks for, in modules; without it a code on a dark ground is not found. */
const margin = 4;

/**
 * Draws a text as a QR code. The middle level of error correction: a scratched screen costs less than smaller modules do.
 * The library is fetched when the first code is drawn.
 */
export async function drawQrCode(text: string): Promise<QrDrawing> {
  const { create } = await import('qrcode');
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  );
  return { size: modules.size + 2 * margin, path: rows.map(pathOfRow).join('') };
}

/** Neighbours are drawn as one bar, so that no hair of light shows between them. */
function pathOfRow(dark: readonly boolean[], row: number): string {
  let path = '';
  for (let column = 0; column < dark.length; column += 1) {
    if (dark[column] !== true) continue;
    const start = column;
    while (dark[column + 1] === true) column += 1;
    const width = column + 1 - start;
    path += `M${start + margin} ${row + margin}h${width}v1h-${width}z`;
  }
  return path;
}
