import type { Instant } from '@equipage/domain';

/** Whoever carries a notice will not take it, now or later, so asking again is of no use. */
export class DeliveryRefused extends Error {
  /** @param reason a short code for the outbox and the log; never a text with an address in it */
  constructor(
    readonly reason: string,
    /** Nobody is there any more: the place itself may be forgotten. */
    readonly gone = false,
  ) {
    super(`a notice was refused: ${reason}`);
    this.name = 'DeliveryRefused';
  }
}

/** A notice may not go out yet. That is no failed attempt: it waits, however often. */
export class DeliveryPostponed extends Error {
  /** @param reason as with {@link DeliveryRefused} */
  constructor(
    readonly reason: string,
    readonly notBefore: Instant,
  ) {
    super(`a notice was postponed: ${reason}`);
    this.name = 'DeliveryPostponed';
  }
}
