import * as z from 'zod/mini';
import { plainDate } from '../base/instant.ts';
import { countryCode, storedLine } from '../base/stored.ts';
import { isBlank, line } from '../base/text.ts';

/** How many characters the parts of an address may have. */
export const addressLengths = { street: 200, postalCode: 20, city: 120 } as const;

/** Where somebody lives. The city is what distances are made of; street and postal code may stay empty. */
export const postalAddress = z.object({
  street: storedLine(addressLengths.street, 0),
  postalCode: storedLine(addressLengths.postalCode, 0),
  city: storedLine(addressLengths.city),
  country: countryCode,
});
export type PostalAddress = z.infer<typeof postalAddress>;

/** A phone number as the world dials it (E.164): `+` and 7 to 15 digits. */
export const phoneNumber = z.string().check(z.regex(/^\+[1-9][0-9]{6,14}$/));

/**
 * Where the city of an address lies, in degrees. `certain` is false when several cities of the country have the name and
 * nothing in the address tells which one is meant: the largest was taken.
 */
export const place = z.object({
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  certain: z.boolean(),
});
export type Place = z.infer<typeof place>;

/** Nobody has ever been older for long, and a slip in the century is. */
const greatestAge = 120;

export type BirthDateFlaw = 'malformed' | 'in-future' | 'too-long-ago';

/**
 * What is wrong with a birth date; undefined when nothing is.
 * @param today the reader's own date, `YYYY-MM-DD`
 */
export function birthDateFlaw(date: string, today: string): BirthDateFlaw | undefined {
  if (!plainDate.safeParse(date).success) return 'malformed';
  if (date >= today) return 'in-future';
  return date <= latestImpossibleBirthDate(today) ? 'too-long-ago' : undefined;
}

/** The birth date of somebody who turns 120 today: this and all before are refused. */
export function latestImpossibleBirthDate(today: string): string {
  return `${String(Number(today.slice(0, 4)) - greatestAge).padStart(4, '0')}${today.slice(4)}`;
}

/** An address as it stands in a form. */
export type AddressDraft = Readonly<Record<keyof PostalAddress, string>>;

export const emptyAddress: AddressDraft = { street: '', postalCode: '', city: '', country: '' };

export interface AddressFlaw {
  readonly field: keyof PostalAddress;
  readonly why: 'missing' | 'too-long';
}

/**
 * What is wrong with an address. Wholly empty is no address and right; otherwise city and country are needed, because a
 * street alone is nowhere.
 */
export function addressFlaws(draft: AddressDraft): AddressFlaw[] {
  if (isNoAddress(draft)) return [];
  return (['street', 'postalCode', 'city', 'country'] as const).flatMap((field): AddressFlaw[] => {
    const text = draft[field];
    if (field === 'country') return text === '' ? [{ field, why: 'missing' }] : [];
    if (isBlank(text)) return field === 'city' ? [{ field, why: 'missing' }] : [];
    return line(addressLengths[field]).safeParse(text).success ? [] : [{ field, why: 'too-long' }];
  });
}

/** The address as it is stored, or null for none. The draft must have no flaws. */
export function addressOfDraft(draft: AddressDraft): PostalAddress | null {
  if (isNoAddress(draft)) return null;
  const clean = (field: 'street' | 'postalCode' | 'city') =>
    isBlank(draft[field]) ? '' : line(addressLengths[field]).parse(draft[field]);
  return {
    street: clean('street'),
    postalCode: clean('postalCode'),
    city: clean('city'),
    country: draft.country,
  };
}

/** A country alone is nothing yet: a form may have chosen it for the person. */
function isNoAddress({ street, postalCode, city }: AddressDraft): boolean {
  return [street, postalCode, city].every(isBlank);
}
