import { day, hour, paths, refuse, type Event, type EventWallet, type OrgWallet } from '@equipage/domain';
import {
  anAccess,
  anEvent,
  anEventWallet,
  anOrganization,
  anOrgWallet,
  aPerson,
  applicationOf,
  documentIdOf,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { decideMany } from '../../../functions/src/features/application/decide-many.ts';
import { forgetEvent } from '../../../functions/src/features/application/forget-event.ts';
import { checkLedger } from '../../../functions/src/features/billing/check-ledger.ts';
import { settleLicense } from '../../../functions/src/features/billing/license.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const stage = callsStage(now);
const { send, store, deps, db, forgetUses, moveClockTo, peopleWithAccounts } = stage;
const { amara, camille, dalia, farid, giulia, hana, jun } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const orgId = kermesse.id;

let turn = 0;
let dance: Event;
/** What the organization has been given in this test, and what its event has of it, with the entries that say so. */
async function has({
  licenses = 0,
  atEvent = 0,
  owed = 0,
}: {
  licenses?: number;
  atEvent?: number;
  owed?: number;
}) {
  await arrange(db, documents.orgWallet(orgId), {
    ...anOrgWallet({ licenses, owedLicenses: owed }),
    smsCredits: 0,
  });
  await arrange(db, documents.eventWallet(dance.id), anEventWallet({ orgId, licenses: atEvent }));
  const entry = { unit: 'license', orgId, eventId: null, by: null, at: now } as const;
  for (const [id, quantity, from, to] of [
    ['given', licenses + atEvent, 'welcome', 'org'],
    ['first', atEvent, 'org', 'event'],
    ['debt', owed, 'debt', 'welcome'],
  ] as const) {
    if (quantity === 0) continue;
    const facts = {
      ...entry,
      id,
      quantity,
      from,
      to,
      reason: 'moved',
      eventId: id === 'first' ? dance.id : null,
    };
    await arrange(db, documents.ledgerEntry(orgId, id), facts as never);
  }
}
const orgHas = (facts: Partial<OrgWallet>) =>
  store.read(documents.orgWallet(orgId)).then((wallet) => expect(wallet).toMatchObject(facts));
const eventHas = (facts: Partial<EventWallet>) =>
  store.read(documents.eventWallet(dance.id)).then((wallet) => expect(wallet).toMatchObject(facts));
const addsUp = async () => expect(await checkLedger({ store })).toEqual([]);
const statusOf = async (person: Person) =>
  (await store.read(documents.application(dance.id, person.uid)))?.status;

async function applied(...some: readonly Person[]): Promise<void> {
  await Promise.all(
    some.map((person) =>
      arrange(
        db,
        documents.application(dance.id, person.uid),
        applicationOf(person, dance, { appliedAt: now - day }),
      ),
    ),
  );
}
const decide = (person: Person, decision: string, by = amara) =>
  send(by, 'decideApplication', { eventId: dance.id, uid: person.uid, decision });
const move = (quantity: number, by = amara, moveId = documentIdOf(`move ${(turn += 1)}`)) =>
  send(by, 'moveLicenses', { moveId, eventId: dance.id, quantity });

beforeEach(async () => {
  moveClockTo(now);
  turn += 1;
  await db.recursiveDelete(db.collection('events'));
  await db.recursiveDelete(db.doc(paths.organization(orgId)));
  await forgetUses();
  await peopleWithAccounts([amara, camille, dalia, farid, giulia, hana, jun]);
  dance = anEvent(
    {
      id: shortIdOf(`dance ${turn}`),
      orgId,
      orgName: 'Kermesse',
      startsAt: now + day,
      endsAt: now + 2 * day,
    },
    now,
  );
  await arrange(db, documents.organization(orgId), kermesse);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [shortIdOf('Fanfares')]: 'owner' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [dance.id]: 'coordinator' } }));
  await arrange(db, documents.access(farid.uid), anAccess({ events: { [dance.id]: 'scanner' } }));
  await arrange(db, documents.event(dance.id), dance);
});

