import {
  conversationId,
  day,
  defaultNoticeChoices,
  hour,
  minute,
  noticeEventOf,
  paths,
  snippetOf,
  type Conversation,
  type Instant,
  type NoticeChoices,
  type Side,
} from '@equipage/domain';
import {
  accountOf,
  aDevice,
  anAccess,
  anEvent,
  anOrganization,
  conversationOf,
  documentIdOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OutboxDeps } from '../../../functions/src/edge/deps.ts';
import { announceDue } from '../../../functions/src/features/conversation/announce-due.ts';
import { patience } from '../../../functions/src/features/conversation/announce-message.ts';
import { followMessage } from '../../../functions/src/features/conversation/follow-message.ts';
import { spread } from '../../../functions/src/outbox/spread.ts';
import { sweep as sweepOutbox } from '../../../functions/src/outbox/sweep.ts';
import { tell } from '../../../functions/src/outbox/tell.ts';
import { unsubscribe } from '../../../functions/src/outbox/unsubscribe.ts';
import { fakeAuthAdmin } from '../../../functions/src/ports/auth-admin.fake.ts';
import { systemClock } from '../../../functions/src/ports/clock.ts';
import { fakeIds, fakeTokens } from '../../../functions/src/ports/ids.fake.ts';
import { fakeLog } from '../../../functions/src/ports/log.fake.ts';
import { fakeMailer } from '../../../functions/src/ports/mailer.fake.ts';
import { fakePusher } from '../../../functions/src/ports/pusher.fake.ts';
import { DeliveryRefused } from '../../../functions/src/ports/refusal.ts';
import { fakeTexter } from '../../../functions/src/ports/texter.fake.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { firestoreStore } from '../../../functions/src/store/firestore-store.ts';
import { people } from '../../personas/people.ts';
import { arrange, ownDatabase } from './own-database.ts';

const start = Date.UTC(2026, 5, 1, 9);
const { giulia, amara, bruno, dalia, farid, jun } = people;
const kermesse = anOrganization();
const streetDance = anEvent({ orgId: kermesse.id, orgName: kermesse.name, name: 'Street Dance' }, start);
const talkId = conversationId(streetDance.id, giulia.uid);
const head = documents.conversationAt(talkId);

const db = ownDatabase();
let now: Instant = start;
const clock = { now: () => now, pause: systemClock.pause };
const store = firestoreStore(db, { clock, log: fakeLog() });

/** A run of the functions with carriers that keep what they are given. */
function outbox() {
  const carriers = { mailer: fakeMailer(), pusher: fakePusher(), texter: fakeTexter() };
  const deps: OutboxDeps = {
    store,
    clock,
    log: fakeLog(),
    newId: fakeIds(),
    newToken: fakeTokens(),
    authAdmin: fakeAuthAdmin([]),
    webOrigin: 'https://equipage.example',
    unsubscribeKey: 'a key of thirty-two characters or more',
    ...carriers,
  };
  return { deps, ...carriers };
}

async function account(person: Person, choices: Partial<NoticeChoices> = {}, phone: string | null = null) {
  const noticeChoices = { ...defaultNoticeChoices, ...choices };
  await arrange(db, documents.account(person.uid), { ...accountOf(person), noticeChoices, phone });
}

let sent = 0;
/** Somebody writes, as the screens do: message and head in one batch. Returns the message's id. */
async function write(side: Side, text = 'When shall I be there?'): Promise<string> {
  sent += 1;
  const id = documentIdOf(`${text} ${sent}`);
  const before = await store.read(head);
  if (before === undefined) throw new Error('there is a conversation');
  const authorUid = side === 'teammate' ? giulia.uid : amara.uid;
  await arrange(db, documents.message(talkId, id), { id, text, side, authorUid, at: now });
  const unread =
    side === 'teammate'
      ? { unreadByOrganizers: before.unreadByOrganizers + 1 }
      : { unreadByTeammate: before.unreadByTeammate + 1 };
  const lastMessage = { id, text: snippetOf(text), side };
  await arrange(db, head, { ...before, ...unread, lastMessage, lastAt: now });
  return id;
}

