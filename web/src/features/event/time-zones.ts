import type { Instant } from '@equipage/domain';

/** The zone of this device, for example `Europe/Paris`. */
export function deviceTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Every zone that this browser knows, by name, and UTC, which most of them leave out. */
export function allTimeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}

/** Where our readers hold most of their events. */
const common = [
  'Europe/Paris',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Brussels',
  'Europe/Zurich',
  'Europe/Berlin',
  'Europe/Madrid',
  'Europe/Lisbon',
  'Europe/Rome',
  'America/Toronto',
  'America/New_York',
  'America/Los_Angeles',
];

/** The zones to offer first: those of the event's country, this device's, then the common ones. */
export function suggestedTimeZones(country: string): string[] {
  const known = new Set(allTimeZones());
  return [...new Set([...zonesOfCountry(country), deviceTimeZone(), ...common])].filter((zone) =>
    known.has(zone),
  );
}

/** The zones in use in a country; none where the browser cannot tell. */
export function zonesOfCountry(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  // A method by the standard, a property in browsers that were early.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
    timeZones?: string[];
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/**
 * Whether the clocks of two zones show the same at a moment. Zones are compared by their clocks, not by their names:
 * one zone has several names, and browsers differ in which they use.
 */
export function sameClock(one: string, other: string, at: Instant): boolean {
  return one === other || clockAt(one, at) === clockAt(other, at);
}

function clockAt(timeZone: string, at: Instant): string {
  return new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** `America/Argentina/Buenos_Aires` → city `Buenos Aires`, area `America`. `UTC` is a city of no area. */
export function placeOfZone(timeZone: string): { readonly city: string; readonly area: string | undefined } {
  const parts = timeZone.split('/');
  return {
    city: (parts.at(-1) ?? timeZone).replaceAll('_', ' '),
    area: parts.length > 1 ? parts[0] : undefined,
  };
}
