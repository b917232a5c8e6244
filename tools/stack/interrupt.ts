/** Somebody asked this process to end: Ctrl-C, a closing terminal, a `kill`. */
export class Interrupted extends Error {
  /** What shells expect of a program that was interrupted. */
  readonly exitCode = 130;

  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** npm passes a Ctrl-C on although the terminal has delivered it already; what comes this soon is the same press. */
const sameMs = 1_000;

/**
 * From now on an interrupt does not end this process.
 *
 * @param onAgain called when the person presses Ctrl-C once more
 * @returns a promise that is rejected with Interrupted at the first one; race it with the work
 */
export function interruption(onAgain: () => void): Promise<never> {
  const asked = new Promise<never>((_, reject) => {
    let first: number | undefined;
    const interrupt = () => {
      first ??= Date.now();
      if (Date.now() - first > sameMs) onAgain();
      else reject(new Interrupted());
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupt);
  });
  // It may come when nobody waits for it; whoever races it later still hears of it.
  asked.catch(() => undefined);
  return asked;
}
