import { textedCountries, type NumberVerdict } from '@equipage/domain';

/**
 * What a number (E.164) is good for. Asked of the tables of mobile numbers, to which landlines, premium and satellite
 * numbers do not belong. Where several countries share a prefix and no table has the number, it counts as of the country
 * that is texted.
 */
export async function numberVerdict(phone: string): Promise<NumberVerdict> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/mobile');
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed === undefined) return 'not-mobile';
  const countries = parsed.country === undefined ? parsed.getPossibleCountries() : [parsed.country];
  if (!countries.some((country) => textedCountries.has(country))) return 'country';
  return parsed.country !== undefined && parsed.isValid() ? 'textable' : 'not-mobile';
}
