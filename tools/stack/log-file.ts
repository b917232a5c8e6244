import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

/** The log that a service writes, read from outside: what it said last, and what it says from now on. */
export class LogFile {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  text(): string {
    try {
      return withoutColours(readFileSync(this.path, 'utf8'));
    } catch {
      return '';
    }
  }

  /** The last lines that say something, for an error message. */
  tail(lines = 15): string {
    return this.text()
      .split('\n')
      .filter((line) => line.trim() !== '')
      .slice(-lines)
      .join('\n');
  }

  /** Calls back with each complete line, beginning with the first of the file, until the returned stop. */
  follow(onLine: (line: string) => void, everyMs = 200): () => void {
    return this.#followFrom(0, onLine, everyMs);
  }

  /** The same, beginning with what comes from now on. */
  followNew(onLine: (line: string) => void, everyMs = 200): () => void {
    return this.#followFrom(this.#size(), onLine, everyMs);
  }

  #size(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  #followFrom(start: number, onLine: (line: string) => void, everyMs: number): () => void {
    let read = start;
    let rest = '';
    const look = () => {
      const size = this.#size();
      if (size <= read) return;
      const chunk = Buffer.alloc(size - read);
      const file = openSync(this.path, 'r');
      read += readSync(file, chunk, 0, chunk.length, read);
      closeSync(file);
      // A character may be cut in two at the end of a chunk; only ASCII is looked for, so the replacement is harmless.
      const lines = (rest + withoutColours(chunk.toString('utf8'))).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(onLine);
    };
    const timer = setInterval(look, everyMs);
    timer.unref();
    return () => {
      clearInterval(timer);
      look();
    };
  }
}

function withoutColours(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}
