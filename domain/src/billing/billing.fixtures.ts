import { day } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import type { EventWallet, LedgerEntry, OrgWallet } from './billing.schema.ts';
import { emptyEventWallet, emptyOrgWallet } from './movement.ts';

/** `organizations/{orgId}/wallet/balance` */
export function anOrgWallet(facts: Partial<OrgWallet> = {}): OrgWallet {
  return { ...emptyOrgWallet, licenses: 40, smsCredits: 200, ...facts };
}

/** `events/{eventId}/wallet/balance`: enough that tests of other things never meet its end. */
export function anEventWallet(facts: Partial<EventWallet> = {}): EventWallet {
  return { ...emptyEventWallet(anOrganization().id), licenses: 500, ...facts };
}

/** `organizations/{orgId}/ledger/{id}`: the grant that an organization begins with. */
export function aLedgerEntry(facts: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'welcome',
    unit: 'license',
    quantity: 10,
    from: 'welcome',
    to: 'org',
    reason: 'welcome',
    orgId: anOrganization().id,
    eventId: null,
    by: null,
    at: fixtureNow - 30 * day,
    ...facts,
  };
}
