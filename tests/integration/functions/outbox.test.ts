import { day, hour, minute, paths, type Instant, type Notice } from '@equipage/domain';
import { aPerson } from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OutboxDeps } from '../../../functions/src/edge/deps.ts';
import { deliver, lease, pauses } from '../../../functions/src/outbox/deliver.ts';
import { enqueue } from '../../../functions/src/outbox/enqueue.ts';
import { sweep } from '../../../functions/src/outbox/sweep.ts';
import { fakeAuthAdmin } from '../../../functions/src/ports/auth-admin.fake.ts';
import { systemClock } from '../../../functions/src/ports/clock.ts';
import { fakeIds, fakeTokens } from '../../../functions/src/ports/ids.fake.ts';
import { fakeLog } from '../../../functions/src/ports/log.fake.ts';
import { fakePusher } from '../../../functions/src/ports/pusher.fake.ts';
import { fakeTexter } from '../../../functions/src/ports/texter.fake.ts';
import { fakeMailer } from '../../../functions/src/ports/mailer.fake.ts';
import { MailRefused } from '../../../functions/src/ports/mailer.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { firestoreStore } from '../../../functions/src/store/firestore-store.ts';
import { ownDatabase } from './own-database.ts';

const start = Date.UTC(2026, 5, 1, 9);
const ada = aPerson({ givenName: 'Ada', familyName: 'Byron', language: 'fr' });

const db = ownDatabase();
let now: Instant = start;
const clock = { now: () => now, pause: systemClock.pause };
let log = fakeLog();
const store = firestoreStore(db, { clock, log });

/** What one run of the functions has: its own mailer, so that a test sees who sent what. */
function worker(mailer = fakeMailer()): OutboxDeps & { mailer: ReturnType<typeof fakeMailer> } {
  const login = {
    uid: ada.uid,
    email: ada.email,
    emailVerified: true,
    disabled: false,
    providers: ['password'],
  };
  return {
    store,
    clock,
    log,
    newId: fakeIds(),
    newToken: fakeTokens(),
    mailer,
    pusher: fakePusher(),
    texter: fakeTexter(),
    authAdmin: fakeAuthAdmin([login]),
    webOrigin: 'https://equipage.example',
    unsubscribeKey: 'a key of thirty-two characters or more',
  };
}

let turn = 0;
/** A notice that waits, for an address with an account. */
async function waiting(facts: { to?: string } = {}): Promise<string> {
  turn += 1;
  const id = `reset-password:test:${turn}`;
  await store.transact(async (transaction) => {
    const { email: to, language } = ada;
    enqueue(transaction, now, { id, kind: 'reset-password', uid: null, to, language, data: {}, ...facts });
  });
  return id;
}
const noticeAt = (id: string): Promise<Notice | undefined> => store.read(documents.notice(id));

beforeEach(async () => {
  now = start;
  log = fakeLog();
  const { docs } = await db.collection(paths.outbox()).get();
  await Promise.all(docs.map(({ ref }) => ref.delete()));
});

