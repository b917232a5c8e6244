import { aPerson, type Person } from '@equipage/domain/fixtures';

/**
 * The people of all emulator and browser tests. Each stands for one way of belonging, so a title that names one of them
 * says who may or may not. What they hold is given by each kind of test in its own way; where Auth makes the user ids,
 * `uid` is only a handle.
 */
export const people = {
  /** Volunteers at the Street Dance and has talked with its organizers. */
  giulia: aPerson({ givenName: 'Giulia', familyName: 'Conti', language: 'en' }),
  /** Applied to the Street Dance as well. */
  hana: aPerson({ givenName: 'Hana', familyName: 'Suzuki', language: 'en' }),
  /** Applied to the Parade, another event of the same organization. */
  paulo: aPerson({ givenName: 'Paulo', familyName: 'Reis', language: 'fr' }),

  /** Owns Kermesse, the organization behind both. */
  amara: aPerson({ givenName: 'Amara', familyName: 'Okafor', language: 'en' }),
  /** Manages Kermesse. */
  bruno: aPerson({ givenName: 'Bruno', familyName: 'Keller', language: 'fr' }),
  /** Coordinates the Street Dance and belongs to no organization. */
  dalia: aPerson({ givenName: 'Dalia', familyName: 'Haddad', language: 'fr' }),
  /** Coordinates the Parade. */
  esra: aPerson({ givenName: 'Esra', familyName: 'Yıldız', language: 'en' }),
  /** Scans at the Street Dance. */
  farid: aPerson({ givenName: 'Farid', familyName: 'Benali', language: 'fr' }),
  /** Owns Fanfares, another organization. */
  camille: aPerson({ givenName: 'Camille', familyName: 'Roux', language: 'fr' }),
  /** Was a manager of Kermesse until she was removed. */
  ingrid: aPerson({ givenName: 'Ingrid', familyName: 'Berg', language: 'en' }),

  /** Has an account, and nothing to do with anybody here. */
  jun: aPerson({ givenName: 'Jun', familyName: 'Park', language: 'en' }),
  /** Would own Kermesse together with Amara, had he opened the link in the mail. */
  kofi: aPerson({ givenName: 'Kofi', familyName: 'Mensah', language: 'en' }),
} as const satisfies Record<string, Person>;

export type PersonKey = keyof typeof people;

/** Whether a person has proven the address: everybody but Kofi. */
export function hasProvenAddress(key: PersonKey): boolean {
  return key !== 'kofi';
}
