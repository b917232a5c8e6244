import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, holdsForAll } from '../base/property.fixtures.ts';
import { cityKey, distance, findCity, suggestCities, type City } from './gazetteer.ts';

function aCity(name: string, facts: Partial<City> & { others?: string[] } = {}): City {
  const { others = [], ...rest } = facts;
  return {
    name,
    region: 'Bretagne',
    district: '29',
    latitude: 48,
    longitude: -4,
    keys: [name, ...others].map(cityKey),
    ...rest,
  };
}

const strasbourg = aCity('Strasbourg', {
  region: 'Grand Est',
  district: '67',
  latitude: 48.58,
  longitude: 7.75,
});
const saintDenis = aCity('Saint-Denis', {
  region: 'Île-de-France',
  district: '93',
  latitude: 48.94,
  longitude: 2.36,
});
const brest = aCity('Brest', { latitude: 48.39, longitude: -4.49, others: ['Brest-même'] });
const saintDenisSouth = aCity('Saint-Denis', {
  region: 'Occitanie',
  district: '11',
  latitude: 43.36,
  longitude: 2.22,
});
const hay = aCity('L’Haÿ-les-Roses', { region: 'Île-de-France', district: '94' });
const ajaccio = aCity('Ajaccio', { region: 'Corse', district: '2A' });
const cities = [strasbourg, saintDenis, brest, ajaccio, hay, saintDenisSouth];

const find = (city: string, postalCode = '') => findCity(cities, { city, postalCode, country: 'FR' });

describe('the city of an address', () => {
  test.each(['Brest', 'BREST', ' brest ', 'Brest Cedex 2', 'Brest 29200', 'brest-même'])(
    'is found as %s',
    (text) => {
      expect(find(text)).toEqual({ city: brest, certain: true });
    },
  );

  test.each(['L’Haÿ-les-Roses', "l'hay les roses", 'LHAY LES ROSES'])('is found as %s', (text) => {
    expect(find(text)?.city).toBe(hay);
  });

  test.each(['St Denis', 'st-denis', 'Saint Denis'])(
    '%s is the largest of its name, and not certain',
    (text) => {
      expect(find(text)).toEqual({ city: saintDenis, certain: false });
    },
  );

  test('is certain when the postal code tells which one is meant', () => {
    expect(find('Saint-Denis', '11310')).toEqual({ city: saintDenisSouth, certain: true });
    expect(find('Saint-Denis', '93200')).toEqual({ city: saintDenis, certain: true });
    expect(find('Ajaccio', '20000')).toEqual({ city: ajaccio, certain: true });
  });

  test('is found in spite of a postal code of elsewhere', () => {
    expect(find('Saint-Denis', '75001')).toEqual({ city: saintDenis, certain: false });
    expect(find('Brest', '75001')?.city).toBe(brest);
  });

  test('is certain when its region is named after a comma', () => {
    expect(find('Saint-Denis, Occitanie')).toEqual({ city: saintDenisSouth, certain: true });
  });

  test('is none when nothing has the name', () => {
    for (const text of ['Bres', 'Atlantis', '', '12345', 'Brest, Occitanie'])
      expect(find(text)).toBeUndefined();
  });

  test('is the one whose own name it is before those that are also called so', () => {
    const also = aCity('Landerneau', { others: ['Brest'], latitude: 48.45, longitude: -4.25 });
    expect(findCity([also, brest], { city: 'Brest', postalCode: '', country: 'FR' })?.city).toBe(brest);
  });

  test('is certain when the name stands twice for one place', () => {
    const twin = { ...brest, latitude: 48.4, longitude: -4.5 };
    expect(findCity([brest, twin], { city: 'Brest', postalCode: '', country: 'FR' })?.certain).toBe(true);
  });

  test('is the same in capitals, with hyphens for spaces and without accents', () => {
    holdsForAll(fc.constantFrom(...cities), ({ name }) => {
      const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
      for (const text of [name.toUpperCase(), name.replace(/[-’]/g, ' '), plain]) {
        expect(find(text)?.city.name).toBe(name);
      }
    });
  });

  test('nothing that is typed breaks the look-up', () => {
    holdsForAll(fc.tuple(anyText, anyText), ([city, postalCode]) => {
      find(city, postalCode);
      expect(suggestCities(cities, city, 3).length).toBeLessThanOrEqual(3);
    });
  });
});

describe('suggestions', () => {
  const names = (text: string) => suggestCities(cities, text, 8).map(({ city }) => city);

  test('begin as typed, the largest first', () => {
    expect(names('s')).toEqual(['Strasbourg', 'Saint-Denis', 'Saint-Denis']);
  });

  test('take “st” for a beginning and for a saint', () => {
    expect(names('st')).toEqual(['Strasbourg', 'Saint-Denis', 'Saint-Denis']);
    expect(names('st d')).toEqual(['Saint-Denis', 'Saint-Denis']);
  });

  test('say which of them need their region', () => {
    expect(suggestCities(cities, 'saint d', 8)).toEqual([
      { city: 'Saint-Denis', region: 'Île-de-France', ambiguous: true },
      { city: 'Saint-Denis', region: 'Occitanie', ambiguous: true },
    ]);
    expect(suggestCities(cities, 'brest', 8)).toEqual([
      { city: 'Brest', region: 'Bretagne', ambiguous: false },
    ]);
  });

  test('are no more than asked for, and none for nothing', () => {
    expect(suggestCities(cities, 's', 1)).toHaveLength(1);
    expect(suggestCities(cities, ' - ', 8)).toEqual([]);
  });

  test('lead to the city that they name', () => {
    for (const { city, region, ambiguous } of suggestCities(cities, 'saint', 8)) {
      const found = find(ambiguous ? `${city}, ${region}` : city);
      expect([found?.city.region, found?.certain]).toEqual([region, true]);
    }
  });
});

describe('a distance', () => {
  test('is in kilometres over the ground', () => {
    expect(distance(strasbourg, brest)).toBeCloseTo(900, -1);
    expect(distance(brest, brest)).toBe(0);
    expect(distance({ latitude: 0, longitude: 179 }, { latitude: 0, longitude: -179 })).toBeCloseTo(222, 0);
  });
});
