import { expect, it } from 'vitest';
import { scheduledIn } from './scheduled-functions.ts';

it('finds the functions that a clock runs, and no others', () => {
  const scheduled = {
    __endpoint: { region: ['europe-west1'], scheduleTrigger: { schedule: 'every 1 minutes' } },
  };
  const called = { __endpoint: { region: ['europe-west1'], callableTrigger: {} } };
  expect(scheduledIn({ sweep: scheduled, call: called, limit: 3, nothing: null })).toEqual([
    { name: 'sweep', region: 'europe-west1' },
  ]);
});
