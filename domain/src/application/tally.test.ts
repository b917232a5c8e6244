import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsForAll } from '../base/property.fixtures.ts';
import { applicationStatus } from './application-status.ts';
import { applicationTally } from './application.schema.ts';
import { tallyOf } from './tally.ts';

test('an event that nobody applied to counts zero at every status', () => {
  expect(tallyOf([])).toEqual({ pending: 0, accepted: 0, waitlisted: 0, declined: 0, canceled: 0 });
});

test('each application is counted once, at its status', () => {
  expect(tallyOf(['pending', 'accepted', 'pending', 'canceled'])).toEqual({
    pending: 2,
    accepted: 1,
    waitlisted: 0,
    declined: 0,
    canceled: 1,
  });
});

test('the order of the applications makes no difference, and the counts add up to all of them', () => {
  holdsForAll(fc.array(fc.constantFrom(...applicationStatus.options)), (statuses) => {
    const tally = applicationTally.parse(tallyOf(statuses));
    expect(tallyOf([...statuses].reverse())).toEqual(tally);
    expect(Object.values(tally).reduce((sum, count) => sum + count, 0)).toBe(statuses.length);
  });
});
