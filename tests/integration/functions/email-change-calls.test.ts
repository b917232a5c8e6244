import { day, minute, noAccess, paths, refuse, type CallName, type Instant } from '@equipage/domain';
import { aPerson, type Person } from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { dispatch } from '../../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { newEmailChangeToken } from '../../../functions/src/features/account/email-change-link.ts';
import { compose } from '../../../functions/src/outbox/compose.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { callsStage } from './calls-stage.ts';
import { arrange } from './own-database.ts';

const now: Instant = Date.UTC(2026, 5, 1, 9);
const { auth, db, deps, store, send, sendAtOnce, moveClockTo, forgetUses, peopleWithAccounts } =
  callsStage(now);
const done = (value: object = {}) => ({ ok: true, value });

let turn = 0;
/** Somebody new with an account, who signs in by a password. */
async function somebody({ withPassword = true } = {}): Promise<Person> {
  const person = aPerson({ givenName: 'Nora', familyName: `Lind ${++turn}`, language: 'fr' });
  const { uid, email } = person;
  await auth.createUser({
    uid,
    email,
    emailVerified: true,
    ...(withPassword && { password: 'right horse' }),
  });
  await peopleWithAccounts([person]);
  return person;
}

/** Opens a link as the page does, in a browser where this person is signed in, or nobody. */
function open(name: CallName, token: string, visitor?: Person, authAdmin = deps.authAdmin) {
  const login = visitor && {
    uid: visitor.uid,
    email: visitor.email,
    emailVerified: true,
    signedInAt: now,
    signInProvider: 'password',
  };
  return dispatch(
    endpoints,
    { network: 'network', ...(login && { login }) },
    { name, input: { token } },
    { ...deps, authAdmin },
  );
}

const ask = (person: Person, newEmail: string, at = {}) =>
  send(person, 'requestEmailChange', { newEmail, language: 'fr' }, at);

/** The secret in one more mail about what the person asked for last. */
async function linkFor({ uid }: Person, purpose: 'confirm' | 'stop'): Promise<string> {
  const change = await store.read(documents.emailChange(uid));
  const token = await newEmailChangeToken(deps, { uid, requestedAt: change?.requestedAt ?? 0, purpose });
  if (token === undefined) throw new Error('nothing was asked for');
  return token;
}

async function mailsTo(address: string): Promise<string[]> {
  const { docs } = await db.collection(paths.outbox()).where('to', '==', address).get();
  return docs.map((doc) => doc.get('kind') as string).sort();
}

/** All that a change of address changes. */
async function addressOf({ uid }: Person) {
  const [login, account, access] = await Promise.all([
    auth.getUser(uid),
    store.read(documents.account(uid)),
    store.read(documents.access(uid)),
  ]);
  return { login: login.email, account: account?.email, validSince: access?.validSince };
}

beforeEach(async () => {
  moveClockTo(now);
  await forgetUses();
});

describe('asking for another address', () => {
  test('mails a link to it and a notice to the present one, and changes nothing yet', async () => {
    const nora = await somebody();
    expect(await ask(nora, ' Nora@New.example ')).toEqual(done());
    expect(await mailsTo('nora@new.example')).toEqual(['change-email']);
    expect(await mailsTo(nora.email)).toEqual(['email-change-asked']);
    expect(await addressOf(nora)).toEqual({ login: nora.email, account: nora.email, validSince: 0 });
  });

  test.each([
    ['sign-in-again', 'signed in six minutes ago', { signedInAt: now - 6 * minute }],
    ['email-not-verified', 'has not proven the present one', { emailVerified: false }],
  ])('is refused as %s to somebody who %s', async (why, _, at) => {
    const nora = await somebody();
    expect(await ask(nora, 'refused@new.example', at)).toEqual(refuse(why));
    expect(await store.read(documents.emailChange(nora.uid))).toBeUndefined();
    expect(await ask(nora, 'refused@new.example')).toEqual(done());
  });

  test('is refused without a password, and for the present address in any spelling', async () => {
    const google = await somebody({ withPassword: false });
    expect(await ask(google, 'any@new.example')).toEqual(refuse('no-password'));
    const nora = await somebody();
    expect(await ask(nora, nora.email.toUpperCase())).toEqual(refuse('same-address'));
    expect(await mailsTo(nora.email)).toEqual([]);
  });

  test.each(['', 'nora', 'nora@', 'a@b.example\r\nBcc: c@d.example'])(
    'is refused for %j',
    async (newEmail) => {
      expect(await ask(await somebody(), newEmail)).toEqual(refuse('bad-input', { field: 'newEmail' }));
    },
  );

  test('ten times at once is one request with one mail to each address', async () => {
    const nora = await somebody();
    const request = { newEmail: 'ten@new.example', language: 'fr' };
    const outcomes = await sendAtOnce(10, nora, 'requestEmailChange', request);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await mailsTo('ten@new.example')).toEqual(['change-email']);
    expect(await mailsTo(nora.email)).toEqual(['email-change-asked']);
  });

  test('for an address of somebody else gets the same answer, and that person gets the mail', async () => {
    const [nora, owner] = [await somebody(), await somebody()];
    const taken = await ask(nora, owner.email);
    expect(JSON.stringify(taken)).toBe(JSON.stringify(await ask(await somebody(), 'free@new.example')));
    expect(await mailsTo(owner.email)).toEqual(['change-email']);
    const { docs } = await db.collection(paths.outbox()).where('to', '==', owner.email).get();
    const notice = await store.read(documents.notice(docs[0]?.id ?? ''));
    const letter = await compose(notice!, { ...deps, webOrigin: 'https://equipage.example' });
    expect(letter?.subject).toBe('Vous avez déjà un compte Equipage');
    expect(JSON.stringify(letter)).not.toMatch(new RegExp(`changeEmail|${nora.email}`));
  });
});

