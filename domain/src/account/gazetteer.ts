import { fold } from '../base/text.ts';

/** A city as the gazetteer knows it. */
export interface City {
  readonly name: string;
  /** The name of its region: state, Land, région; empty where the source has none. */
  readonly region: string;
  /** The source's code of the district below the region; in some countries postal codes begin with it. */
  readonly district: string;
  readonly latitude: number;
  readonly longitude: number;
  /** By {@link cityKey}: first its own name, then the others that it is known by. */
  readonly keys: readonly string[];
}

/** The cities of one country, the largest first. */
export type Cities = readonly City[];

/** What is known of where somebody lives. */
export interface CityQuestion {
  readonly city: string;
  readonly postalCode: string;
  /** Two letters. */
  readonly country: string;
}

const saints: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte' };

/** A name as it is compared: without accents, case, hyphens and spaces, and with `St` for `Saint` or the other way. */
export function cityKey(name: string): string {
  return wordsOf(name)
    .map((word) => saints[word] ?? word)
    .join('');
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * The city that an address means. Among several of the name, the region after a comma (`Springfield, Illinois`) and the
 * postal code choose where they can; of those that are left the largest is taken, and is not certain.
 */
export function findCity(
  cities: Cities,
  question: CityQuestion,
): { readonly city: City; readonly certain: boolean } | undefined {
  for (const { name, region } of readings(question.city)) {
    const named = citiesNamed(cities, name);
    const inRegion = region === undefined ? named : named.filter((city) => cityKey(city.region) === region);
    const found = inDistrict(inRegion, question);
    const [largest] = found;
    if (largest !== undefined) {
      return { city: largest, certain: found.every((other) => isNear(largest, other)) };
    }
  }
  return undefined;
}

/** The ways to read what stands as the city, the most literal first. */
function* readings(text: string): Generator<{ name: string; region?: string }> {
  yield { name: cityKey(text) };
  const comma = text.lastIndexOf(',');
  if (comma > 0) {
    yield { name: cityKey(text.slice(0, comma)), region: cityKey(text.slice(comma + 1)) };
  }
  // `Lyon 3e`, `Brest Cedex 2`: what the post adds to the name.
  yield { name: cityKey(text.replace(/\bcedex\b.*$/i, '').replace(/\p{N}.*$/u, '')) };
}

/** Those whose own name it is; only without any, those that others call so. */
function citiesNamed(cities: Cities, key: string): Cities {
  if (key === '') return [];
  const own = cities.filter((city) => city.keys[0] === key);
  return own.length > 0 ? own : cities.filter((city) => city.keys.includes(key));
}

/** French postal codes begin with the code of the département, those of Corsica with 20. */
function inDistrict(cities: Cities, { postalCode, country }: CityQuestion): Cities {
  const code = postalCode.trim();
  if (country !== 'FR' || !/^[0-9]{5}$/.test(code)) return cities;
  const fitting = cities.filter(({ district }) =>
    code.startsWith('20') ? /^2[AB]$/.test(district) : district === code.slice(0, 2),
  );
  return fitting.length > 0 ? fitting : cities;
}

/** Two entries for one place, such as a town and its commune, lie within a few kilometres. */
function isNear(one: City, other: City): boolean {
  return distance(one, other) <= 15;
}

/** Great-circle distance in kilometres. */
export function distance(
  one: { readonly latitude: number; readonly longitude: number },
  other: { readonly latitude: number; readonly longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const east = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const chord = north + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * east;
  return 2 * 6_371 * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A city offered while somebody types. */
export interface CitySuggestion {
  readonly city: string;
  readonly region: string;
  /** Others of the country have the same name: written with its region, it is the one meant. */
  readonly ambiguous: boolean;
}

/** How many cities are offered at once. */
export const mostPlaces = 8;

/** The largest cities with a name that begins as typed, each pair of city and region once. */
export function suggestCities(cities: Cities, text: string, most = mostPlaces): CitySuggestion[] {
  // While a name is being typed, `St` is the beginning of Strasbourg as well as short for Saint.
  const starts = new Set([wordsOf(text).join(''), cityKey(text)]);
  starts.delete('');
  const found = new Map<string, City>();
  for (const city of cities) {
    if (found.size >= most) break;
    const label = `${city.name}|${city.region}`;
    if (found.has(label)) continue;
    if ([...starts].some((start) => city.keys.some((key) => key.startsWith(start)))) found.set(label, city);
  }
  return [...found.values()].map((city) => ({
    city: city.name,
    region: city.region,
    ambiguous:
      city.region !== '' && cities.some((other) => other.keys[0] === city.keys[0] && !isNear(city, other)),
  }));
}
