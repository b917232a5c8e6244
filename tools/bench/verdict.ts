import type { BenchFigures } from './report.ts';

/** A bench that came to figures. */
export interface Judged {
  readonly name: string;
  /** What is measured, and the goal, in a sentence. */
  readonly about: string;
  readonly figures: BenchFigures;
}

/** What a run of benches came to. */
export interface Verdict {
  /** For whoever started it. */
  readonly lines: readonly string[];
  /** 1 when a goal was missed, or when a bench came to no figures. */
  readonly exitCode: 0 | 1;
}

/**
 * Judges a run by the goals of its benches.
 * @param broken names of those that came to no figures
 */
export function verdictOn(measured: readonly Judged[], broken: readonly string[]): Verdict {
  const missed = measured.filter(({ figures }) => !figures.within_goal);
  const lines = [
    `${measured.length - missed.length} of ${measured.length + broken.length} goals reached.`,
    ...missed.map(({ name, about }) => `✗ ${name} missed its goal: ${about}.`),
    ...(broken.length > 0 ? [`✗ No figures: ${broken.join(', ')}.`] : []),
  ];
  return { lines, exitCode: missed.length + broken.length === 0 ? 0 : 1 };
}