describe('the link to the new address', () => {
  test('changes login, account and rights, ends every session and tells the former address', async () => {
    const nora = await somebody();
    await ask(nora, 'moved@new.example');
    const token = await linkFor(nora, 'confirm');
    moveClockTo(now + 90_500);
    expect(await open('confirmEmailChange', token)).toEqual(done({ email: 'moved@new.example' }));
    expect(await addressOf(nora)).toEqual({
      login: 'moved@new.example',
      account: 'moved@new.example',
      validSince: now + 90_000,
    });
    expect(await mailsTo(nora.email)).toEqual(['email-change-asked', 'email-changed']);
    const before = await send(
      nora,
      'sendVerificationMail',
      { continuePath: '/', language: 'fr' },
      { signedInAt: now },
    );
    expect(before).toEqual(refuse('sign-in-needed'));
    const after = { signedInAt: now + 91_000 };
    expect(await send(nora, 'endOtherSessions', {}, after)).toEqual(done());
  });

  test('used ten times at once has one effect, and later tells that it was used', async () => {
    const nora = await somebody();
    // Of its own for each try: the try before may have been given it.
    const email = `${nora.uid.toLowerCase()}@new.example`;
    await ask(nora, email);
    const token = await linkFor(nora, 'confirm');
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => open('confirmEmailChange', token)));
    for (const outcome of outcomes) {
      expect([done({ email }), refuse('link-used')]).toContainEqual(outcome);
    }
    expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    expect(await mailsTo(nora.email)).toEqual(['email-change-asked', 'email-changed']);
    expect(await addressOf(nora)).toMatchObject({
      login: email,
      account: email,
    });
    expect(await open('confirmEmailChange', token)).toEqual(refuse('link-used'));
  });

  test.each<[string, string, (nora: Person, token: string) => Promise<unknown>]>([
    [
      'one that was guessed',
      'link-wrong',
      (nora) => open('confirmEmailChange', `${nora.uid}.${'x'.repeat(22)}`),
    ],
    ['one of nobody', 'link-wrong', () => open('confirmEmailChange', `nobody.${'x'.repeat(22)}`)],
    [
      'the one that stops',
      'link-wrong',
      async (nora) => open('confirmEmailChange', await linkFor(nora, 'stop')),
    ],
    [
      'one a day old',
      'link-expired',
      (_, token) => {
        moveClockTo(now + day);
        return open('confirmEmailChange', token);
      },
    ],
    [
      'one of an earlier request',
      'link-superseded',
      async (nora, token) => {
        moveClockTo(now + 1);
        await ask(nora, 'later@new.example', { signedInAt: now });
        return open('confirmEmailChange', token);
      },
    ],
    [
      'one that was stopped',
      'link-stopped',
      async (nora, token) => {
        await open('stopEmailChange', await linkFor(nora, 'stop'));
        return open('confirmEmailChange', token);
      },
    ],
    [
      'one opened by somebody else who is signed in',
      'other-account',
      async (_, token) => open('confirmEmailChange', token, await somebody()),
    ],
  ])('%s is refused as %s and changes nothing', async (_, why, useLink) => {
    const nora = await somebody();
    await ask(nora, 'unchanged@new.example');
    const token = await linkFor(nora, 'confirm');
    expect(await useLink(nora, token)).toEqual(refuse(why));
    expect(await addressOf(nora)).toMatchObject({ login: nora.email, account: nora.email });
    expect(await mailsTo(nora.email)).not.toContain('email-changed');
  });

  test.each(['', 'half', 'nora.', '../accounts/x.aaaaaaaaaaaaaaaaaaaaaa', 7])(
    '%j is no link of ours',
    async (token) => {
      expect(await open('confirmEmailChange', token as string)).toEqual(
        refuse('bad-input', { field: 'token' }),
      );
    },
  );

  test('to an address that was taken in the meantime is refused, and stays so', async () => {
    const nora = await somebody();
    await ask(nora, 'quick@new.example');
    const token = await linkFor(nora, 'confirm');
    await auth.createUser({ email: 'quick@new.example', password: 'right horse' });
    expect(await open('confirmEmailChange', token)).toEqual(refuse('address-taken'));
    expect(await open('confirmEmailChange', token)).toEqual(refuse('link-stopped'));
    expect(await addressOf(nora)).toEqual({ login: nora.email, account: nora.email, validSince: 0 });
  });

  test('cut off between Auth and us is finished by the same link, also a week later', async () => {
    const nora = await somebody();
    await ask(nora, 'crash@new.example');
    const token = await linkFor(nora, 'confirm');
    const dying = { ...deps.authAdmin, endSessions: () => Promise.reject(new Error('the machine is gone')) };
    await expect(open('confirmEmailChange', token, undefined, dying)).rejects.toThrow('fault');
    expect(await addressOf(nora)).toMatchObject({ login: 'crash@new.example', account: nora.email });
    moveClockTo(now + 7 * day);
    expect(await open('confirmEmailChange', token)).toEqual(done({ email: 'crash@new.example' }));
    expect(await addressOf(nora)).toMatchObject({ account: 'crash@new.example', validSince: now + 7 * day });
    expect(await mailsTo(nora.email)).toEqual(['email-change-asked', 'email-changed']);
  });

  test('cut off between Auth and us is finished by the person who signs in with the new address', async () => {
    const nora = await somebody();
    await ask(nora, 'again@new.example');
    const token = await linkFor(nora, 'confirm');
    const dying = { ...deps.authAdmin, endSessions: () => Promise.reject(new Error('the machine is gone')) };
    await expect(open('confirmEmailChange', token, undefined, dying)).rejects.toThrow('fault');
    expect(await send({ ...nora, email: 'again@new.example' }, 'settleLogin', {})).toEqual(done());
    expect(await addressOf(nora)).toMatchObject({ account: 'again@new.example', validSince: now });
    expect(await open('confirmEmailChange', token)).toEqual(refuse('link-used'));
  });
});

