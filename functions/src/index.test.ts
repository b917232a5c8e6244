import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { region } from './edge/settings.ts';
import * as deployed from './index.ts';

/** What firebase-tools reads of a function when it deploys it, as far as it costs or ends something. */
interface Endpoint {
  readonly region?: readonly string[];
  readonly maxInstances?: number;
  readonly timeoutSeconds?: number;
  readonly concurrency?: number;
  readonly scheduleTrigger?: { readonly schedule: string };
  readonly eventTrigger?: { readonly retry: boolean };
}

const functions = Object.entries(deployed).map(([name, { __endpoint }]): [string, Endpoint] => [
  name,
  __endpoint as Endpoint,
]);

const operations = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');

/** The rows of the table in docs/operations.md whose first heading is this one, as cells without backticks. */
function rowsBelow(heading: string): string[][] {
  const lines = operations.split('\n');
  const top = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  const rows = lines.slice(top + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

describe.each(functions)('%s', (_, { region: regions, maxInstances, timeoutSeconds, eventTrigger }) => {
  test('runs where the database is', () => {
    expect(regions).toEqual([region]);
  });

  test('has a most of instances and of seconds, so that a flood costs no more than a day of work', () => {
    expect(maxInstances).toBeGreaterThanOrEqual(1);
    expect(maxInstances).toBeLessThanOrEqual(10);
    expect(timeoutSeconds).toBeGreaterThanOrEqual(30);
    expect(timeoutSeconds).toBeLessThanOrEqual(900);
  });

  test('gets an event again that it could not handle', () => {
    expect(eventTrigger?.retry).not.toBe(false);
  });
});

test('a schedule never takes more than one instance', () => {
  const schedules = functions.filter(([, { scheduleTrigger }]) => scheduleTrigger !== undefined);
  expect(schedules.filter(([, { maxInstances }]) => maxInstances !== 1)).toEqual([]);
});

test('who operates it finds every schedule, and how often it runs, in the handbook', () => {
  const written = rowsBelow('schedule').map(([name, every, longest]) => [name, every, longest]);
  const real = functions.flatMap(([name, { scheduleTrigger, timeoutSeconds }]) =>
    scheduleTrigger === undefined ? [] : [[name, scheduleTrigger.schedule, `${timeoutSeconds} s`]],
  );
  expect(written.sort()).toEqual(real.sort());
});

test('who operates it finds the limits of every other function in the handbook', () => {
  const written = rowsBelow('instances').flatMap(([instances, each, seconds, names = '']) =>
    names.split(', ').map((name) => [name, instances, each, seconds]),
  );
  const real = functions.flatMap(([name, endpoint]) => {
    const { scheduleTrigger, maxInstances, concurrency, timeoutSeconds } = endpoint;
    return scheduleTrigger === undefined
      ? [[name, String(maxInstances), String(concurrency), `${timeoutSeconds} s`]]
      : [];
  });
  expect(written.sort()).toEqual(real.sort());
});
