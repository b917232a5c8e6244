/**
 * Something about the machine stands in the way, and its owner can mend it. Shown as the message and the way out,
 * without a stack trace; anything else that is thrown is a fault of ours and keeps its trace.
 */
export class Obstacle extends Error {
  readonly mend: string;

  /** @param mend what to type or change, one line each */
  constructor(message: string, mend: string) {
    super(message);
    this.name = 'Obstacle';
    this.mend = mend;
  }

  override toString(): string {
    const indent = (text: string) => text.replaceAll('\n', '\n  ');
    return `✗ ${indent(this.message)}\n\n  ${indent(this.mend)}\n`;
  }
}
