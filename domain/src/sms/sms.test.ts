import { describe, expect, test } from 'vitest';
import { anAccess } from '../access/access.fixtures.ts';
import { anAccount } from '../account/account.fixtures.ts';
import { anApplication } from '../application/application.fixtures.ts';
import { erasedPerson } from '../application/erased-person.ts';
import { hour, minute } from '../base/instant.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { anOrgWallet } from '../billing/billing.fixtures.ts';
import type { OrgWallet } from '../billing/billing.schema.ts';
import { everybody } from '../conversation/broadcast.ts';
import { anEvent } from '../event/event.fixtures.ts';
import { anOrganization } from '../organization/organization.fixtures.ts';
import { anSmsCampaign } from './sms.fixtures.ts';
import type { SmsState } from './sms.schema.ts';
import { resultsWithin } from './sms-terms.ts';
import {
  afterReport,
  afterSending,
  beginCampaign,
  countedCampaign,
  isToCount,
  isToSettle,
  maySendSms,
  noCounts,
  reasonToSkip,
  settleCampaign,
  statusesFor,
  type PlannedSms,
  type SmsReport,
  type TextedPerson,
} from './sms.ts';

const event = anEvent({ state: 'published', startsAt: now + hour, endsAt: now + 9 * hour });
const eventId = event.id;

test('coordinators text people only where the organization lets them, org users always', () => {
  const may = (access: Parameters<typeof maySendSms>[0], coordinatorsSendSms: boolean) =>
    maySendSms(access, event, anOrganization({ coordinatorsSendSms }));
  const coordinator = anAccess({ events: { [eventId]: 'coordinator' } });
  expect(may(coordinator, true)).toBe(true);
  expect(may(coordinator, false)).toBe(false);
  expect(may(anAccess({ events: { [eventId]: 'scanner' } }), true)).toBe(false);
  expect(may(anAccess({ orgs: { [event.orgId]: 'manager' } }), false)).toBe(true);
});

const reachable: TextedPerson = {
  application: anApplication({ status: 'accepted' }),
  account: anAccount({ phone: '+33612345678' }),
  number: 'textable',
  hasRoom: true,
};

test.each<[who: string, facts: Partial<TextedPerson>, skip: string | undefined]>([
  ['who can be reached', {}, undefined],
  ['who never applied', { application: undefined }, 'left'],
  [
    'who was erased',
    { application: { status: 'accepted', person: erasedPerson({ language: 'en' }) } },
    'left',
  ],
  ['who canceled', { application: anApplication({ status: 'canceled' }) }, 'left'],
  ['without an account', { account: undefined }, 'left'],
  ['who is leaving', { account: anAccount({ phone: '+33612345678', closesAt: now }) }, 'left'],
  [
    'who does not want it',
    { account: anAccount({ phone: '+33612345678', smsFromOrganizers: false }) },
    'opted-out',
  ],
  ['without a number', { account: anAccount({ phone: null }) }, 'no-phone'],
  ['with a landline', { number: 'not-mobile' }, 'not-mobile'],
  ['far away', { number: 'country' }, 'country'],
  ['who had five today', { hasRoom: false }, 'daily-limit'],
])('somebody %s gets a message or is left out', (_, facts, skip) => {
  expect(reasonToSkip({ ...reachable, ...facts }, everybody.statuses)).toBe(skip);
});

