import type { Language } from '@equipage/domain';
import type { Figure } from './figures.ts';

/** How spreadsheets of a language part columns and write decimals. */
const dialects = {
  en: { delimiter: ',', decimal: '.' },
  fr: { delimiter: ';', decimal: ',' },
} as const;

/** A figure as a table for spreadsheets, in the words of the screen; numbers that are too small are `<5`. */
export async function csvOf({ what, labels, series }: Figure, language: Language): Promise<Blob> {
  const { default: Papa } = await import('papaparse');
  const { delimiter, decimal } = dialects[language];
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined
      ? '<5'
      : String(Math.round(value * 100) / 100).replace('.', decimal);
  const rows = labels.map((label, at) => [label, ...series.map(({ values }) => cell(values[at]))]);
  const text = Papa.unparse([[what, ...series.map(({ label }) => label)], ...rows], {
    delimiter,
    escapeFormulae: /^[=+\-@\t\r＝＋－＠]/,
  });
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** What a picture needs of the page's style when it stands alone. */
const carriedStyles = ['fill', 'stroke', 'font-family', 'font-size', 'opacity', 'visibility'] as const;

const titleHeight = 40;
const margin = 16;

/** A plot as a picture of twice its size, with its title above it and the colours that it has on the screen. */
export async function pngOf(plot: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = plot.viewBox.baseVal;
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const originals = [plot, ...plot.querySelectorAll<SVGElement>('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(originals[at]!);
    for (const name of carriedStyles) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const page = getComputedStyle(plot.closest('section') ?? document.body);
  const name = 'http://www.w3.org/2000/svg';
  const whole = document.createElementNS(name, 'svg');
  const size = { width: width + 2 * margin, height: height + titleHeight + 2 * margin };
  whole.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  whole.setAttribute('width', String(size.width * 2));
  whole.setAttribute('height', String(size.height * 2));
  const ground = document.createElementNS(name, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', page.backgroundColor);
  const heading = document.createElementNS(name, 'text');
  heading.setAttribute('x', String(margin));
  heading.setAttribute('y', String(margin + 18));
  heading.setAttribute('fill', page.color);
  heading.setAttribute('font-family', page.fontFamily);
  heading.setAttribute('font-size', '18');
  heading.setAttribute('font-weight', '700');
  // A long title is made as narrow as the plot rather than cut off.
  heading.textContent = title;
  if (title.length * 9 > width) {
    heading.setAttribute('textLength', String(width));
    heading.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(margin + titleHeight));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  whole.append(ground, heading, copy);
  return await drawn(new XMLSerializer().serializeToString(whole), size.width * 2, size.height * 2);
}

async function drawn(svg: string, width: number, height: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture is empty'))),
        'image/png',
      );
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
