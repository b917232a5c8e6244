import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { runScheduled, scheduledIn } from './scheduled-functions.ts';

it('finds the functions that a clock runs, and no others', () => {
  const scheduled = {
    __endpoint: { region: ['europe-west1'], scheduleTrigger: { schedule: 'every 1 minutes' } },
  };
  const called = { __endpoint: { region: ['europe-west1'], callableTrigger: {} } };
  expect(scheduledIn({ sweep: scheduled, call: called, limit: 3, nothing: null })).toEqual([
    { name: 'sweep', region: 'europe-west1' },
  ]);
});

it('runs the function that is known now, not what it was before triggers rested', async () => {
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url.slice(-'sweep-0'.length));
    response.writeHead(url.endsWith('sweep-0') ? 204 : url.endsWith('sweep-1') ? 200 : 404).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    project: 'demo-equipage',
  };
  try {
    await runScheduled(place, { name: 'sweep', region: 'europe-west1' });
    expect(asked).toEqual(['sweep-0', 'sweep-1']);
    await expect(runScheduled(place, { name: 'other', region: 'europe-west1' })).rejects.toThrow('404');
  } finally {
    server.close();
  }
});
