import { calls } from '@equipage/domain';
import { beforeAll, describe, expect, test } from 'vitest';
import { call, deployedStage, post, signIn, signUp, type Login } from './deployed-stage.ts';

const { auth, db } = deployedStage();
let unproven: Login;
let proven: Login;

beforeAll(async () => {
  unproven = await signUp();
  const login = await signUp();
  await auth.updateUser(login.uid, { emailVerified: true });
  proven = await signIn(login);
});

/** What needs no proven address: opening, keeping, reading and closing one's own account, and what a mailed link is for. */
const open = new Set<keyof typeof calls>([
  'openAccount',
  'sendVerificationMail',
  'requestPasswordReset',
  'suggestPlaces',
  'endOtherSessions',
  'confirmEmailChange',
  'stopEmailChange',
  'exportMyData',
  'listReaders',
  'requestDeletion',
  'cancelDeletion',
  'keepAccount',
  'lookAtInvitation',
  'lookAtJoinLink',
  'lookAtJoinInvitation',
  'declineJoinInvitation',
]);
const names = { givenName: 'Ada', familyName: 'Byron', language: 'en' };
const refusal = (why: string, detail?: object) => ({ ok: false, why, ...(detail && { detail }) });

test('a call is answered with its outcome', async () => {
  expect(await call(proven, 'openAccount', names)).toEqual({ ok: true, value: { created: true } });
  expect((await db.doc(`accounts/${proven.uid}`).get()).get('email')).toBe(proven.person.email);
});

test('one who has not proven the address opens an account, and holds nothing more', async () => {
  expect(await call(unproven, 'openAccount', names)).toMatchObject({ ok: true });
  // Who is let in is asked before the input is looked at, so an empty one shows it.
  for (const name of (Object.keys(calls) as (keyof typeof calls)[]).filter((name) => !open.has(name))) {
    expect(await call(unproven, name, {}), name).toEqual(refusal('email-not-verified'));
    expect(await call(proven, name, {}), name).not.toEqual(refusal('email-not-verified'));
  }
});

describe('nobody signed in', () => {
  test('is asked to sign in', async () => {
    expect(await call(null, 'openAccount', names)).toEqual(refusal('sign-in-needed'));
  });

  test('may ask for a new password', async () => {
    const input = { email: 'nobody-at-all@people.example', language: 'en' };
    expect(await call(null, 'requestPasswordReset', input)).toEqual({ ok: true, value: {} });
  });

  test('a token that is none is not taken for somebody', async () => {
    const { status, body } = await post(JSON.stringify({ data: { name: 'openAccount', input: names } }), {
      authorization: 'Bearer not.a.token',
    });
    expect(status).toBe(401);
    expect(body.error?.status).toBe('UNAUTHENTICATED');
  });
});

/** What comes back for a text that is posted as it is, from somebody who may. */
async function answerTo(text: string) {
  const { status, body } = await post(text, { authorization: `Bearer ${proven.token}` });
  return { status, ...body };
}

describe('what is sent is taken apart with care', () => {
  test.each([
    ['an unknown call', '{"data":{"name":"makeMeOwner","input":{}}}', { field: 'name' }],
    ['an inherited name', '{"data":{"name":"constructor","input":{}}}', { field: 'name' }],
    ['no envelope', '{"data":null}', undefined],
    ['a text as envelope', '{"data":"openAccount"}', undefined],
    ['a missing field', '{"data":{"name":"applyToEvent","input":{}}}', { field: 'eventId' }],
    [
      'a field of the wrong type',
      '{"data":{"name":"applyToEvent","input":{"eventId":{}}}}',
      { field: 'eventId' },
    ],
    [
      'a field too much',
      '{"data":{"name":"applyToEvent","input":{"eventId":"kermesse2345","x":1}}}',
      undefined,
    ],
    [
      'a prototype in the input',
      '{"data":{"name":"applyToEvent","input":{"__proto__":{"eventId":"kermesse2345"}}}}',
      undefined,
    ],
    [
      'a prototype in the envelope',
      '{"data":{"__proto__":{"name":"applyToEvent"},"input":{"eventId":"kermesse2345"}}}',
      undefined,
    ],
    [
      'a huge field',
      `{"data":{"name":"applyToEvent","input":{"eventId":"${'a'.repeat(200_000)}"}}}`,
      undefined,
    ],
    ['a huge list', `{"data":{"name":"applyToEvent","input":[${'0,'.repeat(50_000)}0]}}`, undefined],
    [
      'a deep nest',
      `{"data":{"name":"applyToEvent","input":${'['.repeat(500)}${']'.repeat(500)}}}`,
      undefined,
    ],
  ])('%s is refused by name', async (_, text, detail) => {
    expect(await answerTo(text)).toEqual({ status: 200, result: refusal('bad-input', detail) });
  });

  test.each([
    ['something that is not JSON', '{"data":'],
    ['a body without data', '{"name":"openAccount"}'],
    ['a body with more beside data', '{"data":{},"auth":{"uid":"somebody"}}'],
  ])('%s is turned away by the platform', async (_, text) => {
    expect((await answerTo(text)).status).toBe(400);
  });

  test('the caller cannot bring a login along in a header', async () => {
    const { body } = await post(JSON.stringify({ data: { name: 'openAccount', input: names } }), {
      'x-callable-context-auth': encodeURIComponent(
        JSON.stringify({ uid: proven.uid, token: { email_verified: true } }),
      ),
    });
    expect(body.result).toEqual(refusal('sign-in-needed'));
  });
});

test('a fault of ours is answered with an id and nothing else', async () => {
  const login = await signIn(proven);
  await db.doc(`accounts/${login.uid}`).set({ givenName: 7, secret: 'of the database' });
  const { status, body } = await post(JSON.stringify({ data: { name: 'openAccount', input: names } }), {
    authorization: `Bearer ${login.token}`,
  });
  expect(status).toBe(500);
  expect(body).toEqual({
    error: {
      status: 'INTERNAL',
      message: 'fault',
      details: { fault: expect.stringMatching(/^[0-9a-z]{12}$/) },
    },
  });
});
