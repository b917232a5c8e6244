import { isDeepStrictEqual } from 'node:util';
import { findCity, type Cities, type Place, type PostalAddress } from '@equipage/domain';
import type { PlaceDeps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';

/**
 * Makes the place of an account that of the city in its address: null without an address and for a city that nobody
 * knows. Whatever was told first, the address at the moment of the commit counts.
 */
export async function resolvePlace({ store, gazetteer }: PlaceDeps, uid: string): Promise<void> {
  for (;;) {
    const seen = await store.read(documents.account(uid));
    if (seen === undefined) return;
    const country = seen.address?.country;
    // Read outside of the transaction, so that nobody waits for a file.
    const cities = country === undefined ? [] : await gazetteer.citiesOf(country);

    const settled = await store.transact(async (transaction) => {
      const account = await transaction.read(documents.account(uid));
      if (account === undefined) return true;
      if (account.address?.country !== country) return false;
      const place = account.address === null ? null : placeOf(account.address, cities);
      if (!isDeepStrictEqual(account.place, place)) transaction.update(documents.account(uid), { place });
      return true;
    });
    // The person moved to another country meanwhile: its cities are needed.
    if (settled) return;
  }
}

function placeOf(address: PostalAddress, cities: Cities): Place | null {
  const found = findCity(cities, address);
  if (found === undefined) return null;
  const { latitude, longitude } = found.city;
  return { latitude, longitude, certain: found.certain };
}
