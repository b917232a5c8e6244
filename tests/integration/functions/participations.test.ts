import { hour, paths, type Event } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, aPerson } from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { followApplication } from '../../../functions/src/features/application/follow-application.ts';
import { rebuildEvent } from '../../../functions/src/features/event/rebuild-event.ts';
import { settleBegunEvents } from '../../../functions/src/features/profile/settle-begun-events.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, store, send, forgetUses, moveClockTo, peopleWithAccounts } = callsStage(now);
const { amara, giulia, hana } = people;
const kermesse = anOrganization({ name: 'Kermesse' });

beforeAll(async () => {
  await peopleWithAccounts([amara, giulia, hana]);
  await arrange(db, documents.organization(kermesse.id), kermesse);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
});
beforeEach(async () => {
  moveClockTo(now);
  await forgetUses();
});

let turn = 0;
/** An event that starts in an hour and lasts one, with people who were accepted. */
async function acceptedTo(...teammates: (typeof giulia)[]): Promise<Event> {
  turn += 1;
  const times = { startsAt: now + hour, endsAt: now + 2 * hour };
  const event = anEvent({ orgId: kermesse.id, orgName: 'Kermesse', name: `Dance ${turn}`, ...times }, now);
  await arrange(db, documents.event(event.id), event);
  for (const { uid, ...person } of teammates) {
    await send({ uid, ...person }, 'applyToEvent', { eventId: event.id });
    await send(amara, 'decideApplication', { eventId: event.id, uid, decision: 'accepted' });
  }
  return event;
}
const told = (event: Event, { uid }: { uid: string }) => store.read(documents.participation(uid, event.id));
const change = (event: Event, facts: Partial<Event>) =>
  arrange(db, documents.event(event.id), { ...event, ...facts });

describe('a profile tells of an event', () => {
  test('from its start on, without anybody writing anything', async () => {
    const event = await acceptedTo(giulia, hana);
    await settleBegunEvents(deps);
    expect(await told(event, giulia)).toBeUndefined();

    moveClockTo(event.startsAt);
    await settleBegunEvents(deps);
    const { id, orgId, orgName, city, startsAt, endsAt, timeZone } = event;
    for (const person of [giulia, hana]) {
      expect(await told(event, person)).toEqual({
        id,
        eventId: id,
        orgId,
        eventName: event.name,
        orgName,
        city,
        startsAt,
        endsAt,
        timeZone,
        minutes: null,
      });
    }
  });

  test('only of those who were accepted', async () => {
    const event = await acceptedTo(giulia);
    await send(hana, 'applyToEvent', { eventId: event.id });
    moveClockTo(event.startsAt);
    await settleBegunEvents(deps);
    expect(await told(event, giulia)).toBeDefined();
    expect(await told(event, hana)).toBeUndefined();
  });

  test('for somebody who is accepted while it runs, and no longer when that is taken back', async () => {
    const event = await acceptedTo();
    await send(giulia, 'applyToEvent', { eventId: event.id });
    moveClockTo(event.startsAt + 1);
    const request = { eventId: event.id, uid: giulia.uid };
    await send(amara, 'decideApplication', { ...request, decision: 'accepted' });
    await followApplication(deps, event.id, giulia.uid);
    expect(await told(event, giulia)).toBeDefined();

    await send(giulia, 'cancelApplication', { eventId: event.id });
    await followApplication(deps, event.id, giulia.uid);
    expect(await told(event, giulia)).toBeUndefined();
  });

  test('with the name that it has now, and no longer when it was put off', async () => {
    const event = await acceptedTo(giulia);
    moveClockTo(event.startsAt);
    await rebuildEvent(deps, event.id);
    await change(event, { name: 'Night Dance', orgName: 'Grande Kermesse' });
    await rebuildEvent(deps, event.id);
    expect(await told(event, giulia)).toMatchObject({ eventName: 'Night Dance', orgName: 'Grande Kermesse' });

    await change(event, { startsAt: event.startsAt + 1 });
    await rebuildEvent(deps, event.id);
    expect(await told(event, giulia)).toBeUndefined();
  });

  test('also when it was finished before any sweep saw it running', async () => {
    const event = await acceptedTo(giulia);
    moveClockTo(event.endsAt);
    await change(event, { state: 'finished' });
    await rebuildEvent(deps, event.id);
    expect(await told(event, giulia)).toBeDefined();
  });
});

describe('triggers that repeat, are late or come out of order', () => {
  test('leave what is true, and nothing is written a second time', async () => {
    const event = await acceptedTo(giulia, hana);
    moveClockTo(event.startsAt);
    const everything = () =>
      Promise.all([
        followApplication(deps, event.id, giulia.uid),
        rebuildEvent(deps, event.id),
        followApplication(deps, event.id, hana.uid),
        settleBegunEvents(deps),
        rebuildEvent(deps, event.id),
      ]);
    await everything();
    const place = db.doc(paths.participation(giulia.uid, event.id));
    const written = (await place.get()).updateTime;
    await everything();
    expect((await place.get()).updateTime).toEqual(written);
    expect(await told(event, hana)).toBeDefined();
  });

  test('a late run for an acceptance does not bring back what was canceled', async () => {
    const event = await acceptedTo(giulia);
    moveClockTo(event.startsAt);
    await followApplication(deps, event.id, giulia.uid);
    await send(giulia, 'cancelApplication', { eventId: event.id });
    await Promise.all(Array.from({ length: 5 }, () => followApplication(deps, event.id, giulia.uid)));
    expect(await told(event, giulia)).toBeUndefined();
  });

  test('nothing is told of an event or a person that is not there', async () => {
    const event = await acceptedTo();
    moveClockTo(event.startsAt);
    await followApplication(deps, event.id, 'nobody');
    expect(await sizeOf(db, paths.participations('nobody'))).toBe(0);
    await followApplication(deps, 'nosuchevent1', giulia.uid);
    expect(await store.read(documents.participation(giulia.uid, 'nosuchevent1'))).toBeUndefined();
  });
});

test('a crowd of more than a page is settled at the start, and looked at no more', async () => {
  const event = await acceptedTo(giulia);
  const template = (await db.doc(paths.application(event.id, giulia.uid)).get()).data();
  const uids = Array.from({ length: 120 }, (_, n) => aPerson({ givenName: `Crowd ${n}` }).uid);
  const batch = db.batch();
  for (const uid of uids) batch.set(db.doc(paths.application(event.id, uid)), { ...template, uid });
  await batch.commit();

  moveClockTo(event.startsAt);
  await settleBegunEvents(deps);
  const all = db.collectionGroup('participations').where('eventId', '==', event.id);
  expect((await all.count().get()).data().count).toBe(121);

  let transactions = 0;
  const counting = {
    ...store,
    transact: (work: Parameters<typeof store.transact>[0]) => {
      transactions += 1;
      return store.transact(work);
    },
  } as typeof store;
  await settleBegunEvents({ ...deps, store: counting });
  expect(transactions).toBe(0);
});