async function read(side: Side): Promise<void> {
  const before = await store.read(head);
  if (before === undefined) throw new Error('there is a conversation');
  const mark: Partial<Conversation> =
    side === 'teammate'
      ? { unreadByTeammate: 0, readByTeammateAt: now }
      : { unreadByOrganizers: 0, readByOrganizersAt: now };
  await arrange(db, head, { ...before, ...mark });
}

const announce = (messageId: string) => followMessage({ store }, talkId, messageId);

/** What is scheduled each minute. */
async function sweep(deps: Parameters<typeof sweepOutbox>[0]): Promise<void> {
  await announceDue(deps);
  await sweepOutbox(deps);
}

beforeEach(async () => {
  now = start;
  for (const collection of [
    paths.outbox(),
    paths.announcements(),
    paths.occasions(),
    'limits',
    paths.devices(giulia.uid),
  ]) {
    const { docs } = await db.collection(collection).get();
    await Promise.all(docs.map(({ ref }) => ref.delete()));
  }
  for (const person of [giulia, amara, bruno, dalia, farid, jun]) await account(person);
  await arrange(db, documents.access(giulia.uid), anAccess());
  await arrange(db, documents.access(amara.uid), anAccess({ orgs: { [kermesse.id]: 'owner' } }));
  await arrange(db, documents.access(bruno.uid), anAccess({ orgs: { [kermesse.id]: 'manager' } }));
  await arrange(db, documents.access(dalia.uid), anAccess({ events: { [streetDance.id]: 'coordinator' } }));
  await arrange(db, documents.access(farid.uid), anAccess({ events: { [streetDance.id]: 'scanner' } }));
  await arrange(db, documents.access(jun.uid), anAccess());
  await arrange(db, head, conversationOf(giulia, streetDance, start - day));
});

