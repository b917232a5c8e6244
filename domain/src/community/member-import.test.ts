import { describe, expect, test } from 'vitest';
import { hour, minute } from '../base/instant.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { aMemberImport } from './member-import.fixtures.ts';
import { memberImport } from './member-import.schema.ts';
import {
  adoptedInfo,
  decidePart,
  decideUndo,
  importedEntryId,
  importedInfo,
  isImportedEntry,
  mailTime,
  startImport,
  withPart,
} from './member-import.ts';
import { anOrgField, choiceIdOf, orgInfoOf } from './org-field.fixtures.ts';

const started = {
  id: aMemberImport().id,
  byUid: 'ada',
  byName: 'Ada',
  fileName: '',
  language: 'fr',
  rows: 250,
} as const;
const fresh = startImport(started, 0, fixtureNow);

describe('an import', () => {
  test('begins open, and its first invitation leaves when it could have been undone', () => {
    expect(memberImport.parse(fresh)).toEqual(fresh);
    expect(fresh).toMatchObject({ state: 'open', parts: 0, mailsFrom: fixtureNow + 10 * minute });
  });

  test('waits with its invitations for those of the lists before', () => {
    expect(startImport(started, fixtureNow + 5 * hour, fixtureNow).mailsFrom).toBe(fixtureNow + 5 * hour);
  });

  test('takes parts in order, and one that comes again without counting it', () => {
    const one = { ...fresh, parts: 1 };
    expect(decidePart(one, 1)).toEqual({ ok: true, value: { isRepeated: false } });
    expect(decidePart(one, 0)).toEqual({ ok: true, value: { isRepeated: true } });
    expect(decidePart(one, 2)).toEqual({ ok: false, why: 'part-missing' });
    expect(decidePart({ ...one, state: 'undoing' }, 1)).toEqual({ ok: false, why: 'import-over' });
    expect(decidePart({ ...one, state: 'undone' }, 0)).toEqual({ ok: true, value: { isRepeated: true } });
  });

  test('counts what became of each row, and is done with the last', () => {
    const first = withPart(fresh, [...Array<'added'>(198).fill('added'), 'present', 'value']);
    expect(first).toEqual({
      state: 'open',
      parts: 1,
      added: 198,
      present: 1,
      refused: 1,
      mailsUntil: fresh.mailsFrom + 2 * hour,
    });
    expect(withPart({ ...fresh, ...first }, Array<'objected'>(50).fill('objected'))).toMatchObject({
      state: 'done',
      refused: 51,
    });
  });

  test('sends a hundred invitations an hour', () => {
    expect([0, 99, 100, 250].map((nth) => (mailTime(fresh, nth) - fresh.mailsFrom) / hour)).toEqual([
      0, 0, 1, 2,
    ]);
  });

  test('is undone once', () => {
    expect(decideUndo(fresh)).toEqual({ ok: true, value: { changed: true } });
    expect(decideUndo({ ...fresh, state: 'undone' })).toEqual({ ok: true, value: { changed: false } });
    expect(decideUndo(undefined)).toEqual({ ok: false, why: 'no-import' });
  });
});

describe('an imported entry', () => {
  const size = anOrgField({ labels: ['S'], removed: ['XL'] });
  const fields = new Map([[size.id, size]]);
  const edit = { entryId: 'i-0a', by: 'ada', at: fixtureNow };

  test('is known by its id', () => {
    const id = importedEntryId('0123456789abcdef0123456789abcdef');
    expect(id).toBe('i-0123456789abcdef01234567');
    expect(isImportedEntry(id)).toBe(true);
    expect(isImportedEntry('u0123456789')).toBe(false);
  });

  test('carries what is noted as a first edit', () => {
    expect(importedInfo({ values: { [size.id]: choiceIdOf('S') } }, fields, edit)).toEqual({
      ok: true,
      value: orgInfoOf('i-0a', [[size, choiceIdOf('S')]], edit),
    });
    expect(importedInfo({ values: { [size.id]: null } }, fields, edit)).toEqual({
      ok: true,
      value: undefined,
    });
  });

  test.each([
    ['a choice that is no longer offered', { [size.id]: choiceIdOf('XL') }, fields],
    ['a field that is gone', { [size.id]: choiceIdOf('S') }, new Map()],
    ['a field out of use', { [size.id]: choiceIdOf('S') }, new Map([[size.id, { ...size, archived: true }]])],
  ])('does not come with %s', (_, values, known) => {
    expect(importedInfo({ values }, known, edit)).toEqual({ ok: false, why: 'value' });
  });

  test('gives what was noted to the person, and overwrites nothing of her own', () => {
    const note = anOrgField({ name: 'Note' });
    const imported = orgInfoOf(
      'i-0a',
      [
        [size, choiceIdOf('S')],
        [note, 'from the list'],
      ],
      edit,
    );
    const own = orgInfoOf('ada', [[note, 'her own']], edit);
    expect(adoptedInfo('ada', own, imported)).toEqual({
      id: 'ada',
      values: { [size.id]: imported.values[size.id], [note.id]: own.values[note.id] },
      touched: note.id,
    });
    expect(adoptedInfo('ada', undefined, imported)).toEqual({ ...imported, id: 'ada' });
  });
});
