import { guardedCell, type Language } from '@equipage/domain';
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
  const table = [[what, ...series.map(({ label }) => label)], ...rows];
  const text = Papa.unparse(
    table.map((cells) => cells.map(guardedCell)),
    { delimiter },
  );
  return new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv;charset=utf-8' });
}

/** What a picture needs of the page's style when it stands alone. */
const carriedStyles = ['fill', 'stroke', 'font-family', 'font-size', 'opacity', 'visibility'] as const;

const margin = 16;
const titleSize = 18;
const lineHeight = 24;
const legendHeight = 28;
/** About how wide a letter of the title is, for breaking it into lines. */
const letterWidth = 10;
const svgNamespace = 'http://www.w3.org/2000/svg';

/** A plot as a picture of twice its size, with its title and legend above it and the colours that it has on the screen. */
export async function pngOf(plot: SVGSVGElement, { title, series }: Figure): Promise<Blob> {
  const { width, height } = plot.viewBox.baseVal;
  const copy = plot.cloneNode(true) as SVGSVGElement;
  const originals = [plot, ...plot.querySelectorAll<SVGElement>('*')];
  for (const [at, element] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(originals[at]!);
    for (const name of carriedStyles) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  }
  const page = getComputedStyle(plot.closest('section') ?? document.body);
  const color = getComputedStyle(plot.querySelector('pattern line') ?? plot).stroke;
  const lines = inLines(title, Math.floor(width / letterWidth));
  const above = margin + lines.length * lineHeight + (series.length > 1 ? legendHeight : 0) + 8;
  const size = { width: width + 2 * margin, height: above + height + margin };

  const whole = element('svg', {
    viewBox: `0 0 ${size.width} ${size.height}`,
    width: size.width * 2,
    height: size.height * 2,
  });
  whole.append(element('rect', { width: '100%', height: '100%', fill: page.backgroundColor }));
  for (const [at, line] of lines.entries()) {
    const place = { x: margin, y: margin + titleSize + at * lineHeight, fill: page.color };
    whole.append(
      text(line, { ...place, 'font-family': page.fontFamily, 'font-size': titleSize, 'font-weight': 700 }),
    );
  }
  if (series.length > 1) {
    let x = margin;
    const y = above - legendHeight;
    for (const { label, look } of series) {
      const sign = { x: x + 1, y: y + 4, width: 22, height: 11, stroke: color, 'stroke-width': 2 };
      whole.append(
        element('rect', look === 'solid' ? { ...sign, fill: color } : { ...sign, ...openSign }),
        text(label, {
          x: x + 32,
          y: y + 14,
          fill: page.color,
          'font-family': page.fontFamily,
          'font-size': 13,
        }),
      );
      x += 32 + label.length * 8 + 16;
    }
  }
  for (const [name, value] of Object.entries({ x: margin, y: above, width, height }))
    copy.setAttribute(name, String(value));
  whole.append(copy);
  return await drawn(new XMLSerializer().serializeToString(whole), size.width * 2, size.height * 2);
}

const openSign = { fill: 'none', 'stroke-dasharray': '4 3' } as const;

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  return made;
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = element('text', attributes);
  made.textContent = content;
  return made;
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
function inLines(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
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
