import {
  day,
  hour,
  invitationLife,
  minute,
  noAccess,
  paths,
  refuse,
  withOrgRole,
  type Instant,
  type OrgRole,
} from '@equipage/domain';
import {
  aPerson,
  anEvent,
  anOrganization,
  invitationOf,
  orgUserOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { dispatch } from '../../../functions/src/edge/dispatch.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { compose } from '../../../functions/src/outbox/compose.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, deps, peopleWithAccounts, forgetUses, moveClockTo } = callsStage(now);
const { amara, bruno, camille, jun } = people;
const odile = aPerson({ givenName: 'Odile', familyName: 'Martin' });
const nadia = aPerson({ givenName: 'Nadia', familyName: 'Haddad', email: 'nadia@people.example' });

const kermesse = anOrganization({ name: 'Kermesse' });
const fanfares = anOrganization({ name: 'Fanfares' });
const orgId = kermesse.id;
const ok = { ok: true, value: {} };

/** Amara and Odile own Kermesse, Bruno manages it, Camille owns Fanfares; Jun and Nadia have an account and no role. */
beforeEach(async () => {
  const old = await Promise.all(
    ['outbox', 'invitationTokens', paths.invitations(orgId), paths.orgUsers(orgId)].map((path) =>
      db.collection(path).get(),
    ),
  );
  await Promise.all(old.flatMap(({ docs }) => docs.map(({ ref }) => ref.delete())));
  await forgetUses();
  moveClockTo(now);
  await peopleWithAccounts([amara, bruno, camille, odile, jun, nadia]);
  for (const organization of [kermesse, fanfares])
    await arrange(db, documents.organization(organization.id), organization);
  await works(amara, 'owner');
  await works(odile, 'owner');
  await works(bruno, 'manager');
  await works(camille, 'owner', fanfares.id);
});

async function works(person: Person, role: OrgRole, where = orgId): Promise<void> {
  await arrange(db, documents.access(person.uid), withOrgRole(noAccess, where, role));
  await arrange(db, documents.orgUser(where, person.uid), orgUserOf(person, role, now - 30 * day));
}

const invite = (caller: Person, input: object = {}) =>
  send(caller, 'inviteOrgUser', { orgId, email: nadia.email, role: 'manager', language: 'en', ...input });

/** Invites and gives the invitation's id. */
async function invited(caller: Person, input: object = {}): Promise<string> {
  const outcome = await invite(caller, input);
  if (!outcome.ok) throw new Error(outcome.why);
  return (outcome.value as { invitationId: string }).invitationId;
}

/** The secret in the link of the last mail to an address, as the outbox makes it. */
async function mailedToken(email = nadia.email): Promise<string> {
  const notices = [];
  for await (const page of store.pages(queries.noticesTo(email), 50)) notices.push(...page);
  const [last] = notices.map(({ value }) => value).sort((one, other) => other.createdAt - one.createdAt);
  if (last === undefined) throw new Error(`no mail to ${email}`);
  const letter = await compose(last, { ...deps, webOrigin: 'https://equipage.example' });
  const action = letter?.parts.find((part) => part.kind === 'action');
  const token = action && /^https:\/\/equipage\.example\/invitations\/([\w-]{22})$/.exec(action.url)?.[1];
  if (token === undefined) throw new Error(`no link in the mail to ${email}`);
  return token;
}

const accept = (person: Person, token: string, session: { emailVerified?: boolean } = {}) =>
  send(person, 'acceptInvitation', { token }, session);

/** Somebody who is not signed in looks. */
const lookSignedOut = (token: string) =>
  dispatch(endpoints, { network: 'network' }, { name: 'lookAtInvitation', input: { token } }, deps);

const roleOf = async (person: Person, where = orgId) =>
  (await store.read(documents.access(person.uid)))?.orgs[where];
const inTheList = async (person: Person, where = orgId) =>
  (await store.read(documents.orgUser(where, person.uid)))?.role;
const stateOf = async (invitationId: string) =>
  (await store.read(documents.invitation(orgId, invitationId)))?.state;

