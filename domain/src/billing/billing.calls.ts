import * as z from 'zod/mini';
import { defineCall } from '../base/call.ts';
import { documentId, shortId } from '../base/ids.ts';
import { unit } from './billing.schema.ts';
import { mostAtOnce } from './terms.ts';

/**
 * Moves licenses of an organization to one of its events, or with a number below zero free ones back. Org users. The id
 * is the client's; again: nothing more. A refusal for want of licenses tells how many there are (`left`).
 */
export const moveLicenses = defineCall({
  name: 'moveLicenses',
  request: z.strictObject({
    moveId: documentId,
    eventId: shortId,
    quantity: z.int().check(
      z.minimum(-mostAtOnce),
      z.maximum(mostAtOnce),
      z.refine((quantity) => quantity !== 0, { message: 'nothing to move' }),
    ),
  }),
  response: z.object({}),
  refusals: ['not-enough-licenses', 'licenses-owed', 'event-over'],
});

/**
 * Begins to buy units at the price of the table, and answers where to pay. The way back leads to the organization's page
 * of licenses, whatever the buyer does there. Org users. The id is the client's; again: the same order, at its price.
 * `not-payable`: the order is paid or over. `payment-away`: Stripe did not answer; the same call again goes on.
 */
export const createCheckout = defineCall({
  name: 'createCheckout',
  request: z.strictObject({
    orderId: documentId,
    orgId: shortId,
    unit,
    quantity: z.int().check(z.minimum(1), z.maximum(mostAtOnce)),
  }),
  response: z.object({ url: z.string() }),
  refusals: ['too-few', 'not-payable', 'payment-away'],
});
