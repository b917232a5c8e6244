import { phoneNumber, textedCountries } from '@equipage/domain';
import type { CountryCode } from 'libphonenumber-js/min';

/** How numbers are read and shown, once the library is there. */
export interface PhoneNumbers {
  /**
   * A typed number as it is stored (E.164); undefined when nobody can be called by it.
   * @param country whose numbers are read without a country code, two letters
   */
  readonly read: (text: string, country: string) => string | undefined;
  /** A stored number in groups, with its country code: `+33 6 12 34 56 78`. */
  readonly show: (number: string) => string;
  /** Whether SMS go to the country of a stored number. Where several share a prefix, one of them is enough. */
  readonly isTexted: (number: string) => boolean;
}

/** The library is large, and only who looks at a phone number needs it. */
export async function loadPhoneNumbers(): Promise<PhoneNumbers> {
  const { parsePhoneNumberFromString, isSupportedCountry } = await import('libphonenumber-js/min');
  return {
    read(text, country) {
      const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
      const parsed = parsePhoneNumberFromString(text, region);
      // An extension is nothing that an SMS could reach.
      if (parsed === undefined || !parsed.isValid() || parsed.ext !== undefined) return undefined;
      return phoneNumber.safeParse(parsed.number).success ? parsed.number : undefined;
    },
    show: (number) => parsePhoneNumberFromString(number)?.formatInternational() ?? number,
    isTexted(number) {
      const parsed = parsePhoneNumberFromString(number);
      if (parsed === undefined) return false;
      const countries = parsed.country === undefined ? parsed.getPossibleCountries() : [parsed.country];
      return countries.some((country) => textedCountries.has(country));
    },
  };
}

/** The country whose numbers are taken to be meant: of the address, else of the reader's locale. */
export function phoneCountryOf(addressCountry: string | undefined, locale: string): string {
  if (addressCountry !== undefined && addressCountry !== '') return addressCountry;
  return new Intl.Locale(locale).maximize().region ?? 'FR';
}
