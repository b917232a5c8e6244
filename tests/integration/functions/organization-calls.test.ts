import { day, ownedOrganizationsLimit, paths, refuse, welcomeLicenses } from '@equipage/domain';
import { aPerson, shortIdOf } from '@equipage/domain/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkLedger } from '../../../functions/src/features/billing/check-ledger.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { sizeOf } from './own-database.ts';

const now = Date.UTC(2026, 5, 1, 9);
const { send, sendAtOnce, store, db, moveClockTo, peopleWithAccounts } = callsStage(now);
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
      slug: 'kermesse',
      name: 'Kermesse',
      description: 'Fairs.\nIn the open.',
      logo: null,
      openToJoin: false,
      coordinatorsSendSms: false,
      color: 'green',
      website: '',
      contactEmail: '',
      createdAt: now,
    });
    for (const slug of ['kermesse', 'kermesse2345'])
      expect(await store.read(documents.slug(slug))).toEqual({ orgId: 'kermesse2345', claimedAt: now });
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
      addressProven: true,
      mutedUntil: 0,
    });
  });

  test('it begins with ten licenses, and its ledger says where they come from', async () => {
    const wallet = { licenses: welcomeLicenses, smsCredits: 0, owedLicenses: 0, owedSmsCredits: 0 };
    expect(await store.read(documents.orgWallet('kermesse2345'))).toEqual(wallet);
    expect(await store.read(documents.ledgerEntry('kermesse2345', 'welcome'))).toMatchObject({
      from: 'welcome',
      to: 'org',
      quantity: welcomeLicenses,
      by: amara.uid,
      at: now,
    });
    expect(await checkLedger({ store })).toEqual([]);
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

  test('the first three of a person in a year begin with licenses, the others with none', async () => {
    const founder = aPerson({ givenName: 'Always', familyName: 'Founding' });
    await peopleWithAccounts([founder]);
    const found = async (label: string) => {
      const orgId = shortIdOf(label);
      expect(await send(founder, 'createOrganization', { ...kermesse, orgId })).toMatchObject({ ok: true });
      return (await store.read(documents.orgWallet(orgId)))?.licenses;
    };
    const first = [await found('first'), await found('second'), await found('third')];
    expect(first).toEqual([welcomeLicenses, welcomeLicenses, welcomeLicenses]);
    // Asked again with the same id it is the same, and counts no second time.
    expect(await found('third')).toBe(welcomeLicenses);
    // Nor does it help to belong to none of them any more.
    await db.doc(paths.access(founder.uid)).update({ orgs: {}, scopes: [] });
    expect(await found('fourth')).toBe(0);
    moveClockTo(now + 365 * day);
    expect(await found('a year later')).toBe(welcomeLicenses);
    moveClockTo(now);
    expect(await checkLedger({ store })).toEqual([]);
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

describe('claimSlug', () => {
  const ofAmara = shortIdOf('claims of Amara');
  const ofBruno = shortIdOf('claims of Bruno');
  const slugOf = async (orgId: string) => (await store.read(documents.organization(orgId)))?.slug;
  const holderOf = async (slug: string) => (await store.read(documents.slug(slug)))?.orgId;

  beforeAll(async () => {
    await send(amara, 'createOrganization', { orgId: ofAmara, name: 'Claims', description: '' });
    await send(bruno, 'createOrganization', { orgId: ofBruno, name: 'Claims', description: '' });
  });

  test('the second organization of a name gets another address by itself', async () => {
    expect(await slugOf(ofAmara)).toBe('claims');
    expect(await slugOf(ofBruno)).toBe(`claims-${ofBruno.slice(0, 4)}`);
  });

  test('a new address is the organization’s, and the old one stays its own', async () => {
    expect(await send(amara, 'claimSlug', { orgId: ofAmara, slug: 'amaras-fair' })).toEqual({
      ok: true,
      value: { slug: 'amaras-fair' },
    });
    expect(await slugOf(ofAmara)).toBe('amaras-fair');
    expect(await holderOf('amaras-fair')).toBe(ofAmara);
    expect(await holderOf('claims')).toBe(ofAmara);
    expect(await send(bruno, 'claimSlug', { orgId: ofBruno, slug: 'claims' })).toEqual(refuse('slug-taken'));
  });

  test('going back to an old address is fine, and so is asking twice', async () => {
    for (const slug of ['claims', 'claims', 'amaras-fair'])
      expect(await send(amara, 'claimSlug', { orgId: ofAmara, slug })).toMatchObject({ ok: true });
    expect(await slugOf(ofAmara)).toBe('amaras-fair');
  });

  test('ten claims at once by two organizations: one has the address, the other is told', async () => {
    const outcomes = await Promise.all([
      sendAtOnce(5, amara, 'claimSlug', { orgId: ofAmara, slug: 'the-meadow' }),
      sendAtOnce(5, bruno, 'claimSlug', { orgId: ofBruno, slug: 'the-meadow' }),
    ]);
    const holder = await holderOf('the-meadow');
    const won = holder === ofAmara ? 0 : 1;
    expect([ofAmara, ofBruno]).toContain(holder);
    for (const outcome of outcomes[won] ?? []) expect(outcome).toMatchObject({ ok: true });
    for (const outcome of outcomes[1 - won]!) expect(outcome).toEqual(refuse('slug-taken'));
    expect(await slugOf([ofAmara, ofBruno][won]!)).toBe('the-meadow');
    expect(await slugOf([ofAmara, ofBruno][1 - won]!)).not.toBe('the-meadow');
  });

  test('nobody gets a reserved word, nor the id of another organization', async () => {
    expect(await send(amara, 'claimSlug', { orgId: ofAmara, slug: 'support' })).toEqual(
      refuse('slug-reserved'),
    );
    expect(await send(amara, 'claimSlug', { orgId: ofAmara, slug: ofBruno })).toEqual(refuse('slug-taken'));
  });

  test('who does not work for the organization may not, whether it exists or not', async () => {
    for (const orgId of [ofAmara, shortIdOf('nowhere')])
      expect(await send(camille, 'claimSlug', { orgId, slug: 'nobodys-own' })).toEqual(refuse('not-allowed'));
    expect(await holderOf('nobodys-own')).toBeUndefined();
  });

  test.each(['ab', 'Two Words', 'a--b', '../admin', 'x'.repeat(41)])('%j is no address', async (slug) => {
    expect(await send(amara, 'claimSlug', { orgId: ofAmara, slug })).toEqual(
      refuse('bad-input', { field: 'slug' }),
    );
  });
});
