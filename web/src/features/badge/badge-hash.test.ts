import { createHash } from 'node:crypto';
import { badgeHash } from '@equipage/domain';
import { tokenOf } from '@equipage/domain/fixtures';
import { expect, test } from 'vitest';
import { hashOfBadge } from './badge-hash.ts';

test.each(['one', 'two', 'three', 'four'])(
  'the badge “%s” is known by what functions know it by',
  async (label) => {
    const token = tokenOf(label);
    const hash = await hashOfBadge(token);
    expect(hash).toBe(
      createHash('sha256').update(`badge ${token}`).digest().subarray(0, 16).toString('base64url'),
    );
    expect(badgeHash.safeParse(hash).success).toBe(true);
  },
);
