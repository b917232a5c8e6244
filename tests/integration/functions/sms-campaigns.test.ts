import { everybody, hour, minute, noCounts, resultsWithin, type SmsCampaign } from '@equipage/domain';
import {
  accountOf,
  anAccess,
  anEvent,
  anOrganization,
  anOrgWallet,
  aPerson,
  applicationOf,
  conversationOf,
  documentIdOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { paths } from '@equipage/domain';
import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../functions/src/edge/limits.ts';
import { takeUse } from '../../../functions/src/edge/rate-limit.ts';
import { checkLedger } from '../../../functions/src/features/billing/check-ledger.ts';
import { reportLink } from '../../../functions/src/features/sms/report-token.ts';
import { sendSmsCampaign, sweepSmsCampaigns } from '../../../functions/src/features/sms/send-campaign.ts';
import { takeSmsReport } from '../../../functions/src/features/sms/take-report.ts';
import { DeliveryRefused } from '../../../functions/src/ports/refusal.ts';
import type { OutgoingSms } from '../../../functions/src/ports/texter.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import type { Store } from '../../../functions/src/store/store.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, arrangeAlone } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, deps, db, forgetUses, moveClockTo, peopleWithAccounts } = callsStage(now);
const { amara, dalia, esra, farid, giulia } = people;

const org = anOrganization({ id: shortIdOf('Kermesse'), name: 'Kermesse' });
const orgId = org.id;
const event = anEvent({
  id: shortIdOf('Street Dance'),
  orgId,
  startsAt: now + 10 * hour,
  endsAt: now + 20 * hour,
});
const eventId = event.id;
const campaignId = documentIdOf('storm');
const smsReportKey = 'a key that is long enough for tests of it';
const webOrigin = 'https://equipage.example';

const crowd = Array.from({ length: 100 }, (_, at) =>
  aPerson({ givenName: `Person${String(at).padStart(3, '0')}`, familyName: 'Crowd' }),
);
/** Numbers of French mobile phones, one for each person. */
const phoneAt = (index: number) => `+336123450${String(index).padStart(2, '0')}`;

let taken: OutgoingSms[] = [];
/** What the provider says to a message before it takes it; a message is taken when it says nothing. */
let answer: (sms: OutgoingSms) => Error | undefined = () => undefined;
const worker = {
  ...deps,
  webOrigin,
  smsReportKey,
  texter: {
    send: async (sms: OutgoingSms) => {
      const error = answer(sms);
      if (error === undefined || /unconfirmed/.test(error.message)) taken.push(sms);
      if (error !== undefined) throw error;
    },
  },
};

const start = (facts: object = {}, by: Person = amara) =>
  send(by, 'startSmsCampaign', {
    eventId,
    campaignId,
    text: 'Storm tonight: gates open at ten.',
    audience: everybody,
    uids: [],
    ...facts,
  });
const preview = (facts: object = {}, by: Person = amara) =>
  send(by, 'previewSmsCampaign', { eventId, text: 'Storm', audience: everybody, uids: [], ...facts });
const campaignOf = async (): Promise<SmsCampaign> =>
  (await store.read(documents.smsCampaign(eventId, campaignId)))!;
const deliveryOf = ({ uid }: Person) => store.read(documents.smsDelivery(eventId, campaignId, uid));
const credits = async () => (await store.read(documents.orgWallet(orgId)))?.smsCredits;
const movements = async () =>
  (await db.collection(paths.ledger(orgId)).get()).docs
    .filter((entry) => entry.id.startsWith('sms'))
    .map((entry) => [entry.get('reason'), entry.get('quantity')]);
