import { randomBytes } from 'node:crypto';
import { hour, paths, type Instant } from '@equipage/domain';
import { anAccess, anEvent, anOrganization, shortIdOf } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { required } from '../../browser/origin.ts';
import { linkIn, mailTo } from '../../browser/mailbox.ts';
import { encode } from '../../../functions/src/store/codec.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { arrange } from './own-database.ts';
import { call, deployedStage, eventually, runScheduled, signIn, signUp, useCode } from './deployed-stage.ts';

const { db, auth } = deployedStage();

interface Caught {
  readonly subject: string;
  readonly to: readonly { readonly address: string }[];
  readonly from: readonly { readonly address: string; readonly name: string }[];
  readonly headers: Readonly<Record<string, unknown>>;
  readonly envelope: { readonly to: readonly { readonly address: string }[] };
}
async function mailsTo(address: string): Promise<Caught[]> {
  const all = (await (await fetch(`${required('EQUIPAGE_MAIL_ORIGIN')}/email`)).json()) as Caught[];
  return all.filter(({ envelope }) => envelope.to.some((to) => to.address === address));
}

describe('proving an address', () => {
  test('the mail comes in the language asked for; its link proves the address and leads back', async () => {
    const login = await signUp();
    const continuePath = '/e/fest-abcdefgh2345?apply=1';
    expect(await call(login, 'sendVerificationMail', { continuePath, language: 'fr' })).toEqual({
      ok: true,
      value: {},
    });

    const mail = await mailTo(login.person.email);
    expect(mail.subject).toBe('Confirmez votre adresse e-mail');
    const link = new URL(linkIn(mail, '/auth/action'));
    expect(link.origin).toBe(required('EQUIPAGE_WEB_ORIGIN'));
    expect(Object.fromEntries(link.searchParams)).toEqual({
      mode: 'verifyEmail',
      oobCode: expect.any(String),
      lang: 'fr',
      continueUrl: continuePath,
    });
    expect(mail.html).toContain(link.href.replaceAll('&', '&amp;'));

    await useCode('accounts:update', { oobCode: link.searchParams.get('oobCode') });
    expect((await auth.getUser(login.uid)).emailVerified).toBe(true);
  });

  test('the code stands in the mail and nowhere in the database', async () => {
    const login = await signUp();
    await call(login, 'sendVerificationMail', { continuePath: '/', language: 'en' });
    const code = new URL(linkIn(await mailTo(login.person.email), '/auth/action')).searchParams.get(
      'oobCode',
    );
    const notices = await eventually(
      async () => (await db.collection(paths.outbox()).where('uid', '==', login.uid).get()).docs,
      ([notice]) => notice?.get('state') === 'sent',
    );
    expect(JSON.stringify(notices.map((notice) => notice.data()))).not.toContain(code);
  });
});

describe('choosing a new password', () => {
  test('the mail comes, its link changes the password', async () => {
    const login = await signUp();
    await call(null, 'requestPasswordReset', { email: login.person.email, language: 'en' });
    const mail = await mailTo(login.person.email);
    expect(mail.subject).toBe('Choose a new password');
    const link = new URL(linkIn(mail, '/auth/action'));
    expect(link.searchParams.get('mode')).toBe('resetPassword');
    const password = 'another one';
    await useCode('accounts:resetPassword', {
      oobCode: link.searchParams.get('oobCode'),
      newPassword: password,
    });
    await expect(signIn(login)).rejects.toThrow('INVALID_LOGIN_CREDENTIALS');
    expect((await signIn({ ...login, password })).uid).toBe(login.uid);
  });

  test('an address without an account gets nothing, and is forgotten', async () => {
    const email = `${randomBytes(6).toString('hex')}@nobody.example`;
    expect(await call(null, 'requestPasswordReset', { email, language: 'en' })).toEqual({
      ok: true,
      value: {},
    });
    const waiting = () => db.collection(paths.outbox()).where('to', '==', email).get();
    await eventually(waiting, ({ empty }) => empty);
    expect(await mailsTo(email)).toEqual([]);
  });
});

