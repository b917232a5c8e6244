import { cityKey, type City } from '@equipage/domain';
import type { Gazetteer } from './gazetteer.ts';

/** Knows Brest and the two Saint-Denis of France, and nothing else. */
export function fakeGazetteer(): Gazetteer {
  return { citiesOf: (country) => Promise.resolve(country === 'FR' ? france : []) };
}

function city(name: string, region: string, district: string, latitude: number, longitude: number): City {
  return { name, region, district, latitude, longitude, keys: [cityKey(name)] };
}

const france = [
  city('Brest', 'Bretagne', '29', 48.39, -4.486),
  city('Saint-Denis', 'Île-de-France', '93', 48.936, 2.357),
  city('Saint-Denis', 'Occitanie', '11', 43.36, 2.22),
];