describe('beginning a campaign', () => {
  const { id, byUid, byName, text, encoding, audience } = anSmsCampaign();
  const planned: readonly PlannedSms[] = [
    { uid: 'ada', skip: undefined },
    { uid: 'ben', skip: 'no-phone' },
    { uid: 'eve', skip: undefined },
  ];
  const begin = (
    facts: {
      segments?: number;
      planned?: readonly PlannedSms[];
      org?: Partial<OrgWallet>;
      event?: object;
    } = {},
  ) =>
    beginCampaign(
      { ...event, ...facts.event },
      anOrgWallet({ smsCredits: 6, ...facts.org }),
      { id, byUid, byName, text, encoding, audience, segments: facts.segments ?? 3 },
      facts.planned ?? planned,
      now,
    );

  test('sets aside a credit for each segment and person, in one entry', () => {
    const begun = begin();
    expect(begun).toMatchObject({
      ok: true,
      value: {
        org: { smsCredits: 0 },
        campaign: {
          people: 3,
          reserved: 6,
          counts: { ...noCounts, waiting: 2, skipped: 1 },
          state: 'sending',
        },
        entries: [{ quantity: 6, unit: 'sms', from: 'org', to: 'sms-sent', campaignId: id, eventId }],
      },
    });
    expect(begun.ok && begun.value.deliveries.map(({ uid, state, why }) => [uid, state, why])).toEqual([
      ['ada', 'waiting', null],
      ['ben', 'skipped', 'no-phone'],
      ['eve', 'waiting', null],
    ]);
  });

  test('is all that is known of it at first, in the book as on the page', () => {
    const begun = begin();
    if (!begun.ok) throw new Error(begun.why);
    const { campaign, deliveries, entries } = begun.value;
    expect(campaign).toEqual({
      id,
      byUid,
      byName,
      text,
      encoding,
      audience,
      segments: 3,
      orgId: event.orgId,
      startedAt: now,
      state: 'sending',
      stopped: null,
      people: 3,
      counts: { ...noCounts, waiting: 2, skipped: 1 },
      countedAt: now,
      reserved: 6,
      charged: null,
      settledAt: null,
    });
    expect(deliveries[0]).toEqual({ id: 'ada', uid: 'ada', state: 'waiting', why: null, at: now });
    expect(entries).toEqual([
      {
        id: `sms:${eventId}:${id}`,
        unit: 'sms',
        quantity: 6,
        from: 'org',
        to: 'sms-sent',
        reason: 'sms-campaign',
        orgId: event.orgId,
        eventId,
        campaignId: id,
        by: byUid,
        at: now,
      },
    ]);
  });

  test.each([
    ['four segments', { segments: 4 }, 'text-too-long'],
    ['nobody', { planned: [] }, 'no-recipients'],
    ['nobody who can be reached', { planned: planned.slice(1, 2) }, 'no-recipients'],
    ['a credit too few', { org: { smsCredits: 5 } }, 'not-enough-credits'],
    ['something owed', { org: { owedLicenses: 1 } }, 'credits-owed'],
    ['a draft', { event: { state: 'draft' } }, 'event-draft'],
    ['an event that is over', { event: { endsAt: now } }, 'event-over'],
  ] as const)('with %s is refused', (_, facts, why) => {
    expect(begin(facts)).toMatchObject({ ok: false, why });
  });

  test('tells what is missing', () => {
    expect(begin({ org: { smsCredits: 5 } })).toMatchObject({ detail: { left: 5, cost: 6 } });
  });
});

describe('a message', () => {
  const at = (state: SmsState) => ({ state, why: null });

  test('is what its worker says, unless a report was quicker', () => {
    expect(afterSending(at('sending'), { is: 'sent' }).state).toBe('sent');
    expect(afterSending(at('sending'), { is: 'unknown', why: 'no-answer' })).toEqual({
      state: 'unknown',
      why: 'no-answer',
    });
    expect(afterSending(at('delivered'), { is: 'sent' }).state).toBe('delivered');
    expect(afterSending(at('unknown'), { is: 'failed', why: 'refused' }).state).toBe('failed');
  });

  test.each<[reports: readonly SmsReport[], begin: SmsState, end: SmsState]>([
    [['sent', 'delivered'], 'sent', 'delivered'],
    [['delivered', 'sent'], 'sent', 'delivered'],
    [['delivered', 'failed'], 'sent', 'delivered'],
    [['failed', 'delivered'], 'sent', 'failed'],
    [['sent'], 'unknown', 'sent'],
    [['delivered'], 'unknown', 'delivered'],
    [['delivered'], 'sending', 'delivered'],
    [['delivered'], 'skipped', 'skipped'],
    [['delivered'], 'waiting', 'waiting'],
  ])('with the reports %j goes from %s to %s', (reports, begin, end) => {
    let delivery: ReturnType<typeof afterReport> = at(begin);
    for (const report of [...reports, ...reports]) delivery = afterReport(delivery, report);
    expect(delivery.state).toBe(end);
  });
});

test.each<[from: SmsState, is: 'sent' | 'failed' | 'unknown', to: SmsState, why: string | null]>([
  ['sending', 'sent', 'sent', null],
  ['sending', 'failed', 'failed', 'refused'],
  ['sending', 'unknown', 'unknown', 'refused'],
  ['unknown', 'sent', 'sent', null],
  ['unknown', 'failed', 'failed', 'refused'],
  ['unknown', 'unknown', 'unknown', 'no-answer'],
  ['waiting', 'failed', 'waiting', 'no-answer'],
  ['sent', 'failed', 'sent', 'no-answer'],
  ['failed', 'sent', 'failed', 'no-answer'],
  ['skipped', 'sent', 'skipped', 'no-answer'],
])('a message that is %s and whose worker says %s is %s', (state, is, to, why) => {
  const result = is === 'sent' ? ({ is } as const) : ({ is, why: 'refused' } as const);
  expect(afterSending({ state, why: 'no-answer' }, result)).toEqual({ state: to, why });
});

