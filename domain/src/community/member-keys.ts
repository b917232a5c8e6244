import type { Application } from '../application/application.schema.ts';
import type { FieldValue } from '../base/field.schema.ts';
import { fold } from '../base/text.ts';

/**
 * What a member is found by. Firestore asks an array for one entry and not for a part of a text, so every beginning of
 * every word is an entry, and what can be filtered by is one too. Kinds are told apart by what they begin with: nobody
 * comes under a filter by the choice of a name.
 */

export const memberKeyLimits = {
  /** Words of one person that are found, the address among them. */
  words: 8,
  /** Longer beginnings are looked for by this many letters, and the rest of the word is compared afterwards. */
  letters: 16,
  /** Entries of one person. */
  keys: 400,
} as const;

/** Letters of two words that are entered together: a short beginning and a longer one. */
const pairLetters = [1, 3] as const;

/**
 * The words that somebody is found by, folded: those of the name, also from a hyphen or an apostrophe on
 * (`Jean-Luc d'Arc` → `jean-luc`, `luc`, `darc`, `arc`), and the address as a whole, which is always the last.
 */
export function memberWords({ name, email }: { readonly name: string; readonly email: string }): string[] {
  const words = fold(name)
    .split(/\s+/)
    .flatMap((word) =>
      Array.from(word.matchAll(/[\p{L}\p{N}]+/gu), ({ index }) => plainWord(word.slice(index))),
    );
  const address = plainWord(fold(email));
  return [...[...new Set(words)].slice(0, memberKeyLimits.words - 1), ...(address === '' ? [] : [address])];
}

/** What somebody looks for, as words in the form of {@link memberWords}. */
export function searchWords(text: string): string[] {
  return [
    ...new Set(
      fold(text)
        .split(/\s+/)
        .map(plainWord)
        .filter((word) => word !== ''),
    ),
  ].slice(0, memberKeyLimits.words);
}

/** Apostrophes are typed or not; what stands before the first letter is no part of a word. */
function plainWord(word: string): string {
  return word.replaceAll("'", '').replace(/^[^\p{L}\p{N}]+/u, '');
}

function start(word: string, letters: number): string {
  return Array.from(word).slice(0, letters).join('');
}

/** Everybody who has a word with this beginning. */
export function wordKey(word: string): string {
  return `w:${start(word, memberKeyLimits.letters)}`;
}

/** Everybody who has two words with these beginnings: far fewer than with one of them, in whatever order they stand. */
export function pairKey(one: string, other: string): string {
  const [first, second] = [one, other].map(pairStart).sort();
  return `p:${first} ${second}`;
}

function pairStart(word: string): string {
  const letters = Array.from(word).length;
  return start(word, letters < pairLetters[1] ? pairLetters[0] : pairLetters[1]);
}

/** Everybody who applied to an event, or whose application to it has the status. */
export function eventKey(eventId: string, status?: Application['status']): string {
  return status === undefined ? `e:${eventId}` : `e:${eventId}:${status}`;
}

/** Everybody whose last application has the status. */
export function statusKey(status: Application['status']): string {
  return `s:${status}`;
}

/** Everybody of whom this is noted. @param choice the id of a choice, `yes` or `no`, or `some` for anything at all */
export function choiceKey(fieldId: string, choice: string): string {
  return `f:${fieldId}=${choice}`;
}

/** Ids of choices look like this; of other texts, of numbers and dates is filtered by whether there is one. */
const choiceId = /^[A-Za-z0-9]{20}$/;

function choicesIn(value: FieldValue): string[] {
  if (value === null) return [];
  if (typeof value === 'boolean') return ['some', value ? 'yes' : 'no'];
  const texts = typeof value === 'number' ? [] : [value].flat();
  return ['some', ...texts.filter((one) => choiceId.test(one))];
}

/**
 * All entries of one person, sorted, each once.
 * @param applications of the person to events of this organization, the latest event first
 * @param values what is noted of the person, cleared values included
 */
export function memberKeys(
  person: { readonly name: string; readonly email: string },
  applications: readonly Pick<Application, 'eventId' | 'status'>[],
  values: Iterable<readonly [fieldId: string, value: FieldValue]>,
): string[] {
  const words = memberWords(person);
  const found = new Set<string>();
  for (const word of words) {
    const letters = Array.from(word);
    for (let length = 1; length <= Math.min(letters.length, memberKeyLimits.letters); length += 1)
      found.add(`w:${letters.slice(0, length).join('')}`);
  }
  for (const [at, one] of words.entries()) {
    for (const other of words.slice(at + 1)) {
      for (const first of pairLetters)
        for (const second of pairLetters) found.add(pairKey(start(one, first), start(other, second)));
    }
  }
  if (applications[0] !== undefined) found.add(statusKey(applications[0].status));
  for (const { eventId, status } of applications) {
    found.add(eventKey(eventId));
    found.add(eventKey(eventId, status));
  }
  for (const [fieldId, value] of values)
    for (const choice of choicesIn(value)) found.add(choiceKey(fieldId, choice));
  return [...found].slice(0, memberKeyLimits.keys).sort();
}
