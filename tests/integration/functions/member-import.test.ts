import {
  consentTextVersion,
  day,
  guessColumns,
  hour,
  importReader,
  isImportedEntry,
  minute,
  type Member,
} from '@equipage/domain';
import {
  aMember,
  anAccess,
  anOrganization,
  anOrgField,
  choiceIdOf,
  documentIdOf,
  shortIdOf,
} from '@equipage/domain/fixtures';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { followImport, followMember } from '../../../functions/src/features/community/follow-import.ts';
import {
  entryIdOf,
  joinInvitationNoticeId,
} from '../../../functions/src/features/community/imported-entry.ts';
import { newJoinInvitation } from '../../../functions/src/features/community/join-invitation.ts';
import { memberCsv } from '../../../functions/src/features/community/member-csv.ts';
import { sweepCommunity } from '../../../functions/src/features/community/sweep-community.ts';
import { dispatch } from '../../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { sweep } from '../../../functions/src/outbox/sweep.ts';
import { fakeMailer } from '../../../functions/src/ports/mailer.fake.ts';
import { fakePusher } from '../../../functions/src/ports/pusher.fake.ts';
import { fakeTexter } from '../../../functions/src/ports/texter.fake.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { readTable } from '../../../web/src/features/community/import-file.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, deps, db, forgetUses, moveClockTo, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, giulia, jun, hana } = people;

const orgId = shortIdOf('Kermesse');
const otherOrgId = shortIdOf('Fanfares');
const importId = documentIdOf('list');
const size = anOrgField({ name: 'T-shirt', labels: ['S', 'M'] });
const row = (email: string, facts: object = {}) => ({
  email,
  name: `Name of ${email}`,
  values: {},
  ...facts,
});
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => row(`person${from + at}@people.example`));
const part = (rows: readonly object[], facts: object = {}) => ({
  orgId,
  importId,
  fileName: 'volunteers.csv',
  language: 'fr',
  rows: rows.length,
  part: 0,
  people: rows,
  ...facts,
});
const results = (...each: string[]) => ({ ok: true, value: { results: each } });

async function membersOf(id = orgId): Promise<Member[]> {
  const found: Member[] = [];
  for await (const page of store.pages(
    { collection: `organizations/${id}/members`, schema: documents.member(id, 'x').schema, where: [] },
    300,
  ))
    found.push(...page.map(({ value }) => value));
  return found;
}

const importOf = (id = importId) => store.read(documents.memberImport(orgId, id));
const noticesTo = async (email: string) =>
  (await db.collection('outbox').where('to', '==', email).get()).docs;
const lookSignedOut = (token: string) =>
  dispatch(endpoints, { network: 'network' }, { name: 'lookAtJoinInvitation', input: { token } }, deps);
const declineSignedOut = (token: string) =>
  dispatch(endpoints, { network: 'network' }, { name: 'declineJoinInvitation', input: { token } }, deps);

/** The secret of the mail to an imported address. */
async function mailedTo(email: string, id = importId): Promise<string> {
  const made = await newJoinInvitation(deps, { orgId, entryId: entryIdOf(email), importId: id });
  return made!.token;
}

beforeAll(async () => {
  await peopleWithAccounts([amara, bruno, camille, giulia, jun, hana]);
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [orgId]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [orgId]: 'manager' } }));
  await arrange(db, documents.access(camille.uid), anAccess({ orgs: { [otherOrgId]: 'owner' } }));
});

beforeEach(async () => {
  moveClockTo(now);
  await forgetUses();
  for (const id of [orgId, otherOrgId]) {
    for (const name of [
      'members',
      'orgInfo',
      'imports',
      'importObjections',
      'consents',
      'orgFields',
      'tallies',
    ]) {
      const { docs } = await db.collection(`organizations/${id}/${name}`).get();
      await Promise.all(docs.map(({ ref }) => ref.delete()));
    }
    await arrange(db, documents.organization(id), anOrganization({ id, contactEmail: 'hello@org.example' }));
    await arrange(db, documents.orgField(id, size.id), size);
  }
  const { docs } = await db.collection('outbox').get();
  await Promise.all(docs.map(({ ref }) => ref.delete()));
  for (const person of [giulia, jun, hana]) await arrange(db, documents.audience(person.uid), { scopes: [] });
});