describe('inviting', () => {
  test('an owner invites an address, which gets one mail and seven days', async () => {
    const id = await invited(amara, { email: '  NADIA@people.example ' });
    expect(await store.read(documents.invitation(orgId, id))).toMatchObject({
      email: nadia.email,
      eventId: null,
      role: 'manager',
      inviterUid: amara.uid,
      inviterName: 'Amara Okafor',
      state: 'pending',
      invitedAt: now,
      expiresAt: now + invitationLife,
    });
    expect(await sizeOf(db, 'outbox')).toBe(1);
  });

  test('whether the address has an account makes no difference to anything that the inviter sees', async () => {
    const toNobody = await invite(amara, { email: 'nobody.here@people.example' });
    const toNadia = await invite(amara);
    expect(Object.keys((toNobody as { value: object }).value)).toEqual(
      Object.keys((toNadia as { value: object }).value),
    );
    expect([toNobody.ok, toNadia.ok]).toEqual([true, true]);
  });

  test.each([
    ['an owner', 'may', amara],
    ['a manager', 'may not', bruno],
    ['an owner of another organization', 'may not', camille],
    ['somebody without a role', 'may not', jun],
  ])('%s %s invite, send again and take back', async (_, verdict, caller) => {
    const may = verdict === 'may';
    const outcome = await invite(caller);
    expect(outcome.ok).toBe(may);
    const id = outcome.ok ? (outcome.value as { invitationId: string }).invitationId : await invited(amara);
    const attempts = [
      await send(caller, 'resendInvitation', { orgId, invitationId: id }),
      await send(caller, 'withdrawInvitation', { orgId, invitationId: id }),
    ];
    expect(attempts).toEqual(may ? [ok, ok] : [refuse('not-allowed'), refuse('not-allowed')]);
    expect(await stateOf(id)).toBe(may ? 'withdrawn' : 'pending');
  });

  test('oneself, an org user and somebody invited already are told apart; a removed person can come back', async () => {
    expect(await invite(amara, { email: amara.email })).toEqual(refuse('own-address'));
    expect(await invite(amara, { email: bruno.email })).toEqual(refuse('already-org-user'));
    await send(amara, 'removeOrgUser', { orgId, uid: bruno.uid });
    expect(await invite(amara, { email: bruno.email })).toMatchObject({ ok: true });
    expect(await invite(odile, { email: bruno.email })).toEqual(refuse('already-invited'));
  });

  test('ten clicks at once make one invitation, one mail and one use of the limit', async () => {
    const input = { orgId, email: nadia.email, role: 'manager', language: 'en' };
    const outcomes = await sendAtOnce(10, amara, 'inviteOrgUser', input);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: true });
    expect(await sizeOf(db, paths.invitations(orgId))).toBe(1);
    expect(await sizeOf(db, 'outbox')).toBe(1);
  });

  test('sent again ten times at once is one mail more, and taken back ten times is taken back', async () => {
    const id = await invited(amara);
    moveClockTo(now + 2 * minute);
    const again = await sendAtOnce(10, amara, 'resendInvitation', { orgId, invitationId: id });
    for (const outcome of again) expect(outcome).toEqual(ok);
    expect(await sizeOf(db, 'outbox')).toBe(2);
    const back = await sendAtOnce(10, odile, 'withdrawInvitation', { orgId, invitationId: id });
    for (const outcome of back) expect(outcome).toEqual(ok);
    expect(await stateOf(id)).toBe('withdrawn');
  });

  test('an address gets three mails a day, whoever sends them', async () => {
    const id = await invited(amara);
    for (const minutes of [2, 4]) {
      moveClockTo(now + minutes * minute);
      expect(await send(amara, 'resendInvitation', { orgId, invitationId: id })).toEqual(ok);
    }
    moveClockTo(now + hour);
    const refused = { ok: false, why: 'too-many-requests' };
    expect(await send(amara, 'resendInvitation', { orgId, invitationId: id })).toMatchObject(refused);
    expect(await invite(camille, { orgId: fanfares.id })).toMatchObject(refused);
    moveClockTo(now + day);
    expect(await invite(camille, { orgId: fanfares.id })).toMatchObject({ ok: true });
  });

  test('an organization sends twenty an hour; who may not invite uses none of them up', async () => {
    for (let index = 0; index < 25; index++)
      expect(await invite(jun, { email: `stranger${index}@people.example` })).toEqual(refuse('not-allowed'));
    for (let index = 0; index < 20; index++)
      expect(await invite(amara, { email: `colleague${index}@people.example` })).toMatchObject({ ok: true });
    expect(await invite(odile)).toMatchObject({ ok: false, why: 'too-many-requests' });
    moveClockTo(now + hour);
    expect(await invite(odile)).toMatchObject({ ok: true });
  });
});

