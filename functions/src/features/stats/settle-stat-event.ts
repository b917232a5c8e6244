import { findCity, type Cities, type Event, type StatEvent } from '@equipage/domain';
import { isDeepStrictEqual } from 'node:util';
import type { PlaceDeps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';

/**
 * Makes what the numbers of an organization take from an event equal to it, with the place of its city. Whatever was told
 * first, the event at the moment of the commit counts.
 */
export async function settleStatEvent({ store, gazetteer }: PlaceDeps, eventId: string): Promise<void> {
  for (;;) {
    const seen = await store.read(documents.event(eventId));
    if (seen === undefined || seen.state === 'draft') return;
    // Read outside of the transaction, so that nobody waits for a file.
    const cities = await gazetteer.citiesOf(seen.country);
    const settled = await store.transact(async (transaction) => {
      const event = await transaction.read(documents.event(eventId));
      if (event === undefined) return true;
      // It moved to another country meanwhile: its cities are needed.
      if (event.country !== seen.country) return false;
      const place = documents.statEvents(event.orgId);
      const events = (await transaction.read(place))?.events ?? {};
      const wanted = statEventOf(event, cities);
      if (!isDeepStrictEqual(events[eventId], wanted))
        transaction.put(place, { id: 'events', events: { ...events, [eventId]: wanted } });
      return true;
    });
    if (settled) return;
  }
}

function statEventOf({ name, startsAt, city, country }: Event, cities: Cities): StatEvent {
  const found = findCity(cities, { city, country, postalCode: '' });
  return {
    name,
    startsAt,
    place: found === undefined ? null : { latitude: found.city.latitude, longitude: found.city.longitude },
  };
}
