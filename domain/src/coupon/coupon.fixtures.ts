import { day } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import type { Coupon } from './coupon.schema.ts';

/** `organizations/{orgId}/coupons/{id}`: ten licenses that nobody has taken yet. */
export function aCoupon(facts: Partial<Coupon> = {}): Coupon {
  return {
    id: documentIdOf('coupon'),
    orgId: anOrganization().id,
    licenses: 10,
    note: 'For the fair of the neighbours',
    boundTo: null,
    language: 'en',
    state: 'open',
    createdAt: fixtureNow - 2 * day,
    expiresAt: fixtureNow + 60 * day,
    closedAt: null,
    redeemedFor: null,
    ...facts,
  };
}
