import { describe, expect, test } from 'vitest';
import { done, refuse } from '../base/result.ts';
import { decideRole } from './org-users.ts';

describe('an owner', () => {
  test.each(['manager', null] as const)('among others may become %s', (wanted) => {
    expect(decideRole('owner', wanted, true)).toEqual(done({ changed: true }));
  });

  test.each(['manager', null] as const)('without others may not become %s', (wanted) => {
    expect(decideRole('owner', wanted, false)).toEqual(refuse('last-owner'));
  });

  test('stays owner, also as the only one', () => {
    expect(decideRole('owner', 'owner', false)).toEqual(done({ changed: false }));
  });
});

test.each(['owner', null] as const)('a manager may become %s whoever else is there', (wanted) => {
  for (const others of [true, false])
    expect(decideRole('manager', wanted, others)).toEqual(done({ changed: true }));
});
