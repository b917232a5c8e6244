import type { BenchFigures } from '@equipage/tools/bench/report.ts';
import type { TestStack } from '@equipage/tools/stack/test-stack.ts';

/** What a bench gets: a fresh stack with demo data, and its environment already in `process.env`. */
export interface BenchContext {
  readonly stack: TestStack;
  /** Ends that stack and starts another with demo data: whoever looked on and whatever was filled in is gone. */
  startAfresh(): Promise<void>;
  /** A line for whoever watches, on standard error: results alone go to standard output. */
  readonly say: (line: string) => void;
}

/**
 * One measurement. Its result is printed as one JSON line: figures, the floor of the same run, their ratio, and whether
 * the goal was reached.
 */
export interface Bench {
  readonly name: string;
  /** What is measured, in a sentence. */
  readonly about: string;
  run(context: BenchContext): Promise<BenchFigures>;
}
