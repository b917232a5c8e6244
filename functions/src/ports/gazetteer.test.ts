import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gazetteerIn, type CountryFile, type Gazetteer } from './gazetteer.ts';

const brest: CountryFile = {
  regions: ['', 'Brittany'],
  cities: [['Brest', 1, '29', 48.39, -4.486, 'brest|brestmeme']],
};
let folder: string;
let gazetteer: Gazetteer;

const put = (country: string, content: string) =>
  writeFile(path.join(folder, `${country}.json.br`), brotliCompressSync(content));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gazetteer-'));
  gazetteer = gazetteerIn(pathToFileURL(`${folder}/`));
  await put('FR', JSON.stringify(brest));
});
afterAll(() => rm(folder, { recursive: true }));

test('a country is read once, with the names of its regions', async () => {
  const [first, second] = await Promise.all([gazetteer.citiesOf('FR'), gazetteer.citiesOf('FR')]);
  expect(first).toEqual([
    {
      name: 'Brest',
      region: 'Brittany',
      district: '29',
      latitude: 48.39,
      longitude: -4.486,
      keys: ['brest', 'brestmeme'],
    },
  ]);
  expect(second).toBe(first);
});

test('a country without a file has no cities, and what is no country opens no file', async () => {
  expect(await gazetteer.citiesOf('AQ')).toEqual([]);
  expect(await gazetteer.citiesOf('../FR')).toEqual([]);
});

test('of many countries the one not asked for longest is read again', async () => {
  const first = await gazetteer.citiesOf('FR');
  for (const country of ['AA', 'BB', 'CC']) await gazetteer.citiesOf(country);
  expect(await gazetteer.citiesOf('FR')).toBe(first);
  for (const country of ['DD', 'EE', 'FF', 'GG']) await gazetteer.citiesOf(country);
  expect(await gazetteer.citiesOf('FR')).not.toBe(first);
});

test('a file that could not be read is tried again', async () => {
  await put('IE', 'no JSON');
  await expect(gazetteer.citiesOf('IE')).rejects.toThrow(/JSON/);
  await put('IE', JSON.stringify(brest));
  expect(await gazetteer.citiesOf('IE')).toHaveLength(1);
});
