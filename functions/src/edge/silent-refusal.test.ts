import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test } from 'vitest';
import { ask, type Asked } from './platform.fake.ts';
import { withSilentRefusal } from './silent-refusal.ts';

const logged: string[] = [];
const { onCall } = freshPlatform();
beforeEach(() => void logged.splice(0));

/** The platform takes hold of the console when it is loaded; this one is loaded anew, with one that we can read. */
function freshPlatform() {
  const require = createRequire(import.meta.url);
  const loaded = { ...require.cache };
  const { debug, log, info, warn, error } = console;
  const write = (...words: unknown[]) => void logged.push(words.map(String).join(' '));
  Object.assign(console, { debug: write, log: write, info: write, warn: write, error: write });
  for (const file of Object.keys(loaded))
    if (file.includes('/firebase-functions/')) delete require.cache[file];
  const platform = require('firebase-functions/https') as typeof import('firebase-functions/https');
  Object.assign(require.cache, loaded);
  Object.assign(console, { debug, log, info, warn, error });
  return platform;
}

const secret = 'giulia@people.example';
const open = onCall(() => 'heard');

const malformed: [string, Asked][] = [
  ['a body without data', { body: { name: 'openAccount', input: { email: secret } } }],
  ['a field beside data', { body: { data: {}, [secret]: 1 } }],
  ['another type', { body: { data: {} }, type: secret }],
  ['a list', { body: [secret] }],
  ['a method of its own', { body: { data: { email: secret } }, method: 'PUT' }],
];

describe.each(malformed)('%s', (_, asked) => {
  test('is turned away, and nobody finds what was in it in the log', async () => {
    const [status, body] = await ask(withSilentRefusal(open), asked);
    expect([status, body]).toEqual([400, { error: { message: 'Bad Request', status: 'INVALID_ARGUMENT' } }]);
    expect(logged.join('\n')).not.toContain(secret);
    expect(logged.join('\n')).toContain('Invalid request');
  });
});

test('without that, the platform writes the body of a malformed call into the log', async () => {
  await ask(open, malformed[0]![1]);
  expect(logged.join('\n')).toContain(secret);
});

test('a call is heard, and the question of a browser before it', async () => {
  const silent = withSilentRefusal(open);
  expect(await ask(silent, { body: { data: null } })).toEqual([200, { result: 'heard' }]);
  const type = 'Application/JSON; charset=utf-8';
  expect(await ask(silent, { body: { data: {} }, type })).toEqual([200, { result: 'heard' }]);
  expect((await ask(silent, { body: undefined, method: 'OPTIONS' }))[1]).toBeUndefined();
});

test('it is deployed as the function that it guards', () => {
  const silent = withSilentRefusal(open);
  expect(silent.__endpoint).toBe(open.__endpoint);
  expect(silent.run).toBe(open.run);
});
