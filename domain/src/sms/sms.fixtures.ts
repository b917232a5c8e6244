import { aPerson, nameOf, type Person } from '../account/account.fixtures.ts';
import { minute } from '../base/instant.ts';
import { documentIdOf, fixtureNow } from '../base/seed.fixtures.ts';
import { everybody } from '../conversation/broadcast.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import { noCounts } from './sms.ts';
import type { SmsCampaign, SmsDelivery } from './sms.schema.ts';

/** `events/{eventId}/smsCampaigns/{campaignId}`: by `aPerson()` to three people, of whom one is skipped, just begun. */
export function anSmsCampaign(facts: Partial<SmsCampaign> = {}): SmsCampaign {
  const text = facts.text ?? 'Storm tonight: the gates open at ten, not at nine. Les Folles Granges';
  return {
    id: documentIdOf(text),
    orgId: anOrganization().id,
    byUid: aPerson().uid,
    byName: nameOf(aPerson()),
    text,
    encoding: 'GSM-7',
    segments: 1,
    audience: everybody,
    startedAt: fixtureNow - minute,
    state: 'sending',
    stopped: null,
    people: 3,
    counts: { ...noCounts, waiting: 2, skipped: 1 },
    countedAt: fixtureNow - minute,
    reserved: 2,
    charged: null,
    settledAt: null,
    ...facts,
  };
}

/** `…/deliveries/{uid}`: waiting. */
export function smsDeliveryOf({ uid }: Pick<Person, 'uid'>, facts: Partial<SmsDelivery> = {}): SmsDelivery {
  return { id: uid, uid, state: 'waiting', why: null, at: fixtureNow - minute, ...facts };
}
