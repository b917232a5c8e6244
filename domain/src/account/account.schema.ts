import * as z from 'zod/mini';
import { instant, plainDate } from '../base/instant.ts';
import { language, storedLine } from '../base/stored.ts';
import { noticeChoices, reminderLead } from '../notice/notice-choices.ts';
import { phoneNumber, place, postalAddress } from './personal-details.ts';

export const nameLength = 80;

/** `accounts/{uid}`: private data of a user. Only its owner reads it; organizers get projections. */
export const account = z.object({
  id: z.string(),
  givenName: storedLine(nameLength),
  familyName: storedLine(nameLength),
  /** The address that Auth knows; functions keep it equal. */
  email: z.string(),
  language,
  birthDate: z.nullable(plainDate),
  phone: z.nullable(phoneNumber),
  address: z.nullable(postalAddress),
  /** Where the city of the address lies; a function looks it up. Null without an address, and for an unknown city. */
  place: z.nullable(place),
  /** By which channels the person wants to hear of what. Notices look at it when they are due. */
  noticeChoices,
  /** Whether organizers of her events may write to her phone. Unlike notices it costs them and not us. */
  smsFromOrganizers: z._default(z.boolean(), true),
  /** Minutes before a shift. */
  reminderLead,
  /** When the account is erased: it is closed until then. Null while nobody asked for that. */
  closesAt: z.nullable(instant),
  createdAt: instant,
});
export type Account = z.infer<typeof account>;

/** How a person is shown to others. */
export function displayName(person: { givenName: string; familyName: string }): string {
  return `${person.givenName} ${person.familyName}`;
}
