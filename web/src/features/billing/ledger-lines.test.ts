import { aLedgerEntry } from '@equipage/domain/fixtures';
import { expect, test } from 'vitest';
import { ledgerLines } from './ledger-lines.ts';
import { readQuantity } from './read-quantity.ts';

test('the book goes back from what there is to the first license, each unit by itself', () => {
  const entries = [
    aLedgerEntry({ id: 'd', quantity: 1, from: 'event', to: 'used', reason: 'accepted' }),
    aLedgerEntry({ id: 'c', quantity: 50, unit: 'sms', from: 'stripe' }),
    aLedgerEntry({ id: 'b', quantity: 7, from: 'org', to: 'event', reason: 'moved' }),
    aLedgerEntry({ id: 'a', quantity: 10 }),
  ];
  const lines = ledgerLines(entries, { license: 3, sms: 50 });
  expect(lines.map(({ change, balance }) => [change, balance])).toEqual([
    [0, 3],
    [50, 50],
    [-7, 3],
    [10, 10],
  ]);
});

test.each([
  ['25', 25],
  [' 1 000 ', 1000],
  ['1\u202f000', 1000],
  ['10,000', 10_000],
  ['1,5', undefined],
  ['1.5', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['1e3', undefined],
  ['10001', undefined],
  ['Infinity', undefined],
  ['', undefined],
])('“%s” is a quantity of %s', (text, quantity) => {
  expect(readQuantity(text, 10_000)).toBe(quantity);
});