describe('the link to the present address', () => {
  test('stops the change, once or twice, and ends every session', async () => {
    const nora = await somebody();
    await ask(nora, 'stopped@new.example');
    const [confirm, stop] = [await linkFor(nora, 'confirm'), await linkFor(nora, 'stop')];
    expect(await open('stopEmailChange', stop)).toEqual(done({ email: nora.email }));
    expect(await open('stopEmailChange', stop)).toEqual(done({ email: nora.email }));
    expect(await open('confirmEmailChange', confirm)).toEqual(refuse('link-stopped'));
    expect(await addressOf(nora)).toEqual({ login: nora.email, account: nora.email, validSince: now });
  });

  test('used ten times at once stops it once', async () => {
    const nora = await somebody();
    await ask(nora, 'ten.stopped@new.example');
    const [confirm, stop] = [await linkFor(nora, 'confirm'), await linkFor(nora, 'stop')];
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => open('stopEmailChange', stop)));
    for (const outcome of outcomes) expect(outcome).toEqual(done({ email: nora.email }));
    expect(await open('confirmEmailChange', confirm)).toEqual(refuse('link-stopped'));
    expect(await addressOf(nora)).toEqual({ login: nora.email, account: nora.email, validSince: now });
  });

  test('of an earlier request stops the present one', async () => {
    const nora = await somebody();
    await ask(nora, 'first@new.example');
    const stop = await linkFor(nora, 'stop');
    moveClockTo(now + 1);
    await ask(nora, 'second@new.example', { signedInAt: now });
    const confirm = await linkFor(nora, 'confirm');
    expect(await open('stopEmailChange', stop)).toEqual(done({ email: nora.email }));
    expect(await open('confirmEmailChange', confirm)).toEqual(refuse('link-stopped'));
  });

  test('comes too late after the change, and a day later', async () => {
    const nora = await somebody();
    await ask(nora, 'late@new.example');
    const [confirm, stop] = [await linkFor(nora, 'confirm'), await linkFor(nora, 'stop')];
    moveClockTo(now + day);
    expect(await open('stopEmailChange', stop)).toEqual(refuse('link-expired'));
    moveClockTo(now);
    expect(await open('stopEmailChange', confirm)).toEqual(refuse('link-wrong'));
    await open('confirmEmailChange', confirm);
    expect(await open('stopEmailChange', stop)).toEqual(refuse('link-used'));
  });

  test('is made for nobody any more once the change is over', async () => {
    const nora = await somebody();
    await ask(nora, 'over@new.example');
    await open('stopEmailChange', await linkFor(nora, 'stop'));
    await expect(linkFor(nora, 'stop')).rejects.toThrow('nothing was asked for');
  });
});

