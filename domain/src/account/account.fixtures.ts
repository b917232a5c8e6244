import { day, type Instant } from '../base/instant.ts';
import { documentIdOf, fixtureNow, uidOf } from '../base/seed.fixtures.ts';
import type { Language } from '../base/stored.ts';
import { slugOf } from '../base/text.ts';
import type { Sharing } from '../profile/profile.schema.ts';
import { displayName, type Account } from './account.schema.ts';
import type { Device } from './device.schema.ts';
import { newAccount } from './new-account.ts';

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

/** As sign-up left it. */
export function accountOf(person: Person): Account {
  return newAccount({ ...person, id: person.uid }, person.since);
}

/** `accounts/{uid}` of {@link aPerson}. */
export function anAccount(facts: Partial<Account> = {}): Account {
  return { ...accountOf(aPerson()), ...facts };
}

/** The name that every card of a person shows. */
export function nameOf(person: Person): string {
  return displayName(person);
}

/** `accounts/{uid}/devices/{deviceId}`: a browser as its push service describes it. The keys are nobody's. */
export function aDevice(facts: Partial<Device> = {}): Device {
  return {
    id: documentIdOf(facts.endpoint ?? 'a device'),
    endpoint: 'https://push.example.com/send/c2Vjcg:APA91b',
    keys: {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/150',
    createdAt: fixtureNow - day,
    ...facts,
  };
}