describe('a list', () => {
  test('is brought by org users of the organization, and by nobody else', async () => {
    for (const who of [camille, giulia]) {
      for (const [name, input] of [
        ['importMembers', part(many(1))],
        ['findMembers', { orgId, emails: ['person0@people.example'] }],
        ['undoImport', { orgId, importId }],
      ] as const) {
        expect(await send(who, name, input)).toEqual({ ok: false, why: 'not-allowed' });
      }
    }
    expect(await membersOf()).toEqual([]);
    expect(await send(bruno, 'importMembers', part(many(1)))).toEqual(results('added'));
  });

  test('makes entries that are found and filtered, with what is noted, an invitation for later and no account', async () => {
    const rows = [row('new@people.example', { name: 'Nadia Élan', values: { [size.id]: choiceIdOf('M') } })];
    expect(await send(amara, 'importMembers', part(rows))).toEqual(results('added'));
    const [entry] = await membersOf();
    expect(entry).toMatchObject({
      id: entryIdOf('new@people.example'),
      name: 'Nadia Élan',
      source: 'import',
      imported: { importId, joined: false },
      joinedAt: now,
    });
    expect(isImportedEntry(entry!.id)).toBe(true);
    expect(entry!.keys).toEqual(
      expect.arrayContaining(['w:nadia', 'w:elan', `f:${size.id}=${choiceIdOf('M')}`]),
    );
    expect(await store.read(documents.orgInfo(orgId, entry!.id))).toMatchObject({
      values: { [size.id]: { value: choiceIdOf('M'), rev: 1, base: 0, by: amara.uid, at: now } },
    });
    expect(await store.read(documents.account(entry!.id))).toBeUndefined();
    const [mail] = await noticesTo('new@people.example');
    expect(mail?.data()).toMatchObject({
      kind: 'join-invitation',
      language: 'fr',
      state: 'pending',
      uid: null,
    });
    expect((mail!.get('leaseUntil') as { toMillis(): number }).toMillis()).toBe(now + 10 * minute);
    await followImport({ store }, orgId, importId);
    expect(await store.read(documents.memberTally(orgId))).toEqual({ direct: 1 });
    expect(await importOf()).toMatchObject({ state: 'done', added: 1, parts: 1, byUid: amara.uid });
  });

  test('leaves members as they are, and says who they are', async () => {
    const member = { id: giulia.uid, name: 'Giulia', email: giulia.email };
    await arrange(db, documents.member(orgId, giulia.uid), aMember(member));
    const before = await membersOf();
    const rows = [row(giulia.email.toUpperCase()), row('new@people.example'), row('new@people.example')];
    expect(await send(amara, 'importMembers', part(rows))).toEqual(results('present', 'added', 'present'));
    expect((await membersOf()).filter(({ id }) => id === giulia.uid)).toEqual(before);
    expect(await importOf()).toMatchObject({ added: 1, present: 2 });
    expect(
      await send(bruno, 'findMembers', { orgId, emails: [giulia.email, 'nobody@people.example'] }),
    ).toEqual({ ok: true, value: { present: [giulia.email] } });
  });

  test('comes part by part; a part that comes again, or many times at once, changes nothing more', async () => {
    const first = part(many(200), { rows: 250 });
    const answers = await sendAtOnce(4, amara, 'importMembers', first);
    for (const answer of answers) expect(answer).toEqual(results(...Array<string>(200).fill('added')));
    expect(await importOf()).toMatchObject({ state: 'open', parts: 1, added: 200 });
    const second = part(many(50, 200), { rows: 250, part: 1 });
    expect(await send(amara, 'importMembers', { ...second, part: 2 })).toEqual({
      ok: false,
      why: 'part-missing',
    });
    expect(await send(amara, 'importMembers', second)).toMatchObject({ ok: true });
    expect(await send(amara, 'importMembers', second)).toMatchObject({ ok: true });
    expect(await importOf()).toMatchObject({ state: 'done', parts: 2, added: 250, present: 0 });
    expect(await membersOf()).toHaveLength(250);
    expect((await db.collection('outbox').get()).size).toBe(250);
    expect((await importOf())!.mailsUntil).toBe(now + 10 * minute + 3 * hour);
  });

  test('of more than 200 rows at once is refused as a whole', async () => {
    expect(await send(amara, 'importMembers', part(many(201)))).toMatchObject({
      ok: false,
      why: 'bad-input',
    });
    expect(await membersOf()).toEqual([]);
  });

  test('with a value that does not fit its field brings the others, and that person not even half', async () => {
    const rows = [row('a@people.example', { values: { [size.id]: 'XXL' } }), row('b@people.example')];
    expect(await send(amara, 'importMembers', part(rows))).toEqual(results('value', 'added'));
    expect((await membersOf()).map(({ email }) => email)).toEqual(['b@people.example']);
    expect(await noticesTo('a@people.example')).toEqual([]);
  });

  test('can be brought ten times a day by one organization', async () => {
    for (let at = 0; at < 10; at += 1) {
      const list = part(many(1, at), { importId: documentIdOf(`list ${at}`) });
      expect(await send(at % 2 === 0 ? amara : bruno, 'importMembers', list)).toMatchObject({ ok: true });
    }
    const eleventh = part(many(1, 10), { importId: documentIdOf('list 10') });
    expect(await send(bruno, 'importMembers', eleventh)).toMatchObject({
      ok: false,
      why: 'too-many-requests',
    });
  });
});

