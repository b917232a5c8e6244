import { defaultNoticeChoices, defaultReminderLead, noAccess, paths, refuse } from '@equipage/domain';
import { describe, expect, test } from 'vitest';
import { documents } from '../../../functions/src/store/documents.ts';
import { aPerson } from '@equipage/domain/fixtures';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, moveClockTo } = callsStage(now);
const { giulia, hana, jun, kofi, paulo } = people;
const unverified = { emailVerified: false };

const names = { givenName: 'Giulia', familyName: 'Conti', language: 'fr' };

/** The ids of the mails that wait for an address. */
async function mailsTo(address: string): Promise<string[]> {
  const { docs } = await db.collection(paths.outbox()).where('to', '==', address).get();
  return docs.map(({ id }) => id);
}

describe('openAccount', () => {
  test('a new login gets account, profile, audience and access, and shares as little as possible', async () => {
    expect(await send(giulia, 'openAccount', names)).toEqual({ ok: true, value: { created: true } });
    expect(await store.read(documents.account(giulia.uid))).toEqual({
      id: giulia.uid,
      ...names,
      email: giulia.email,
      birthDate: null,
      phone: null,
      address: null,
      place: null,
      closesAt: null,
      noticeChoices: defaultNoticeChoices,
      smsFromOrganizers: true,
      reminderLead: defaultReminderLead,
      createdAt: now,
    });
    expect(await store.read(documents.profile(giulia.uid))).toEqual({
      id: giulia.uid,
      name: 'Giulia Conti',
      thumbnail: null,
      words: '',
      sharing: 'restricted',
    });
    expect(await store.read(documents.audience(giulia.uid))).toEqual({ scopes: [] });
    expect(await store.read(documents.access(giulia.uid))).toEqual({
      ...noAccess,
      validSince: now,
      addressProven: true,
    });
  });

  test('a second time changes nothing, not even with other names', async () => {
    await db.doc(paths.access(giulia.uid)).update({ orgs: { o1: 'owner' } });
    const again = { ...names, givenName: 'Somebody' };
    expect(await send(giulia, 'openAccount', again)).toEqual({ ok: true, value: { created: false } });
    expect((await store.read(documents.account(giulia.uid)))?.givenName).toBe('Giulia');
    expect((await store.read(documents.access(giulia.uid)))?.orgs).toEqual({ o1: 'owner' });
  });

  test('what a crash left out is added', async () => {
    await db.doc(paths.audience(giulia.uid)).delete();
    await send(giulia, 'openAccount', names);
    expect(await store.read(documents.audience(giulia.uid))).toEqual({ scopes: [] });
  });

  test('ten times at once opens one account', async () => {
    const outcomes = await sendAtOnce(10, hana, 'openAccount', names);
    expect(
      outcomes.filter((outcome) => outcome.ok && (outcome.value as { created: boolean }).created),
    ).toHaveLength(1);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
  });

  test('names are stored clean', async () => {
    await send(jun, 'openAccount', {
      givenName: '  Jun\u202e \r\n',
      familyName: 'Pa\u0000rk',
      language: 'en',
    });
    expect(await store.read(documents.account(jun.uid))).toMatchObject({
      givenName: 'Jun',
      familyName: 'Park',
    });
  });

  test.each([
    ['no name', { ...names, givenName: ' ' }, 'givenName'],
    ['a name that nobody sees', { ...names, givenName: '\u200b\u200d' }, 'givenName'],
    ['a name that never ends', { ...names, familyName: 'x'.repeat(81) }, 'familyName'],
    ['an unknown language', { ...names, language: 'de' }, 'language'],
    ['a list for a name', { ...names, givenName: ['Ada'] }, 'givenName'],
  ])('%s is refused', async (_, input, field) => {
    expect(await send(kofi, 'openAccount', input)).toEqual(refuse('bad-input', { field }));
    expect(await store.read(documents.account(kofi.uid))).toBeUndefined();
  });

  test.each([
    ['an address of one’s choice', { ...names, email: 'owner@people.example' }],
    ['somebody else’s id', { ...names, uid: giulia.uid }],
    ['a role', { ...names, orgs: { o1: 'owner' } }],
  ])('%s cannot be brought along', async (_, input) => {
    expect(await send(kofi, 'openAccount', input)).toEqual(refuse('bad-input'));
  });
});

