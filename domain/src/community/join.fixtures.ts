import { aPerson, type Person } from '../account/account.fixtures.ts';
import { day } from '../base/instant.ts';
import { fixtureNow, tokenOf } from '../base/seed.fixtures.ts';
import { consentTextVersion, type Consent, type JoinLink } from './join.schema.ts';

/** `organizations/{orgId}/joinLinks/{linkId}`. @param handle two handles are two links */
export function aJoinLink(facts: Partial<JoinLink> = {}, handle = 'join'): JoinLink {
  return { token: tokenOf(`join ${handle}`), madeAt: fixtureNow - 50 * day, ...facts };
}

/** `organizations/{orgId}/consents/{uid}` */
export function consentOf(person: Person, facts: Partial<Consent> = {}): Consent {
  return {
    id: person.uid,
    uid: person.uid,
    textVersion: consentTextVersion,
    at: fixtureNow - 40 * day,
    source: 'link',
    viaOrgId: null,
    withdrawnAt: null,
    ...facts,
  };
}

/** Of `aPerson()`, who joined by link. */
export function aConsent(facts: Partial<Consent> = {}): Consent {
  return consentOf(aPerson(), facts);
}
