import type { Account, Instant } from '@equipage/domain';
import { day } from '@equipage/domain';
import { diceOf } from '@equipage/domain/fixtures';
import type { Handle } from './cast.ts';
import { demoLogins } from './logins.ts';

/** Towns as the gazetteer has them, and how many people live there rather than elsewhere. */
const towns = [
  ['Concarneau', '29900', 47.87536, -3.91896, 9],
  ['Trégunc', '29910', 47.85557, -3.85271, 5],
  ['Rosporden', '29140', 47.96062, -3.83493, 5],
  ['Fouesnant', '29170', 47.89342, -4.0124, 5],
  ['Quimper', '29000', 47.99597, -4.09795, 8],
  ['Quimperlé', '29300', 47.87215, -3.54994, 4],
  ['Douarnenez', '29100', 48.09542, -4.32904, 4],
  ['Lorient', '56100', 47.74817, -3.37177, 4],
  ['Brest', '29200', 48.39029, -4.48628, 3],
  ['Rennes', '35000', 48.11198, -1.67429, 2],
  ['Paris', '75011', 48.85341, 2.3488, 1],
] as const;

const often = towns.flatMap((town) => Array.from({ length: town[4] }, () => town));
const ownDetails = new Set<string>(demoLogins.map(({ email }) => email.split('@')[0] ?? ''));

/**
 * When somebody was born and where she lives, as far as she has told: most have, as in life. The people of the demo logins
 * have not, so that whoever tries them finds the fields to fill in.
 */
export function demoDetails(handle: Handle, now: Instant): Pick<Account, 'birthDate' | 'address' | 'place'> {
  const dice = diceOf(`details of ${handle}`);
  const years = 17 + Math.round(dice.fraction() * dice.fraction() * 56);
  const birthDate = new Date(now - (years * 365.25 + dice.whole(1, 364)) * day).toISOString().slice(0, 10);
  const [city, postalCode, latitude, longitude] = dice.pick(often);
  const hasTold = !ownDetails.has(handle);
  const home =
    hasTold && dice.chance(0.8)
      ? {
          address: { street: '', postalCode, city, country: 'FR' },
          place: { latitude, longitude, certain: true },
        }
      : { address: null, place: null };
  return { birthDate: hasTold && dice.chance(0.85) ? birthDate : null, ...home };
}