describe('a message', () => {
  test('that Giulia reads within two minutes is told to her nowhere else', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers'));
    now += patience - 1;
    await sweep(deps);
    await read('teammate');
    now += 1;
    await sweep(deps);
    now += day;
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
  });

  test('that she does not read comes to her once, with who wrote, the event, the words and the way there', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers', 'Bring rain boots,\nplease.'));
    now += patience - 1;
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
    now += 1;
    await sweep(deps);
    now += hour;
    await sweep(deps);
    const [mail, ...others] = mailer.sent;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: giulia.email, language: giulia.language });
    for (const part of [kermesse.name, 'Street Dance', 'Bring rain boots, please.', `/messages/${talkId}`]) {
      expect(mail?.text).toContain(part);
    }
  });

  test('and nine more before she reads are one notice, in whatever order and however often their events come', async () => {
    const { deps, mailer } = outbox();
    const ids: string[] = [];
    for (let n = 0; n < 10; n++) ids.push(await write('organizers', `Part ${n}`));
    await Promise.all([...ids].reverse().map(announce));
    for (const id of [...ids, ...ids]) await announce(id);
    now += patience;
    await Promise.all([sweep(deps), sweep(deps)]);
    now += hour;
    await announce(ids[0] ?? '');
    await announce(await write('organizers', 'Part 10'));
    now += hour;
    await sweep(deps);
    expect(mailer.sent).toHaveLength(1);
    expect(mailer.sent[0]?.text).toContain('Part 9');
  });

  test('after she has read is told anew', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers', 'First'));
    now += patience;
    await sweep(deps);
    now += minute;
    await read('teammate');
    now += minute;
    await announce(await write('organizers', 'Second'));
    now += patience;
    await sweep(deps);
    expect(mailer.sent.map(({ text }) => /First|Second/.exec(text)?.[0])).toEqual(['First', 'Second']);
  });

  test('that comes while the one before waits is not told before its own two minutes', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers', 'First'));
    now += minute;
    await read('teammate');
    await announce(await write('organizers', 'Second'));
    now = start + patience;
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
    now = start + minute + patience;
    await sweep(deps);
    expect(mailer.sent).toHaveLength(1);
  });

  test('read on the way from the outbox to the mail server is not sent any more', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers'));
    now += patience;
    await announceDue(deps);
    const { docs } = await db.collection(paths.occasions()).get();
    for (const { id } of docs) await spread(deps, id);
    await read('teammate');
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
    expect((await db.collection(paths.outbox()).get()).size).toBe(0);
  });

  test('of Giulia comes to everybody who runs the event, and to nobody else', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('teammate', 'I am ill.'));
    now += patience;
    await sweep(deps);
    expect(mailer.sent.map(({ to }) => to).sort()).toEqual([amara.email, bruno.email, dalia.email].sort());
    expect(mailer.sent[0]?.text).toContain(`/events/${streetDance.id}/conversations/${giulia.uid}`);
    expect(mailer.sent[0]?.text).toContain('Giulia Conti');
  });

  test('of Giulia does not come to an organizer who was removed meanwhile', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('teammate'));
    await arrange(db, documents.access(bruno.uid), anAccess());
    now += patience;
    await sweep(deps);
    expect(mailer.sent.map(({ to }) => to)).not.toContain(bruno.email);
    expect(mailer.sent).toHaveLength(2);
  });

  test('of Giulia does not come to an organizer whose address is not proven', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('teammate'));
    const access = (await store.read(documents.access(bruno.uid)))!;
    await arrange(db, documents.access(bruno.uid), { ...access, addressProven: false });
    now += patience;
    await sweep(deps);
    expect(mailer.sent.map(({ to }) => to).sort()).toEqual([amara.email, dalia.email].sort());
  });

  test('leaves one note while two people write to each other, and none once nothing waits', async () => {
    const { deps, mailer } = outbox();
    for (let n = 0; n < 5; n++) {
      await announce(await write('organizers', `Live ${n}`));
      now += 1_000;
      await read('teammate');
    }
    expect((await db.collection(paths.announcements()).get()).size).toBe(1);
    now += patience;
    await sweep(deps);
    expect((await db.collection(paths.announcements()).get()).size).toBe(0);
    expect((await db.collection(paths.occasions()).get()).size).toBe(0);
    expect(mailer.sent).toEqual([]);
  });

  test('that was answered needs no notice, read mark or not', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('teammate'));
    now += minute;
    await write('organizers');
    now += minute;
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
  });
});

