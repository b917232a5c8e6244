/**
 * The links of which somebody has said, before signing up, that she agrees and wants to join: once she is back from
 * there, she need not say so again. Kept by this page alone and neither in the address nor on the device: an address can
 * be sent to anybody, and opening a link must never join somebody who has agreed to nothing.
 */
const agreedTo = new Set<string>();

export function agreeToJoin(key: string): void {
  agreedTo.add(key);
}

/** Whether it was agreed to; the next time it is not. */
export function takeAgreement(key: string): boolean {
  return agreedTo.delete(key);
}