describe('a notice that waits', () => {
  test('is sent, and then final', async () => {
    const id = await waiting();
    const { mailer, ...deps } = worker();
    now += 1_000;
    await deliver({ ...deps, mailer }, id);
    expect(mailer.sent).toEqual([
      expect.objectContaining({
        id,
        to: ada.email,
        language: 'fr',
        subject: 'Choisissez un nouveau mot de passe',
      }),
    ]);
    expect(await noticeAt(id)).toMatchObject({
      state: 'sent',
      attempts: 1,
      leaseUntil: null,
      createdAt: start,
      sentAt: start + 1_000,
      reason: null,
      expiresAt: start + 30 * day,
    });
  });

  test('is sent once when its event comes five times, one after another', async () => {
    const id = await waiting();
    const deps = worker();
    for (let n = 0; n < 5; n++) await deliver(deps, id);
    expect(deps.mailer.sent).toHaveLength(1);
    expect((await noticeAt(id))?.attempts).toBe(1);
  });

  test('is sent once when its event comes five times at once', async () => {
    const id = await waiting();
    const deps = worker();
    await Promise.all(Array.from({ length: 5 }, () => deliver(deps, id)));
    expect(deps.mailer.sent).toHaveLength(1);
    expect((await noticeAt(id))?.state).toBe('sent');
  });

  test('is sent once when sweeps and triggers run beside each other', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => waiting()));
    const deps = worker();
    await Promise.all([sweep(deps), sweep(deps), ...ids.map((id) => deliver(deps, id))]);
    expect(deps.mailer.sent.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  test('never goes out again once it was sent, however late its event comes', async () => {
    const id = await waiting();
    const deps = worker();
    await deliver(deps, id);
    now += 7 * day;
    await deliver(deps, id);
    await sweep(deps);
    expect(deps.mailer.sent).toHaveLength(1);
  });

  test('is no longer there: nothing happens', async () => {
    const deps = worker();
    await deliver(deps, 'reset-password:nobody:1');
    expect(deps.mailer.sent).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  test('has nobody to tell any more: it goes away, and the address with it', async () => {
    const id = await waiting({ to: 'nobody@people.example' });
    const deps = worker();
    await deliver(deps, id);
    expect(deps.mailer.sent).toEqual([]);
    expect(await noticeAt(id)).toBeUndefined();
  });

  test('cannot be made twice for one cause', async () => {
    const id = await waiting();
    const again = store.transact(async (transaction) => {
      enqueue(transaction, now, {
        id,
        kind: 'reset-password',
        uid: null,
        to: ada.email,
        language: 'fr',
        data: {},
      });
    });
    await expect(again).rejects.toMatchObject({ code: 6 });
  });
});

describe('a worker that dies', () => {
  /** A mailer that takes the mail and never answers: to the outbox that is a worker that died while sending. */
  function stuckMailer() {
    const mailer = fakeMailer();
    let letGo = () => {};
    const stuck = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let reached = () => {};
    const sending = new Promise<void>((resolve) => {
      reached = resolve;
    });
    return {
      sending,
      letGo,
      mailer: {
        ...mailer,
        send: async () => {
          reached();
          await stuck;
        },
      },
    };
  }

  test('holds its notice for two minutes at most; then another takes over and sends', async () => {
    const id = await waiting();
    const dead = stuckMailer();
    const frozen = deliver(worker(dead.mailer), id);
    await dead.sending;

    const second = worker();
    now = start + lease - 1;
    await deliver(second, id);
    await sweep(second);
    expect(second.mailer.sent).toEqual([]);
    expect(await noticeAt(id)).toMatchObject({ state: 'sending', attempts: 1, leaseUntil: start + lease });

    now = start + lease;
    await sweep(second);
    expect(second.mailer.sent).toHaveLength(1);
    const settled = await noticeAt(id);
    expect(settled).toMatchObject({ state: 'sent', attempts: 2 });

    now += minute;
    dead.letGo();
    await frozen;
    expect(await noticeAt(id)).toEqual(settled);
  });

  test('does not send any more when it wakes up with its lease nearly over', async () => {
    const id = await waiting();
    const slow = worker();
    const login = await slow.authAdmin.loginByEmail(ada.email);
    const authAdmin = {
      ...slow.authAdmin,
      loginByEmail: async () => {
        now += lease - 30_000;
        return login;
      },
    };
    await deliver({ ...slow, authAdmin }, id);
    expect(slow.mailer.sent).toEqual([]);
    expect((await noticeAt(id))?.state).toBe('pending');
  });

  test('each time ends in a failure that is told, not in an endless circle', async () => {
    const id = await waiting();
    await db.doc(paths.outboxItem(id)).update({ state: 'sending', attempts: pauses.length + 1 });
    const deps = worker();
    await sweep(deps);
    expect(deps.mailer.sent).toEqual([]);
    expect(await noticeAt(id)).toMatchObject({ state: 'failed', reason: 'worker-lost', leaseUntil: null });
  });
});

describe('a mail server that is away', () => {
  const away = () => Object.assign(new Error(`connect to ${ada.email}`), { code: 'ECONNECTION' });

  test('is asked again after a pause, and the mail goes out once it is back', async () => {
    const id = await waiting();
    const deps = worker();
    deps.mailer.failNext(away());
    await deliver(deps, id);
    expect(await noticeAt(id)).toMatchObject({
      state: 'pending',
      attempts: 1,
      leaseUntil: start + minute,
      reason: 'ECONNECTION',
    });
    now = start + minute - 1;
    await sweep(deps);
    expect(deps.mailer.sent).toEqual([]);
    now = start + minute;
    await sweep(deps);
    expect(deps.mailer.sent).toHaveLength(1);
    expect(await noticeAt(id)).toMatchObject({ state: 'sent', attempts: 2, reason: null });
  });

  test('for hours: the pauses grow, and the last failure is final', async () => {
    const id = await waiting();
    const deps = worker();
    deps.mailer.failNext(...Array.from({ length: 50 }, away));
    const tried: number[] = [];
    for (let step = 0; step < 100; step++) {
      const before = (await noticeAt(id))?.attempts;
      await sweep(deps);
      if ((await noticeAt(id))?.attempts !== before) tried.push((now - start) / minute);
      now += 5 * minute;
    }
    expect(tried).toEqual([0, 5, 10, 25, 85, 325]);
    expect(await noticeAt(id)).toMatchObject({
      state: 'failed',
      attempts: pauses.length + 1,
      leaseUntil: null,
      reason: 'ECONNECTION',
      sentAt: null,
    });
  });

  test('tells the log a code and no address', async () => {
    const id = await waiting();
    const deps = worker();
    deps.mailer.failNext(away());
    await deliver(deps, id);
    expect(log.lines).toEqual([
      {
        severity: 'warn',
        message: 'a notice was not sent',
        facts: { kind: 'reset-password', channel: 'email', attempt: 1, reason: 'ECONNECTION' },
      },
    ]);
  });

  test('does not hold up the others: a sweep goes on', async () => {
    await Promise.all(Array.from({ length: 9 }, () => waiting()));
    const deps = worker();
    deps.mailer.failNext(away(), away());
    await sweep(deps);
    expect(deps.mailer.sent).toHaveLength(7);
  });
});

test('an address that the mail server refuses for good is not tried again', async () => {
  const id = await waiting();
  const deps = worker();
  deps.mailer.failNext(new MailRefused(550));
  await deliver(deps, id);
  now += day;
  await sweep(deps);
  expect(deps.mailer.sent).toEqual([]);
  expect(await noticeAt(id)).toMatchObject({ state: 'failed', attempts: 1, reason: 'refused-550' });
});

test('a sweep finds every mail whose event was dropped', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => waiting()));
  now += hour;
  const deps = worker();
  await sweep(deps);
  expect(deps.mailer.sent.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test('a malformed notice is reported and holds up nobody', async () => {
  const id = await waiting();
  await db
    .doc(paths.outboxItem('a-broken-one'))
    .set({ leaseUntil: new Date(start - 1), kind: 'verify-email' });
  const deps = worker();
  await sweep(deps);
  expect(deps.mailer.sent.map((mail) => mail.id)).toEqual([id]);
});
