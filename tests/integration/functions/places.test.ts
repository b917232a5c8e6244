import type { PostalAddress } from '@equipage/domain';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { resolvePlace } from '../../../functions/src/features/account/resolve-place.ts';
import { fakeGazetteer } from '../../../functions/src/ports/gazetteer.fake.ts';
import type { Gazetteer } from '../../../functions/src/ports/gazetteer.ts';
import { documents } from '../../../functions/src/store/documents.ts';
import { people } from '../../personas/people.ts';
import { callsStage } from './calls-stage.ts';
import { call, deployedStage, eventually, signUp, type Login } from './deployed-stage.ts';

const home = { street: '', postalCode: '', city: 'Brest', country: 'FR' };
const brest = { latitude: 48.39, longitude: -4.486, certain: true };

describe('the place of an account', () => {
  const { db, deps, store, peopleWithAccounts } = callsStage(Date.UTC(2026, 5, 1, 9));
  const { giulia } = people;
  const account = documents.account(giulia.uid);

  beforeEach(() => peopleWithAccounts([giulia]));

  const live = async (address: PostalAddress | null) => void (await db.doc(account.path).update({ address }));
  const resolve = (gazetteer: Gazetteer = fakeGazetteer()) =>
    resolvePlace({ ...deps, gazetteer }, giulia.uid);
  const place = async () => (await store.read(account))?.place;

  test('is that of the city in the address, and nothing else changes', async () => {
    await live(home);
    const before = await store.read(account);
    await resolve();
    expect(await store.read(account)).toEqual({ ...before, place: brest });
  });

  test('is not certain when several cities have the name, until the postal code tells', async () => {
    await live({ ...home, city: 'St Denis' });
    await resolve();
    expect(await place()).toEqual({ latitude: 48.936, longitude: 2.357, certain: false });
    await live({ ...home, city: 'St Denis', postalCode: '11310' });
    await resolve();
    expect(await place()).toEqual({ latitude: 43.36, longitude: 2.22, certain: true });
  });

  test.each([
    ['a city that nobody knows', { ...home, city: 'Atlantis' }],
    ['a country without cities', { ...home, country: 'AQ' }],
    ['no address any more', null],
  ])('goes with %s', async (_, address) => {
    await live(home);
    await resolve();
    await live(address);
    await resolve();
    expect(await place()).toBeNull();
  });

  test('is the same after five runs at once, and is written once', async () => {
    await live(home);
    await Promise.all(Array.from({ length: 5 }, () => resolve()));
    const { updateTime } = await db.doc(account.path).get();
    await resolve();
    expect(await place()).toEqual(brest);
    expect((await db.doc(account.path).get()).updateTime).toEqual(updateTime);
  });

  test('is that of the present address when the person moves while the cities are read', async () => {
    await live({ ...home, country: 'IE', city: 'Cork' });
    let asked = 0;
    const slow: Gazetteer = {
      async citiesOf(country) {
        asked += 1;
        if (asked === 1) await live(home);
        return fakeGazetteer().citiesOf(country);
      },
    };
    await resolve(slow);
    expect([await place(), asked]).toEqual([brest, 2]);
  });

  test('of somebody who is gone is nobody’s', async () => {
    await db.doc(account.path).delete();
    await resolve();
    expect((await db.doc(account.path).get()).exists).toBe(false);
  });
});

describe('with the cities of the world', () => {
  const { db } = deployedStage();
  let login: Login;

  beforeAll(async () => {
    login = await signUp();
    await call(login, 'openAccount', { givenName: 'Ada', familyName: 'Byron', language: 'en' });
  });

  test('an address gets its place, another one another, and none none', async () => {
    const account = db.doc(`accounts/${login.uid}`);
    const place = async () => (await account.get()).get('place') as { latitude: number } | null;
    const near = (latitude: number) => (seen: { latitude: number } | null) =>
      seen !== null && Math.abs(seen.latitude - latitude) < 0.1;
    await account.update({ address: home });
    await eventually(place, near(48.39));
    await account.update({ address: { ...home, country: 'BE', city: 'Anvers' } });
    await eventually(place, near(51.22));
    await account.update({ address: null });
    await eventually(place, (seen) => seen === null);
  });

  test('cities are suggested, and what is no country is refused', async () => {
    const suggest = (country: string, text: string) => call(login, 'suggestPlaces', { country, text });
    expect(await suggest('FR', 'plougastel')).toEqual({
      ok: true,
      value: { places: [{ city: 'Plougastel-Daoulas', region: 'Brittany', ambiguous: false }] },
    });
    expect(await suggest('US', 'springf')).toMatchObject({
      ok: true,
      value: {
        places: expect.arrayContaining([{ city: 'Springfield', region: 'Illinois', ambiguous: true }]),
      },
    });
    expect(await suggest('AQ', 'brest')).toEqual({ ok: true, value: { places: [] } });
    expect(await suggest('../FR', 'brest')).toEqual({
      ok: false,
      why: 'bad-input',
      detail: { field: 'country' },
    });
  });
});
