import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { countryCode, type Cities } from '@equipage/domain';

/** The cities of the world, asked country by country. */
export interface Gazetteer {
  /** The largest first; none for a country that is unknown. */
  readonly citiesOf: (country: string) => Promise<Cities>;
}

/**
 * One country as build-gazetteer.ts writes it, in few letters: the names of regions, and for each city its name, region
 * (its place in that list), district, latitude, longitude, and its keys behind one another.
 */
export interface CountryFile {
  readonly regions: readonly string[];
  readonly cities: readonly (readonly [
    name: string,
    region: number,
    district: string,
    latitude: number,
    longitude: number,
    keys: string,
  ])[];
}

/** How many countries are kept in memory. The largest takes some 10 MB, and people live in few countries at a time. */
const kept = 4;

/** A gazetteer that reads a country's file when it is first asked for it. */
export function gazetteerIn(folder: URL): Gazetteer {
  const countries = new Map<string, Promise<Cities>>();
  return {
    async citiesOf(country) {
      // It becomes the name of a file.
      if (!countryCode.safeParse(country).success) return [];
      const cities = countries.get(country) ?? read(new URL(`${country}.json.br`, folder));
      // The one that was asked for last goes last.
      countries.delete(country);
      countries.set(country, cities);
      for (const oldest of countries.keys()) {
        if (countries.size <= kept) break;
        countries.delete(oldest);
      }
      try {
        return await cities;
      } catch (fault) {
        countries.delete(country);
        throw fault;
      }
    },
  };
}

const decompress = promisify(brotliDecompress);

async function read(file: URL): Promise<Cities> {
  let packed: Buffer;
  try {
    packed = await readFile(file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw fault;
  }
  const { regions, cities } = JSON.parse((await decompress(packed)).toString()) as CountryFile;
  return cities.map(([name, region, district, latitude, longitude, keys]) => ({
    name,
    region: regions[region] ?? '',
    district,
    latitude,
    longitude,
    keys: keys.split('|'),
  }));
}

/** The one that is deployed: its files lie beside the bundle, see build-gazetteer.ts. */
export const embeddedGazetteer = gazetteerIn(new URL('./gazetteer/', import.meta.url));