const timesTexted = () => {
  const times = new Map<string, number>();
  for (const { to } of taken) times.set(to, (times.get(to) ?? 0) + 1);
  return Math.max(0, ...times.values());
};
const addsUp = async () => expect(await checkLedger({ store })).toEqual([]);
const report = ({ uid }: Pick<Person, 'uid'>, MessageStatus: string, query?: object) => {
  const link = new URL(reportLink(webOrigin, smsReportKey, { eventId, campaignId, uid }));
  return takeSmsReport(worker, {
    method: 'POST',
    query: { ...Object.fromEntries(link.searchParams), ...query },
    body: { MessageStatus, Price: '-1000' },
  });
};

async function arrangePerson(person: Person, phone: string | null, facts: object = {}): Promise<void> {
  await Promise.all([
    arrange(db, documents.account(person.uid), { ...accountOf(person), phone, ...facts }),
    arrange(
      db,
      documents.application(eventId, person.uid),
      applicationOf(person, event, { status: 'accepted' }),
    ),
    arrange(db, documents.conversation(eventId, person.uid), conversationOf(person, event, now)),
  ]);
}
const arrangeCrowd = (some: readonly Person[] = crowd) =>
  Promise.all(some.map((person, index) => arrangePerson(person, phoneAt(index))));

/** As after the platform has killed the worker: nothing works any more from the n-th commit on, before or after it. */
function dying(at: number, when: 'before' | 'after'): Store {
  let commits = 0;
  return {
    ...store,
    race: async (work) => {
      commits += 1;
      if (commits > at || (commits === at && when === 'before')) throw new Error('killed');
      const result = await store.race(work);
      if (commits === at) throw new Error('killed');
      return result;
    },
  };
}

beforeEach(async () => {
  moveClockTo(now);
  taken = [];
  answer = () => undefined;
  await db.recursiveDelete(db.collection('events'));
  await db.recursiveDelete(db.collection('organizations'));
  await forgetUses();
  await peopleWithAccounts([amara, dalia, esra, farid, giulia]);
  await arrangeAlone(db, documents.event(eventId), event);
  await arrange(db, documents.organization(orgId), org);
  await arrange(db, documents.orgWallet(orgId), anOrgWallet({ licenses: 0, smsCredits: 200 }));
  await arrange(db, documents.ledgerEntry(orgId, 'bought'), {
    id: 'bought',
    unit: 'sms',
    quantity: 200,
    from: 'stripe',
    to: 'org',
    reason: 'purchase',
    orgId,
    eventId: null,
    by: amara.uid,
    at: now,
  });
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [eventId]: 'coordinator' } }));
  await arrange(db, documents.access(farid.uid), anAccess({ events: { [eventId]: 'scanner' } }));
  await arrange(db, documents.access(esra.uid), anAccess({ events: { [shortIdOf('else')]: 'coordinator' } }));
});

