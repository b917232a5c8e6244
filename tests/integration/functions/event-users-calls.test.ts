import {
  hour,
  noAccess,
  paths,
  refuse,
  withEventRole,
  withOrgRole,
  type Access,
  type EventRole,
} from '@equipage/domain';
import {
  aPerson,
  anEvent,
  anOrganization,
  eventUserOf,
  orgUserOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { rebuildPerson } from '../../../functions/src/features/profile/rebuild-person.ts';
import { compose } from '../../../functions/src/outbox/compose.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, deps, peopleWithAccounts, forgetUses, moveClockTo } = callsStage(now);
const { amara, bruno, camille, dalia, esra, farid, jun } = people;
const nadia = aPerson({ givenName: 'Nadia', familyName: 'Haddad', email: 'nadia@people.example' });

const kermesse = anOrganization({ name: 'Kermesse' });
const fanfares = anOrganization({ name: 'Fanfares' });
const orgId = kermesse.id;
const dance = anEvent({ orgId, orgName: kermesse.name, name: 'Street Dance' }, now);
const parade = anEvent({ orgId, orgName: kermesse.name, name: 'Parade' }, now);
const eventId = dance.id;
const ok = { ok: true, value: {} };
const notAllowed = refuse('not-allowed');

/** Amara owns and Bruno manages Kermesse, Dalia coordinates the Street Dance, Farid scans there, Esra runs the Parade. */
beforeEach(async () => {
  const old = await Promise.all(
    ['outbox', 'invitationTokens', paths.invitations(orgId), paths.eventUsers(eventId)].map((path) =>
      db.collection(path).get(),
    ),
  );
  await Promise.all(old.flatMap(({ docs }) => docs.map(({ ref }) => ref.delete())));
  await forgetUses();
  moveClockTo(now);
  await peopleWithAccounts([amara, bruno, camille, dalia, esra, farid, jun, nadia]);
  for (const organization of [kermesse, fanfares])
    await arrange(db, documents.organization(organization.id), organization);
  for (const event of [dance, parade]) await arrange(db, documents.event(event.id), event);
  await has(amara, withOrgRole(noAccess, orgId, 'owner'));
  await has(bruno, withOrgRole(noAccess, orgId, 'manager'));
  await arrange(db, documents.orgUser(orgId, bruno.uid), orgUserOf(bruno, 'manager', now - hour));
  await has(camille, withOrgRole(noAccess, fanfares.id, 'owner'));
  await has(esra, withEventRole(noAccess, parade.id, 'coordinator'));
  await works(dalia, 'coordinator');
  await works(farid, 'scanner');
});

const has = (person: Person, access: Access) => arrange(db, documents.access(person.uid), access);

async function works(person: Person, role: EventRole): Promise<void> {
  await has(person, withEventRole(noAccess, eventId, role));
  await arrange(db, documents.eventUser(eventId, person.uid), eventUserOf(person, role, now - hour));
}

const invite = (caller: Person, input: object = {}) =>
  send(caller, 'inviteEventUser', { eventId, email: nadia.email, role: 'scanner', language: 'en', ...input });

async function invited(caller: Person, input: object = {}): Promise<string> {
  const outcome = await invite(caller, input);
  if (!outcome.ok) throw new Error(outcome.why);
  return (outcome.value as { invitationId: string }).invitationId;
}

/** The secret in the link of the mail to Nadia. */
async function mailedToken(): Promise<string> {
  for await (const page of store.pages(queries.noticesTo(nadia.email), 50)) {
    const letter = await compose(page.at(-1)!.value, { ...deps, webOrigin: 'https://equipage.example' });
    const action = letter?.parts.find((part) => part.kind === 'action');
    const token = action && /\/invitations\/([\w-]{22})$/.exec(action.url)?.[1];
    if (token !== undefined) return token;
  }
  throw new Error('no link in a mail to Nadia');
}

const roleOf = async ({ uid }: Person) => (await store.read(documents.access(uid)))?.events[eventId];
const inTheList = async ({ uid }: Person) => (await store.read(documents.eventUser(eventId, uid)))?.role;
const stateOf = async (id: string) => (await store.read(documents.invitation(orgId, id)))?.state;

describe('inviting to an event', () => {
  test.each<[string, Person, EventRole, boolean]>([
    ['an owner', amara, 'coordinator', true],
    ['a manager', bruno, 'coordinator', true],
    ['a manager', bruno, 'scanner', true],
    ['a coordinator', dalia, 'scanner', true],
    ['a coordinator', dalia, 'coordinator', false],
    ['a scanner', farid, 'scanner', false],
    ['the coordinator of another event', esra, 'scanner', false],
    ['an owner of another organization', camille, 'scanner', false],
    ['somebody without a role', jun, 'scanner', false],
  ])('%s invites, sends again and takes back where she decides: %#', async (_, caller, role, may) => {
    const outcome = await invite(caller, { role });
    expect(outcome).toMatchObject(may ? { ok: true } : notAllowed);
    const id = outcome.ok
      ? (outcome.value as { invitationId: string }).invitationId
      : await invited(amara, { role });
    const attempts = [
      await send(caller, 'resendInvitation', { orgId, invitationId: id }),
      await send(caller, 'withdrawInvitation', { orgId, invitationId: id }),
    ];
    expect(attempts).toEqual(may ? [ok, ok] : [notAllowed, notAllowed]);
    expect(await stateOf(id)).toBe(may ? 'withdrawn' : 'pending');
  });

  test('an event that is not there and one of others are the same to whoever asks', async () => {
    expect(await invite(amara, { eventId: '0123456789ab' })).toEqual(notAllowed);
    expect(await invite(camille)).toEqual(notAllowed);
  });

  test('oneself, an org user, an event user and somebody invited are told apart; after the end nobody is', async () => {
    expect(await invite(amara, { email: amara.email })).toEqual(refuse('own-address'));
    expect(await invite(amara, { email: bruno.email })).toEqual(refuse('already-org-user'));
    expect(await invite(amara, { email: farid.email })).toEqual(refuse('already-event-user'));
    await invited(amara);
    expect(await invite(dalia)).toEqual(refuse('already-invited'));
    moveClockTo(dance.endsAt);
    expect(await invite(amara)).toEqual(refuse('event-over'));
  });

  test('a coordinator does not find out who works for the organization', async () => {
    expect(await invite(dalia, { email: bruno.email })).toMatchObject({ ok: true });
  });
});

describe('accepting', () => {
  test('gives the role at this event and at no other, in the rights and in the list', async () => {
    await invited(dalia);
    const outcomes = await sendAtOnce(5, nadia, 'acceptInvitation', { token: await mailedToken() });
    for (const outcome of outcomes)
      expect(outcome).toEqual({ ok: true, value: { orgId, eventId, role: 'scanner' } });
    expect(await store.read(documents.access(nadia.uid))).toMatchObject({
      orgs: {},
      events: { [eventId]: 'scanner' },
      scopes: [],
    });
    expect(await store.read(documents.eventUser(eventId, nadia.uid))).toEqual(
      eventUserOf(nadia, 'scanner', now),
    );
    expect(await sizeOf(db, paths.eventUsers(eventId))).toBe(3);
  });

  test('leads whoever works there on to the event', async () => {
    await invited(amara);
    const token = await mailedToken();
    await send(nadia, 'acceptInvitation', { token });
    expect(await send(nadia, 'lookAtInvitation', { token })).toEqual(refuse('link-used', { orgId, eventId }));
  });

  test.each<[string, () => Promise<unknown>]>([
    ['was removed', () => send(amara, 'removeEventUser', { eventId, uid: dalia.uid })],
    [
      'became a scanner',
      () => send(bruno, 'changeEventUserRole', { eventId, uid: dalia.uid, role: 'scanner' }),
    ],
    ['left', () => send(dalia, 'giveUpEventRole', { eventId })],
  ])('is refused when whoever sent the invitation %s; what others sent stays', async (_, end) => {
    const theirs = await invited(dalia);
    const other = await invited(amara, { email: 'other@people.example' });
    const token = await mailedToken();
    expect(await end()).toEqual(ok);
    expect([await stateOf(theirs), await stateOf(other)]).toEqual(['withdrawn', 'pending']);
    expect(await send(nadia, 'acceptInvitation', { token })).toEqual(refuse('link-withdrawn'));
    expect(await roleOf(nadia)).toBeUndefined();
  });

  test('is refused when a manager who sent it was removed from the organization', async () => {
    const id = await invited(bruno, { role: 'coordinator' });
    expect(await send(amara, 'removeOrgUser', { orgId, uid: bruno.uid })).toEqual(ok);
    expect(await stateOf(id)).toBe('withdrawn');
  });
});

describe('roles', () => {
  test.each<[string, Person, boolean, boolean]>([
    ['an owner', amara, true, true],
    ['a manager', bruno, true, true],
    ['a coordinator', dalia, false, true],
    ['the coordinator of another event', esra, false, false],
    ['an owner of another organization', camille, false, false],
    ['somebody without a role', jun, false, false],
  ])('%s makes coordinators of scanners and removes scanners, or not', async (_, caller, raises, removes) => {
    const change = await send(caller, 'changeEventUserRole', {
      eventId,
      uid: farid.uid,
      role: 'coordinator',
    });
    expect(change).toEqual(raises ? ok : notAllowed);
    expect([await roleOf(farid), await inTheList(farid)]).toEqual(
      Array(2).fill(raises ? 'coordinator' : 'scanner'),
    );
    const removal = await send(caller, 'removeEventUser', { eventId, uid: farid.uid });
    expect(removal).toEqual(removes ? ok : notAllowed);
    expect([await roleOf(farid), await inTheList(farid)]).toEqual(
      Array(2).fill(removes ? undefined : 'scanner'),
    );
  });

  test('a coordinator removes no other coordinator', async () => {
    await works(jun, 'coordinator');
    expect(await send(dalia, 'removeEventUser', { eventId, uid: jun.uid })).toEqual(notAllowed);
    expect(await send(dalia, 'changeEventUserRole', { eventId, uid: jun.uid, role: 'scanner' })).toEqual(
      notAllowed,
    );
    expect(await roleOf(jun)).toBe('coordinator');
  });

  test('somebody who does not work there has no role to change; removing such a person is nothing to do', async () => {
    const change = { eventId, uid: nadia.uid, role: 'scanner' };
    expect(await send(amara, 'changeEventUserRole', change)).toEqual(refuse('no-event-user'));
    expect(await send(amara, 'removeEventUser', { eventId, uid: esra.uid })).toEqual(ok);
    expect((await store.read(documents.access(esra.uid)))?.events).toEqual({ [parade.id]: 'coordinator' });
  });

  test('leaving ends one’s own role there and no other, and is the same done twice', async () => {
    await has(dalia, withEventRole(withEventRole(noAccess, eventId, 'coordinator'), parade.id, 'scanner'));
    for (let time = 0; time < 2; time++)
      expect(await send(dalia, 'giveUpEventRole', { eventId })).toEqual(ok);
    expect([await roleOf(dalia), await inTheList(dalia)]).toEqual([undefined, undefined]);
    expect((await store.read(documents.access(dalia.uid)))?.events).toEqual({ [parade.id]: 'scanner' });
    expect(await send(jun, 'giveUpEventRole', { eventId: '0123456789ab' })).toEqual(ok);
  });
});

test('the list follows the name of the account', async () => {
  await db.doc(paths.account(farid.uid)).update({ familyName: 'Bel Hadj' });
  await rebuildPerson(deps, farid.uid);
  expect((await store.read(documents.eventUser(eventId, farid.uid)))?.name).toBe('Farid Bel Hadj');
});