describe('ending the other sessions', () => {
  test('ends those from before the caller’s sign-in, and not the caller’s', async () => {
    const nora = await somebody();
    expect(await send(nora, 'endOtherSessions', {}, { signedInAt: now })).toEqual(done());
    const mail = { continuePath: '/', language: 'fr' };
    const older = await send(nora, 'sendVerificationMail', mail, { signedInAt: now - 1000 });
    expect(older).toEqual(refuse('sign-in-needed'));
    expect(await send(nora, 'endOtherSessions', {}, { signedInAt: now })).toEqual(done());
  });

  test('asked for ten times at once leaves the caller’s own session as it is', async () => {
    const nora = await somebody();
    const outcomes = await sendAtOnce(10, nora, 'endOtherSessions', {}, { signedInAt: now });
    for (const outcome of outcomes) expect(outcome).toEqual(done());
    expect((await store.read(documents.access(nora.uid)))?.validSince).toBe(now);
    expect(await send(nora, 'endOtherSessions', {}, { signedInAt: now })).toEqual(done());
  });

  test('is refused to somebody whose own sign-in is old', async () => {
    const nora = await somebody();
    const old = { signedInAt: now - 6 * minute };
    expect(await send(nora, 'endOtherSessions', {}, old)).toEqual(refuse('sign-in-again'));
    expect((await store.read(documents.access(nora.uid)))?.validSince).toBe(0);
  });
});

describe('an account that somebody opened with an address not their own', () => {
  /** Opened by a stranger with a password; then the owner signs in with Google, and Auth links that. */
  async function takenOver(): Promise<Person> {
    const owner = await somebody();
    const { uid, email } = owner;
    await auth.updateUser(uid, { providerToLink: { providerId: 'google.com', uid: `g-${uid}`, email } });
    await arrange(db, documents.access(uid), { ...noAccess, addressProven: false });
    return owner;
  }
  const google = { signInProvider: 'google.com', signedInAt: now };

  test('loses the stranger’s password and sessions when its owner comes by Google', async () => {
    const owner = await takenOver();
    // From every tab that is open, at once.
    const outcomes = await sendAtOnce(10, owner, 'settleLogin', {}, google);
    for (const outcome of outcomes) expect(outcome).toEqual(done());
    const { providerData } = await auth.getUser(owner.uid);
    expect(providerData.map(({ providerId }) => providerId)).toEqual(['google.com']);
    const mail = { continuePath: '/', language: 'fr' };
    const stranger = await send(owner, 'sendVerificationMail', mail, { signedInAt: now - minute });
    expect(stranger).toEqual(refuse('sign-in-needed'));
    expect(await send(owner, 'sendVerificationMail', mail, google)).toEqual(refuse('already-verified'));
  });

  test('cannot be settled by the stranger once Auth has taken the password away', async () => {
    const owner = await takenOver();
    await auth.updateUser(owner.uid, { providersToUnlink: ['password'] });
    const stranger = { signInProvider: 'password', signedInAt: now - minute };
    expect(await send(owner, 'settleLogin', {}, stranger)).toEqual(refuse('sign-in-needed'));
    expect(await store.read(documents.access(owner.uid))).toMatchObject({ addressProven: false });
    expect(await send(owner, 'settleLogin', {}, google)).toEqual(done());
    expect(await store.read(documents.access(owner.uid))).toMatchObject({
      addressProven: true,
      validSince: now,
    });
  });

  test.each([
    ['proved it by the mailed link', { signInProvider: 'password', signedInAt: now }, false],
    ['proved it long ago', google, true],
  ])('and keeps the password of an owner who %s', async (_, at, addressProven) => {
    const owner = await takenOver();
    await db.doc(paths.access(owner.uid)).update({ addressProven });
    expect(await send(owner, 'settleLogin', {}, at)).toEqual(done());
    const { providerData } = await auth.getUser(owner.uid);
    expect(providerData.map(({ providerId }) => providerId).sort()).toEqual(['google.com', 'password']);
    expect(await store.read(documents.access(owner.uid))).toMatchObject({
      addressProven: true,
      validSince: 0,
    });
  });

  test('shuts out whoever signed up before the owner opened it', async () => {
    const owner = aPerson({ givenName: 'Olga', familyName: 'Wirth' });
    const names = { givenName: 'Olga', familyName: 'Wirth', language: 'en' };
    await send(owner, 'openAccount', names, google);
    expect(await store.read(documents.access(owner.uid))).toMatchObject({
      validSince: now,
      addressProven: true,
    });
    const earlier = await send(owner, 'openAccount', names, { signedInAt: now - minute });
    expect(earlier).toEqual(refuse('sign-in-needed'));
  });
});
