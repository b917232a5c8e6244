import { describe, expect, test } from 'vitest';
import type { FieldType, FieldValue } from '../base/field.schema.ts';
import { textOfValue, valueOfText, type ValueWords } from '../base/field-text.ts';
import { isSoundValue, sameValue } from '../base/field-value.ts';
import { anOrgField, choiceIdOf, orgInfoCellOf, orgInfoOf } from './org-field.fixtures.ts';
import { orgInfo } from './org-info.schema.ts';
import { orgInfoAt, wasOverwrittenUnseen } from './org-info.ts';
import { presentAt } from './presence.ts';

const sizes = { labels: ['S', 'M', 'Très grand, large'], removed: ['XXS'] };
const fieldOf = (type: FieldType) => anOrgField({ name: type, ...sizes, type });
const [s, m, xxs] = ['S', 'M', 'XXS'].map(choiceIdOf) as [string, string, string];

describe('a value', () => {
  const good: Record<FieldType, FieldValue[]> = {
    text: ['vegan', 'x'.repeat(300), null],
    longText: ['two\nlines', 'x'.repeat(2_000), null],
    number: [0, -3.5, 1e12, null],
    date: ['2024-02-29', '2000-02-29', '1999-12-31', null],
    yesNo: [true, false, null],
    choice: [s, null],
    choices: [[s], [s, m], null],
    email: ['a@b.ch', "o'brien+x@mail.example", null],
    phone: ['+33612345678', null],
  };
  const bad: Record<FieldType, unknown[]> = {
    text: ['', ' ', 'x'.repeat(301), 'two\nlines', 'a\u202eb', 3],
    longText: ['', '\n', 'x'.repeat(2_001), 'a\u0000b', ['a']],
    number: ['3', NaN, Infinity, 1e12 + 1, true],
    date: ['2023-02-29', '1900-02-29', '2024-13-01', '2024-04-31', '24-01-01', '2024-1-1', 20240101],
    yesNo: ['yes', 0, []],
    choice: [xxs, 'S', [s], ''],
    choices: [[], [s, s], [xxs], s, [s, 3], { 0: s }],
    email: ['a', 'a@b', 'A@b.ch', '.a@b.ch', 'a..b@c.ch', `${'a'.repeat(250)}@b.ch`, ' a@b.ch'],
    phone: ['0612345678', '+0612345678', '+33 6 12', '+1234567890123456'],
  };

  test.each(Object.entries(good))('of type %s is let in', (type, values) => {
    const field = fieldOf(type as FieldType);
    for (const value of values) expect([value, isSoundValue(field, value)]).toEqual([value, true]);
  });

  test.each(Object.entries(bad))('that is no %s is refused', (type, values) => {
    const field = fieldOf(type as FieldType);
    for (const value of values) expect([value, isSoundValue(field, value)]).toEqual([value, false]);
  });

  test('keeps a choice that is no longer offered, and does not gain one', () => {
    expect(isSoundValue(fieldOf('choice'), xxs, xxs)).toBe(true);
    expect(isSoundValue(fieldOf('choices'), [s, xxs], [xxs])).toBe(true);
    expect(isSoundValue(fieldOf('choices'), [s, xxs], [s])).toBe(false);
  });

  test('is found by its field, and absent where nothing was written', () => {
    const info = orgInfoOf('giulia', [[fieldOf('text'), 'vegan']], { by: 'amara' });
    expect(orgInfo.parse(info)).toEqual(info);
    expect(orgInfoAt(info, fieldOf('text').id)).toBe('vegan');
    expect(orgInfoAt(info, fieldOf('date').id)).toBeNull();
    expect(orgInfoAt(undefined, fieldOf('text').id)).toBeNull();
  });

  test('is the same in whatever order choices were made', () => {
    expect(sameValue([s, m], [m, s])).toBe(true);
    expect(sameValue([s, m], [s])).toBe(false);
    expect(sameValue('1', 1)).toBe(false);
  });
});