describe('licenses of an organization', () => {
  test('move to an event and back, and the ledger says who moved them', async () => {
    await has({ licenses: 10 });
    expect(await move(7)).toEqual({ ok: true, value: {} });
    await orgHas({ licenses: 3 });
    await eventHas({ licenses: 7, used: 0 });
    expect(await move(-2)).toEqual({ ok: true, value: {} });
    await orgHas({ licenses: 5 });
    expect(await move(6)).toEqual(refuse('not-enough-licenses', { left: 5 }));
    expect(await move(-6)).toEqual(refuse('not-enough-licenses', { left: 5 }));
    const { docs } = await db.collection(paths.ledger(orgId)).where('by', '==', amara.uid).get();
    expect(docs.map((doc) => doc.get('quantity')).sort()).toEqual([2, 7]);
    await addsUp();
  });

  test('move once, however often the same move is asked for', async () => {
    await has({ licenses: 10 });
    const again = await Promise.all(Array.from({ length: 10 }, () => move(3, amara, documentIdOf('once'))));
    expect(again).toEqual(again.map(() => ({ ok: true, value: {} })));
    await orgHas({ licenses: 7 });
    await addsUp();
  });

  test('are moved by org users alone', async () => {
    await has({ licenses: 10 });
    for (const person of [camille, dalia, farid, giulia])
      expect(await move(1, person)).toEqual(refuse('not-allowed'));
    await orgHas({ licenses: 10 });
  });

  test.each([0, 1.5, 10_001, -10_001, Number.NaN, '3', null])('are not moved by %s', async (quantity) => {
    await has({ licenses: 10 });
    expect(await move(quantity as number)).toEqual(refuse('bad-input', { field: 'quantity' }));
    await orgHas({ licenses: 10 });
  });

  test('leave an event that is over, and none goes there any more', async () => {
    await has({ licenses: 10, atEvent: 5 });
    moveClockTo(dance.endsAt);
    expect(await move(1)).toEqual(refuse('event-over'));
    expect(await move(-5)).toEqual({ ok: true, value: {} });
    await orgHas({ licenses: 15 });
    await addsUp();
  });

  test('come back from a draft that is deleted, once', async () => {
    await has({ licenses: 1, atEvent: 4 });
    await db.doc(paths.event(dance.id)).delete();
    await Promise.all([forgetEvent(deps, dance.id), forgetEvent(deps, dance.id)]);
    await forgetEvent(deps, dance.id);
    await orgHas({ licenses: 5 });
    await addsUp();
  });
});