describe('the link of an invitation', () => {
  test('shows a signed-out person what it is about, and the address in masked form only', async () => {
    await invited(amara, { role: 'owner' });
    const outcome = await lookSignedOut(await mailedToken());
    expect(outcome).toEqual({
      ok: true,
      value: {
        orgId,
        orgName: 'Kermesse',
        event: null,
        role: 'owner',
        inviterName: 'Amara Okafor',
        maskedEmail: 'n•••@p•••.example',
        expiresAt: now + invitationLife,
        address: 'unknown',
        present: null,
      },
    });
    expect(JSON.stringify(outcome)).not.toContain('nadia');
  });

  test('tells whoever is signed in whether the address is theirs, and whether they are in already', async () => {
    await invited(amara);
    const token = await mailedToken();
    const look = async (person: Person) =>
      (await send(person, 'lookAtInvitation', { token })) as { value: object };
    expect((await look(nadia)).value).toMatchObject({ address: 'yours', present: null });
    expect((await look(jun)).value).toMatchObject({ address: 'another', present: null });
    expect((await look(bruno)).value).toMatchObject({ address: 'another', present: 'manager' });
  });

  test('after accepting leads whoever works there on, and tells nobody else where it led', async () => {
    await invited(amara);
    const token = await mailedToken();
    await accept(nadia, token);
    expect(await send(nadia, 'lookAtInvitation', { token })).toEqual(refuse('link-used', { orgId }));
    expect(await send(jun, 'lookAtInvitation', { token })).toEqual(refuse('link-used'));
    expect(await lookSignedOut(token)).toEqual(refuse('link-used'));
  });

  test('stands in the mail alone: neither the token nor anything it follows from is stored', async () => {
    const id = await invited(amara);
    const token = await mailedToken();
    const collections = ['outbox', 'invitationTokens', paths.invitations(orgId)];
    const stored = await Promise.all(collections.map((path) => db.collection(path).get()));
    const text = JSON.stringify(stored.flatMap(({ docs }) => docs.map((one) => [one.id, one.data()])));
    expect(text).toContain(id);
    expect(text).not.toContain(token);
  });
});