describe('an edit that another one replaced', () => {
  const mine = { ...orgInfoCellOf('mine', { by: 'amara', rev: 4 }) };
  const by = (rev: number, base: number, value = 'theirs') => ({
    ...orgInfoCellOf(value, { by: 'bruno', rev }),
    base,
  });

  test('unseen is told', () => expect(wasOverwrittenUnseen(mine, by(5, 3))).toBe(true));
  test('by somebody who had seen it is not', () => expect(wasOverwrittenUnseen(mine, by(5, 4))).toBe(false));
  test('by the same value is not', () => expect(wasOverwrittenUnseen(mine, by(5, 3, 'mine'))).toBe(false));
  test('is not told as long as it stands', () => expect(wasOverwrittenUnseen(mine, mine)).toBe(false));
});

describe('what is typed or pasted', () => {
  const words: ValueWords = {
    yes: 'Oui',
    no: 'Non',
    monthFirst: false,
    decimalComma: true,
    phone: (text) => (text === '06 12 34 56 78' ? '+33612345678' : undefined),
  };
  const read = (type: FieldType, text: string, how: Partial<ValueWords> = {}) => {
    const outcome = valueOfText(fieldOf(type), text, { ...words, ...how });
    return outcome.ok ? outcome.value : outcome.why;
  };

  test.each<[FieldType, string, unknown]>([
    ['text', '  no \n nuts ', 'no nuts'],
    ['text', 'x'.repeat(301), 'too-long'],
    ['text', ' ', null],
    ['longText', 'a\r\nb', 'a\nb'],
    ['number', '1 234,5', 1234.5],
    ['number', '1.234,5', 1234.5],
    ['number', '1,234.5', 1234.5],
    ['number', '1,234', 1.234],
    ['number', '12 kg', 'number'],
    ['number', '1e5', 'number'],
    ['number', '-0', 0],
    ['date', '2026-05-03', '2026-05-03'],
    ['date', '3/5/2026', '2026-05-03'],
    ['date', '31/02/2026', 'date'],
    ['date', 'soon', 'date'],
    ['yesNo', 'x', true],
    ['yesNo', 'FAUX', false],
    ['yesNo', 'maybe', 'yes-no'],
    ['choice', 'tres grand, large', choiceIdOf('Très grand, large')],
    ['choice', 'XXS', 'choice'],
    ['choices', 'S; m', [s, m]],
    ['choices', 'S, M, s', [s, m]],
    ['choices', 'Très grand, large', [choiceIdOf('Très grand, large')]],
    ['choices', 'S; 4XL', 'choice'],
    ['email', ' A@B.ch', 'a@b.ch'],
    ['email', 'a at b', 'email'],
    ['phone', '+33 6 12.34.56-78', '+33612345678'],
    ['phone', '0033612345678', '+33612345678'],
    ['phone', '06 12 34 56 78', '+33612345678'],
    ['phone', '17', 'phone'],
  ])('as %s: “%s”', (type, text, expected) => expect(read(type, text)).toEqual(expected));

  test('is read as its reader writes', () => {
    expect(read('number', '1,234', { decimalComma: false })).toBe(1234);
    expect(read('date', '3/5/2026', { monthFirst: true })).toBe('2026-03-05');
  });

  test('comes back from what was copied', () => {
    const values: Partial<Record<FieldType, FieldValue>> = {
      text: 'a',
      longText: 'a\nb',
      number: -1234.5,
      date: '2026-05-03',
      yesNo: false,
      choice: m,
      choices: [s, m],
      email: 'a@b.ch',
      phone: '+33612345678',
    };
    for (const [type, value] of Object.entries(values)) {
      const text = textOfValue(fieldOf(type as FieldType), value, words);
      expect([type, read(type as FieldType, text)]).toEqual([type, value]);
    }
    expect(textOfValue(fieldOf('choice'), xxs, words)).toBe('XXS');
  });
});

test('nobody is there who was not heard of for nine seconds', () => {
  const rows = [{ at: 1_000 }, { at: 5_000 }];
  expect(presentAt(rows, 9_999)).toEqual(rows);
  expect(presentAt(rows, 10_000)).toEqual([{ at: 5_000 }]);
});
