import {
  consentTextVersion,
  day,
  hour,
  noAccess,
  ownJoinLink,
  paths,
  refuse,
  withOrgRole,
  type Application,
  type Event,
  type OrgRole,
} from '@equipage/domain';
import {
  aPerson,
  aSupportedEvent,
  anEvent,
  anOrganization,
  anOrgField,
  applicationOf,
  consentOf,
  memberOf,
  orgInfoOf,
  type Person,
} from '@equipage/domain/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { dispatch } from '../../../functions/src/edge/dispatch.ts';
import { limits } from '../../../functions/src/edge/limits.ts';
import { takeUse } from '../../../functions/src/edge/rate-limit.ts';
import { endpoints } from '../../../functions/src/edge/registry.ts';
import { documents, queries } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { arrange, sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, deps, peopleWithAccounts, forgetUses, moveClockTo } = callsStage(now);
const { amara, bruno, camille, jun, giulia } = people;

const kermesse = anOrganization({ name: 'Kermesse', color: 'plum' });
const fanfares = anOrganization({ name: 'Fanfares' });
const orgId = kermesse.id;
const ok = { ok: true, value: {} };
const consent = consentTextVersion;

/** Amara owns Kermesse, Bruno manages it, Camille owns Fanfares; Jun and Giulia have an account and belong nowhere. */
beforeEach(async () => {
  const places = ['members', 'consents', 'joinLinks', 'orgInfo', 'supportedEvents'].map(
    (name) => `${paths.organization(orgId)}/${name}`,
  );
  const old = await Promise.all([...places, 'joinTokens'].map((path) => db.collection(path).get()));
  await Promise.all(old.flatMap(({ docs }) => docs.map(({ ref }) => ref.delete())));
  const { docs } = await db.collectionGroup('applications').get();
  await Promise.all(docs.map(({ ref }) => ref.delete()));
  await forgetUses();
  moveClockTo(now);
  await peopleWithAccounts([amara, bruno, camille, jun, giulia]);
  for (const organization of [kermesse, fanfares])
    await arrange(db, documents.organization(organization.id), organization);
  await works(amara, 'owner', orgId);
  await works(bruno, 'manager', orgId);
  await works(camille, 'owner', fanfares.id);
});

const works = (person: Person, role: OrgRole, where: string) =>
  arrange(db, documents.access(person.uid), withOrgRole(noAccess, where, role));

const make = (caller: Person, input: object = {}) =>
  send(caller, 'makeJoinLink', { orgId, viaOrgId: null, replaces: null, ...input });

async function made(caller: Person = amara, input: object = {}): Promise<string> {
  const outcome = await make(caller, input);
  if (!outcome.ok) throw new Error(outcome.why);
  return (outcome.value as { token: string }).token;
}

const joins = (person: Person, key: string, input: object = {}) =>
  send(person, 'joinCommunity', { key, consent, ...input });
const looks = (person: Person, key: string) => send(person, 'lookAtJoinLink', { key });
const looksSignedOut = (key: string) =>
  dispatch(endpoints, { network: 'network' }, { name: 'lookAtJoinLink', input: { key } }, deps);

const memberAt = (person: Person) => store.read(documents.member(orgId, person.uid));
const consentAt = (person: Person) => store.read(documents.consent(orgId, person.uid));
const scopesOf = async (person: Person) => (await store.read(documents.audience(person.uid)))?.scopes;

async function applied(person: Person, event: Event, facts: Partial<Application> = {}): Promise<void> {
  await arrange(db, documents.application(event.id, person.uid), {
    ...applicationOf(person, event, { appliedAt: now - 5 * day, status: 'accepted' }),
    ...facts,
  });
}

const supports = (holderOrgId: string) =>
  arrange(db, documents.supportedEvent(orgId, anEvent().id), aSupportedEvent({ holderOrgId }));

