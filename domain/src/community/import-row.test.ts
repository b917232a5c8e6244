import { describe, expect, test } from 'vitest';
import {
  guessColumns,
  importReader,
  isHead,
  offeredFields,
  problemOfColumns,
  type ImportTarget,
} from './import-row.ts';
import { anOrgField, choiceIdOf } from './org-field.fixtures.ts';
import type { ValueWords } from '../base/field-text.ts';

const size = anOrgField({ name: 'T-shirt', labels: ['S', 'M'] });
const since = anOrgField({ name: 'Since', type: 'date', position: 2 });
const old = anOrgField({ name: 'Old', archived: true });
const fields = [since, size, old];
const words: ValueWords = {
  yes: 'Oui',
  no: 'Non',
  monthFirst: false,
  decimalComma: true,
  phone: () => undefined,
};
const columns: ImportTarget[] = ['name', 'email', `field:${size.id}`, `field:${since.id}`];

function read(...lines: string[][]) {
  const reader = importReader(columns, fields, words, columns.length);
  return lines.map((cells, at) => {
    const outcome = reader({ line: at + 2, cells });
    return outcome.ok ? outcome.value : outcome.problem;
  });
}

describe('columns are guessed by their names', () => {
  test.each<[string[], (ImportTarget | 'size')[]]>([
    [
      ['Name', 'Email'],
      ['name', 'email'],
    ],
    [
      ['First name', 'Last name', 'E-mail address'],
      ['givenName', 'familyName', 'email'],
    ],
    [
      ['NOM', 'Prénom', 'Adresse e-mail :'],
      ['familyName', 'givenName', 'email'],
    ],
    [
      ['Nom', 'Courriel', 'Commentaire'],
      ['name', 'email', 'none'],
    ],
    [
      ['e_mail', 'full_name', 't-SHIRT'],
      ['none', 'name', 'size'],
    ],
    [
      ['Email', 'Mail', 'Name', 'Old'],
      ['email', 'none', 'name', 'none'],
    ],
  ])('%j', (head, wanted) => {
    const targets = wanted.map((target) => (target === 'size' ? `field:${size.id}` : target));
    expect(guessColumns(head, fields)).toEqual(targets);
  });

  test('the file of our own export is known, in both languages', () => {
    expect(
      guessColumns(['Name', 'Email', 'Member since', 'Joined by', 'T-shirt'], fields).slice(0, 2),
    ).toEqual(['name', 'email']);
    expect(guessColumns(['Nom', 'E-mail', 'Membre depuis', 'Arrivée par', 'T-shirt'], fields)).toEqual([
      'name',
      'email',
      'none',
      'none',
      `field:${size.id}`,
    ]);
  });

  test('a first line with an address in it names nothing', () => {
    expect(isHead(['Name', 'Email'])).toBe(true);
    expect(isHead(['Ada Wrona', 'ada@people.example'])).toBe(false);
  });

  test('values go into fields that are in use, left to right', () => {
    expect(offeredFields(fields).map(({ name }) => name)).toEqual(['T-shirt', 'Since']);
  });

  test('nobody is imported without an address and a name', () => {
    expect(problemOfColumns(['name', 'none'])).toBe('email-needed');
    expect(problemOfColumns(['email'])).toBe('name-needed');
    expect(problemOfColumns(['email', 'familyName'])).toBeUndefined();
  });
});

describe('a line', () => {
  test('becomes a person with what is noted about her', () => {
    expect(read(['  Ada   Wrona ', 'Ada@People.Example', 'm', '3/5/2024'])).toEqual([
      {
        email: 'ada@people.example',
        name: 'Ada Wrona',
        values: { [size.id]: choiceIdOf('M'), [since.id]: '2024-05-03' },
      },
    ]);
  });

  test('may leave out what is noted, and carry the address as mail programs do', () => {
    expect(read(['Ada', 'Ada Wrona <ada@people.example>'])).toEqual([
      { email: 'ada@people.example', name: 'Ada', values: {} },
    ]);
  });

  test('joins the parts of a name', () => {
    const reader = importReader(['familyName', 'email', 'givenName'], [], words, 3);
    expect(reader({ line: 2, cells: ['Wrona', 'a@b.ch', 'Ada'] })).toMatchObject({
      value: { name: 'Ada Wrona' },
    });
  });

  test.each([
    [['Ada', ''], { why: 'email-missing' }],
    [['Ada', 'ada@people'], { why: 'email', column: 1 }],
    [['\u00a0', 'ada@people.example'], { why: 'name-missing' }],
    [['A'.repeat(162), 'ada@people.example'], { why: 'name-long' }],
    [['Ada', 'ada@people.example', 'XXL'], { why: 'value', column: 2, problem: 'choice' }],
    [['Ada', 'ada@people.example', 'S', '31/2/2024'], { why: 'value', column: 3, problem: 'date' }],
    [['Ada', 'ada@people.example', '', '', 'x'], { why: 'too-many-cells' }],
    [['Ada', 'ada@people.example', 'x'.repeat(20_001)], { why: 'too-long' }],
  ])('%j is told what is wrong', (cells, problem) => {
    expect(read(cells)).toEqual([problem]);
  });

  test('with quotation marks that do not match is told so', () => {
    const reader = importReader(columns, fields, words, columns.length);
    expect(reader({ line: 2, cells: ['Ada', 'a@b.ch'], isTorn: true })).toMatchObject({
      problem: { why: 'torn' },
    });
  });

  test('with an address that came before names that line; a faulty one before it does not count', () => {
    expect(read(['', 'a@b.ch'], ['Ada', 'A@b.ch'], ['Ada again', 'a@B.ch'])).toEqual([
      { why: 'name-missing' },
      expect.objectContaining({ name: 'Ada' }),
      { why: 'duplicate', line: 3 },
    ]);
  });
});
