import { expect, test } from 'vitest';
import { nextInJob, reportOf, withResult } from './decision-job.ts';

const uids = ['ada', 'ben', 'eve'];
const job = { state: 'running', uids, results: [] } as const;

test('a job goes through its people one after the other and is done after the last', () => {
  expect(nextInJob(job)).toBe('ada');
  const first = withResult(job, 'done', 1);
  expect(first).toEqual({ results: ['done'], state: 'running', progressAt: 1 });
  expect(nextInJob({ ...job, ...first })).toBe('ben');
  const last = withResult({ uids, results: ['done', 'unchanged'] }, 'no-application', 3);
  expect(last).toEqual({ results: ['done', 'unchanged', 'no-application'], state: 'done', progressAt: 3 });
  expect(nextInJob({ ...job, ...last })).toBeUndefined();
});

test('a job that was stopped decides on nobody more', () => {
  expect(nextInJob({ ...job, state: 'stopped' })).toBeUndefined();
});

test('the report names whom it could not decide on, and why', () => {
  expect(reportOf({ uids, results: ['done', 'unchanged', 'application-canceled'] })).toEqual({
    done: 1,
    unchanged: 1,
    refused: [{ uid: 'eve', why: 'application-canceled' }],
  });
  expect(reportOf({ uids, results: [] })).toEqual({ done: 0, unchanged: 0, refused: [] });
});
