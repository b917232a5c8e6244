import { textedCountries, type NumberVerdict } from '@equipage/domain';

/** Tables that only whoever looks at numbers needs; looked for once, because many numbers come one after the other. */
let tables: Promise<typeof import('libphonenumber-js/mobile')> | undefined;

/**
 * What a number (E.164) is good for. Asked of the tables of mobile numbers, to which landlines, premium and satellite
 * numbers do not belong. Where several countries share a prefix and no table has the number, it counts as of the country
 * that is texted.
 */
export async function numberVerdict(phone: string): Promise<NumberVerdict> {
  tables ??= import('libphonenumber-js/mobile');
  const { parsePhoneNumberFromString } = await tables;
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed === undefined) return 'not-mobile';
  const countries = parsed.country === undefined ? parsed.getPossibleCountries() : [parsed.country];
  if (!countries.some((country) => textedCountries.has(country))) return 'country';
  return parsed.country !== undefined && parsed.isValid() ? 'textable' : 'not-mobile';
}