describe('the link', () => {
  test.each([
    ['an owner', 'may', amara],
    ['a manager', 'may', bruno],
    ['an owner of another organization', 'may not', camille],
    ['somebody without a role', 'may not', jun],
  ])('%s %s make it', async (_, verdict, caller) => {
    const outcome = await make(caller);
    if (verdict === 'may') {
      const { token } = (outcome as { value: { token: string } }).value;
      expect(await store.read(documents.joinLink(orgId, ownJoinLink))).toEqual({ token, madeAt: now });
    } else expect(outcome).toEqual(refuse('not-allowed'));
  });

  test('is made once, however often and by however many it is asked for', async () => {
    const outcomes = await sendAtOnce(6, amara, 'makeJoinLink', { orgId, viaOrgId: null, replaces: null });
    expect(
      new Set(outcomes.map((outcome) => outcome.ok && (outcome.value as { token: string }).token)).size,
    ).toBe(1);
    expect(await sizeOf(db, 'joinTokens')).toBe(1);
    expect(await made(bruno)).toBe(await made(amara));
  });

  test('is renewed once when two want it at the same time, and the one before opens nothing', async () => {
    const before = await made();
    const [one, other] = await Promise.all([
      made(amara, { replaces: before }),
      made(bruno, { replaces: before }),
    ]);
    expect(one).toBe(other);
    expect(one).not.toBe(before);
    expect(await looksSignedOut(before)).toEqual(refuse('link-dead'));
    expect(await joins(jun, before)).toEqual(refuse('link-dead'));
    expect(await joins(jun, one)).toMatchObject({ ok: true });
  });

  test('shows to anybody the organization as its public page does, and nothing else', async () => {
    const token = await made();
    expect(await looksSignedOut(token)).toEqual({
      ok: true,
      value: {
        orgId,
        slug: kermesse.slug,
        name: 'Kermesse',
        logo: null,
        color: 'plum',
        viaName: null,
        isMember: false,
      },
    });
    expect(await looksSignedOut('x'.repeat(21) + 'A')).toEqual(refuse('link-dead'));
  });
});

describe('joining', () => {
  test('somebody who agrees is in the community, and its org users may read the profile', async () => {
    const key = await made();
    expect(await joins(jun, key)).toEqual({ ok: true, value: { orgId, joined: true } });
    expect(await memberAt(jun)).toMatchObject({
      name: 'Jun Park',
      joinedAt: now,
      source: 'link',
      last: null,
    });
    expect(await consentAt(jun)).toEqual(consentOf(jun, { at: now }));
    expect(await scopesOf(jun)).toEqual([`o:${orgId}`]);
    expect(await looks(jun, key)).toMatchObject({ ok: true, value: { isMember: true } });
  });

  test('ten times at once is once, and a day later nothing', async () => {
    const key = await made();
    const outcomes = await sendAtOnce(10, jun, 'joinCommunity', { key, consent });
    const joined = outcomes.map((outcome) => outcome.ok && (outcome.value as { joined: boolean }).joined);
    expect(joined.filter(Boolean)).toHaveLength(1);
    expect(await sizeOf(db, paths.members(orgId))).toBe(1);
    moveClockTo(now + day);
    expect(await joins(jun, key)).toEqual({ ok: true, value: { orgId, joined: false } });
    expect(await memberAt(jun)).toMatchObject({ joinedAt: now });
    expect(await consentAt(jun)).toMatchObject({ at: now });
  });

  test('asks for a proven address, for the text as it is now, and for a key that might be one', async () => {
    const key = await made();
    const unproven = await send(jun, 'joinCommunity', { key, consent }, { emailVerified: false });
    expect(unproven).toEqual(refuse('email-not-verified'));
    expect(await joins(jun, key, { consent: consent + 1 })).toEqual(refuse('text-outdated'));
    expect(await joins(jun, '../organizations')).toMatchObject({ ok: false, why: 'bad-input' });
    expect(await memberAt(jun)).toBeUndefined();
  });

  test('from the public page works while the organization is open to everybody', async () => {
    expect(await joins(jun, orgId)).toEqual(refuse('link-dead'));
    await arrange(db, documents.organization(orgId), { ...kermesse, openToJoin: true });
    expect(await joins(jun, orgId)).toEqual({ ok: true, value: { orgId, joined: true } });
    expect(await memberAt(jun)).toMatchObject({ source: 'page' });
  });

  test('the 301st within an hour is asked to come back, and is let in then', async () => {
    const key = await made();
    for (let use = 0; use < 300; use += 1) await takeUse(store, limits.joinsByLink, key, now);
    expect(await joins(jun, key)).toEqual(refuse('too-many-requests', { retryAt: now + hour }));
    moveClockTo(now + hour);
    expect(await joins(jun, key)).toMatchObject({ ok: true, value: { joined: true } });
  });

  test('one person tries 30 times an hour', async () => {
    const key = await made();
    for (let use = 0; use < 30; use += 1) await takeUse(store, limits.joins, jun.uid, now);
    expect(await joins(jun, key)).toMatchObject({ ok: false, why: 'too-many-requests' });
    expect(await joins(giulia, key)).toMatchObject({ ok: true });
  });
});

