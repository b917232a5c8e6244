import { uid } from '../base/ids.ts';
import type { Instant } from '../base/instant.ts';
import { done, refuse, type Outcome } from '../base/result.ts';
import type { Language } from '../base/stored.ts';
import {
  importMailPace,
  type ImportedRow,
  type ImportedRowResult,
  type MemberImport,
} from './member-import.schema.ts';
import type { OrgField } from './org-field.schema.ts';
import { isSoundValue } from '../base/field-value.ts';
import type { OrgInfo, OrgInfoCell } from './org-info.schema.ts';

/** What ids of imported entries begin with; no login has such an id. */
export const importedEntryPrefix = 'i-';

/** Whether a row of the community is an imported entry: somebody who has not joined, and perhaps has no account. */
export function isImportedEntry(memberId: string): boolean {
  return memberId.startsWith(importedEntryPrefix);
}

/** An id for the entry of an address. @param hash of the lower-case address, in hexadecimal */
export function importedEntryId(hash: string): string {
  return uid.parse(importedEntryPrefix + hash.slice(0, 24));
}

export interface StartedImport {
  readonly id: string;
  readonly byUid: string;
  readonly byName: string;
  readonly fileName: string;
  readonly language: Language;
  readonly rows: number;
}

/** @param busyUntil when the last invitation of the organization's other imports leaves: those come first */
export function startImport(started: StartedImport, busyUntil: Instant, now: Instant): MemberImport {
  const mailsFrom = Math.max(now + importMailPace.grace, busyUntil);
  return {
    ...started,
    startedAt: now,
    state: 'open',
    parts: 0,
    added: 0,
    present: 0,
    refused: 0,
    joined: 0,
    mailsFrom,
    mailsUntil: mailsFrom,
    mailsHeld: 0,
  };
}

/**
 * Whether a part may come: the next one, or one that came already, because an answer was lost. That one is judged again
 * and counted no more.
 */
export function decidePart(
  { state, parts }: MemberImport,
  part: number,
): Outcome<{ isRepeated: boolean }, 'import-over' | 'part-missing'> {
  if (part < parts) return done({ isRepeated: true });
  if (state !== 'open') return refuse('import-over');
  return part === parts ? done({ isRepeated: false }) : refuse('part-missing');
}

/** When the invitation of the n-th entry of an import leaves, counted from 0. */
export function mailTime({ mailsFrom }: Pick<MemberImport, 'mailsFrom'>, nth: number): Instant {
  return mailsFrom + Math.floor(nth / importMailPace.mails) * importMailPace.per;
}

/** The import after a part of it. */
export function withPart(
  before: MemberImport,
  results: readonly ImportedRowResult[],
): Pick<MemberImport, 'state' | 'parts' | 'added' | 'present' | 'refused' | 'mailsUntil'> {
  const count = (...wanted: ImportedRowResult[]) => results.filter((one) => wanted.includes(one)).length;
  const added = before.added + count('added');
  const come = before.added + before.present + before.refused + results.length;
  return {
    state: come >= before.rows ? 'done' : 'open',
    parts: before.parts + 1,
    added,
    present: before.present + count('present'),
    refused: before.refused + count('value', 'objected'),
    mailsUntil: added === 0 ? before.mailsUntil : mailTime(before, added - 1) + importMailPace.per,
  };
}

/** Whether somebody has taken the import back: its entries are going or gone, and nobody is invited any more. */
export function isTakenBack({ state }: Pick<MemberImport, 'state'>): boolean {
  return state === 'undoing' || state === 'undone';
}

/** Taking an import back. What is going or gone stays so. */
export function decideUndo(before: MemberImport | undefined): Outcome<{ changed: boolean }, 'no-import'> {
  if (before === undefined) return refuse('no-import');
  return done({ changed: !isTakenBack(before) });
}

/**
 * What is noted with an entry; undefined where nothing is.
 *
 * Refused as a whole when one value does not fit, by the same judgement as edits under rules: nobody comes half.
 */
export function importedInfo(
  { values }: Pick<ImportedRow, 'values'>,
  fields: ReadonlyMap<string, OrgField>,
  { entryId, by, at }: { entryId: string; by: string; at: Instant },
): Outcome<OrgInfo | undefined, 'value'> {
  const cells: Record<string, OrgInfoCell> = {};
  let touched: string | undefined;
  for (const [fieldId, value] of Object.entries(values)) {
    if (value === null) continue;
    const field = fields.get(fieldId);
    if (field === undefined || field.archived || field.deleting || !isSoundValue(field, value)) {
      return refuse('value');
    }
    cells[fieldId] = { value, rev: 1, base: 0, by, at };
    touched = fieldId;
  }
  return done(touched === undefined ? undefined : { id: entryId, values: cells, touched });
}

/** What is noted about somebody who turned out to be an imported entry: what was noted about her herself goes before. */
export function adoptedInfo(memberId: string, own: OrgInfo | undefined, imported: OrgInfo): OrgInfo {
  return {
    id: memberId,
    values: { ...imported.values, ...own?.values },
    touched: own?.touched ?? imported.touched,
  };
}
