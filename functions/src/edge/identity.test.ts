import type { CallableRequest } from 'firebase-functions/https';
import { expect, test } from 'vitest';
import { clientAddress, identityOf } from './identity.ts';

type Request = Parameters<typeof identityOf>[0];

function requestFrom(forwardedFor: string | undefined, token?: object): Request {
  return {
    rawRequest: {
      headers: forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor },
      socket: { remoteAddress: '192.0.2.200' },
    },
    auth: token === undefined ? undefined : { uid: 'u1', token },
  } as unknown as CallableRequest;
}

const networkOf = (forwardedFor: string | undefined) => identityOf(requestFrom(forwardedFor)).network;

test('the address is the one that the platform saw, not those that the caller claims', () => {
  expect(clientAddress('203.0.113.9, 198.51.100.7', '10.0.0.1')).toBe('198.51.100.7');
  expect(clientAddress(['203.0.113.9', '198.51.100.7'], '10.0.0.1')).toBe('198.51.100.7');
  expect(clientAddress(undefined, '10.0.0.1')).toBe('10.0.0.1');
  expect(networkOf('1.1.1.1, 198.51.100.7')).toBe(networkOf('2.2.2.2, 198.51.100.7'));
});

test('two IPv4 addresses are two networks', () => {
  expect(networkOf('198.51.100.7')).not.toBe(networkOf('198.51.100.8'));
});

test('all addresses of one IPv6 network count as one', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:0db8:0001:0002:ffff:0:0:9'));
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
  expect(networkOf('::1')).toBe(networkOf('::2'));
});

test('the network is not the address', () => {
  expect(networkOf('198.51.100.7')).not.toContain('198');
});

test('the login comes from the token, its address in lower case', () => {
  expect(
    identityOf(
      requestFrom(undefined, {
        email: 'Ada@Example.org',
        email_verified: true,
        auth_time: 1_800_000_000,
        firebase: { sign_in_provider: 'google.com' },
      }),
    ).login,
  ).toEqual({
    uid: 'u1',
    email: 'ada@example.org',
    emailVerified: true,
    signedInAt: 1_800_000_000_000,
    signInProvider: 'google.com',
  });
});

test('an address counts as proven only when the token says so plainly', () => {
  for (const claim of [undefined, false, 'true', 1]) {
    const token = { email: 'ada@example.org', email_verified: claim, firebase: {} };
    expect(identityOf(requestFrom(undefined, token)).login?.emailVerified).toBe(false);
  }
});
