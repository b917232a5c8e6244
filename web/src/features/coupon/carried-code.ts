import { createSignal } from 'solid-js';

/**
 * The code of an opened link, while whoever opened it signs up or in. Held by this tab alone: in the address it would
 * travel on as `?next=`, through logs, the outbox and the mail that proves an address.
 */
const [carriedCode, carryCode] = createSignal('');

export { carriedCode, carryCode };
