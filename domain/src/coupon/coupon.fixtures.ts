import { day } from '../base/instant.ts';
import { documentIdOf, fixtureNow, shortIdOf } from '../base/seed.fixtures.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { eventCardOf } from '../event/event.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import type { Coupon } from './coupon.schema.ts';
import type { SupportedEvent, Supporter } from './supported-event.schema.ts';

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

/** `organizations/{orgId}/supportedEvents/{eventId}`: `anEvent()`, of which little is known. */
export function aSupportedEvent(facts: Partial<SupportedEvent> = {}): SupportedEvent {
  const event = anEvent();
  return {
    id: event.id,
    holderOrgId: event.orgId,
    ...eventCardOf(event),
    licenses: 10,
    teammates: 7,
    refreshedAt: fixtureNow,
    countAgainAt: fixtureNow + day,
    ...facts,
  };
}

/** `events/{eventId}/supporters/{orgId}` */
export function aSupporter(facts: Partial<Supporter> = {}): Supporter {
  return { id: shortIdOf('supporter'), licenses: 10, since: fixtureNow, ...facts };
}
