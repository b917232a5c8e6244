import { expect, test } from 'vitest';
import { misfitsIn } from './request-types.ts';

const asked = (fields: string) => ({
  method: 'POST',
  path: '/v1/checkout/sessions',
  fields: new URLSearchParams(fields),
});

test('a request is judged by the types of Stripe’s own package', () => {
  const misfits = misfitsIn([
    asked('mode=payment&line_items[0][quantity]=2&metadata[quantity]=2&success_url=https://equipage.example'),
    asked('line_items[0][amount]=150'),
    asked('mode=once'),
    asked('line_items[0][quantity]=many'),
  ]);
  expect(misfits).toEqual([
    expect.stringContaining('"amount"'),
    expect.stringContaining('"once"'),
    expect.stringContaining("'string' is not assignable to type 'number'"),
  ]);
});

test('a request that nobody knows the type of is not passed over', () => {
  expect(() => misfitsIn([{ ...asked(''), path: '/v1/refunds' }])).toThrow('POST /v1/refunds');
});