describe('an application', () => {
  test('is confirmed to Paulo in French, decided, and he hears of it once', async () => {
    const now: Instant = Date.now();
    const salt = randomBytes(4).toString('hex');
    const organization = anOrganization({ name: `Kermesse ${salt}` });
    const event = anEvent(
      { orgId: organization.id, orgName: organization.name, name: `Bal <b>& co</b> ${salt}` },
      now,
    );
    await arrange(db, documents.organization(organization.id), organization);
    await arrange(db, documents.event(event.id), event);

    const signedUp = await signUp({ givenName: 'Paulo', familyName: 'Reis' });
    await auth.updateUser(signedUp.uid, { emailVerified: true });
    const paulo = await signIn(signedUp);
    await call(paulo, 'openAccount', { givenName: 'Paulo', familyName: 'Reis', language: 'fr' });
    expect(await call(paulo, 'applyToEvent', { eventId: event.id })).toEqual({
      ok: true,
      value: { status: 'pending' },
    });

    const { email } = paulo.person;
    const confirmation = await mailTo(email);
    expect(confirmation.subject).toBe(`Votre candidature\u00a0: ${event.name}`);
    expect(confirmation.text).toContain('Bonjour Paulo Reis');
    expect(confirmation.text).toContain(event.name);
    expect(confirmation.html).toContain(`Bal &lt;b&gt;&amp; co&lt;/b&gt; ${salt}`);
    expect(linkIn(confirmation, '/e/')).toContain(event.id);

    const amaraSignedUp = await signUp();
    await auth.updateUser(amaraSignedUp.uid, { emailVerified: true });
    const amara = await signIn(amaraSignedUp);
    await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [organization.id]: 'owner' } }));
    const decision = { eventId: event.id, uid: paulo.uid, decision: 'accepted' };
    for (let n = 0; n < 3; n++) {
      expect(await call(amara, 'decideApplication', decision)).toEqual({
        ok: true,
        value: { status: 'accepted' },
      });
    }
    const told = await mailTo(email, ({ subject }) => subject.startsWith('Vous faites partie'));
    expect(told.text).toContain(`${organization.name} a accepté votre candidature.`);

    await eventually(
      async () => (await db.doc(documents.applicationTally(event.id).path).get()).data(),
      (tally) => tally?.['accepted'] === 1 && tally['pending'] === 0,
    );
    await eventually(
      async () =>
        (await db.doc(documents.member(organization.id, paulo.uid).path).get()).get('last.status') as unknown,
      (status) => status === 'accepted',
    );
    expect(await mailsTo(email)).toHaveLength(2);
  });

  test('moves to the archives by trigger when its event is finished, and shows a new name', async () => {
    const organization = anOrganization({ name: `Fanfares ${randomBytes(4).toString('hex')}` });
    const event = anEvent({ orgId: organization.id, orgName: organization.name }, Date.now());
    await arrange(db, documents.event(event.id), event);
    const signedUp = await signUp({ givenName: 'Hana', familyName: 'Suzuki' });
    await auth.updateUser(signedUp.uid, { emailVerified: true });
    const hana = await signIn(signedUp);
    await call(hana, 'openAccount', { givenName: 'Hana', familyName: 'Suzuki', language: 'en' });
    await call(hana, 'applyToEvent', { eventId: event.id });

    await db.doc(paths.event(event.id)).update({ state: 'finished' });
    await db.doc(paths.account(hana.uid)).update({ familyName: 'Sato' });
    const application = db.doc(paths.application(event.id, hana.uid));
    await eventually(
      async () => (await application.get()).data(),
      (data) => data?.['archived'] === true && data['person'].name === 'Hana Sato',
    );
    await eventually(
      async () => (await db.doc(paths.profile(hana.uid)).get()).get('name') as unknown,
      (name) => name === 'Hana Sato',
    );
  });
});

/** A notice that came into the outbox by some other way than our code, with a text as spoiled as can be. */
async function hostileNotice(text: string): Promise<string> {
  const salt = randomBytes(6).toString('hex');
  const to = `${salt}@people.example`;
  const now = Date.now();
  const notice = documents.notice(`application:${shortIdOf(salt)}:u:0`);
  const event = {
    id: shortIdOf(salt),
    name: text,
    orgName: text,
    city: text,
    timeZone: 'Europe/Paris',
    startsAt: now,
    endsAt: now + hour,
  };
  await db.doc(notice.path).create(
    encode(notice.schema, notice.path, {
      id: `application:${shortIdOf(salt)}:u:0`,
      kind: 'application-received',
      uid: 'u',
      channel: 'email',
      to,
      language: 'en',
      data: { name: text, event, waits: false },
      state: 'pending',
      attempts: 0,
      leaseUntil: now,
      createdAt: now,
      sentAt: null,
      reason: null,
      expiresAt: now + hour,
    }),
  );
  return to;
}

describe('a mail server gets no header that a text brings along', () => {
  test.each([
    'Fest\r\nBcc: everybody@people.example',
    'Fest\nBcc: everybody@people.example',
    'Fest\rBcc: everybody@people.example',
    'Fest\r\n\r\n<h1>Another body</h1>',
    'Fest\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>',
    'Fest\u0000Bcc: everybody@people.example',
    'Fest\u0085Bcc: everybody@people.example',
    'Fest\u2028Bcc: everybody@people.example',
    '=?utf-8?Q?Fest=0D=0ABcc:_everybody@people.example?=',
    '"Fest" <everybody@people.example>, other@people.example',
    `${'Fest '.repeat(400)}\r\nBcc: everybody@people.example`,
    'مهرجان 🎻 Été',
  ])('%j', async (text) => {
    const to = await hostileNotice(text);
    await mailTo(to);
    const [mail, ...others] = await mailsTo(to);
    expect(others).toEqual([]);
    expect(mail?.envelope.to.map(({ address }) => address)).toEqual([to]);
    expect(mail?.from).toEqual([{ address: 'no-reply@equipage.example', name: 'Equipage' }]);
    expect(Object.keys(mail?.headers ?? {}).sort()).toEqual([
      'auto-submitted',
      'content-language',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ]);
    expect(mail?.headers['content-type']).toMatch(/^multipart\/alternative/);
    expect(mail?.subject).not.toMatch(/[\r\n\u0000\u0085\u2028]/);
    expect(await mailsTo('everybody@people.example')).toEqual([]);
  });
});

test('a mail whose event was dropped goes out with the next sweep', async () => {
  const to = await hostileNotice('Street Dance');
  await mailTo(to);
  const notices = db.collection(paths.outbox()).where('to', '==', to);
  const [sent] = (
    await eventually(
      () => notices.get(),
      ({ docs }) => docs[0]?.get('state') === 'sent',
    )
  ).docs;
  if (sent === undefined) throw new Error('there is one');
  // An update is no creation: the trigger takes no notice of it, as if its event had been lost.
  await sent.ref.update({ state: 'pending', leaseUntil: new Date(), sentAt: null });
  await runScheduled('outboxSweep');
  await eventually(
    () => mailsTo(to),
    (mails) => mails.length === 2,
  );
  const [first, second] = await mailsTo(to);
  expect(second?.headers['message-id']).toBe(first?.headers['message-id']);
});
