import { expect, test } from 'vitest';
import { numberVerdict } from './number-verdict.ts';

test.each([
  ['a mobile phone in France', '+33612345678', 'textable'],
  ['one on La Réunion', '+262692123456', 'textable'],
  ['one in Belgium', '+32470123456', 'textable'],
  ['a landline in France', '+33123456789', 'not-mobile'],
  ['a premium number in France', '+33899123456', 'not-mobile'],
  ['a landline in London, whose prefix has islands too', '+442071234567', 'not-mobile'],
  ['a mobile phone in Russia', '+79161234567', 'country'],
  ['a phone in the United States', '+12125550100', 'country'],
  ['a satellite phone', '+881612345678', 'country'],
  ['a number that nobody can have', '+33600', 'not-mobile'],
])('%s is %s: %s', async (_, phone, verdict) => {
  expect(await numberVerdict(phone)).toBe(verdict);
});