describe('a link that another organization passes on', () => {
  test('is made for one whose event is supported, by org users of either, and for nobody else', async () => {
    const viaOrgId = fanfares.id;
    expect(await make(amara, { viaOrgId })).toEqual(refuse('not-supported'));
    await supports(viaOrgId);
    expect(await make(jun, { viaOrgId })).toEqual(refuse('not-allowed'));
    const token = await made(amara, { viaOrgId });
    expect(await made(camille, { viaOrgId })).toBe(token);
    expect(await made(amara)).not.toBe(token);
  });

  test('names both, leads into the community of the supporter alone, and the source is kept', async () => {
    const viaOrgId = fanfares.id;
    await supports(viaOrgId);
    const key = await made(camille, { viaOrgId });
    expect(await looksSignedOut(key)).toMatchObject({ value: { name: 'Kermesse', viaName: 'Fanfares' } });
    expect(await joins(jun, key)).toEqual({ ok: true, value: { orgId, joined: true } });
    expect(await memberAt(jun)).toMatchObject({ source: 'supported-link' });
    expect(await consentAt(jun)).toMatchObject({ source: 'supported-link', viaOrgId });
    expect(await store.read(documents.member(viaOrgId, jun.uid))).toBeUndefined();
    expect(await scopesOf(jun)).toEqual([`o:${orgId}`]);
  });
});

describe('leaving', () => {
  const coming = anEvent({ orgId, id: 'streetdance1', name: 'Street Dance' }, now);
  const past = anEvent(
    {
      orgId,
      id: 'haystack2026',
      name: 'Haystack Supper',
      state: 'finished',
      startsAt: now - 12 * day,
      endsAt: now - 10 * day,
    },
    now,
  );
  const field = anOrgField({ name: 'Key number' });
  const leaves = (person: Person) => send(person, 'leaveCommunity', { orgId });

  async function joined(person: Person): Promise<void> {
    const outcome = await joins(person, await made());
    if (!outcome.ok) throw new Error(outcome.why);
    const info = orgInfoOf(person.uid, [[field, 'B 12']], { by: bruno.uid, at: now });
    await arrange(db, documents.orgInfo(orgId, person.uid), info);
  }

  test('takes the entry and the notes along; that she had agreed stays, as taken back', async () => {
    await joined(jun);
    await joined(giulia);
    moveClockTo(now + day);
    expect(await leaves(jun)).toEqual(ok);
    expect(await memberAt(jun)).toBeUndefined();
    expect(await store.read(documents.orgInfo(orgId, jun.uid))).toBeUndefined();
    expect(await consentAt(jun)).toMatchObject({ at: now, withdrawnAt: now + day });
    expect(await scopesOf(jun)).toEqual([]);
    expect(await memberAt(giulia)).toBeDefined();
    expect(await leaves(jun)).toEqual(ok);
  });

  test('waits until an application to a coming event is canceled', async () => {
    await joined(giulia);
    await applied(giulia, coming);
    const { id: eventId, name } = coming;
    expect(await leaves(giulia)).toEqual(refuse('open-application', { eventId, name }));
    expect(await memberAt(giulia)).toBeDefined();
    await applied(giulia, coming, { status: 'canceled' });
    expect(await leaves(giulia)).toEqual(ok);
  });

  test('leaves past applications with their events, whose organizers still read the profile', async () => {
    await applied(giulia, past);
    await arrange(db, documents.audience(giulia.uid), { scopes: [`e:${past.id}`, `o:${orgId}`] });
    const member = memberOf(giulia, { joinedAt: now - 12 * day, source: 'application' });
    await arrange(db, documents.member(orgId, giulia.uid), member);
    expect(await leaves(giulia)).toEqual(ok);
    expect(await scopesOf(giulia)).toEqual([`e:${past.id}`, `o:${orgId}`]);
    const readers = await send(giulia, 'listReaders', {});
    expect(readers).toMatchObject({ value: { organizations: [{ id: orgId, isMember: false }] } });
    const applications = [];
    for await (const page of store.pages(queries.applicationsWithin(orgId, giulia.uid), 9))
      applications.push(...page);
    expect(applications).toHaveLength(1);
  });

  test('whoever comes back is found with the past again, and without the notes', async () => {
    await joined(giulia);
    await applied(giulia, past);
    await leaves(giulia);
    moveClockTo(now + day);
    await joins(giulia, await made());
    expect(await memberAt(giulia)).toMatchObject({
      joinedAt: now + day,
      last: { eventName: 'Haystack Supper' },
    });
    expect(await consentAt(giulia)).toMatchObject({ at: now + day, withdrawnAt: null });
    expect(await store.read(documents.orgInfo(orgId, giulia.uid))).toBeUndefined();
  });

  test('only of oneself, whoever asks', async () => {
    await joined(jun);
    const attempt = await send(amara, 'leaveCommunity', { orgId, uid: jun.uid });
    expect(attempt).toMatchObject({ ok: false, why: 'bad-input' });
    expect(await leaves(aPerson())).toEqual(refuse('not-allowed'));
    expect(await memberAt(jun)).toBeDefined();
  });
});
