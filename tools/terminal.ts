import { styleText } from 'node:util';

const out = process.stderr;
const alive = out.isTTY;

/** Words in colour, where the reader's terminal shows colours and nobody asked for none. */
export const paint = {
  strong: (text: string) => styled('bold', text),
  faint: (text: string) => styled('dim', text),
  good: (text: string) => styled('green', text),
  bad: (text: string) => styled('red', text),
  link: (text: string) => styled('cyan', text),
};

function styled(format: Parameters<typeof styleText>[0], text: string): string {
  return alive && !process.env['NO_COLOR'] ? styleText(format, text) : text;
}

/** A number of milliseconds as a person reads it: 0.4 s, 31 s, 4 min 5 s. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * The progress of several things that go on at once: a line for each that is done, and on a terminal a last line that
 * moves and names what is still under way. It writes to standard error, which leaves standard output to results.
 */
export class Progress {
  readonly #begin = performance.now();
  readonly #underWay = new Set<string>();
  #ticker: NodeJS.Timeout | undefined;
  #frame = 0;

  get elapsed(): string {
    return duration(performance.now() - this.#begin);
  }

  /** Shows the work under its title until it is done, then says so. A failure passes through. */
  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    const took = () => paint.faint(duration(performance.now() - begin));
    this.#underWay.add(title);
    this.#tick();
    if (!alive) this.say(`… ${title}`);
    try {
      const result = await work();
      this.#finish(title, `${paint.good('✓')} ${title}  ${took()}`);
      return result;
    } catch (error) {
      this.#finish(title, `${paint.bad('✗')} ${title}  ${took()}`);
      throw error;
    }
  }

  /** Writes a line above the moving one. */
  readonly say = (line: string): void => {
    this.#clear();
    out.write(`  ${line}\n`);
  };

  /** Ends the moving line, whatever is still under way. */
  end(): void {
    this.#underWay.clear();
    clearInterval(this.#ticker);
    this.#ticker = undefined;
    this.#clear();
  }

  #finish(title: string, line: string): void {
    // After the end nobody wants to know any more.
    if (!this.#underWay.delete(title)) return;
    this.say(line);
    if (this.#underWay.size === 0) this.end();
  }

  #tick(): void {
    if (!alive || this.#ticker !== undefined) return;
    const frames = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
    this.#ticker = setInterval(() => {
      const titles = [...this.#underWay].join(', ');
      const line = `${frames[this.#frame++ % frames.length]} ${this.elapsed}  ${titles}`;
      this.#clear();
      out.write(`  ${line.slice(0, out.columns - 3)}`);
    }, 100);
    this.#ticker.unref();
  }

  #clear(): void {
    if (alive) out.write('\r\u001b[K');
  }
}