describe('the file of a community', () => {
  test('brings the same people into another one', async () => {
    const names = ['Ada Wrona', '=HYPERLINK("x")', 'Jürgen; "Groß"', '李 小明'];
    const rows = names.map((name, at) =>
      row(`p${at}@people.example`, { name, values: at === 0 ? { [size.id]: choiceIdOf('S') } : {} }),
    );
    await send(amara, 'importMembers', part(rows));
    for (const language of ['en', 'fr'] as const) {
      const members = await membersOf();
      const infos = await Promise.all(members.map(({ id }) => store.read(documents.orgInfo(orgId, id))));
      const csv = await memberCsv({ language, timeZone: 'UTC', fields: [size] });
      const table = readTable(new TextEncoder().encode(csv.head() + csv.lines(members, infos)));
      if (typeof table === 'string') throw new Error(table);
      const words = { yes: 'Yes', no: 'No', monthFirst: false, decimalComma: false, phone: () => undefined };
      const read = importReader(guessColumns(table.head, [size]), [size], words, table.head.length);
      const found = table.rows.map(read).map((outcome) => (outcome.ok ? outcome.value : undefined));
      expect(found).toEqual(
        members.map(({ email, name }) => ({
          email,
          name,
          values: name === 'Ada Wrona' ? { [size.id]: choiceIdOf('S') } : {},
        })),
      );
    }
  });
});

describe('undoing', () => {
  test('takes entries, what is noted and invitations away; those who have joined stay and are counted', async () => {
    await send(amara, 'importMembers', part([row(jun.email), ...many(60)], { rows: 61 }));
    const token = await mailedTo(jun.email);
    expect(await send(jun, 'acceptJoinInvitation', { token, consent: consentTextVersion })).toMatchObject({
      ok: true,
    });
    const late = await mailedTo('person0@people.example');

    expect(await send(bruno, 'undoImport', { orgId, importId })).toEqual({ ok: true, value: {} });
    expect(await send(bruno, 'undoImport', { orgId, importId })).toEqual({ ok: true, value: {} });
    expect(await send(amara, 'importMembers', part(many(1, 99), { part: 1, rows: 62 }))).toEqual({
      ok: false,
      why: 'import-over',
    });
    // The trigger was lost half-way; the sweep takes it up.
    const gone = entryIdOf('person3@people.example');
    await db.doc(`organizations/${orgId}/members/${gone}`).delete();
    await db.doc(`outbox/${joinInvitationNoticeId(orgId, gone, importId)}`).delete();
    await sweepCommunity(deps);
    await sweepCommunity(deps);
    expect((await membersOf()).map(({ id }) => id)).toEqual([jun.uid]);
    expect(await importOf()).toMatchObject({ state: 'undone', joined: 1, added: 61 });
    expect(await store.read(documents.memberTally(orgId))).toEqual({ direct: 1 });
    expect(await lookSignedOut(late)).toEqual({ ok: false, why: 'link-wrong' });
    expect((await db.collection('outbox').where('kind', '==', 'join-invitation').get()).size).toBe(0);
    expect(await send(bruno, 'undoImport', { orgId, importId: documentIdOf('none') })).toEqual({
      ok: false,
      why: 'no-import',
    });
  });
});

