import { describe, expect, it } from 'vitest';
import { tally, type VitestReport } from './tally.ts';

const green: VitestReport = {
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{}, {}, {}] }],
};

describe('the count of a test run', () => {
  it('is what vitest says when all went well', () => {
    expect(tally(green, 0)).toEqual({ passed: 3, failed: 0, notes: [] });
  });

  it('has the failed tests', () => {
    expect(tally({ ...green, numPassedTests: 2, numFailedTests: 1 }, 1)).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  it('has a file that could not be loaded, although it has no tests', () => {
    const testResults = [...green.testResults, { name: 'b.test.ts', status: 'failed', assertionResults: [] }];
    expect(tally({ ...green, testResults }, 1)).toEqual({
      passed: 3,
      failed: 1,
      notes: ['b.test.ts could not be run'],
    });
  });

  it('has the tests that did not run', () => {
    expect(tally({ ...green, numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 }, 0)).toMatchObject({
      passed: 1,
      failed: 2,
    });
  });

  it('is a failure when there are no tests', () => {
    const none = { ...green, numTotalTests: 0, numPassedTests: 0, testResults: [] };
    expect(tally(none, 0)).toEqual({ passed: 0, failed: 1, notes: ['no tests were found'] });
  });

  it('is a failure when vitest failed for a reason outside of the tests', () => {
    expect(tally(green, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('is a failure when there is no report', () => {
    expect(tally(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});