describe('accepting', () => {
  test('gives the invited role, in the person’s rights and in the list', async () => {
    const id = await invited(amara, { role: 'owner' });
    expect(await accept(nadia, await mailedToken())).toEqual({
      ok: true,
      value: { orgId, eventId: null, role: 'owner' },
    });
    expect(await store.read(documents.access(nadia.uid))).toMatchObject({
      orgs: { [orgId]: 'owner' },
      scopes: [`o:${orgId}`],
    });
    expect(await store.read(documents.orgUser(orgId, nadia.uid))).toEqual({
      id: nadia.uid,
      role: 'owner',
      name: 'Nadia Haddad',
      email: nadia.email,
      since: now,
    });
    expect(await stateOf(id)).toBe('accepted');
  });

  test('twenty times at once makes one org user, and each answer says so', async () => {
    await invited(amara);
    const token = await mailedToken();
    const outcomes = await sendAtOnce(20, nadia, 'acceptInvitation', { token });
    expect(outcomes).toEqual(
      Array.from({ length: 20 }, () => ({ ok: true, value: { orgId, eventId: null, role: 'manager' } })),
    );
    expect(await sizeOf(db, paths.orgUsers(orgId))).toBe(4);
    expect((await store.read(documents.access(nadia.uid)))?.scopes).toEqual([`o:${orgId}`]);
  });

  /** Security, T11. Each is spoiled in one thing; `accepted` then shows that the rest was right. */
  describe('is refused', () => {
    async function accepted(): Promise<void> {
      expect(await accept(nadia, await mailedToken())).toMatchObject({ ok: true });
      expect(await roleOf(nadia)).toBe('manager');
    }
    async function nobodyCameIn(users = 3): Promise<void> {
      expect([await roleOf(nadia), await roleOf(jun)]).toEqual([undefined, undefined]);
      expect(await sizeOf(db, paths.orgUsers(orgId))).toBe(users);
    }

    test('to an address that is not proven', async () => {
      await invited(amara);
      const token = await mailedToken();
      expect(await accept(nadia, token, { emailVerified: false })).toEqual(refuse('email-not-verified'));
      await nobodyCameIn();
      await accepted();
    });

    test('to somebody whom the mail was forwarded to', async () => {
      await invited(amara);
      expect(await accept(jun, await mailedToken())).toEqual(refuse('another-address'));
      await nobodyCameIn();
      await accepted();
    });

    test('with a role or an organization of one’s own choice', async () => {
      await invited(amara);
      const token = await mailedToken();
      for (const more of [{ role: 'owner' }, { orgId: fanfares.id }, { email: jun.email }])
        expect(await send(nadia, 'acceptInvitation', { token, ...more })).toMatchObject({ why: 'bad-input' });
      await nobodyCameIn();
      await accepted();
      expect(await roleOf(nadia, fanfares.id)).toBeUndefined();
    });

    test('a second time, after having been removed', async () => {
      await invited(amara);
      const token = await mailedToken();
      await accepted();
      await send(amara, 'removeOrgUser', { orgId, uid: nadia.uid });
      expect(await accept(nadia, token)).toEqual(refuse('link-used'));
      await nobodyCameIn();
    });

    test('when seven days are over', async () => {
      await invited(amara);
      const token = await mailedToken();
      moveClockTo(now + invitationLife);
      expect(await accept(nadia, token)).toEqual(refuse('link-expired'));
      await nobodyCameIn();
      moveClockTo(now + invitationLife - 1);
      await accepted();
    });

    test('by a token that was guessed, and guessing comes to an end', async () => {
      await invited(amara);
      const token = await mailedToken();
      const guesses = Array.from({ length: 121 }, (_, index) => String(index).padStart(22, 'a'));
      const whys = new Map<string, number>();
      for (const guess of guesses) {
        const outcome = await accept(jun, guess);
        const why = outcome.ok ? 'in' : outcome.why;
        whys.set(why, (whys.get(why) ?? 0) + 1);
      }
      expect(Object.fromEntries(whys)).toEqual({ 'link-wrong': 120, 'too-many-requests': 1 });
      await nobodyCameIn();
      expect(await accept(nadia, token)).toMatchObject({ ok: true });
    });

    test('by the link of a mail before the last one', async () => {
      const id = await invited(amara);
      const first = await mailedToken();
      moveClockTo(now + 2 * minute);
      await send(amara, 'resendInvitation', { orgId, invitationId: id });
      expect(await accept(nadia, first)).toEqual(refuse('link-superseded'));
      await nobodyCameIn();
      await accepted();
    });

    test('when it was withdrawn', async () => {
      const id = await invited(amara);
      const token = await mailedToken();
      expect(await send(odile, 'withdrawInvitation', { orgId, invitationId: id })).toEqual(ok);
      expect(await accept(nadia, token)).toEqual(refuse('link-withdrawn'));
      await nobodyCameIn();
      moveClockTo(now + 1);
      await invited(amara);
      await accepted();
    });

    test.each<[string, number, () => Promise<unknown>]>([
      ['was removed', 2, () => send(amara, 'removeOrgUser', { orgId, uid: odile.uid })],
      [
        'became a manager',
        3,
        () => send(amara, 'changeOrgUserRole', { orgId, uid: odile.uid, role: 'manager' }),
      ],
      ['left', 2, () => send(odile, 'leaveOrganization', { orgId })],
    ])('when whoever sent it %s; what others sent stays', async (_, users, end) => {
      const theirs = await invited(odile);
      const other = await invited(amara, { email: 'other@people.example' });
      const token = await mailedToken();
      expect(await end()).toEqual(ok);
      expect([await stateOf(theirs), await stateOf(other)]).toEqual(['withdrawn', 'pending']);
      expect(await accept(nadia, token)).toEqual(refuse('link-withdrawn'));
      await nobodyCameIn(users);
    });
  });

  test('a withdrawal and an acceptance at once leave either an org user or none, and say which', async () => {
    for (let round = 0; round < 5; round++) {
      moveClockTo(now + round);
      const id = await invited(amara);
      const token = await mailedToken();
      const [withdrawal, acceptance] = await Promise.all([
        send(odile, 'withdrawInvitation', { orgId, invitationId: id }),
        accept(nadia, token),
      ]);
      expect(withdrawal.ok).toBe(!acceptance.ok);
      expect(await roleOf(nadia)).toBe(acceptance.ok ? 'manager' : undefined);
      expect(await inTheList(nadia)).toBe(await roleOf(nadia));
      await send(amara, 'removeOrgUser', { orgId, uid: nadia.uid });
      await forgetUses();
    }
  });

  test('whoever works there already keeps the role, and the invitation is used up', async () => {
    const id = await invited(amara, { role: 'manager' });
    const token = await mailedToken();
    await works(nadia, 'owner');
    expect(await accept(nadia, token)).toEqual({ ok: true, value: { orgId, eventId: null, role: 'owner' } });
    expect([await roleOf(nadia), await stateOf(id)]).toEqual(['owner', 'accepted']);
  });

  test('an invitation to one event gives its role there and none in the organization', async () => {
    const event = anEvent({ orgId, orgName: kermesse.name }, now);
    await arrange(db, documents.event(event.id), event);
    const facts = { id: 'b'.repeat(20), eventId: event.id, role: 'coordinator' } as const;
    const toEvent = invitationOf(nadia.email, amara, now, facts);
    await arrange(db, documents.invitation(orgId, toEvent.id), toEvent);
    await mailOf(toEvent.id, toEvent.sentAt);
    const token = await mailedToken();
    expect(await send(nadia, 'lookAtInvitation', { token })).toMatchObject({
      value: { event: { id: event.id, name: event.name }, role: 'coordinator', orgName: 'Kermesse' },
    });
    expect(await accept(nadia, token)).toEqual({
      ok: true,
      value: { orgId, eventId: event.id, role: 'coordinator' },
    });
    expect(await store.read(documents.access(nadia.uid))).toMatchObject({
      orgs: {},
      events: { [event.id]: 'coordinator' },
    });
    expect(await inTheList(nadia)).toBeUndefined();
  });
});

