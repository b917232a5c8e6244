import { inspect } from 'node:util';
import { day, paths } from '@equipage/domain';
import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { Change } from 'firebase-functions/firestore';
import { describe, expect, test } from 'vitest';
import { fakeDeps } from './deps.fake.ts';
import { matters, whenChanged, whenCreated, whenWritten } from './trigger.ts';

/** A document as events bring it; undefined stands for one that is not there. */
const snapshot = (data: Record<string, unknown> | undefined) =>
  ({ exists: data !== undefined, get: (field: string) => data?.[field] }) as unknown as DocumentSnapshot;
const change = (before: Record<string, unknown> | undefined, after: Record<string, unknown> | undefined) =>
  ({ before: snapshot(before), after: snapshot(after) }) as Change<DocumentSnapshot>;

describe('a write matters', () => {
  test.each([
    ['when the document comes', undefined, { name: 'a' }, true],
    ['when it goes', { name: 'a' }, undefined, true],
    ['when a named field differs', { name: 'a', city: 'x' }, { name: 'b', city: 'x' }, true],
    ['when a named field is new', { city: 'x' }, { name: 'b', city: 'x' }, true],
    ['when something inside of a named field differs', { name: { a: [1] } }, { name: { a: [2] } }, true],
    ['but not when another field differs', { name: 'a', city: 'x' }, { name: 'a', city: 'y' }, false],
    ['and not when nothing does', { name: 'a' }, { name: 'a' }, false],
  ])('%s', (_, before, after, expected) => {
    expect(matters(change(before, after), ['name'])).toBe(expected);
  });
});

const start = Date.UTC(2026, 5, 1, 9);

/** Every outside of a reaction, and what it was given. */
function stage(react: () => Promise<void> = async () => {}) {
  const deps = fakeDeps();
  deps.clock.advance(start);
  const seen: string[][] = [];
  const trigger = whenWritten(
    paths.application,
    async (_, ...ids) => {
      seen.push(ids);
      await react();
    },
    { deps: () => deps, fields: ['status'] },
  );
  const event = (time: number) => ({
    id: 'event-1',
    time: new Date(time).toISOString(),
    params: { id0: 'dance', id1: 'giulia' },
    data: change({ status: 'pending' }, { status: 'accepted' }),
  });
  return { log: deps.log, seen, fire: (time = start) => trigger.run(event(time) as never) };
}

test('a reaction is given the ids in the order of the path', async () => {
  const { fire, seen } = stage();
  await fire();
  expect(seen).toEqual([['dance', 'giulia']]);
});

test('a failure is logged and thrown, so that the platform tries again', async () => {
  const { fire, log } = stage(() => Promise.reject(new Error('away')));
  await expect(fire()).rejects.toThrow('fault 000000000001');
  expect(log.lines).toEqual([
    expect.objectContaining({
      severity: 'error',
      message: 'a trigger failed and is tried again',
      facts: {
        fault: '000000000001',
        pattern: 'events/{id0}/applications/{id1}',
        event: 'event-1',
        ageSeconds: 0,
      },
    }),
  ]);
});

test('what the platform is thrown, and logs as it is, names nobody', async () => {
  const { fire } = stage(() =>
    Promise.reject(Object.assign(new Error('no mailbox ada@people.example'), { to: 'ada@people.example' })),
  );
  const thrown: unknown = await fire().catch((error: unknown) => error);
  expect(inspect(thrown, { showHidden: true, depth: null })).not.toContain('ada');
});

test('an event that fails for more than a day is given up', async () => {
  const { fire, log } = stage(() => Promise.reject(new Error('away')));
  await fire(start - day - 1);
  expect(log.lines[0]?.message).toBe('a trigger was given up');
});

test.each([
  ['whenCreated', whenCreated, 'google.cloud.firestore.document.v1.created'],
  ['whenChanged', whenChanged, 'google.cloud.firestore.document.v1.updated'],
  ['whenWritten', whenWritten, 'google.cloud.firestore.document.v1.written'],
])('%s is deployed near its data, bounded and with retries', (_, when, eventType) => {
  const trigger = when(paths.profile, async () => {}, {
    deps: () => stage() as never,
    fields: [],
    atOnce: 4,
  });
  expect(trigger.__endpoint).toMatchObject({
    region: ['europe-west1'],
    maxInstances: 4,
    concurrency: 1,
    eventTrigger: {
      eventType,
      retry: true,
      eventFilterPathPatterns: { document: 'profiles/{id0}' },
    },
  });
});
