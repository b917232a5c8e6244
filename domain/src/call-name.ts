import type * as calls from './calls.ts';

/** The name of a callable of the product. */
export type CallName = keyof typeof calls;