/** As inviting leaves it in the outbox. */
async function mailOf(invitationId: string, sentAt: Instant): Promise<void> {
  await db.doc(paths.outboxItem(`invitation:${invitationId}`)).set({
    kind: 'invitation',
    uid: null,
    channel: 'email',
    to: nadia.email,
    language: 'en',
    state: 'pending',
    attempts: 0,
    leaseUntil: new Date(sentAt),
    createdAt: new Date(sentAt),
    sentAt: null,
    reason: null,
    expiresAt: new Date(sentAt + day),
    data: { orgId, invitationId, sentAt: new Date(sentAt) },
  });
}

describe('roles', () => {
  test.each([
    ['an owner', 'may', amara],
    ['a manager', 'may not', bruno],
    ['an owner of another organization', 'may not', camille],
    ['somebody without a role', 'may not', jun],
  ])('%s %s change roles and remove people', async (_, verdict, caller) => {
    const may = verdict === 'may';
    const change = await send(caller, 'changeOrgUserRole', { orgId, uid: bruno.uid, role: 'owner' });
    expect(change).toEqual(may ? ok : refuse('not-allowed'));
    expect([await roleOf(bruno), await inTheList(bruno)]).toEqual(Array(2).fill(may ? 'owner' : 'manager'));
    const removal = await send(caller, 'removeOrgUser', { orgId, uid: bruno.uid });
    expect(removal).toEqual(may ? ok : refuse('not-allowed'));
    expect([await roleOf(bruno), await inTheList(bruno)]).toEqual(Array(2).fill(may ? undefined : 'manager'));
  });

  test('somebody who does not work there has no role to change; removing such a person is nothing to do', async () => {
    expect(await send(amara, 'changeOrgUserRole', { orgId, uid: jun.uid, role: 'owner' })).toEqual(
      refuse('no-org-user'),
    );
    expect(await send(amara, 'changeOrgUserRole', { orgId, uid: camille.uid, role: 'manager' })).toEqual(
      refuse('no-org-user'),
    );
    expect(await send(amara, 'removeOrgUser', { orgId, uid: camille.uid })).toEqual(ok);
    expect(await roleOf(camille, fanfares.id)).toBe('owner');
    expect(await roleOf(jun)).toBeUndefined();
  });

  test('leaving ends one’s own role there and no other, and is the same done twice', async () => {
    for (let time = 0; time < 2; time++)
      expect(await send(bruno, 'leaveOrganization', { orgId })).toEqual(ok);
    expect([await roleOf(bruno), await inTheList(bruno)]).toEqual([undefined, undefined]);
    expect(await send(bruno, 'leaveOrganization', { orgId: fanfares.id })).toEqual(ok);
    expect(await roleOf(camille, fanfares.id)).toBe('owner');
  });

  test('taken away ten times at once is so once, in the rights as in the list', async () => {
    const outcomes = await sendAtOnce(10, amara, 'removeOrgUser', { orgId, uid: bruno.uid });
    for (const outcome of outcomes) expect(outcome).toEqual(ok);
    expect([await roleOf(bruno), await inTheList(bruno)]).toEqual([undefined, undefined]);
  });

  test('the last owner can neither leave nor be removed nor become a manager', async () => {
    await send(amara, 'removeOrgUser', { orgId, uid: odile.uid });
    const refused = refuse('last-owner');
    expect(await send(amara, 'leaveOrganization', { orgId })).toEqual(refused);
    expect(await send(amara, 'removeOrgUser', { orgId, uid: amara.uid })).toEqual(refused);
    expect(await send(amara, 'changeOrgUserRole', { orgId, uid: amara.uid, role: 'manager' })).toEqual(
      refused,
    );
    expect([await roleOf(amara), await inTheList(amara)]).toEqual(['owner', 'owner']);

    await send(amara, 'changeOrgUserRole', { orgId, uid: bruno.uid, role: 'owner' });
    expect(await send(amara, 'leaveOrganization', { orgId })).toEqual(ok);
  });

  test('an owner whose account is closed is no other owner', async () => {
    await send(odile, 'requestDeletion', {});
    expect(await send(amara, 'leaveOrganization', { orgId })).toEqual(refuse('last-owner'));
  });

  test.each<[string, () => Promise<{ ok: boolean }[]>]>([
    ['leave', () => Promise.all([amara, odile].map((owner) => send(owner, 'leaveOrganization', { orgId })))],
    [
      'remove each other',
      () =>
        Promise.all([
          send(amara, 'removeOrgUser', { orgId, uid: odile.uid }),
          send(odile, 'removeOrgUser', { orgId, uid: amara.uid }),
        ]),
    ],
    [
      'step down',
      () =>
        Promise.all(
          [amara, odile].map((owner) =>
            send(owner, 'changeOrgUserRole', { orgId, uid: owner.uid, role: 'manager' }),
          ),
        ),
    ],
  ])('of two owners who %s at once one stays owner', async (_, attempt) => {
    for (let round = 0; round < 3; round++) {
      await works(amara, 'owner');
      await works(odile, 'owner');
      const outcomes = await attempt();
      expect(outcomes.filter(({ ok: good }) => good)).toHaveLength(1);
      const roles = [await roleOf(amara), await roleOf(odile)];
      expect(roles.filter((role) => role === 'owner')).toHaveLength(1);
      expect([await inTheList(amara), await inTheList(odile)]).toEqual(roles);
    }
  });
});
