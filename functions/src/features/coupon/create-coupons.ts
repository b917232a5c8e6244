import { createHash } from 'node:crypto';
import {
  done,
  emptyOrgWallet,
  issueCoupons,
  mayManageOrganization,
  refuse,
  type calls,
  type Coupon,
  type Instant,
  type Outcome,
} from '@equipage/domain';
import type { VerifiedPerson } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import { limits } from '../../edge/limits.ts';
import { withRoom } from '../../edge/rate-limit.ts';
import { enqueue } from '../../outbox/enqueue.ts';
import { documents } from '../../store/documents.ts';
import type { TransactionStore } from '../../store/store.ts';
import { enter } from '../billing/index.ts';
import { newCode } from './coupon-code.ts';

/** The coupons, their codes and what they take from the balance come into being together. */
export const create: UseCase<typeof calls.createCoupons, VerifiedPerson> = async (
  { uid },
  { orgId, batchId, count, licenses, note, expiresAt, email, language },
  { store, now, newToken },
) => {
  const access = await store.read(documents.access(uid));
  if (access === undefined || !mayManageOrganization(access, orgId)) return refuse('not-allowed');

  const ids = Array.from({ length: count }, (_, index) => couponIdOf(orgId, batchId, index));
  const made = await store.read(documents.ledgerEntry(orgId, `coupon:${couponIdOf(orgId, batchId, 0)}`));
  if (made !== undefined) {
    // The answer to the first call may have been lost. Nobody else gets at the codes of a batch by its name.
    if (made.by !== uid) return refuse('not-allowed');
    const coupons = await store.readAll(ids.map((id) => documents.coupon(orgId, id)));
    const open = coupons.filter((coupon) => coupon !== undefined).filter(({ state }) => state === 'open');
    return done({ coupons: open.map(withCode) });
  }

  const wallet = (await store.read(documents.orgWallet(orgId))) ?? emptyOrgWallet;
  const asked = { orgId, licenses, note, expiresAt, boundTo: email, language };
  const issued = issueCoupons(wallet, ids, asked, { by: uid, at: now });
  if (!issued.ok) return issued;
  const { coupons, org, entries } = issued.value;
  const mail = await roomForMail(store, orgId, email, now);
  if (!mail.ok) return mail;

  mail.value.take();
  store.put(documents.orgWallet(orgId), org);
  enter(store, entries);
  for (const coupon of coupons) {
    store.create(documents.coupon(orgId, coupon.id), coupon);
    if (coupon.boundTo !== null) {
      enqueue(store, now, {
        id: `coupon:${coupon.id}`,
        kind: 'coupon',
        uid: null,
        to: coupon.boundTo,
        language,
        data: { orgId, couponId: coupon.id },
      });
    }
  }
  return done({ coupons: coupons.map(withCode) });

  function withCode(coupon: Coupon) {
    return { id: coupon.id, code: newCode(store, coupon, newToken) };
  }
};

/** Bound to the organization, so that no other can make a coupon of the same name. */
function couponIdOf(orgId: string, batchId: string, index: number): string {
  return createHash('sha256').update(`coupon ${orgId} ${batchId} ${index}`).digest('hex').slice(0, 20);
}

/** Nobody shall get mail after mail from people whom she does not know. */
async function roomForMail(
  store: TransactionStore,
  orgId: string,
  email: string | null,
  now: Instant,
): Promise<Outcome<{ take: () => void }, 'too-many-requests'>> {
  if (email === null) return done({ take: () => undefined });
  return await withRoom(
    store,
    [
      { limit: limits.couponMailsOfOrganization, subject: orgId },
      { limit: limits.couponMailsToAddress, subject: email },
    ],
    now,
  );
}
