import { createHash } from 'node:crypto';
import {
  couponCodeFromBytes,
  forgetCodeAt,
  hasRunOut,
  shownCode,
  type Coupon,
  type NoticeOf,
} from '@equipage/domain';
import type { OutboxDeps } from '../../edge/deps.ts';
import type { NewToken } from '../../ports/ids.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';

/** What is stored of a code: whoever reads the database cannot redeem with it. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(`coupon ${code}`).digest('base64url');
}

/** A further code for a coupon. Those made before go on working: one of them may be in a mail. */
export function newCode(
  store: TransactionStore,
  coupon: Pick<Coupon, 'id' | 'orgId' | 'expiresAt'>,
  newToken: NewToken,
): string {
  const code = couponCodeFromBytes(Buffer.from(newToken(), 'base64url'));
  store.create(documents.couponCode(hashOfCode(code)), {
    orgId: coupon.orgId,
    couponId: coupon.id,
    forgetAt: forgetCodeAt(coupon),
  });
  return code;
}

/** What the mail to the one person who may redeem a coupon tells her. */
export type MailedCoupon = Pick<Coupon, 'licenses' | 'expiresAt'> & {
  readonly supporter: string;
  readonly code: string;
};

/**
 * A code for one more mail, made while the mail is sent; that of an attempt before goes on working, since that mail may
 * have arrived.
 * @returns undefined when the coupon gives nothing any more
 */
export async function newCouponLetter(
  { store, newToken, clock }: Pick<OutboxDeps, 'store' | 'newToken' | 'clock'>,
  { orgId, couponId }: NoticeOf<'coupon'>['data'],
): Promise<MailedCoupon | undefined> {
  return await store.transact(async (transaction) => {
    const coupon = await transaction.read(documents.coupon(orgId, couponId));
    const organization = await transaction.read(documents.organization(orgId));
    if (coupon?.state !== 'open' || hasRunOut(coupon, clock.now()) || organization === undefined)
      return undefined;
    const { licenses, expiresAt } = coupon;
    const code = shownCode(newCode(transaction, coupon, newToken));
    return { licenses, expiresAt, supporter: organization.name, code };
  });
}
