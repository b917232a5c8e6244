import { day, minute, paths, refuse, wayBack, type PersonalDocument } from '@equipage/domain';
import { personalParts } from '@equipage/domain';
import {
  anAccess,
  aPerson,
  applicationOf,
  conversationOf,
  anEvent,
  shortIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { limits } from '../../../functions/src/edge/limits.ts';
import { counterKey, limitCounter } from '../../../functions/src/edge/rate-limit.ts';
import { compose } from '../../../functions/src/outbox/compose.ts';
import { document } from '../../../functions/src/store/document.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';
import { arrangeKnownByAddress, arrangeMarked, type Marked } from './privacy-stage.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { db, deps, store, send, sendAtOnce, forgetUses, moveClockTo, peopleWithAccounts } = callsStage(now);

beforeEach(async () => {
  await forgetUses();
  moveClockTo(now);
});

/** The whole file, as the page puts it together. */
async function fileOf(person: Person): Promise<Record<string, PersonalDocument[]>> {
  const parts: Record<string, PersonalDocument[]> = {};
  await Promise.all(
    personalParts.map(async (part) => {
      const found: PersonalDocument[] = [];
      let from: number | null = 0;
      while (from !== null) {
        const outcome = await send(person, 'exportMyData', { part, from });
        if (!outcome.ok) throw new Error(`${part}: ${outcome.why}`);
        const answer = outcome.value as { documents: PersonalDocument[]; next: number | null };
        found.push(...answer.documents);
        from = answer.next;
      }
      parts[part] = found;
    }),
  );
  return parts;
}

describe('exportMyData', () => {
  test('whoever asks gets every document about herself, photo included, and no secret of ours', async () => {
    const { person, canaries, events } = await arrangeMarked(db, now);
    await send(person, 'requestDeletion', {});
    const access = await db.doc(paths.access(person.uid)).get();
    await access.ref.update({ validSince: new Date(0) });
    const file = await fileOf(person);
    for (const part of personalParts) expect(file[part], part).not.toEqual([]);
    const text = JSON.stringify(file);
    expect(canaries.filter((word) => !text.includes(word))).toEqual([]);
    expect(file['applications']?.map(({ path }) => path).sort()).toEqual(
      events.map(({ id }) => paths.application(id, person.uid)).sort(),
    );
    expect(file['account']?.[0]?.data).toMatchObject({ createdAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    expect(text).toContain('Eats with');
    expect(text).not.toContain('Noted of');
    expect(text).not.toMatch(/linkHashes|authorUid|"keys"|Hashes/);
    const places = Object.values(file).flatMap((part) => part.map(({ path }) => path));
    expect(places.filter((path, index) => places.indexOf(path) !== index)).toEqual([]);
  });

  test('nobody else is in it', async () => {
    const { person } = await arrangeMarked(db, now);
    const other = await arrangeMarked(db, now);
    const text = JSON.stringify(await fileOf(person));
    expect(other.canaries.filter((word) => text.includes(word))).toEqual([]);
    expect(text).not.toContain('Hana');
  });

  test('what others know by an address is in the file of its owner, and of nobody who only signed up with it', async () => {
    const person = aPerson({ givenName: 'Early', familyName: 'Bird' });
    await peopleWithAccounts([person]);
    const known = await arrangeKnownByAddress(db, person, now);
    const found = async (emailVerified: boolean) => {
      const parts = ['memberships', 'roles'].map(async (part) => {
        const outcome = await send(person, 'exportMyData', { part, from: 0 }, { emailVerified });
        if (!outcome.ok) throw new Error(outcome.why);
        return (outcome.value as { documents: PersonalDocument[] }).documents.map(({ path }) => path);
      });
      return (await Promise.all(parts)).flat().sort();
    };
    expect(await found(false)).toEqual([]);
    expect(await found(true)).toEqual(known);
  });

  test('a third file on one day is refused, and the day after there is one again', async () => {
    const { person } = await arrangeMarked(db, now);
    const ask = () => send(person, 'exportMyData', { part: 'account', from: 0 });
    for (let file = 1; file <= 2; file++) expect(await ask()).toMatchObject({ ok: true });
    expect(await ask()).toMatchObject({ ok: false, why: 'too-many-requests' });
    moveClockTo(now + day);
    expect(await ask()).toMatchObject({ ok: true });
  });

  test('whoever begins each time at another place reads no more for it', async () => {
    const { person } = await arrangeMarked(db, now);
    const ask = (from: number) => send(person, 'exportMyData', { part: 'account', from });
    const counter = document(paths.limit(counterKey(limits.ownDataParts, person.uid)), limitCounter);
    const after98 = { counts: [{ since: now, used: 98 }], expiresAt: now + day };
    await arrange(db, counter, after98);
    for (const from of [98, 99]) expect(await ask(from)).toMatchObject({ ok: true });
    expect(await ask(100)).toMatchObject({ ok: false, why: 'too-many-requests' });
    moveClockTo(now + day);
    expect(await ask(100)).toMatchObject({ ok: true });
  });

  test('somebody with 500 applications and their conversations has it in seconds', async () => {
    const person = aPerson({ givenName: 'Busy', familyName: 'Volunteer' });
    await peopleWithAccounts([person]);
    const arranged = Array.from({ length: 500 }, async (_, index) => {
      const event = anEvent({ name: `Event ${index}` }, now);
      const talk = conversationOf(person, event, now);
      await arrange(db, documents.application(event.id, person.uid), applicationOf(person, event));
      await arrange(db, documents.conversation(event.id, person.uid), talk);
      const id = String(index).padStart(20, '0');
      const said = { id, text: 'x'.repeat(500), side: 'teammate' as const, authorUid: person.uid, at: now };
      await arrange(db, documents.message(talk.id, id), said);
    });
    await Promise.all(arranged);
    const start = performance.now();
    const file = await fileOf(person);
    const seconds = (performance.now() - start) / 1_000;
    const size = JSON.stringify(file).length;
    console.log(`500 applications: ${seconds.toFixed(1)} s, ${(size / 1_000_000).toFixed(1)} MB`);
    for (const part of ['applications', 'conversations', 'messages']) expect(file[part]).toHaveLength(500);
    // Ten are promised; the tests share their two cores with all the others.
    expect(seconds).toBeLessThan(30);
  });

  test('a part that is longer than an answer comes in several', async () => {
    const person = aPerson({ givenName: 'Long', familyName: 'Writer' });
    await peopleWithAccounts([person]);
    const event = anEvent({ name: 'A long talk' }, now);
    await arrange(db, documents.application(event.id, person.uid), applicationOf(person, event));
    const talk = conversationOf(person, event, now);
    const writes = Array.from({ length: 1_000 }, (_, index) => {
      const id = String(index).padStart(20, '0');
      const said = { id, text: '€'.repeat(4_900), side: 'teammate' as const, authorUid: person.uid, at: now };
      return arrange(db, documents.message(talk.id, id), said);
    });
    await Promise.all(writes);
    const first = await send(person, 'exportMyData', { part: 'messages', from: 0 });
    expect(first).toMatchObject({ ok: true, value: { next: expect.any(Number) } });
    const { messages } = await fileOf(person);
    expect(new Set(messages?.map(({ path }) => path)).size).toBe(1_000);
    expect(messages).toHaveLength(1_000);
  });
});

describe('listReaders', () => {
  test('names each organization with what of the person is its own, and since when', async () => {
    const { person, events, orgId } = await arrangeMarked(db, now);
    const [over] = events;
    expect(await send(person, 'listReaders', {})).toEqual({
      ok: true,
      value: {
        sharing: 'restricted',
        organizations: [
          {
            id: orgId,
            name: over.orgName,
            isMember: true,
            since: expect.any(Number),
            events: expect.arrayContaining(
              events.map(({ id, name, startsAt, timeZone }) => ({ id, name, startsAt, timeZone })),
            ),
          },
        ],
      },
    });
  });

  test('is empty for somebody who has done nothing yet', async () => {
    const person = aPerson({ givenName: 'New', familyName: 'Comer' });
    await peopleWithAccounts([person]);
    expect(await send(person, 'listReaders', {})).toEqual({
      ok: true,
      value: { sharing: 'restricted', organizations: [] },
    });
  });
});

/** The secret of the mailed link, made as the outbox makes it. */
async function linkMailedTo({ person }: Marked): Promise<string> {
  const { docs } = await db.collection(paths.outbox()).where('kind', '==', 'account-closed').get();
  const mine = docs.find((doc) => doc.get('uid') === person.uid && doc.id.endsWith(String(now)))!;
  const notice = (await store.read(documents.notice(mine.id)))!;
  const letter = await compose(notice, { ...deps, webOrigin: 'https://equipage.example' });
  const action = letter?.parts.find((part) => part.kind === 'action');
  return new URL(action?.kind === 'action' ? action.url : '').searchParams.get('oobCode') ?? '';
}

describe('requestDeletion', () => {
  test('closes the account, ends every session and mails the way back', async () => {
    const marked = await arrangeMarked(db, now);
    const { person } = marked;
    expect(await send(person, 'requestDeletion', {}, { signedInAt: now - minute })).toEqual({
      ok: true,
      value: { dueAt: now + wayBack },
    });
    expect((await store.read(documents.account(person.uid)))?.closesAt).toBe(now + wayBack);
    expect((await store.read(documents.access(person.uid)))?.validSince).toBe(now);
    expect(await linkMailedTo(marked)).toMatch(new RegExp(`^${person.uid}\\.[\\w-]{22}$`));
    expect(await send(person, 'listReaders', {}, { signedInAt: now - minute })).toEqual(
      refuse('sign-in-needed'),
    );
  });

  test('asks for a sign-in of the last five minutes', async () => {
    const { person } = await arrangeMarked(db, now);
    const old = { signedInAt: now - 5 * minute - 1 };
    expect(await send(person, 'requestDeletion', {}, old)).toEqual(refuse('sign-in-again'));
    expect(await store.read(documents.deletion(person.uid))).toBeUndefined();
  });

  test('the last owner is told which organization to hand over first', async () => {
    const { person, ownOrgId } = await arrangeMarked(db, now);
    const { docs } = await db.collection(paths.orgUsers(ownOrgId)).get();
    await Promise.all(
      docs.filter(({ id }) => id !== person.uid).map(({ ref }) => ref.update({ role: 'manager' })),
    );
    const name = (await store.read(documents.organization(ownOrgId)))?.name;
    expect(await send(person, 'requestDeletion', {})).toEqual(
      refuse('last-owner', { [ownOrgId]: name ?? '' }),
    );
    expect(await store.read(documents.deletion(person.uid))).toBeUndefined();
  });

  test('whoever leaves founds no organization that would soon have no owner, not even signed in anew', async () => {
    const { person } = await arrangeMarked(db, now);
    await send(person, 'requestDeletion', {});
    const found = (orgId: string) =>
      send(person, 'createOrganization', { orgId, name: 'Guinguette', description: '' }, { signedInAt: now });
    expect(await found(shortIdOf('founded on the way out'))).toEqual(refuse('not-allowed'));
    await send(person, 'keepAccount', {});
    expect(await found(shortIdOf('founded by who stays'))).toMatchObject({ ok: true });
  });

  test('of two owners who leave at once one stays', async () => {
    const { person, ownOrgId } = await arrangeMarked(db, now);
    const other = aPerson({ givenName: 'Second', familyName: `Owner ${ownOrgId}` });
    await peopleWithAccounts([other]);
    const { docs } = await db.collection(paths.orgUsers(ownOrgId)).get();
    await Promise.all(docs.filter(({ id }) => id !== person.uid).map(({ ref }) => ref.delete()));
    const role = {
      id: other.uid,
      role: 'owner' as const,
      name: 'Second Owner',
      email: other.email,
      since: now,
    };
    await arrange(db, documents.orgUser(ownOrgId, other.uid), role);
    await arrange(db, documents.access(other.uid), anAccess({ orgs: { [ownOrgId]: 'owner' } }));
    const outcomes = await Promise.all([person, other].map((who) => send(who, 'requestDeletion', {})));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ why: 'last-owner' });
  });

  test('ten times at once is one request with one mail', async () => {
    const { person } = await arrangeMarked(db, now);
    const outcomes = await sendAtOnce(10, person, 'requestDeletion', {});
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { dueAt: now + wayBack } })]),
    );
    const { docs } = await db.collection(paths.outbox()).where('uid', '==', person.uid).get();
    expect(docs.filter((doc) => doc.get('kind') === 'account-closed')).toHaveLength(1);
  });
});

