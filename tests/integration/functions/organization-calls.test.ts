import { ownedOrganizationsLimit, paths, refuse } from '@equipage/domain';
import { shortIdOf } from '@equipage/domain/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, peopleWithAccounts } = callsStage(now);
const { amara, bruno, camille, dalia, jun, kofi } = people;

const kermesse = { orgId: 'kermesse2345', name: 'Kermesse', description: 'Fairs.\nIn the open.' };

beforeAll(async () => {
  await peopleWithAccounts([amara, bruno, camille, dalia]);
});

describe('createOrganization', () => {
  test('the creator is its first owner, in its people and in her own rights', async () => {
    expect(await send(amara, 'createOrganization', kermesse)).toEqual({
      ok: true,
      value: { orgId: 'kermesse2345' },
    });
    expect(await store.read(documents.organization('kermesse2345'))).toEqual({
      id: 'kermesse2345',
      name: 'Kermesse',
      description: 'Fairs.\nIn the open.',
      createdAt: now,
    });
    expect(await store.read(documents.orgUser('kermesse2345', amara.uid))).toEqual({
      id: amara.uid,
      role: 'owner',
      name: 'Amara Okafor',
      email: amara.email,
      since: now,
    });
    expect(await store.read(documents.access(amara.uid))).toEqual({
      orgs: { kermesse2345: 'owner' },
      events: {},
      scopes: ['o:kermesse2345'],
      validSince: 0,
      addressProven: false,
    });
  });

  test('a repeated call answers with the organization that is there and leaves it as it is', async () => {
    const again = await send(amara, 'createOrganization', { ...kermesse, name: 'Renamed' });
    expect(again).toEqual({ ok: true, value: { orgId: 'kermesse2345' } });
    expect((await store.read(documents.organization('kermesse2345')))?.name).toBe('Kermesse');
  });

  test('somebody else’s id is taken, and gives no rights', async () => {
    expect(await send(bruno, 'createOrganization', kermesse)).toEqual(refuse('id-taken'));
    expect((await store.read(documents.access(bruno.uid)))?.orgs).toEqual({});
    expect(await sizeOf(db, paths.orgUsers('kermesse2345'))).toBe(1);
  });

  test('ten clicks at once make one organization with one owner', async () => {
    const outcomes = await sendAtOnce(10, camille, 'createOrganization', {
      ...kermesse,
      orgId: shortIdOf('fanfares'),
    });
    expect(outcomes).toEqual(
      Array.from({ length: 10 }, () => ({ ok: true, value: { orgId: shortIdOf('fanfares') } })),
    );
    expect(await sizeOf(db, paths.orgUsers(shortIdOf('fanfares')))).toBe(1);
  });

  test('two people who pick one id at once: one owns it, the other is told', async () => {
    const outcomes = await Promise.all(
      [amara, bruno].map((person) =>
        send(person, 'createOrganization', { ...kermesse, orgId: shortIdOf('both') }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([refuse('id-taken')]);
    expect(await sizeOf(db, paths.orgUsers(shortIdOf('both')))).toBe(1);
  });

  test(`nobody owns more than ${ownedOrganizationsLimit}; being a manager of many does not count`, async () => {
    const orgs = (count: number, role: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`${role}${n}`, role]));
    const manyRoles = { ...orgs(ownedOrganizationsLimit - 1, 'owner'), ...orgs(60, 'manager') };
    await db
      .doc(paths.access(dalia.uid))
      .set({ orgs: manyRoles, events: {}, scopes: [], validSince: new Date(0), addressProven: true });
    expect(
      await send(dalia, 'createOrganization', { ...kermesse, orgId: shortIdOf('fiftieth') }),
    ).toMatchObject({
      ok: true,
    });
    expect(await send(dalia, 'createOrganization', { ...kermesse, orgId: shortIdOf('fifty-first') })).toEqual(
      refuse('too-many-organizations', { limit: ownedOrganizationsLimit }),
    );
    expect(await store.read(documents.organization(shortIdOf('fifty-first')))).toBeUndefined();
  });

  test('who has not opened an account yet may not', async () => {
    expect(await send(jun, 'createOrganization', { ...kermesse, orgId: shortIdOf('accountless') })).toEqual(
      refuse('not-allowed'),
    );
  });

  test('who has not proven the address may not', async () => {
    const outcome = await send(kofi, 'createOrganization', kermesse, { emailVerified: false });
    expect(outcome).toEqual(refuse('email-not-verified'));
  });

  test.each([
    ['an id with a slash', { ...kermesse, orgId: 'a/b' }, 'orgId'],
    ['an id with letters that look alike', { ...kermesse, orgId: 'iiiiiiiiiiii' }, 'orgId'],
    ['no name', { ...kermesse, name: '\n' }, 'name'],
    ['a name that never ends', { ...kermesse, name: 'x'.repeat(121) }, 'name'],
    ['a description that never ends', { ...kermesse, description: 'x'.repeat(2_001) }, 'description'],
    ['a missing description', { orgId: kermesse.orgId, name: 'Kermesse' }, 'description'],
  ])('%s is refused', async (_, input, field) => {
    expect(await send(bruno, 'createOrganization', input)).toEqual(refuse('bad-input', { field }));
  });
});
