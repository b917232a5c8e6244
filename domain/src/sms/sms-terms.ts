import { hour } from '../base/instant.ts';

/** People whom one campaign is for, those included who are skipped: a campaign is begun in one commit. */
export const mostTexted = 1_000;

/** Segments of one text. More is a letter, and belongs into the conversation. */
export const mostSegments = 3;

/** Characters that may be asked about at all: {@link mostSegments} of the narrow kind are 459. */
export const smsTextLength = 600;

/**
 * Countries whose mobile numbers get text messages (ISO 3166-1). Elsewhere a segment costs the house many times what a
 * credit does, and numbers that are dear on purpose lie there.
 */
export const textedCountries: ReadonlySet<string> = new Set([
  'AD',
  'AT',
  'BE',
  'CH',
  'DE',
  'DK',
  'ES',
  'FR',
  'GB',
  'GF',
  'GP',
  'IE',
  'IT',
  'LU',
  'MC',
  'MQ',
  'NL',
  'PT',
  'RE',
  'SE',
  'YT',
]);

/** So long the provider tries to deliver a message. A phone that stays off longer than that does not get it. */
export const longestCarrying = 4 * hour;

/** After that a campaign is settled by what is known, an hour after the last message that could still arrive. */
export const resultsWithin = longestCarrying + hour;
