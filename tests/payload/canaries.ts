/** Values that stand nowhere else, one for each field that can hold one, and how they are found again in bytes. */
import { day } from '@equipage/domain';
import type * as z from 'zod/mini';

export interface Canary {
  /** Path of the document. */
  readonly path: string;
  /** Where in it, as `person.name` or `questions[].label`. */
  readonly field: string;
}

type Value = unknown;
type Place = readonly (string | number)[];

/** Days are canaries too: each number is one day of the first third of the last century. */
const firstDay = Date.UTC(1910, 0, 1);

/** The forms that a canary can take, and which texts keep theirs; the others have the first that the schema takes. */
const forms: readonly { readonly of: (number: string) => string; readonly keptBy?: RegExp }[] = [
  { of: (number) => `canary${number}@people.example`, keptBy: /^\S+@\S+$/ },
  { of: (number) => `https://canary${number}.example/`, keptBy: /^https?:/ },
  { of: (number) => `data:image/webp;base64,canary${number}`, keptBy: /^data:/ },
  { of: (number) => `canary${number}` },
  { of: (number) => new Date(firstDay + Number(number) * day).toISOString().slice(0, 10) },
  { of: (number) => `+3373900${number}` },
  { of: (number) => `canary${number}___________A` },
];
const found = /canary(\d{4})|(?:\+33|(?<!\d))73900(\d{4})(?![\dZ])|\b(19[1-3]\d-[01]\d-[0-3]\d)\b/gi;

/** What the app reckons with, although any text or number would fit: references, moments, kinds, ends of ranges. */
const reckonedWith =
  /^(?:id|orgId|eventId|viaOrgId|forShiftId|byUid|cursor|cell|owed\w+|timeZone|slug|kind|state|from|until|\w+(?:At|Since|From|Until))$/;

/** Hands out canaries, and knows them again. */
export class Aviary {
  readonly canaries: Canary[] = [];
  readonly #secrets = new Map<string, number>();

  /** @param isReference whether a text leads to another document, and must go on doing so */
  constructor(private readonly isReference: (text: string) => boolean) {}

  /**
   * The document with a canary in each field that can hold one, as its schema says; what is empty is filled. A secret by
   * which another document is found is its own canary.
   * @param value in the domain's form
   */
  fill(path: string, value: Readonly<Record<string, Value>>, schema: z.ZodMiniType): Record<string, Value> {
    let filled: Value = value;
    const isSound = schema.safeParse(value).success;
    for (const place of placesIn(value)) {
      const [before, name] = [at(value, place), place.findLast((step) => typeof step === 'string')];
      if (reckonedWith.test(String(name))) continue;
      if (name === 'token' && typeof before === 'string') {
        this.#secrets.set(before, this.#register(path, place));
        continue;
      }
      if (typeof before === 'string' && this.isReference(before)) continue;
      // Moments of another name are told apart by their size.
      if (typeof before === 'number' && before > 1e11) continue;
      const candidate = this.#formsFor(before)
        .map((form) => withAt(filled, place, form))
        .find((one) => (isSound ? schema.safeParse(one).success : typeof before === 'string'));
      if (candidate === undefined) continue;
      filled = candidate;
      this.#register(path, place);
    }
    return filled as Record<string, Value>;
  }

  /** The canaries in a text, each once. */
  findIn(text: string): Set<number> {
    const numbers = new Set<number>();
    for (const [, word, digits, date] of text.matchAll(found)) {
      const number =
        date === undefined ? Number(word ?? digits) : Math.round((Date.parse(date) - firstDay) / day);
      if (this.canaries[number] !== undefined) numbers.add(number);
    }
    for (const [secret, number] of this.#secrets) if (text.includes(secret)) numbers.add(number);
    return numbers;
  }

  #register(path: string, place: Place): number {
    const field = place.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
    return this.canaries.push({ path, field: field.slice(1) }) - 1;
  }

  #formsFor(before: Value): Value[] {
    const number = String(this.canaries.length).padStart(4, '0');
    if (typeof before === 'number') return [Number(`73900${number}`), Number(`7.73900${number}`)];
    const kept = forms.filter(({ keptBy }) => keptBy?.test(String(before)));
    // A text that is none of these comes first: an address would be a text as well.
    const [special, plain] = [forms.filter(({ keptBy }) => keptBy), forms.filter(({ keptBy }) => !keptBy)];
    return [...kept, ...plain, ...special].map(({ of }) => of(number));
  }
}

/** Every text, number and empty place in a value. */
function* placesIn(value: Value, place: Place = []): Generator<Place> {
  if (value === null || typeof value === 'string' || typeof value === 'number') yield place;
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* placesIn(item, [...place, index]);
  else if (typeof value === 'object')
    for (const [name, item] of Object.entries(value)) yield* placesIn(item, [...place, name]);
}

function at(value: Value, place: Place): Value {
  return place.reduce((inside, step) => (inside as Record<string | number, Value>)[step], value);
}

function withAt(value: Value, [step, ...rest]: Place, item: Value): Value {
  if (step === undefined) return item;
  const inside = withAt((value as Record<string | number, Value>)[step], rest, item);
  if (!Array.isArray(value)) return { ...(value as object), [step]: inside };
  return value.with(Number(step), inside) as Value;
}