describe('a campaign', () => {
  test('of which 60 come, 30 fail and 10 are never answered costs 60, and moves credits twice', async () => {
    await arrangeCrowd();
    const fate = new Map(crowd.map((_, index) => [phoneAt(index), index]));
    answer = ({ to }) => {
      const index = fate.get(to)!;
      if (index < 60) return undefined;
      return new DeliveryRefused(index < 90 ? 'sms-21211' : 'sms-unconfirmed');
    };
    expect(await start()).toEqual({ ok: true, value: {} });
    expect(await credits()).toBe(100);
    await sendSmsCampaign(worker, eventId, campaignId);
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(await campaignOf()).toMatchObject({
      state: 'sent',
      counts: { ...noCounts, sent: 60, failed: 30, unknown: 10 },
    });
    for (const person of crowd.slice(0, 60)) await report(person, 'delivered');

    moveClockTo(now + resultsWithin);
    await sweepSmsCampaigns(worker);
    await sweepSmsCampaigns(worker);
    expect(await campaignOf()).toMatchObject({ state: 'settled', reserved: 100, charged: 60 });
    expect(await credits()).toBe(140);
    expect(await movements()).toEqual([
      ['sms-returned', 40],
      ['sms-campaign', 100],
    ]);
    expect(timesTexted()).toBe(1);
    await addsUp();

    // Too late to cost anything, and yet it is told.
    await report(crowd[95]!, 'delivered');
    expect(await deliveryOf(crowd[95]!)).toMatchObject({ state: 'delivered' });
    expect(await credits()).toBe(140);
  });

  test('charges what is confirmed before it is settled, and settles at once when all is known', async () => {
    const [ada, ben] = crowd as [Person, Person];
    await arrangeCrowd([ada, ben]);
    answer = ({ to }) => (to === phoneAt(1) ? new DeliveryRefused('sms-unconfirmed') : undefined);
    await start();
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(await deliveryOf(ben)).toMatchObject({ state: 'unknown', why: 'no-answer' });
    moveClockTo(now + minute);
    await report(ada, 'undelivered');
    await report(ada, 'delivered');
    moveClockTo(now + 2 * minute);
    await report(ben, 'delivered');
    expect(await campaignOf()).toMatchObject({
      state: 'settled',
      charged: 1,
      counts: { ...noCounts, delivered: 1, failed: 1 },
    });
    expect(await credits()).toBe(199);
    await addsUp();
  });

  test.each([
    [1, 'before', 1, 'after'],
    [1, 'after', 3, 'before'],
    [2, 'before', 2, 'after'],
    [2, 'after', 1, 'after'],
  ] as const)(
    'cut off at commit %i, %s it, and again at commit %i, %s it, texts nobody twice',
    async (first, firstWhen, second, secondWhen) => {
      await arrangeCrowd();
      await start();
      for (const [at, when] of [
        [first, firstWhen],
        [second, secondWhen],
      ] as const) {
        const dead = { ...worker, store: dying(at, when) };
        await expect(sendSmsCampaign(dead, eventId, campaignId)).rejects.toThrow('killed');
      }
      moveClockTo(now + 3 * minute);
      await sweepSmsCampaigns(worker);
      const { counts, state } = await campaignOf();
      expect(state).toBe('sent');
      expect(counts.sent + counts.unknown).toBe(100);
      expect(counts.unknown).toBeLessThanOrEqual(50);
      expect(timesTexted()).toBe(1);

      moveClockTo(now + resultsWithin);
      await sweepSmsCampaigns(worker);
      expect(await campaignOf()).toMatchObject({ state: 'settled', charged: counts.sent });
      expect(await credits()).toBe(200 - counts.sent);
      expect((await movements()).length).toBeLessThanOrEqual(2);
      await addsUp();
    },
  );

  test('sent by three workers at once texts nobody twice', async () => {
    await arrangeCrowd();
    await start();
    await Promise.all([1, 2, 3].map(() => sendSmsCampaign(worker, eventId, campaignId)));
    expect(taken).toHaveLength(100);
    expect(timesTexted()).toBe(1);
  });

  test('asked for ten times at once is begun and paid once', async () => {
    await arrangeCrowd(crowd.slice(0, 3));
    const request = { eventId, campaignId, text: 'Hi', audience: everybody, uids: [] };
    for (const outcome of await sendAtOnce(10, amara, 'startSmsCampaign', request))
      expect(outcome).toEqual({ ok: true, value: {} });
    expect(await credits()).toBe(197);
    await addsUp();
  });

  test('two of which only one can be paid are one', async () => {
    await arrangeCrowd();
    const outcomes = await Promise.all(
      ['a', 'b'].map((name) => start({ campaignId: documentIdOf(name), text: 'ê'.repeat(71) })),
    );
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      why: 'not-enough-credits',
      detail: { left: 0, cost: 200 },
    });
    expect(await credits()).toBe(0);
    await addsUp();
  });

  test('is tried again while the provider is away or busy, and brings the credits back when it stays so', async () => {
    await arrangeCrowd(crowd.slice(0, 2));
    let asked = 0;
    answer = ({ to }) => {
      asked += to === phoneAt(0) ? 1 : 0;
      const isAway = to === phoneAt(1) || asked < 3;
      return isAway ? Object.assign(new Error('away'), { code: 'ECONNREFUSED' }) : undefined;
    };
    await start();
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(await deliveryOf(crowd[0]!)).toMatchObject({ state: 'sent' });
    expect(await deliveryOf(crowd[1]!)).toMatchObject({ state: 'failed', why: 'away' });
    moveClockTo(now + minute);
    await report(crowd[0]!, 'delivered');
    expect(await campaignOf()).toMatchObject({ state: 'settled', charged: 1 });
    expect(await credits()).toBe(199);
  });

  test('leaves out whom it cannot reach, says so before, and charges nothing for them', async () => {
    const [ada, ben, cai, eve, fay, gus, hal, ida] = crowd as unknown as [
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    await arrangePerson(ada, phoneAt(0));
    await arrangePerson(ben, null);
    await arrangePerson(cai, '+33123456789');
    await arrangePerson(eve, '+79161234567');
    await arrangePerson(fay, '+33899123456');
    await arrangePerson(gus, phoneAt(5), { smsFromOrganizers: false });
    await arrangePerson(hal, phoneAt(6));
    for (let time = 0; time < 5; time++) await takeUse(store, limits.smsToPerson, hal.uid, now);
    await arrangePerson(ida, phoneAt(7));
    await arrange(
      db,
      documents.application(eventId, ida.uid),
      applicationOf(ida, event, { status: 'declined' }),
    );

    const uids = [ada, ben, cai, eve, fay, gus, hal, ida, giulia].map(({ uid }) => uid);
    const expected = {
      [ben.uid]: 'no-phone',
      [cai.uid]: 'not-mobile',
      [eve.uid]: 'country',
      [fay.uid]: 'not-mobile',
      [gus.uid]: 'opted-out',
      [hal.uid]: 'daily-limit',
      [ida.uid]: 'left',
      [giulia.uid]: 'left',
    };
    const seen = await preview({ audience: null, uids });
    expect(seen).toMatchObject({
      ok: true,
      value: { recipients: 1, segments: 1, cost: 1, credits: 200, owed: false, encoding: 'GSM-7' },
    });
    const { skipped } = (seen as { value: { skipped: { uid: string; why: string }[] } }).value;
    expect(Object.fromEntries(skipped.map(({ uid, why }) => [uid, why]))).toEqual(expected);
    expect(JSON.stringify(seen)).not.toContain('+33');

    await start({ audience: null, uids });
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(taken.map(({ to }) => to)).toEqual([phoneAt(0)]);
    expect(await deliveryOf(cai)).toMatchObject({ state: 'skipped', why: 'not-mobile' });
    expect(await credits()).toBe(199);
  });

  test('looks again when a message leaves', async () => {
    const [ada, ben, eve] = crowd as [Person, Person, Person];
    await arrangeCrowd([ada, ben, eve]);
    await start();
    await arrange(
      db,
      documents.application(eventId, ada.uid),
      applicationOf(ada, event, { status: 'canceled' }),
    );
    await arrange(db, documents.account(ben.uid), { ...accountOf(ben), phone: null });
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(taken.map(({ to }) => to)).toEqual([phoneAt(2)]);
    expect(await deliveryOf(ada)).toMatchObject({ state: 'skipped', why: 'left' });
    moveClockTo(now + minute);
    await report(eve, 'delivered');
    expect(await credits()).toBe(199);
    await addsUp();
  });

  test('stops with the rights of whoever began it, and gives the rest back', async () => {
    await arrange(db, documents.organization(orgId), { ...org, coordinatorsSendSms: true });
    await arrangeCrowd(crowd.slice(0, 30));
    expect(await start({}, dalia)).toMatchObject({ ok: true });
    await expect(
      sendSmsCampaign({ ...worker, store: dying(2, 'after') }, eventId, campaignId),
    ).rejects.toThrow('killed');
    await arrange(db, documents.organization(orgId), org);
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(await campaignOf()).toMatchObject({
      stopped: 'not-allowed',
      counts: { ...noCounts, sent: 25, skipped: 5 },
    });
    moveClockTo(now + resultsWithin);
    await sweepSmsCampaigns(worker);
    expect(await credits()).toBe(175);
    await addsUp();
  });

  test('counts with all other SMS of the day: five for each person', async () => {
    const [ada] = crowd as [Person];
    await arrangeCrowd([ada]);
    for (const nth of [1, 2, 3, 4, 5]) {
      await start({ campaignId: documentIdOf(`${nth}`) });
      await sendSmsCampaign(worker, eventId, documentIdOf(`${nth}`));
    }
    expect(taken).toHaveLength(5);
    expect(await start()).toEqual({ ok: false, why: 'no-recipients' });
  });
});

