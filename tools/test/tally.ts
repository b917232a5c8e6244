/** The parts of vitest's JSON report that are counted here. */
export interface VitestReport {
  readonly numTotalTests: number;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  /** Skipped ones, also those that never ran because a hook before them failed. */
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly unknown[];
  }[];
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Why more counts as failed than vitest says, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Counts a run so that nothing that went wrong is missing in the number: a file that could not be loaded has no tests
 * and vitest counts none, a test that did not run proves nothing, and an error outside of every test is in no count.
 *
 * @param report undefined when vitest wrote none
 * @param exitCode of the vitest process
 */
export function tally(report: VitestReport | undefined, exitCode: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1, notes: ['vitest wrote no report'] };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const idle = report.numPendingTests + report.numTodoTests;
  const notes = [
    ...broken.map(({ name }) => `${name} could not be run`),
    ...(idle > 0 ? [`${idle} tests did not run`] : []),
    ...(report.numTotalTests === 0 && broken.length === 0 ? ['no tests were found'] : []),
  ];
  const counted = report.numFailedTests + broken.length + idle + (report.numTotalTests === 0 ? 1 : 0);
  if (counted === 0 && exitCode !== 0) {
    return { passed: report.numPassedTests, failed: 1, notes: ['something failed outside of every test'] };
  }
  return { passed: report.numPassedTests, failed: counted, notes };
}
