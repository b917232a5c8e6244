import { describe, expect, test } from 'vitest';
import { filterOf, readCommunityAddress, writeCommunityAddress } from './community-address.ts';

const field = 'abcdefghij0123456789';

describe('the address of the community list', () => {
  test('says what is looked for, and is the same after a reload', () => {
    const address = readCommunityAddress({
      q: 'marie',
      event: 'aaaaaaaaaaaa',
      status: 'accepted',
      field,
      choice: 'yes',
      from: '2026-01-31',
      to: '2026-01-31',
      sort: 'joined-desc',
    });
    expect(readCommunityAddress(writeCommunityAddress(address))).toEqual(address);
    const { from, until, ...filter } = filterOf(address);
    expect(filter).toEqual({
      text: 'marie',
      eventId: 'aaaaaaaaaaaa',
      status: 'accepted',
      field: { id: field, choice: 'yes' },
    });
    expect(from).toBe(new Date(2026, 0, 31).getTime());
    expect(until).toBe(new Date(2026, 1, 1).getTime());
  });

  test('is bare when nothing is asked', () => {
    expect(Object.values(writeCommunityAddress(readCommunityAddress({})))).toEqual(Array(8).fill(undefined));
    expect(filterOf(readCommunityAddress({}))).toEqual({});
  });

  test('shows everybody when it was written by somebody who guessed', () => {
    const guessed = readCommunityAddress({
      q: ['a', 'b'],
      event: '../other',
      status: 'best',
      field: 'x',
      choice: 'maybe',
      from: 'yesterday',
      sort: 'random',
    });
    expect(guessed.sort).toBe('name');
    expect(filterOf(guessed)).toEqual({});
  });
});