describe('the channels', () => {
  const all = { email: true, push: true, sms: true };
  const phone = '+33612345678';

  async function tellOfMessage(): Promise<void> {
    await announce(await write('organizers', 'Come at six.'));
    now += patience;
  }

  const devices = ['https://push.example.com/phone', 'https://push.example.com/laptop'].map((endpoint) =>
    aDevice({ endpoint }),
  );
  const arrangeDevices = () =>
    Promise.all(devices.map((device) => arrange(db, documents.device(giulia.uid, device.id), device)));

  test('that Giulia chose carry it once each: a mail, each of her browsers, an SMS', async () => {
    const { deps, mailer, pusher, texter } = outbox();
    await account(giulia, { message: all }, phone);
    await arrangeDevices();
    await tellOfMessage();
    await Promise.all([sweep(deps), sweep(deps)]);
    now += hour;
    await sweep(deps);
    expect(mailer.sent).toHaveLength(1);
    expect(pusher.sent.map(({ endpoint }) => endpoint).sort()).toEqual(
      devices.map(({ endpoint }) => endpoint).sort(),
    );
    expect(pusher.sent[0]?.message).toEqual({
      title: expect.stringContaining(kermesse.name) as string,
      body: 'Come at six.',
      link: `https://equipage.example/messages/${talkId}`,
      tag: `message:${talkId}`,
    });
    expect(texter.sent).toEqual([
      {
        to: phone,
        text: expect.stringMatching(/^Equipage: .* https:\/\/equipage\.example\/messages\//) as string,
      },
    ]);
  });

  test('are those that she has chosen when it is due, not when it was written', async () => {
    const { deps, mailer, pusher } = outbox();
    await arrangeDevices();
    await tellOfMessage();
    await account(giulia, { message: { email: false, push: true, sms: false } });
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
    expect(pusher.sent).toHaveLength(2);
  });

  test('of another kind say nothing about this one', async () => {
    const { deps, mailer, pusher, texter } = outbox();
    const none = { email: false, push: false, sms: false };
    await account(giulia, { message: none, decision: all, news: all }, phone);
    await arrangeDevices();
    await tellOfMessage();
    await sweep(deps);
    expect([...mailer.sent, ...pusher.sent, ...texter.sent]).toEqual([]);
  });

  test('without a phone number there is no SMS', async () => {
    const { deps, texter } = outbox();
    await account(giulia, { message: all });
    await tellOfMessage();
    await sweep(deps);
    expect(texter.sent).toEqual([]);
  });

  test('fail each by itself: one is tried again, the others are not repeated', async () => {
    const { deps, mailer, pusher, texter } = outbox();
    await account(giulia, { message: all }, phone);
    await arrangeDevices();
    await tellOfMessage();
    mailer.failNext(Object.assign(new Error('away'), { code: 'ECONNECTION' }));
    await sweep(deps);
    expect([mailer.sent.length, pusher.sent.length, texter.sent.length]).toEqual([0, 2, 1]);
    now += hour;
    await sweep(deps);
    expect([mailer.sent.length, pusher.sent.length, texter.sent.length]).toEqual([1, 2, 1]);
  });

  test('forget a browser that has left, and keep one that only refuses', async () => {
    const { deps, pusher } = outbox();
    await arrangeDevices();
    await tellOfMessage();
    pusher.failNext(new DeliveryRefused('push-410', true), new DeliveryRefused('push-413'));
    await sweep(deps);
    expect((await db.collection(paths.devices(giulia.uid)).get()).size).toBe(1);
  });

  test('send no more than five SMS a day to one person, and mails as before', async () => {
    const { deps, mailer, texter } = outbox();
    await account(giulia, { message: { email: true, push: false, sms: true } }, phone);
    for (let n = 0; n < 7; n++) {
      await read('teammate');
      await tellOfMessage();
      await sweep(deps);
    }
    expect([texter.sent.length, mailer.sent.length]).toEqual([5, 7]);
    now += day;
    await read('teammate');
    await tellOfMessage();
    await sweep(deps);
    expect(texter.sent).toHaveLength(6);
  });

  test('send no more than ten SMS a day to one number, however many people say that it is theirs', async () => {
    const { deps, texter } = outbox();
    const decision = { email: false, push: false, sms: true };
    for (const person of [giulia, bruno, dalia]) await account(person, { decision }, phone);
    await account(jun, { decision }, '+33698765432');
    const tellAll = async (times: number) => {
      for (let n = 0; n < times; n++) {
        for (const { uid } of [giulia, bruno, dalia, jun]) {
          const data = { name: 'Somebody', event: noticeEventOf(streetDance), decision: 'accepted' } as const;
          const told = {
            id: `decision ${now} ${n} ${uid}`,
            kind: 'application-decision',
            uid,
            data,
          } as const;
          await store.transact(async (transaction) => tell(transaction, now, told));
        }
        await sweep(deps);
      }
      const to = (number: string) => texter.sent.filter((sms) => sms.to === number).length;
      return [to(phone), to('+33698765432')];
    };
    expect(await tellAll(3)).toEqual([9, 3]);
    now += 1;
    expect(await tellAll(2)).toEqual([10, 5]);
    now += day;
    expect(await tellAll(1)).toEqual([13, 6]);
  });

  test.each([
    ['that is dear on purpose', '+33899123456'],
    ['of a landline', '+33298450100'],
    ['of a satellite', '+881612345678'],
    ['of a country that we do not write to', '+5355512345'],
  ])('send no SMS to a number %s: whoever owns it would be paid by us', async (_, number) => {
    const { deps, mailer, texter } = outbox();
    await account(giulia, { message: { email: true, push: false, sms: true } }, number);
    await tellOfMessage();
    await sweep(deps);
    expect([texter.sent.length, mailer.sent.length]).toEqual([0, 1]);
    const failed = await db.collection(paths.outbox()).where('channel', '==', 'sms').get();
    expect(failed.docs.map((found) => found.get('reason'))).toEqual(['sms-number']);
  });

  test('send an SMS no second time when nobody knows whether it went out', async () => {
    const { deps, texter } = outbox();
    await account(giulia, { message: { email: false, push: false, sms: true } }, phone);
    await tellOfMessage();
    await announceDue(deps);
    const { docs } = await db.collection(paths.occasions()).get();
    for (const { id } of docs) await spread(deps, id);
    const [notice] = (await db.collection(paths.outbox()).get()).docs;
    // As a worker leaves it that died while sending.
    await notice?.ref.update({ state: 'sending', attempts: 1, leaseUntil: new Date(now) });
    await sweep(deps);
    expect(texter.sent).toEqual([]);
    expect((await notice?.ref.get())?.data()).toMatchObject({ state: 'failed', reason: 'worker-lost' });
  });
});

describe('an occasion', () => {
  test('is spread once, however often and however parallel', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers'));
    now += patience;
    await announceDue(deps);
    const { docs } = await db.collection(paths.occasions()).get();
    const ids = docs.map(({ id }) => id);
    await Promise.all([...ids, ...ids, ...ids].map((id) => spread(deps, id)));
    for (const id of ids) await spread(deps, id);
    await sweep(deps);
    expect(mailer.sent).toHaveLength(1);
  });

  test('of somebody whose account is gone is over, and told to nobody', async () => {
    const { deps, mailer } = outbox();
    await announce(await write('organizers'));
    await db.doc(paths.account(giulia.uid)).delete();
    now += patience;
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
    const [occasion] = (await db.collection(paths.occasions()).get()).docs;
    expect(occasion?.get('dueAt')).toBeNull();
  });

  test('cannot be made twice for one cause', async () => {
    const data = { conversationId: talkId, side: 'teammate', readAt: null } as const;
    const once = () =>
      store.transact(async (transaction) => {
        tell(transaction, now, { id: 'once', kind: 'message', uid: giulia.uid, data });
      });
    await once();
    await expect(once()).rejects.toMatchObject({ code: 6 });
  });
});