describe('nothing moves', () => {
  test.each<[why: string, facts: object]>([
    ['no-recipients', { audience: null, uids: [] }],
    ['no-recipients', { audience: { ...everybody, statuses: ['declined'] } }],
    ['text-too-long', { text: 'a'.repeat(460) }],
    ['text-too-long', { text: 'ê'.repeat(202) }],
    ['bad-input', { text: ' ' }],
    ['bad-input', { audience: everybody, uids: [giulia.uid] }],
    ['bad-input', { audience: null, uids: Array.from({ length: 1_001 }, (_, index) => `u${index}`) }],
    ['not-allowed', { eventId: shortIdOf('nowhere') }],
  ])('when it is refused: %s', async (why, facts) => {
    await arrangeCrowd(crowd.slice(0, 1));
    expect(await start(facts)).toMatchObject({ ok: false, why });
    expect(await credits()).toBe(200);
    expect(await movements()).toEqual([]);
    expect(await start()).toMatchObject({ ok: true });
  });

  test.each([
    ['event-draft', { state: 'draft' }],
    ['event-over', { state: 'finished' }],
    ['event-over', { endsAt: now }],
  ] as const)('at an event where it is too early or too late: %s', async (why, facts) => {
    await arrangeCrowd(crowd.slice(0, 1));
    await arrangeAlone(db, documents.event(eventId), { ...event, startsAt: now - hour, ...facts });
    expect(await start()).toEqual({ ok: false, why });
    expect(await credits()).toBe(200);
  });

  test.each([
    ['not-enough-credits', { smsCredits: 0 }],
    ['credits-owed', { owedLicenses: 1 }],
    ['credits-owed', { owedSmsCredits: 1 }],
  ])('while the organization cannot pay: %s', async (why, wallet) => {
    await arrangeCrowd(crowd.slice(0, 1));
    await arrange(db, documents.orgWallet(orgId), anOrgWallet({ smsCredits: 200, ...wallet }));
    expect(await start()).toMatchObject({ ok: false, why });
    expect(await preview()).toMatchObject({ value: { recipients: 1, owed: why === 'credits-owed' } });
  });

  test.each([farid, esra, giulia])('for $givenName', async (who) => {
    await arrangeCrowd(crowd.slice(0, 1));
    expect(await start({}, who)).toEqual({ ok: false, why: 'not-allowed' });
    expect(await preview({}, who)).toEqual({ ok: false, why: 'not-allowed' });
  });

  test('for a coordinator, unless the organization lets her', async () => {
    await arrangeCrowd(crowd.slice(0, 1));
    expect(await start({}, dalia)).toEqual({ ok: false, why: 'not-allowed' });
    await arrange(db, documents.organization(orgId), { ...org, coordinatorsSendSms: true });
    expect(await preview({}, dalia)).toMatchObject({ value: { recipients: 1, credits: 200 } });
    expect(await start({}, dalia)).toEqual({ ok: true, value: {} });
  });
});

