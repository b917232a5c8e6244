import { expect, test } from 'vitest';
import { anyone, bearer, signedIn, verified, type Identity } from './authorization.ts';

const stranger: Identity = { network: 'n' };
const unverified: Identity = {
  network: 'n',
  login: { uid: 'u1', email: 'a@b.example', emailVerified: false, signedInAt: 0, signInProvider: 'password' },
};
const proven: Identity = {
  network: 'n',
  login: { uid: 'u1', email: 'a@b.example', emailVerified: true, signedInAt: 0, signInProvider: 'password' },
};
const addressless: Identity = {
  network: 'n',
  login: { uid: 'u1', email: undefined, emailVerified: true, signedInAt: 0, signInProvider: 'password' },
};

test.each([
  [anyone, stranger, 'ok'],
  [anyone, proven, 'ok'],
  [signedIn, stranger, 'sign-in-needed'],
  [signedIn, unverified, 'ok'],
  [signedIn, proven, 'ok'],
  [signedIn, addressless, 'email-not-verified'],
  [verified, stranger, 'sign-in-needed'],
  [verified, unverified, 'email-not-verified'],
  [verified, proven, 'ok'],
  [verified, addressless, 'email-not-verified'],
])('$name.name: %o → %s', (authorization, identity, expected) => {
  const outcome = authorization.admit(identity);
  expect(outcome.ok ? 'ok' : outcome.why).toBe(expected);
});

test('a call for anyone does not learn who is signed in', () => {
  expect(anyone.admit(proven)).toEqual({ ok: true, value: { network: 'n' } });
});

test('somebody with a link may be anybody, and is known by the session that the link was opened in', () => {
  expect(bearer.admit(stranger)).toEqual({
    ok: true,
    value: { network: 'n', uid: undefined, email: undefined },
  });
  expect(bearer.admit(unverified)).toEqual({
    ok: true,
    value: { network: 'n', uid: 'u1', email: 'a@b.example' },
  });
});
