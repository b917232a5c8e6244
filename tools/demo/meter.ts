import { duration, paint } from '../terminal.ts';

const width = 24;
const window = 5_000;

export interface MeterReading {
  /** What the work is counted in, as a person sees it. */
  readonly done: number;
  readonly total: number;
  /** What the database is given. */
  readonly documents: number;
}

/**
 * How far a long piece of work is: a bar, the rate of the last seconds and the time that is left. On a terminal one line
 * that moves; elsewhere (a log) a line for each tenth.
 */
export class Meter {
  readonly #out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;
  readonly #clock: () => number;
  readonly #begin: number;
  #past: { readonly at: number; readonly documents: number; readonly done: number }[];
  #shown = -1;

  constructor(
    out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
    clock = () => performance.now(),
  ) {
    this.#out = out;
    this.#clock = clock;
    this.#begin = clock();
    this.#past = [{ at: this.#begin, documents: 0, done: 0 }];
  }

  show({ done, total, documents }: MeterReading): void {
    const at = this.#clock();
    // The last reading before the window stays, so that a slow beginning has something to be compared with.
    const before = this.#past.findLast((past) => past.at <= at - window);
    this.#past = [
      ...this.#past.filter((past) => past === before || past.at > at - window),
      { at, documents, done },
    ];
    const first = this.#past[0]!;
    const seconds = Math.max(0.001, (at - first.at) / 1_000);
    const rate = (documents - first.documents) / seconds;
    const pace = (done - first.done) / seconds;
    const left = done >= total ? '' : pace > 0 ? `${duration(((total - done) / pace) * 1_000)} left` : '';
    const filled = Math.round((width * done) / total);
    const bar = paint.good('█'.repeat(filled)) + paint.faint('░'.repeat(width - filled));
    const line = [
      bar,
      `${Math.floor((100 * done) / total)} %`,
      `${count(done)} of ${count(total)} people`,
      `${count(Math.round(rate))} documents/s`,
      left,
    ].join('  ');
    if (this.#out.isTTY) this.#out.write(`\r\u001b[K  ${line}`);
    else if (Math.floor((10 * done) / total) !== this.#shown) this.#out.write(`  ${line.trimEnd()}\n`);
    this.#shown = Math.floor((10 * done) / total);
  }

  /** Ends the moving line. Answers the documents a second over the whole of the work. */
  end(documents: number): number {
    if (this.#out.isTTY) this.#out.write('\r\u001b[K');
    return documents / Math.max(0.001, (this.#clock() - this.#begin) / 1_000);
  }
}

function count(number: number): string {
  return number.toLocaleString('en');
}