describe('ending a kind of mails by the link in one of them', () => {
  async function linkInMail(): Promise<URL> {
    const { deps, mailer } = outbox();
    await announce(await write('organizers'));
    now += patience;
    await sweep(deps);
    return new URL(mailer.sent[0]?.unsubscribeLink ?? '');
  }
  const choices = async () => (await store.read(documents.account(giulia.uid)))?.noticeChoices;
  const follow = (method: string, link: URL) =>
    unsubscribe(
      { store, key: outbox().deps.unsubscribeKey },
      { method, query: Object.fromEntries(link.searchParams) },
    );

  test('opening it changes nothing, the button ends this kind of mail and no other', async () => {
    const link = await linkInMail();
    expect((await follow('GET', link)).status).toBe(200);
    expect(await choices()).toEqual(defaultNoticeChoices);
    for (let n = 0; n < 2; n++) expect((await follow('POST', link)).status).toBe(200);
    expect(await choices()).toEqual({
      ...defaultNoticeChoices,
      message: { email: false, push: true, sms: false },
    });
  });

  test('after it the next message comes by no mail', async () => {
    await follow('POST', await linkInMail());
    await read('teammate');
    const { deps, mailer } = outbox();
    await announce(await write('organizers'));
    now += patience;
    await sweep(deps);
    expect(mailer.sent).toEqual([]);
  });

  test('for an account that is gone tells nobody so', async () => {
    const link = await linkInMail();
    const there = await follow('POST', link);
    await db.doc(paths.account(giulia.uid)).delete();
    expect(await follow('POST', link)).toEqual(there);
    expect((await db.doc(paths.account(giulia.uid)).get()).exists).toBe(false);
  });
});

