import { done, refuse, type Outcome } from './result.ts';
import { cleanText, fold, isBlank } from './text.ts';
import { valueLimits, type FieldChoice, type FieldType, type FieldValue } from './field.schema.ts';
import { isSoundValue, type CheckedField } from './field-value.ts';

/** What the text of a value follows from. */
export interface ChosenField {
  readonly type: FieldType;
  readonly choices: readonly FieldChoice[];
}

/** How a reader writes what has no form of its own. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  /** Whether 3/4/2026 is the fourth of March. */
  readonly monthFirst: boolean;
  /** Whether 1,234 is a little more than one. */
  readonly decimalComma: boolean;
  /** A number without its country's code in the form of the world; undefined when it is none. */
  readonly phone: (text: string) => string | undefined;
}

/** Why a text is no value of a field, told by the field's type. */
export type ValueProblem = 'too-long' | 'number' | 'date' | 'yes-no' | 'choice' | 'email' | 'phone';

type Parsed = Outcome<FieldValue, ValueProblem>;

/** What is copied, and what an editor begins with. A choice that is gone is told by its label all the same. */
export function textOfValue(
  field: ChosenField,
  value: FieldValue,
  words: Pick<ValueWords, 'yes' | 'no' | 'decimalComma'>,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value).replace('.', words.decimalComma ? ',' : '.');
  if (typeof value === 'string') return field.type === 'choice' ? labelOf(field, value) : value;
  return value.map((choice) => labelOf(field, choice)).join('; ');
}

/** The label of a choice; its id where not even a removed one has it. */
export function labelOf({ choices }: Pick<ChosenField, 'choices'>, id: string): string {
  return choices.find((choice) => choice.id === id)?.label ?? id;
}

/**
 * Reads what somebody typed or pasted as a value of a field, in any of the forms that spreadsheets give. What is empty
 * is null.
 */
export function valueOfText(
  field: CheckedField & ChosenField,
  text: string,
  words: ValueWords,
  before: FieldValue = null,
): Parsed {
  const cleaned = cleanText(text);
  if (isBlank(cleaned)) return done(null);
  const parsed = read(field, cleaned, words);
  // What was read may still not be allowed, for example a choice that is no longer offered.
  if (parsed.ok && !isSoundValue(field, parsed.value, before)) return refuse(problemOf[field.type]);
  return parsed;
}

/** What is wrong with a value that is none of its type. */
export const problemOf = {
  text: 'too-long',
  longText: 'too-long',
  number: 'number',
  date: 'date',
  yesNo: 'yes-no',
  choice: 'choice',
  choices: 'choice',
  email: 'email',
  phone: 'phone',
} as const satisfies Record<FieldType, ValueProblem>;

function read(field: ChosenField, text: string, words: ValueWords): Parsed {
  switch (field.type) {
    case 'text':
      return done(text.replace(/\s+/g, ' '));
    case 'longText':
      return done(text);
    case 'number':
      return readNumber(text, words.decimalComma);
    case 'date':
      return readDate(text, words.monthFirst);
    case 'yesNo':
      return readYesNo(text, words);
    case 'choice':
      return readChoice(field, text);
    case 'choices':
      return readChoices(field, text);
    case 'email':
      return done(text.toLowerCase());
    case 'phone':
      return readPhone(text, words);
  }
}

function readNumber(text: string, decimalComma: boolean): Parsed {
  const bare = text.replace(/[\s'’]/g, '');
  const lastComma = bare.lastIndexOf(',');
  const lastPoint = bare.lastIndexOf('.');
  // One of each: the later one is the decimal mark. Only commas: three digits after one group thousands, where people
  // write them so.
  const groups = !decimalComma && lastPoint < 0 && /^[+-]?\d{1,3}(?:,\d{3})+$/.test(bare);
  const comma = lastComma > lastPoint && !groups;
  const plain = comma ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '');
  const value = /^[+-]?(?:\d+(?:[.]\d*)?|[.]\d+)$/.test(plain) ? Number(plain) : NaN;
  return Math.abs(value) <= valueLimits.number ? done(value === 0 ? 0 : value) : refuse('number');
}

function readDate(text: string, monthFirst: boolean): Parsed {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return done(text);
  const [, first, second, year] = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text) ?? [];
  if (first === undefined || second === undefined || year === undefined) return refuse('date');
  const [month, day] = monthFirst ? [first, second] : [second, first];
  return done(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What spreadsheets and people of either language put into such a column. */
const yes = new Set(['yes', 'y', 'oui', 'o', 'true', 'vrai', '1', 'x', '✓', '✔']);
const no = new Set(['no', 'n', 'non', 'false', 'faux', '0', '-']);

function readYesNo(text: string, words: ValueWords): Parsed {
  const folded = fold(text);
  if (yes.has(folded) || folded === fold(words.yes)) return done(true);
  return no.has(folded) || folded === fold(words.no) ? done(false) : refuse('yes-no');
}

function choiceOf({ choices }: Pick<ChosenField, 'choices'>, text: string): string | undefined {
  const folded = fold(text.trim());
  // One that is offered goes before a removed one of the same label.
  const alike = choices.filter(({ label }) => fold(label) === folded);
  return (alike.find(({ removed }) => !removed) ?? alike[0])?.id;
}

function readChoice(field: Pick<ChosenField, 'choices'>, text: string): Parsed {
  const id = choiceOf(field, text);
  return id === undefined ? refuse('choice') : done(id);
}

/** Labels may hold a comma, so a text is a label first, and a list of them only when it is none. */
function readChoices(field: Pick<ChosenField, 'choices'>, text: string): Parsed {
  const whole = choiceOf(field, text);
  if (whole !== undefined) return done([whole]);
  const parts = text.split(text.includes(';') ? /[;\n]/ : /[,\n]/).filter((part) => !isBlank(part));
  const ids = parts.map((part) => choiceOf(field, part));
  const known = ids.filter((id) => id !== undefined);
  return known.length < ids.length ? refuse('choice') : done([...new Set(known)]);
}

function readPhone(text: string, words: ValueWords): Parsed {
  const digits = text.replace(/[\s().-]/g, '').replace(/^00/, '+');
  const number = /^[+][1-9]\d{6,14}$/.test(digits) ? digits : words.phone(text);
  return number === undefined ? refuse('phone') : done(number);
}
