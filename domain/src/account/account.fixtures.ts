import { day, type Instant } from '../base/instant.ts';
import { fixtureNow, uidOf } from '../base/seed.fixtures.ts';
import type { Language } from '../base/stored.ts';
import { slugOf } from '../base/text.ts';
import { defaultNoticeChoices, defaultReminderLead } from '../notice/notice-choices.ts';
import type { Sharing } from '../profile/profile.schema.ts';
import { displayName, type Account } from './account.schema.ts';

/** Somebody as fixtures know them: the facts from which account, profile and every card of the person are made. */
export interface Person {
  readonly uid: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly language: Language;
  readonly thumbnail: string | null;
  /** Own words about experience in volunteering. */
  readonly words: string;
  readonly sharing: Sharing;
  /** When the account was opened. */
  readonly since: Instant;
}

/**
 * A person with an account. User id and address follow from the name unless given, so two people with different names
 * are two people.
 */
export function aPerson(facts: Partial<Person> = {}): Person {
  const givenName = facts.givenName ?? 'Élodie';
  const familyName = facts.familyName ?? 'Œuvray';
  const label = `${givenName} ${familyName}`;
  const handle = slugOf(label) || uidOf(label).toLowerCase();
  return {
    uid: uidOf(facts.email ?? label),
    givenName,
    familyName,
    email: `${handle}@people.example`,
    language: 'en',
    thumbnail: null,
    words: 'Stewarding, bar and breakfast shifts at village festivals.',
    sharing: 'restricted',
    since: fixtureNow - 400 * day,
    ...facts,
  };
}

export function accountOf(person: Person): Account {
  const { uid, givenName, familyName, email, language, since } = person;
  return {
    id: uid,
    givenName,
    familyName,
    email,
    language,
    noticeChoices: defaultNoticeChoices,
    reminderLead: defaultReminderLead,
    createdAt: since,
  };
}

/** `accounts/{uid}` of {@link aPerson}. */
export function anAccount(facts: Partial<Account> = {}): Account {
  return { ...accountOf(aPerson()), ...facts };
}

/** The name that every card of a person shows. */
export function nameOf(person: Person): string {
  return displayName(person);
}