test('a mail of a kind that people choose can be ended with one click, a service mail cannot', async () => {
  const { deps, mailer } = outbox();
  await announce(await write('organizers'));
  now += patience;
  await sweep(deps);
  const link = mailer.sent[0]?.unsubscribeLink;
  expect(link).toContain('https://equipage.example/unsubscribe?');
  expect(new URL(link ?? '').searchParams.get('kind')).toBe('message');
  expect(mailer.sent[0]?.text).toContain(link);
});

describe('who writes many messages', () => {
  /** So many at this moment, and the function is told of each so many times, in any order. */
  async function flood(
    side: Side,
    count: number,
    { told = 1, broadcastId = undefined as string | undefined } = {},
  ) {
    const authorUid = side === 'teammate' ? giulia.uid : amara.uid;
    const ids = Array.from({ length: count }, (_, n) => documentIdOf(`flood ${side} ${sent} ${n}`));
    sent += 1;
    const many = ids.map((id) => ({
      id,
      text: 'Again!',
      side,
      authorUid,
      at: now,
      ...(broadcastId !== undefined && { broadcastId }),
    }));
    await Promise.all(many.map((one) => arrange(db, documents.message(talkId, one.id), one)));
    const events = Array.from({ length: told }, () => ids).flat();
    // As many at once as there are instances of the function.
    const worker = async () => {
      for (let id = events.pop(); id !== undefined; id = events.pop())
        await followMessage({ store }, talkId, id);
    };
    await Promise.all(Array.from({ length: 10 }, worker));
  }
  const mutedUntil = async ({ uid }: Person) => (await store.read(documents.access(uid)))?.mutedUntil;

  test('as a teammate waits a minute after twenty at once, and each counts once however often it is told of', async () => {
    await flood('teammate', 19, { told: 3 });
    expect(await mutedUntil(giulia)).toBe(0);
    await flood('teammate', 1, { told: 3 });
    expect(await mutedUntil(giulia)).toBe(start + minute);
    now += minute;
    await flood('teammate', 1);
    expect(await mutedUntil(giulia)).toBe(now + minute);
    expect([await mutedUntil(amara), await mutedUntil(jun)]).toEqual([0, 0]);
  });

  test('waits an hour at most, whatever a script has written, and keeps all other rights', async () => {
    const before = await store.read(documents.access(giulia.uid));
    await flood('teammate', 90);
    expect(await store.read(documents.access(giulia.uid))).toEqual({ ...before, mutedUntil: start + hour });
    now += 3 * hour;
    await flood('teammate', 19);
    expect(await mutedUntil(giulia)).toBe(start + hour);
  });

  test('for the organizers is not held up by answering ninety people, nor by what a broadcast brings to all', async () => {
    await flood('organizers', 90);
    await flood('organizers', 30, { broadcastId: documentIdOf('a broadcast') });
    expect(await mutedUntil(amara)).toBe(0);
    await flood('organizers', 10);
    expect(await mutedUntil(amara)).toBe(start + minute / 10);
  });

  test('and whose account is gone gets no rights by that', async () => {
    await db.doc(documents.access(giulia.uid).path).delete();
    await flood('teammate', 25);
    expect(await mutedUntil(giulia)).toBeUndefined();
  });
});