describe('sendVerificationMail', () => {
  const input = { continuePath: '/e/fest-abcdefgh2345', language: 'fr' };

  test('a mail without any link waits in the outbox', async () => {
    expect(await send(kofi, 'sendVerificationMail', input, unverified)).toEqual({ ok: true, value: {} });
    const [id = ''] = await mailsTo(kofi.email);
    const notice = await store.read(documents.notice(id));
    expect(notice).toMatchObject({
      kind: 'verify-email',
      uid: kofi.uid,
      to: kofi.email,
      language: 'fr',
      data: { continuePath: '/e/fest-abcdefgh2345' },
      state: 'pending',
      attempts: 0,
    });
    expect(JSON.stringify(notice)).not.toMatch(/oobCode|https?:/);
  });

  test('a proven address gets none', async () => {
    expect(await send(hana, 'sendVerificationMail', input)).toEqual(refuse('already-verified'));
    expect(await mailsTo(hana.email)).toEqual([]);
  });

  test('a double click is one mail, also around the turn of a minute; a minute later it is another', async () => {
    const person = aPerson({ givenName: 'Double', familyName: 'Click' });
    moveClockTo(now + 59_950);
    await sendAtOnce(2, person, 'sendVerificationMail', input, unverified);
    moveClockTo(now + 60_050);
    await send(person, 'sendVerificationMail', input, unverified);
    expect(await mailsTo(person.email)).toHaveLength(1);
    moveClockTo(now + 119_951);
    await send(person, 'sendVerificationMail', input, unverified);
    expect(await mailsTo(person.email)).toHaveLength(2);
    moveClockTo(now);
  });

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '',
    '/a b',
    '/e/x\r\nBcc: a@b.example',
  ])('the way back stays in the app: %j is refused', async (continuePath) => {
    const outcome = await send(kofi, 'sendVerificationMail', { ...input, continuePath }, unverified);
    expect(outcome).toEqual(refuse('bad-input', { field: 'continuePath' }));
  });
});

describe('requestPasswordReset', () => {
  const nobody = aPerson({ givenName: 'No', familyName: 'Account' });

  test('the answer for an address with an account and for one without are the same, byte for byte', async () => {
    const answers = await Promise.all(
      [paulo.email, nobody.email].map((email) =>
        send(jun, 'requestPasswordReset', { email, language: 'fr' }),
      ),
    );
    expect(JSON.stringify(answers[0])).toBe(JSON.stringify(answers[1]));
    expect(answers[0]).toEqual({ ok: true, value: {} });
  });

  test('both leave the same in the outbox', async () => {
    const notices = await Promise.all(
      [paulo, nobody].map(async ({ email }) => {
        const [id = ''] = await mailsTo(email);
        return store.read(documents.notice(id));
      }),
    );
    const [known, unknown] = notices.map((notice) => ({ ...notice, id: '', to: '' }));
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ kind: 'reset-password', uid: null, state: 'pending' });
  });

  test('the address is taken whatever its case', async () => {
    await send(jun, 'requestPasswordReset', { email: ` ${hana.email.toUpperCase()} `, language: 'en' });
    expect(await mailsTo(hana.email)).toHaveLength(1);
  });

  test('the fourth time in an hour is refused for that address, known or not, and for no other', async () => {
    for (const { email } of [giulia, aPerson({ givenName: 'Also', familyName: 'Nobody' })]) {
      const ask = () => send(jun, 'requestPasswordReset', { email, language: 'en' });
      expect([await ask(), await ask(), await ask()].every(({ ok }) => ok)).toBe(true);
      expect(await ask()).toMatchObject({ ok: false, why: 'too-many-requests' });
    }
    const other = aPerson({ givenName: 'Other', familyName: 'Person' });
    expect(await send(jun, 'requestPasswordReset', { email: other.email, language: 'en' })).toMatchObject({
      ok: true,
    });
  });

  test('a person who clicks ten times at once gets one mail', async () => {
    const person = aPerson({ givenName: 'Ten', familyName: 'Clicks' });
    const outcomes = await sendAtOnce(10, jun, 'requestPasswordReset', {
      email: person.email,
      language: 'en',
    });
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await mailsTo(person.email)).toHaveLength(1);
  });

  test.each(['', 'ada', 'ada@', 'a@b\r\nBcc: c@d.example', `${'a'.repeat(250)}@b.example`, 7])(
    'what is no address is refused: %j',
    async (email) => {
      const outcome = await send(jun, 'requestPasswordReset', { email, language: 'en' });
      expect(outcome).toEqual(refuse('bad-input', { field: 'email' }));
    },
  );
});