describe('accepting', () => {
  test('takes a license, and without one it is refused while applying goes on', async () => {
    await has({ atEvent: 1 });
    await applied(giulia);
    expect(await decide(giulia, 'accepted')).toMatchObject({ ok: true });
    await eventHas({ licenses: 0, used: 1 });
    expect(await send(hana, 'applyToEvent', { eventId: dance.id })).toMatchObject({ ok: true });
    expect(await decide(hana, 'accepted')).toEqual(refuse('no-license'));
    expect(await decide(hana, 'accepted', dalia)).toEqual(refuse('no-license'));
    expect(await statusOf(hana)).toBe('pending');
    expect(await decide(giulia, 'accepted')).toMatchObject({ ok: true });
    await eventHas({ licenses: 0, used: 1 });
    await addsUp();
  });

  test.each([
    ['declined', (who: Person) => decide(who, 'declined')],
    ['put on the waiting list', (who: Person) => decide(who, 'waitlisted')],
    ['canceled by herself', (who: Person) => send(who, 'cancelApplication', { eventId: dance.id })],
  ])('gives it back when somebody is %s before the start, and not afterwards', async (_, leave) => {
    await has({ atEvent: 2 });
    await applied(giulia);
    await decide(giulia, 'accepted');
    moveClockTo(dance.startsAt - 1);
    expect(await leave(giulia)).toMatchObject({ ok: true });
    await eventHas({ licenses: 2, used: 0 });
    await addsUp();

    await applied(hana);
    await decide(hana, 'accepted');
    moveClockTo(dance.startsAt);
    expect(await leave(hana)).toMatchObject({ ok: true });
    await eventHas({ licenses: 1, used: 1 });
    await addsUp();
  });

  test('somebody again after the start takes no second license', async () => {
    await has({ atEvent: 1 });
    await applied(giulia);
    await decide(giulia, 'accepted');
    moveClockTo(dance.startsAt + hour);
    await decide(giulia, 'declined');
    expect(await decide(giulia, 'accepted')).toMatchObject({ ok: true });
    await eventHas({ licenses: 0, used: 1 });
    await addsUp();
  });

  test('of somebody who was erased is settled afterwards, by the moment she left', async () => {
    await has({ atEvent: 1 });
    await applied(giulia);
    await decide(giulia, 'accepted');
    const place = documents.application(dance.id, giulia.uid);
    const application = (await store.read(place))!;
    await arrange(db, place, { ...application, status: 'canceled', statusAt: now + hour, revision: 2 });
    moveClockTo(dance.startsAt + hour);
    await Promise.all([1, 2].map(() => settleLicense(deps, dance.id, giulia.uid)));
    await eventHas({ licenses: 1, used: 0 });
    await addsUp();
  });

  test('waits while the organization owes licenses', async () => {
    await has({ atEvent: 5, owed: 2 });
    await applied(giulia);
    expect(await decide(giulia, 'accepted')).toEqual(refuse('licenses-owed'));
    expect(await move(1)).toEqual(refuse('licenses-owed'));
    await eventHas({ licenses: 5, used: 0 });
    expect(await move(-3)).toMatchObject({ ok: true });
    await orgHas({ licenses: 1, owedLicenses: 0 });
    expect(await decide(giulia, 'accepted')).toMatchObject({ ok: true });
    await addsUp();
  });
});

describe('many at once', () => {
  const crowd = Array.from({ length: 30 }, (_, at) =>
    aPerson({ givenName: `Person${at}`, familyName: 'Crowd' }),
  );

  test('two who want the last license: one has it, the other stays as she was', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = crowd.slice(2 * round) as [Person, Person];
      await has({ atEvent: 1 });
      await applied(one, other);
      const outcomes = await Promise.all([decide(one, 'accepted'), decide(other, 'accepted', dalia)]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toEqual(refuse('no-license'));
      expect([await statusOf(one), await statusOf(other)].sort()).toEqual(['accepted', 'pending']);
      await eventHas({ licenses: 0, used: 1 });
      await addsUp();
      await db.recursiveDelete(db.collection(paths.ledger(orgId)));
    }
  });

  test('thirty are accepted at the same moment with eighteen licenses: eighteen are, and nobody twice', async () => {
    await has({ atEvent: 18 });
    await applied(...crowd);
    const outcomes = await Promise.all(crowd.map((person) => decide(person, 'accepted')));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(18);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 12 }, () => refuse('no-license')));
    await eventHas({ licenses: 0, used: 18 });
    await addsUp();
  });

  test('ten clicks on one decision take one license', async () => {
    await has({ atEvent: 10 });
    await applied(giulia);
    await Promise.all(Array.from({ length: 10 }, () => decide(giulia, 'accepted')));
    await eventHas({ licenses: 9, used: 1 });
    expect(await sizeOf(db, paths.ledger(orgId))).toBe(3);
    await addsUp();
  });

  test('decided by one job go as far as the licenses reach, in their order, and the rest is told', async () => {
    await has({ atEvent: 4 });
    const some = crowd.slice(0, 7);
    await applied(...some);
    const job = { eventId: dance.id, jobId: documentIdOf('job'), decision: 'accepted' };
    await send(amara, 'startDecisions', { ...job, uids: some.map(({ uid }) => uid) });
    await decideMany(deps, dance.id, job.jobId);
    expect((await store.read(documents.decisionJob(dance.id, job.jobId)))?.results).toEqual([
      ...Array.from({ length: 4 }, () => 'done'),
      ...Array.from({ length: 3 }, () => 'no-license'),
    ]);
    await eventHas({ licenses: 0, used: 4 });
    await addsUp();
  });
});
