import { describe, expect, test } from 'vitest';
import { doorFor } from './door.ts';

const member = {
  session: 'signed-in',
  accountMissing: false,
  emailVerified: true,
  closing: false,
} as const;

describe('at the door of a page that concerns others', () => {
  test.each([
    ['somebody with an account and a proven address comes in', member, 'in'],
    ['whoever is not known yet waits', { ...member, session: 'unknown' }, 'wait'],
    ['a stranger is led to sign in', { ...member, session: 'signed-out' }, 'sign-in'],
    ['a login without an account is asked for names', { ...member, accountMissing: true }, 'names'],
    ['an unproven address has to be proven first', { ...member, emailVerified: false }, 'check-mail'],
    ['whoever closed the account is asked whether it shall stay', { ...member, closing: true }, 'closing'],
    [
      'names come before the mail, because the mail follows from them',
      { ...member, accountMissing: true, emailVerified: false },
      'names',
    ],
  ] as const)('%s', (_title, who, door) => expect(doorFor(who, { verified: true })).toBe(door));
});

describe('at the door of the account settings', () => {
  test('an unproven address is no obstacle', () => {
    expect(doorFor({ ...member, emailVerified: false }, { verified: false })).toBe('in');
  });
  test('nor is a closed account let in here', () => {
    expect(doorFor({ ...member, closing: true }, { verified: false })).toBe('closing');
  });
  test('a stranger is led to sign in', () => {
    expect(doorFor({ ...member, session: 'signed-out' }, { verified: false })).toBe('sign-in');
  });
});
