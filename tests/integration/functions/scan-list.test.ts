import { day, paths } from '@equipage/domain';
import {
  aCheckIn,
  anAccess,
  anEvent,
  anOrganization,
  applicationOf,
  badgeOf,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { followCheckIn } from '../../../functions/src/features/scan/follow-check-in.ts';
import { hashOfBadge } from '../../../functions/src/features/scan/badge-hash.ts';
import { settleBadge, settleScanEntry } from '../../../functions/src/features/scan/settle-scan-entry.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, store, send, forgetUses, peopleWithAccounts, moveClockTo } = callsStage(now);
const { amara, giulia, hana } = people;
const kermesse = anOrganization({ name: 'Kermesse' });
const event = anEvent({ orgId: kermesse.id, orgName: kermesse.name, name: 'Street Dance' }, now);
const eventId = event.id;
const giuliasHash = hashOfBadge(badgeOf(giulia).token);

const entryOf = ({ uid }: { uid: string }) => store.read(documents.scanEntry(eventId, uid));
const settle = ({ uid }: { uid: string }) => settleScanEntry(deps, eventId, uid);

beforeEach(async () => {
  await forgetUses();
  moveClockTo(now);
  await db.recursiveDelete(db.doc(paths.event(eventId)));
  await peopleWithAccounts([amara, giulia, hana]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  await arrange(db, documents.organization(kermesse.id), kermesse);
  await arrange(db, documents.event(eventId), event);
  for (const person of [giulia, hana]) {
    await arrange(db, documents.badge(person.uid), badgeOf(person));
    await arrange(db, documents.application(eventId, person.uid), applicationOf(person, event));
  }
});

describe('the list at the gate', () => {
  test('has everybody who applied, with name, status and badge, and follows decisions', async () => {
    await settle(giulia);
    expect(await entryOf(giulia)).toEqual({
      id: giulia.uid,
      name: 'Giulia Conti',
      status: 'pending',
      badgeHash: giuliasHash,
      shifts: [],
      changedAt: now,
    });
    moveClockTo(now + 5);
    await send(amara, 'decideApplication', { eventId, uid: giulia.uid, decision: 'accepted' });
    await settle(giulia);
    expect(await entryOf(giulia)).toMatchObject({ status: 'accepted', changedAt: now + 5 });
  });

  test('is written no second time for the same, so that no device fetches it again', async () => {
    await settle(giulia);
    moveClockTo(now + day);
    await Promise.all(Array.from({ length: 5 }, () => settle(giulia)));
    expect(await entryOf(giulia)).toMatchObject({ changedAt: now });
  });

  test('knows a renewed badge, and the old one no longer', async () => {
    await settle(giulia);
    const renewed = await send(giulia, 'renewBadge', { replaces: badgeOf(giulia).token });
    await settleBadge(deps, giulia.uid);
    const { token } = (renewed as { value: { token: string } }).value;
    expect(await entryOf(giulia)).toMatchObject({ badgeHash: hashOfBadge(token) });
  });

  test('has the picture beside it, and learns that it went', async () => {
    const picture = () => store.read(documents.scanPicture(eventId, giulia.uid));
    await settle(giulia);
    expect(await picture()).toBeUndefined();
    for (const thumbnail of ['data:image/webp;base64,UklGRg==', null]) {
      await db.doc(paths.application(eventId, giulia.uid)).update({ 'person.thumbnail': thumbnail });
      await settle(giulia);
      expect(await picture()).toMatchObject({ thumbnail });
    }
  });

  test('is not made for an event in the archives', async () => {
    await db.doc(paths.application(eventId, giulia.uid)).update({ 'event.state': 'archived' });
    await settle(giulia);
    expect(await entryOf(giulia)).toBeUndefined();
  });
});

describe('a badge that a device did not know', () => {
  const scanned = aCheckIn({ id: 'unknown0123456789abc', uid: null, badgeHash: giuliasHash });
  const whose = async () => (await store.read(documents.checkIn(eventId, scanned.id)))?.uid;

  test('is named when the scan arrives', async () => {
    await settle(giulia);
    await arrange(db, documents.checkIn(eventId, scanned.id), scanned);
    await followCheckIn(deps, eventId, scanned.id);
    expect(await whose()).toBe(giulia.uid);
  });

  test('is named later, when the person comes into the list', async () => {
    await arrange(db, documents.checkIn(eventId, scanned.id), scanned);
    await followCheckIn(deps, eventId, scanned.id);
    expect(await whose()).toBeNull();
    await settle(hana);
    expect(await whose()).toBeNull();
    await settle(giulia);
    expect(await whose()).toBe(giulia.uid);
  });

  test('never takes over a scan of somebody else', async () => {
    await arrange(db, documents.checkIn(eventId, scanned.id), { ...scanned, uid: hana.uid });
    await settle(giulia);
    await followCheckIn(deps, eventId, scanned.id);
    expect(await whose()).toBe(hana.uid);
  });
});
