import { done, refuse, type Outcome } from '../base/result.ts';
import { emailAddress } from '../base/stored.ts';
import { cleanText, fold, isBlank, line } from '../base/text.ts';
import { inOrder } from './org-field.ts';
import type { OrgField } from './org-field.schema.ts';
import { valueOfText, type ValueProblem, type ValueWords } from '../base/field-text.ts';
import type { FieldValue } from '../base/field.schema.ts';
import { importLimits, type ImportedRow } from './member-import.schema.ts';

/** What the cells of a column are: a name in one or two parts, the address, an internal field by its id, or nothing. */
export type ImportTarget = 'name' | 'givenName' | 'familyName' | 'email' | 'none' | `field:${string}`;

/** The target of each column, left to right. */
export type ImportColumns = readonly ImportTarget[];

/** One line of a file, and where it stands there: a cell with line breaks takes several lines. */
export interface FileRow {
  /** Counted from 1, as editors do. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotation marks do not match, so that nobody knows where cells end. */
  readonly isTorn?: boolean;
}

/** What is wrong with one line. `column` is the one it is about, counted from 0. */
export type ImportProblem =
  | { readonly why: 'too-long' }
  | { readonly why: 'too-many-cells' }
  | { readonly why: 'torn' }
  | { readonly why: 'email-missing' }
  | { readonly why: 'email'; readonly column: number }
  | { readonly why: 'name-missing' }
  | { readonly why: 'name-long' }
  /** The line that has the address first. */
  | { readonly why: 'duplicate'; readonly line: number }
  | { readonly why: 'value'; readonly column: number; readonly problem: ValueProblem };

/** Words at the head of columns, in both languages; the first list that has the word wins. */
const heads: readonly (readonly [Exclude<ImportTarget, `field:${string}`>, readonly string[]])[] = [
  [
    'email',
    [
      'email',
      'e-mail',
      'mail',
      'email address',
      'e-mail address',
      'mail address',
      'courriel',
      'adresse mail',
      'adresse email',
      'adresse e-mail',
      'adresse courriel',
      'adresse electronique',
      'mel',
    ],
  ],
  ['givenName', ['first name', 'firstname', 'given name', 'forename', 'prenom', 'prenoms']],
  [
    'familyName',
    ['last name', 'lastname', 'surname', 'family name', 'nom de famille', 'nom de naissance', "nom d'usage"],
  ],
  [
    'name',
    [
      'name',
      'full name',
      'fullname',
      'nom',
      'nom complet',
      'nom et prenom',
      'nom prenom',
      'prenom nom',
      'prenom et nom',
      'volunteer',
      'benevole',
    ],
  ],
];

/**
 * Guesses by its head what each column is. Each target is given once, to the first column that fits; where given names
 * have a column of their own, `Nom` and `Name` are the family name.
 */
export function guessColumns(head: readonly string[], fields: readonly OrgField[]): ImportTarget[] {
  const taken = new Set<ImportTarget>();
  const words = head.map((cell) =>
    fold(cleanText(cell))
      .replace(/[_\s]+/g, ' ')
      .replace(/\s*[:*]$/, ''),
  );
  const guessed = words.map((word): ImportTarget => {
    const named = heads.find(([, known]) => known.includes(word))?.[0];
    const field = offeredFields(fields).find(({ name }) => fold(name) === word);
    const target: ImportTarget = named ?? (field === undefined ? 'none' : fieldTarget(field.id));
    if (target !== 'none' && taken.has(target)) return 'none';
    taken.add(target);
    return target;
  });
  return taken.has('givenName') && !taken.has('familyName')
    ? guessed.map((target) => (target === 'name' ? 'familyName' : target))
    : guessed;
}

/** The fields whose values can come with a list, left to right. */
export function offeredFields(fields: readonly OrgField[]): OrgField[] {
  return inOrder(fields.filter(({ archived, deleting }) => !archived && !deleting));
}

export function fieldTarget(fieldId: string): `field:${string}` {
  return `field:${fieldId}`;
}

/** Whether the first line names the columns: it holds no address. */
export function isHead(cells: readonly string[]): boolean {
  return !cells.some((cell) => emailAddress.safeParse(cleanText(cell)).success);
}

/** What keeps a choice of columns from being imported. */
export function problemOfColumns(columns: ImportColumns): 'email-needed' | 'name-needed' | undefined {
  if (!columns.includes('email')) return 'email-needed';
  const named = columns.some((target) => ['name', 'givenName', 'familyName'].includes(target));
  return named ? undefined : 'name-needed';
}

/**
 * Reads the lines of one file one after the other; remembers the addresses, since a second line of one is a mistake.
 *
 * @param headCells how many columns there are
 */
export function importReader(
  columns: ImportColumns,
  fields: readonly OrgField[],
  words: ValueWords,
  headCells: number,
): (row: FileRow) => Outcome<ImportedRow, 'faulty'> & { readonly problem?: ImportProblem } {
  const seen = new Map<string, number>();
  const byId = new Map(fields.map((field) => [field.id, field]));
  const at = (wanted: ImportTarget) => columns.indexOf(wanted);
  const places = { name: at('name'), given: at('givenName'), family: at('familyName'), email: at('email') };
  const valued = columns.flatMap((target, column) => {
    const field = target.startsWith('field:') ? byId.get(target.slice('field:'.length)) : undefined;
    return field === undefined ? [] : [{ field, column }];
  });
  const fault = (problem: ImportProblem) => ({ ...refuse('faulty'), problem });

  return ({ line: lineNumber, cells, isTorn }) => {
    const text = (column: number) => cleanText(cells[column] ?? '');
    if (cells.some((cell) => cell.length > importLimits.lineLength)) return fault({ why: 'too-long' });
    if (isTorn === true) return fault({ why: 'torn' });
    if (cells.slice(headCells).some((cell) => !isBlank(cell))) return fault({ why: 'too-many-cells' });

    const typed = text(places.email);
    if (isBlank(typed)) return fault({ why: 'email-missing' });
    const email = emailAddress.safeParse(addressIn(typed));
    if (!email.success) return fault({ why: 'email', column: places.email });
    const first = seen.get(email.data);
    if (first !== undefined) return fault({ why: 'duplicate', line: first });

    const whole = [places.given, places.family, places.name].map(text).filter((part) => !isBlank(part));
    if (whole.length === 0) return fault({ why: 'name-missing' });
    const name = line(161).safeParse(whole.join(' '));
    if (!name.success) return fault({ why: 'name-long' });

    const values: Record<string, FieldValue> = {};
    for (const { field, column } of valued) {
      const read = valueOfText(field, text(column), words);
      if (!read.ok) return fault({ why: 'value', column, problem: read.why });
      if (read.value !== null) values[field.id] = read.value;
    }
    // Only now: a line that is mended later must not be kept out by its faulty twin.
    seen.set(email.data, lineNumber);
    return done({ email: email.data, name: name.data, values });
  };
}

/** `Name <address>` and `mailto:` as mail programs export them. */
function addressIn(text: string): string {
  return (/<([^<>\s]+)>\s*$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, '');
}