describe('a report', () => {
  test.each([
    ['of another message', { uid: 'somebody' }],
    ['with a word of its own', { token: 'x'.repeat(43) }],
    ['without a token', { token: undefined }],
  ])('%s is not taken', async (_, query) => {
    const [ada] = crowd as [Person];
    await arrangeCrowd([ada]);
    await start();
    await sendSmsCampaign(worker, eventId, campaignId);
    expect(await report(ada, 'failed', query)).toBe(400);
    expect(await deliveryOf(ada)).toMatchObject({ state: 'sent' });
    expect(await report(ada, 'failed')).toBe(204);
    expect(await deliveryOf(ada)).toMatchObject({ state: 'failed', why: 'undelivered' });
  });

  test.each(['queued', 'sending', 'refunded', 'toString', ''])(
    'that says “%s” says nothing',
    async (word) => {
      const [ada] = crowd as [Person];
      await arrangeCrowd([ada]);
      await start();
      await sendSmsCampaign(worker, eventId, campaignId);
      expect(await report(ada, word)).toBe(204);
      expect(await deliveryOf(ada)).toMatchObject({ state: 'sent' });
    },
  );

  test('waits for the next count, but for the last one: with it everything is known at once', async () => {
    const [ada, ben] = crowd as [Person, Person];
    await arrangeCrowd([ada, ben]);
    await start();
    await sendSmsCampaign(worker, eventId, campaignId);
    await report(ada, 'delivered');
    expect(await campaignOf()).toMatchObject({ state: 'sent', counts: { ...noCounts, sent: 2 } });
    await report(ben, 'delivered');
    expect(await campaignOf()).toMatchObject({
      state: 'settled',
      charged: 2,
      counts: { ...noCounts, delivered: 2 },
    });
    await addsUp();
  });

  test('that comes when all is paid, in the moment of the last count, is shown and moves nothing', async () => {
    const [ada] = crowd as [Person];
    await arrangeCrowd([ada]);
    await start();
    await sendSmsCampaign(worker, eventId, campaignId);
    moveClockTo(now + resultsWithin);
    await sweepSmsCampaigns(worker);
    expect(await campaignOf()).toMatchObject({ state: 'settled', charged: 1, counts: { sent: 1 } });
    await report(ada, 'delivered');
    expect(await campaignOf()).toMatchObject({ charged: 1, counts: { ...noCounts, delivered: 1 } });
    expect(await credits()).toBe(199);
  });

  test('that comes between the last count and the end is counted, though no sweep comes any more', async () => {
    const [ada, ben] = crowd as [Person, Person];
    await arrangeCrowd([ada, ben]);
    await start();
    await sendSmsCampaign(worker, eventId, campaignId);
    moveClockTo(now + resultsWithin);
    let isReported = false;
    const race: Store['race'] = async (work) => {
      if (!isReported) {
        isReported = true;
        await report(ada, 'delivered');
      }
      return await store.race(work);
    };
    await sweepSmsCampaigns({ ...worker, store: { ...store, race } });
    expect(await campaignOf()).toMatchObject({
      state: 'settled',
      charged: 2,
      counts: { ...noCounts, sent: 1, delivered: 1 },
    });
    await addsUp();
  });

  test('that comes into the middle of the last count is counted once, and what has left is paid', async () => {
    const [ada] = crowd as [Person];
    await arrangeCrowd([ada]);
    await start();
    const others: Promise<number>[] = [];
    let isReported = false;
    const count: Store['count'] = async (query) => {
      const number = store.count(query);
      const isOfSent = query.where.some(([, , value]) => value === 'sent');
      if (!isOfSent) others.push(number);
      if (!isOfSent || isReported) return await number;
      isReported = true;
      await Promise.resolve();
      await Promise.all(others);
      await report(ada, 'delivered');
      return await store.count(query);
    };
    await sendSmsCampaign({ ...worker, store: { ...store, count } }, eventId, campaignId);
    expect(await campaignOf()).toMatchObject({
      state: 'settled',
      charged: 1,
      counts: { ...noCounts, delivered: 1 },
    });
    await addsUp();
  });
});
