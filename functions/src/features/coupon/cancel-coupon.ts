import {
  decideCancellation,
  done,
  emptyOrgWallet,
  hasRunOut,
  mayManageOrganization,
  refuse,
  takeCouponBack,
  type calls,
  type Coupon,
  type Instant,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import type { Deps } from '../../edge/deps.ts';
import { documents, queries } from '../../store/documents.ts';
import { pageSize } from '../../store/project.ts';
import type { TransactionStore } from '../../store/store.ts';
import { sweeping } from '../../store/sweeping.ts';
import { enter } from '../billing/index.ts';

/** Meets whoever redeems it at the coupon: one of the two is first. */
export const cancel: UseCase<typeof calls.cancelCoupon, VerifiedPerson> = async (
  { uid },
  { orgId, couponId },
  { store, now },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');
  const decided = decideCancellation(await store.read(documents.coupon(orgId, couponId)));
  if (!decided.ok) return decided;
  const { coupon, changed } = decided.value;
  if (changed) await takeBack(store, coupon, 'canceled', uid, now);
  return done({});
};

/** Gives back what coupons hold that have run out, each in a commit of its own. */
export async function expireCoupons({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  const now = clock.now();
  await sweeping(async (each) => {
    await each(store.pages(queries.couponsRunOut(now), pageSize), ({ value }) =>
      store.race(async (transaction) => {
        const coupon = await transaction.read(documents.coupon(value.orgId, value.id));
        if (coupon !== undefined && hasRunOut(coupon, now))
          await takeBack(transaction, coupon, 'expired', null, now);
      }),
    );
  });
}

async function takeBack(
  store: TransactionStore,
  coupon: Coupon,
  state: 'canceled' | 'expired',
  by: string | null,
  at: Instant,
): Promise<void> {
  const { orgId } = coupon;
  const wallet = (await store.read(documents.orgWallet(orgId))) ?? emptyOrgWallet;
  const after = takeCouponBack(wallet, coupon, state, { by, at });
  store.put(documents.coupon(orgId, coupon.id), after.coupon);
  store.put(documents.orgWallet(orgId), after.org);
  enter(store, after.entries);
}
