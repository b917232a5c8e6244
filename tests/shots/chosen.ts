import { Obstacle } from '@equipage/tools/obstacle.ts';
import type { Visit } from '../visits/visit.ts';

/** The components on a page of their own, which no visitor of the app sees. */
export const catalogue = 'catalogue';

/** What is photographed. */
export interface Chosen {
  readonly pages: readonly Visit[];
  readonly catalogue: boolean;
  /** Whether a picture of an earlier run is about to be taken again, or belongs to nothing any more. */
  isStale(file: string): boolean;
}

/**
 * Picks what to photograph.
 * @param names of visits, or `catalogue`; none stand for all that have their picture
 * @throws Obstacle when something has no such name; says which names there are
 */
export function chosen(names: readonly string[], visits: readonly Visit[]): Chosen {
  if (names.length === 0) {
    return {
      pages: visits.filter(({ unpictured }) => unpictured !== true),
      catalogue: true,
      isStale: () => true,
    };
  }
  const known = [...visits.map(({ name }) => name), catalogue];
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Obstacle(`No page is called ${unknown.join(', ')}.`, `There are: ${known.join(', ')}.`);
  return {
    pages: visits.filter(({ name }) => names.includes(name)),
    catalogue: names.includes(catalogue),
    isStale: (file) => names.includes(nameOf(file, known)),
  };
}

/** Whose picture a file is: `home-360-dark-fr.png` is that of `home`, and `home-two-360-…` that of `home-two`. */
function nameOf(file: string, known: readonly string[]): string {
  const fitting = known.filter((name) => file.startsWith(`${name}-`));
  return fitting.reduce((longest, name) => (name.length > longest.length ? name : longest), '');
}
