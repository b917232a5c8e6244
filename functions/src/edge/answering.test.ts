import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { answering } from './answering.ts';
import { fakeDeps } from './deps.fake.ts';

type Answered = Parameters<typeof answering>[0];

const closings: (() => void)[] = [];
afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** Asks once over the network, as the platform passes it on, and tells what was answered and logged. */
async function ask(answer: Answered) {
  const deps = fakeDeps();
  const answers = answering(answer, {
    deps: () => deps,
    maxInstances: 5,
    concurrency: 80,
    timeoutSeconds: 30,
  });
  const thrown: unknown[] = [];
  const server = createServer((request, response) => {
    Promise.resolve(answers(request as never, response as never)).catch((error: unknown) => {
      thrown.push(error);
      response.destroy();
    });
  });
  closings.push(() => server.close());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const text = await fetch(`http://127.0.0.1:${port}/`)
    .then(async (response) => ({ status: response.status, text: await response.text() }))
    .catch(() => 'broken off');
  return { text, log: deps.log, thrown };
}

const fault = () =>
  Object.assign(new Error('no calendar of ada@people.example'), { to: 'ada@people.example' });

test('a fault is answered with its id; the platform is thrown nothing that it would log as it is', async () => {
  const { text, log, thrown } = await ask(() => Promise.reject(fault()));
  expect(text).toEqual({ status: 500, text: 'fault 000000000001' });
  expect(thrown).toEqual([]);
  expect(log.lines).toEqual([
    {
      severity: 'error',
      message: 'a request failed',
      facts: { fault: '000000000001' },
      error: fault(),
    },
  ]);
});

test('nobody takes half an answer for the whole', async () => {
  const { text, log } = await ask(async (_, __, response) => {
    response.writeHead(200, { 'Content-Length': '100' }).write('half');
    return Promise.reject(fault());
  });
  expect(text).toBe('broken off');
  expect(log.lines).toHaveLength(1);
});

test('what goes well is answered and not logged', async () => {
  const { text, log } = await ask(async (_, __, response) => {
    response.writeHead(200).end('here');
  });
  expect(text).toEqual({ status: 200, text: 'here' });
  expect(log.lines).toEqual([]);
});
