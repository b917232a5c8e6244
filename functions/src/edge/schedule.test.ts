import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { fakeDeps } from './deps.fake.ts';
import { scheduled } from './schedule.ts';

function stage(work: () => Promise<void>) {
  const deps = fakeDeps();
  const schedule = scheduled('every 5 minutes', work, { deps: () => deps, timeoutSeconds: 280 });
  return {
    log: deps.log,
    schedule,
    runIt: async () => schedule.run({ scheduleTime: '1970-01-01T00:00:00Z' }),
  };
}

test('whoever operates it learns of a failed run, under an id', async () => {
  const away = new Error('away');
  const { log, runIt } = stage(() => Promise.reject(away));
  await expect(runIt()).rejects.toThrow('fault 000000000001');
  expect(log.lines).toEqual([
    {
      severity: 'error',
      message: 'a schedule failed and runs again',
      facts: { fault: '000000000001' },
      error: away,
    },
  ]);
});

test('what the platform is thrown, and logs as it is, names nobody', async () => {
  const { runIt } = stage(() =>
    Promise.reject(Object.assign(new Error('no mailbox ada@people.example'), { to: 'ada@people.example' })),
  );
  const thrown: unknown = await runIt().catch((error: unknown) => error);
  expect(inspect(thrown, { showHidden: true, depth: null })).not.toContain('ada');
});

test('a run that did its work says nothing', async () => {
  const { log, runIt } = stage(async () => {});
  await runIt();
  expect(log.lines).toEqual([]);
});

test('it runs near its data, one worker at a time', () => {
  expect(stage(async () => {}).schedule.__endpoint).toMatchObject({
    region: ['europe-west1'],
    maxInstances: 1,
    timeoutSeconds: 280,
    scheduleTrigger: { schedule: 'every 5 minutes' },
  });
});