test('a message that the provider reports as failed says that it did not come', () => {
  expect(afterReport({ state: 'sent', why: null }, 'failed')).toEqual({
    state: 'failed',
    why: 'undelivered',
  });
  expect(afterReport({ state: 'unknown', why: 'no-answer' }, 'sent')).toEqual({ state: 'sent', why: null });
});

test.each([
  [{ waiting: 1 }, 'sending'],
  [{ sending: 1 }, 'sending'],
  [{ waiting: 1, sending: 1 }, 'sending'],
  [{ sent: 1 }, 'sent'],
  [{}, 'sent'],
])('a campaign of which %o are left is %s', (counts, state) => {
  const campaign = anSmsCampaign({ state: 'sending', countedAt: now });
  const counted = countedCampaign(campaign, { ...noCounts, ...counts }, now + minute);
  expect(counted).toEqual({
    ...campaign,
    counts: { ...noCounts, ...counts },
    countedAt: now + minute,
    state,
  });
});

test('a campaign that is settled is counted on and stays settled', () => {
  const settled = anSmsCampaign({ state: 'settled' });
  const counts = { ...noCounts, waiting: 3 };
  expect(countedCampaign(settled, counts, now)).toEqual({ ...settled, counts, countedAt: now });
});

test('people who were chosen one by one get it at the statuses of everybody, others at those that were asked for', () => {
  expect(statusesFor({ audience: null })).toEqual(everybody.statuses);
  expect(statusesFor({ audience: { ...everybody, statuses: ['waitlisted'] } })).toEqual(['waitlisted']);
});

describe('settling', () => {
  const half = anSmsCampaign({ segments: 2, reserved: 200, startedAt: now, people: 100 });
  const with60 = (counts: object) => countedCampaign(half, { ...noCounts, ...counts }, now + minute);

  test('waits for every result, and no longer than results can come', () => {
    expect(isToSettle(with60({ delivered: 60, failed: 40 }), now + minute)).toBe(true);
    expect(isToSettle(with60({ delivered: 99, sent: 1 }), now + minute)).toBe(false);
    expect(isToSettle(with60({ delivered: 99, unknown: 1 }), now + minute)).toBe(false);
    expect(isToSettle(with60({ delivered: 99, unknown: 1 }), now + resultsWithin)).toBe(true);
    expect(isToSettle(with60({ delivered: 99, waiting: 1 }), now + resultsWithin)).toBe(false);
  });

  test('charges what was sent, and brings back what failed, was left out or is unknown', () => {
    const settled = settleCampaign(
      with60({ delivered: 50, sent: 10, failed: 25, skipped: 5, unknown: 10 }),
      eventId,
      anOrgWallet({ smsCredits: 1 }),
      now + resultsWithin,
    );
    expect(settled).toMatchObject({
      campaign: { state: 'settled', charged: 120, settledAt: now + resultsWithin },
      org: { smsCredits: 81 },
      entries: [{ quantity: 80, from: 'sms-sent', to: 'org', reason: 'sms-returned' }],
    });
  });

  test('moves nothing when every message was sent', () => {
    const { campaign, org, entries } = settleCampaign(
      with60({ delivered: 100 }),
      eventId,
      anOrgWallet(),
      now,
    );
    expect(campaign).toMatchObject({ state: 'settled', charged: 200, settledAt: now });
    expect(org).toEqual(anOrgWallet());
    expect(entries).toEqual([]);
  });

  test('tells in the book what came back, and for which campaign', () => {
    const { entries } = settleCampaign(with60({ delivered: 60, failed: 40 }), eventId, anOrgWallet(), now);
    expect(entries).toEqual([
      {
        id: `sms-settled:${eventId}:${half.id}`,
        unit: 'sms',
        quantity: 80,
        from: 'sms-sent',
        to: 'org',
        reason: 'sms-returned',
        orgId: half.orgId,
        eventId,
        campaignId: half.id,
        by: null,
        at: now,
      },
    ]);
  });

  test('pays first what the organization has come to owe', () => {
    const { org } = settleCampaign(
      with60({ failed: 100 }),
      eventId,
      anOrgWallet({ smsCredits: 0, owedSmsCredits: 150 }),
      now,
    );
    expect(org).toMatchObject({ smsCredits: 50, owedSmsCredits: 0 });
  });

  test('is looked at less often the longer it takes, and at the end at once', () => {
    const campaign = anSmsCampaign({ startedAt: now, countedAt: now + 2 * hour });
    expect(isToCount(campaign, now + 2 * hour + minute)).toBe(false);
    expect(isToCount(campaign, now + 2 * hour + 10 * minute)).toBe(true);
    expect(isToCount({ ...campaign, countedAt: now }, now + minute)).toBe(true);
    expect(isToCount({ ...campaign, countedAt: now + resultsWithin - 1 }, now + resultsWithin)).toBe(true);
  });
});