describe('an invitation', () => {
  test('lets its address in, with consent; what was noted becomes hers and the entry goes', async () => {
    const rows = [row(jun.email, { values: { [size.id]: choiceIdOf('S') } })];
    await send(amara, 'importMembers', part(rows));
    const token = await mailedTo(jun.email);
    expect(await lookSignedOut(token)).toMatchObject({ ok: true, value: { address: 'unknown' } });
    expect(await send(hana, 'lookAtJoinInvitation', { token })).toMatchObject({
      value: { address: 'another' },
    });
    const wish = { token, consent: consentTextVersion };
    expect(await send(hana, 'acceptJoinInvitation', wish)).toEqual({ ok: false, why: 'another-address' });
    expect(await send(jun, 'acceptJoinInvitation', wish, { emailVerified: false })).toMatchObject({
      ok: false,
    });
    expect(await send(jun, 'acceptJoinInvitation', { token, consent: 99 })).toEqual({
      ok: false,
      why: 'text-outdated',
    });
    const answers = await sendAtOnce(10, jun, 'acceptJoinInvitation', wish);
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { orgId } });

    const [member, ...others] = await membersOf();
    expect(others).toEqual([]);
    expect(member).toMatchObject({ id: jun.uid, source: 'import', imported: { importId, joined: true } });
    expect(member!.keys).toContain(`f:${size.id}=${choiceIdOf('S')}`);
    expect(await store.read(documents.orgInfo(orgId, jun.uid))).toMatchObject({
      values: { [size.id]: { value: choiceIdOf('S') } },
    });
    expect(await store.read(documents.orgInfo(orgId, entryIdOf(jun.email)))).toBeUndefined();
    expect(await store.read(documents.consent(orgId, jun.uid))).toMatchObject({ source: 'import', at: now });
    expect((await store.read(documents.audience(jun.uid)))!.scopes).toContain(`o:${orgId}`);
    expect(await send(jun, 'lookAtJoinInvitation', { token })).toEqual({ ok: false, why: 'already-member' });
    expect(
      await send(amara, 'importMembers', part([row(jun.email)], { importId: documentIdOf('b') })),
    ).toEqual(results('present'));
  });

  test('ends with a word of whoever has it, without an account, and the address is not imported again', async () => {
    await send(amara, 'importMembers', part([row('left@alone.example')]));
    const token = await mailedTo('left@alone.example');
    expect(await declineSignedOut(token)).toEqual({ ok: true, value: {} });
    expect(await declineSignedOut(token)).toEqual({ ok: true, value: {} });
    expect(await membersOf()).toEqual([]);
    await followMember({ store }, orgId, entryIdOf('left@alone.example'));
    expect(await store.read(documents.memberTally(orgId))).toEqual({ direct: 0 });
    const again = part([row('left@alone.example')], { importId: documentIdOf('b') });
    expect(await send(amara, 'importMembers', again)).toEqual(results('objected'));
    expect(await lookSignedOut(token)).toEqual({ ok: false, why: 'link-wrong' });
  });

  test('is guessed by nobody, works for sixty days, and comes to an address three times a day at most', async () => {
    await send(amara, 'importMembers', part([row(jun.email)]));
    expect(await lookSignedOut('x'.repeat(22))).toEqual({ ok: false, why: 'link-wrong' });
    const token = await mailedTo(jun.email);
    await mailedTo(jun.email);
    await mailedTo(jun.email);
    const data = { orgId, entryId: entryIdOf(jun.email), importId };
    await expect(newJoinInvitation(deps, data)).rejects.toMatchObject({
      reason: 'address-limit',
      notBefore: now + day,
    });
    moveClockTo(now + 60 * day);
    expect(await lookSignedOut(token)).toEqual({ ok: false, why: 'link-wrong' });
  });

  describe('over the limit of an address', () => {
    const leaves = now + 10 * minute;
    const held = async () => (await importOf())!.mailsHeld;
    let mailer = fakeMailer();
    let token = '';
    const sweepAt = async (at: number) => {
      moveClockTo(at);
      const ports = { mailer, pusher: fakePusher(), texter: fakeTexter() };
      const settings = { webOrigin: 'https://equipage.example', unsubscribeKey: 'k'.repeat(32) };
      await sweep({ ...deps, ...ports, ...settings });
    };

    beforeEach(async () => {
      mailer = fakeMailer();
      await send(amara, 'importMembers', part([row(jun.email), row(hana.email)]));
      for (let mail = 0; mail < 3; mail += 1) token = await mailedTo(jun.email);
      await sweepAt(leaves);
      await sweepCommunity(deps);
    });

    test('waits, is counted for the organizers, and leaves by itself once when there is room', async () => {
      expect(mailer.sent.map(({ to }) => to)).toEqual([hana.email]);
      const [waiting] = await noticesTo(jun.email);
      expect(waiting!.data()).toMatchObject({ state: 'pending', attempts: 0, reason: 'address-limit' });
      expect(await held()).toBe(1);

      await sweepAt(now + day - 1);
      expect(mailer.sent).toHaveLength(1);
      await sweepAt(now + day);
      await sweepAt(now + day);
      await sweepAt(now + 10 * day);
      expect(mailer.sent.map(({ to }) => to)).toEqual([hana.email, jun.email]);
      const [sent] = await noticesTo(jun.email);
      expect(sent!.data()).toMatchObject({ state: 'sent', attempts: 1, reason: null });
      await sweepCommunity(deps);
      expect(await held()).toBe(0);
    });

    test('waits as often as it must, and is not given up for that', async () => {
      for (let days = 1; days <= 7; days += 1) {
        moveClockTo(now + days * day);
        for (let mail = 0; mail < 3; mail += 1) await mailedTo(jun.email);
        await sweepAt(now + days * day);
      }
      expect(mailer.sent).toHaveLength(1);
      const [waiting] = await noticesTo(jun.email);
      expect(waiting!.data()).toMatchObject({ state: 'pending', attempts: 0 });
      expect((waiting!.get('expiresAt') as { toMillis(): number }).toMillis()).toBe(now + 38 * day);
      await sweepAt(now + 8 * day);
      expect(mailer.sent.map(({ to }) => to)).toEqual([hana.email, jun.email]);
    });

    test.each([
      ['the import is being taken back', () => send(bruno, 'undoImport', { orgId, importId })],
      [
        'the import was taken back',
        async () => {
          await send(bruno, 'undoImport', { orgId, importId });
          await followImport({ store }, orgId, importId);
        },
      ],
      ['she has had herself taken out', () => declineSignedOut(token)],
    ])('does not leave any more when %s', async (_, end) => {
      expect(await held()).toBe(1);
      await end();
      await sweepAt(now + day);
      expect(mailer.sent.map(({ to }) => to)).toEqual([hana.email]);
      expect(await noticesTo(jun.email)).toEqual([]);
      await sweepCommunity(deps);
      expect(await held()).toBe(0);
    });
  });

  test('is not needed by somebody who comes by another way: the entry becomes hers all the same', async () => {
    const rows = [row(hana.email, { values: { [size.id]: choiceIdOf('M') } })];
    await send(amara, 'importMembers', part(rows));
    await arrange(db, documents.member(orgId, hana.uid), aMember({ id: hana.uid, email: hana.email }));
    await followMember({ store }, orgId, hana.uid);
    await followMember({ store }, orgId, hana.uid);
    const members = await membersOf();
    expect(members.map(({ id }) => id)).toEqual([hana.uid]);
    expect(members[0]).toMatchObject({ source: 'link', imported: { importId, joined: true } });
    expect(await store.read(documents.orgInfo(orgId, hana.uid))).toMatchObject({
      values: { [size.id]: { value: choiceIdOf('M') } },
    });
  });
});
