import type { Measurement } from './report.ts';

/** A bench that came to figures. */
export type Judged = Pick<Measurement, 'name' | 'about' | 'figures'>;

/** What a run of benches came to. */
export interface Verdict {
  /** For whoever started it. */
  readonly lines: readonly string[];
  /** 1 when a goal was missed, or when a bench came to no figures. */
  readonly exitCode: 0 | 1;
}

/**
 * Judges a run by the goals of its benches. One that only compares has none, and tells so by having no `within_goal`.
 * @param broken names of those that came to no figures
 */
export function verdictOn(measured: readonly Judged[], broken: readonly string[]): Verdict {
  const withGoal = measured.filter(({ figures }) => 'within_goal' in figures);
  const missed = withGoal.filter(({ figures }) => figures['within_goal'] !== true);
  const lines = [
    `${withGoal.length - missed.length} of ${withGoal.length} goals reached.`,
    ...missed.map(({ name, about }) => `✗ ${name} missed its goal: ${about}.`),
    ...(broken.length > 0 ? [`✗ No figures: ${broken.join(', ')}.`] : []),
  ];
  return { lines, exitCode: missed.length + broken.length === 0 ? 0 : 1 };
}