describe('the way back', () => {
  test('by the link opens the account again, also ten times at once and once more later', async () => {
    const marked = await arrangeMarked(db, now);
    await send(marked.person, 'requestDeletion', {});
    const token = await linkMailedTo(marked);
    const stranger = aPerson({ givenName: 'Any', familyName: 'Body' });
    const outcomes = await sendAtOnce(10, stranger, 'cancelDeletion', { token });
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await store.read(documents.account(marked.person.uid)))?.closesAt).toBeNull();
    expect(await store.read(documents.deletion(marked.person.uid))).toMatchObject({
      state: 'canceled',
      dueAt: null,
    });
    expect(await send(stranger, 'cancelDeletion', { token })).toEqual({ ok: true, value: {} });
  });

  test('a mail that was made twice leads back both times', async () => {
    const marked = await arrangeMarked(db, now);
    await send(marked.person, 'requestDeletion', {});
    const [first, second] = [await linkMailedTo(marked), await linkMailedTo(marked)];
    expect(first).not.toBe(second);
    expect(await send(marked.person, 'cancelDeletion', { token: first })).toMatchObject({ ok: true });
    expect(await send(marked.person, 'cancelDeletion', { token: second })).toMatchObject({ ok: true });
  });

  test('a guessed link, and one of an earlier request, change nothing', async () => {
    const marked = await arrangeMarked(db, now);
    const { person } = marked;
    await send(person, 'requestDeletion', {});
    const earlier = await linkMailedTo(marked);
    await send(person, 'cancelDeletion', { token: earlier });
    moveClockTo(now + minute);
    await send(person, 'requestDeletion', {});
    for (const token of [earlier, `${person.uid}.${'x'.repeat(22)}`, `nobody.${'x'.repeat(22)}`]) {
      expect(await send(person, 'cancelDeletion', { token })).toEqual(refuse('link-wrong'));
    }
    expect(await store.read(documents.deletion(person.uid))).toMatchObject({ state: 'pending' });
  });

  test('by signing in opens it as well, and does nothing where nothing was closed', async () => {
    const { person } = await arrangeMarked(db, now);
    expect(await send(person, 'keepAccount', {})).toEqual({ ok: true, value: {} });
    await send(person, 'requestDeletion', {});
    const outcomes = await sendAtOnce(10, person, 'keepAccount', {});
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await store.read(documents.account(person.uid)))?.closesAt).toBeNull();
  });

  test('is over once the erasing has begun', async () => {
    const marked = await arrangeMarked(db, now);
    const { person } = marked;
    await send(person, 'requestDeletion', {});
    const token = await linkMailedTo(marked);
    await db.doc(paths.deletion(person.uid)).update({ state: 'erasing' });
    expect(await send(person, 'keepAccount', {})).toEqual(refuse('too-late'));
    expect(await send(person, 'cancelDeletion', { token })).toEqual(refuse('link-wrong'));
  });
});
