import { calls, done, refuse, type Outcome } from '@equipage/domain';
import { HttpsError } from 'firebase-functions/https';
import { expect, test } from 'vitest';
import { paymentsOutOfReach } from '../ports/payments.fake.ts';
import type { Identity } from './authorization.ts';
import type { Endpoint } from './callable.ts';
import { fakeDeps } from './deps.fake.ts';
import { dispatch } from './dispatch.ts';
import { endpoints } from './registry.ts';

const stranger: Identity = { network: 'n' };
const unverified: Identity = {
  network: 'n',
  login: { uid: 'u1', email: 'a@b.example', emailVerified: false, signedInAt: 0, signInProvider: 'password' },
};
const proven: Identity = {
  network: 'n',
  login: { uid: 'u1', email: 'a@b.example', emailVerified: true, signedInAt: 0, signInProvider: 'password' },
};

/** Everything real except the database, which may not be asked. */
function stage() {
  const deps = { ...fakeDeps(), payments: paymentsOutOfReach };
  const send = (identity: Identity, body: unknown) => dispatch(endpoints, identity, body, deps);
  return { log: deps.log, deps, send };
}

const valid = { name: 'applyToEvent', input: { eventId: 'abcdefgh2345' } };

test('a valid request of a verified person goes on to the database', async () => {
  await expect(stage().send(proven, valid)).rejects.toBeInstanceOf(HttpsError);
});

test.each<[string, Identity, unknown, Outcome<never>]>([
  ['no envelope', proven, undefined, refuse('bad-input')],
  ['an envelope without a name', proven, { input: valid.input }, refuse('bad-input')],
  ['an envelope with more in it', proven, { ...valid, uid: 'u2' }, refuse('bad-input')],
  ['a name that is no text', proven, { ...valid, name: 7 }, refuse('bad-input')],
  [
    'a call that does not exist',
    proven,
    { ...valid, name: 'makeMeOwner' },
    refuse('bad-input', { field: 'name' }),
  ],
  [
    'the name of something inherited',
    proven,
    { ...valid, name: 'toString' },
    refuse('bad-input', { field: 'name' }),
  ],
  ['nobody signed in', stranger, valid, refuse('sign-in-needed')],
  ['an unproven address', unverified, valid, refuse('email-not-verified')],
  ['a missing field', proven, { ...valid, input: {} }, refuse('bad-input', { field: 'eventId' })],
  ['no input', proven, { name: 'applyToEvent' }, refuse('bad-input')],
  [
    'a field of the wrong type',
    proven,
    { ...valid, input: { eventId: 12 } },
    refuse('bad-input', { field: 'eventId' }),
  ],
  [
    'a field too much',
    proven,
    { ...valid, input: { ...valid.input, status: 'accepted' } },
    refuse('bad-input'),
  ],
  [
    'a key that reaches for prototypes',
    proven,
    JSON.parse('{"name":"applyToEvent","input":{"__proto__":{"eventId":"abcdefgh2345"}}}'),
    refuse('bad-input'),
  ],
  ['a huge field', proven, { ...valid, input: { eventId: 'a'.repeat(70_000) } }, refuse('bad-input')],
  [
    'a path instead of an id',
    proven,
    { ...valid, input: { eventId: '../accounts/u2' } },
    refuse('bad-input', { field: 'eventId' }),
  ],
])('%s is refused before the database is asked', async (_, identity, body, expected) => {
  const { send, log } = stage();
  expect(await send(identity, body)).toEqual(expected);
  expect(log.lines).toEqual([]);
});

test('who is not admitted learns nothing about the input', async () => {
  expect(await stage().send(stranger, { ...valid, input: { wrong: true } })).toEqual(
    refuse('sign-in-needed'),
  );
});

/** The answer to a use-case that fails in this way. */
async function answerTo(error: unknown): Promise<{ answer: HttpsError; lines: unknown[] }> {
  const { deps, log } = stage();
  const failing: Endpoint = {
    call: calls.applyToEvent,
    authorization: 'verified',
    limits: [],
    repeat: 'same-effect',
    answer: async () => {
      throw error;
    },
  };
  const answer: unknown = await dispatch(new Map([['applyToEvent', failing]]), proven, valid, deps).catch(
    (thrown: unknown) => thrown,
  );
  return { answer: answer as HttpsError, lines: log.lines };
}

test('a fault is answered with an id that stands in the log, and with nothing of what happened', async () => {
  const { answer, lines } = await answerTo(new Error('ada@example.org is missing'));
  expect(answer).toBeInstanceOf(HttpsError);
  expect(answer.toJSON()).toEqual({
    status: 'INTERNAL',
    message: 'fault',
    details: { fault: '000000000001' },
  });
  expect(lines).toEqual([
    expect.objectContaining({ severity: 'error', facts: { fault: '000000000001', call: 'applyToEvent' } }),
  ]);
});

test.each([
  [{ code: 10 }, 'unavailable'],
  [{ code: 14 }, 'unavailable'],
  [{ code: 4 }, 'unavailable'],
  [{ code: 8 }, 'unavailable'],
  [{ code: 7 }, 'internal'],
  [{ code: 6 }, 'internal'],
  [new TypeError('x'), 'internal'],
  [null, 'internal'],
  ['a text', 'internal'],
])('%o thrown is %s to the caller', async (error, code) => {
  expect((await answerTo(error)).answer.code).toBe(code);
});

test('a done outcome goes through as it is', async () => {
  const { deps } = stage();
  const endpoint: Endpoint = {
    call: calls.applyToEvent,
    authorization: 'verified',
    limits: [],
    repeat: 'same-effect',
    answer: async () => done({ status: 'pending' }),
  };
  expect(await dispatch(new Map([['applyToEvent', endpoint]]), proven, valid, deps)).toEqual(
    done({ status: 'pending' }),
  );
});
