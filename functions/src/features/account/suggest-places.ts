import { done, suggestCities, type calls } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { UseCase } from '../../edge/callable.ts';
import type { Gazetteer } from '../../ports/gazetteer.ts';

/** Offers cities while somebody types. It touches nothing of the database. */
export function suggestFrom(gazetteer: Gazetteer): UseCase<typeof calls.suggestPlaces, Person> {
  return async (_person, { country, text }) =>
    done({ places: suggestCities(await gazetteer.citiesOf(country), text) });
}
