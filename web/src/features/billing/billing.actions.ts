import { calls, type Unit } from '@equipage/domain';
import { call } from '../../data/call.ts';

/**
 * Moves licenses from the organization to its event, or with a number below zero back.
 * @param moveId made once for each question, so that a second press moves nothing twice
 */
export const moveLicenses = (moveId: string, eventId: string, quantity: number) =>
  call(calls.moveLicenses, { moveId, eventId, quantity });

/**
 * Begins a purchase and answers where it is paid.
 * @param orderId made once for each wish, so that a second press buys nothing twice
 */
export const createCheckout = (orderId: string, orgId: string, unit: Unit, quantity: number) =>
  call(calls.createCheckout, { orderId, orgId, unit, quantity });
