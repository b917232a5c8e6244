import {
  calls,
  done,
  paths,
  refuse,
  type OrgFieldWish,
  type FieldValue,
  type Outcome,
} from '@equipage/domain';
import { call } from '../../data/call.ts';
import { readDocument } from '../../data/read.ts';
import { serverTime } from '../../data/tokens.ts';
import { commit, drop, merge, set, type WriteRefusal } from '../../data/write.ts';
import { orgInfoOf } from './org-info.queries.ts';

export const saveOrgField = (orgId: string, wish: OrgFieldWish) =>
  call(calls.saveOrgField, { orgId, ...wish, choices: [...wish.choices] });

/** @param before the field that it shall stand before; null for the end */
export const moveOrgField = (orgId: string, fieldId: string, before: string | null) =>
  call(calls.moveOrgField, { orgId, fieldId, before });

export const archiveOrgField = (orgId: string, fieldId: string, archived: boolean) =>
  call(calls.archiveOrgField, { orgId, fieldId, archived });

export const countOrgInfo = (orgId: string, fieldId: string) => call(calls.countOrgInfo, { orgId, fieldId });

export const deleteOrgField = (orgId: string, fieldId: string) =>
  call(calls.deleteOrgField, { orgId, fieldId });

/** One value of one member. */
export interface OrgInfoEdit {
  readonly memberId: string;
  readonly fieldId: string;
  readonly value: FieldValue;
}

/** So many people cannot be faster at one value, one after the other, without something being wrong. */
const mostAttempts = 25;

/**
 * Writes a value on top of whatever stands there: when somebody was faster, it counts on from theirs, and keeps saying
 * which one the writer had seen. Answers with the number that the value got.
 *
 * @param seen the `rev` of the value that the writer had before her eyes, 0 for none
 * @param by the writer
 */
export async function writeOrgInfo(
  orgId: string,
  { memberId, fieldId, value }: OrgInfoEdit,
  seen: number,
  by: string,
): Promise<Outcome<{ readonly rev: number }, WriteRefusal>> {
  let present = seen;
  for (let attempt = 1; ; attempt++) {
    const cell = { value, rev: present + 1, base: seen, by, at: serverTime };
    const outcome = await commit(
      merge(paths.orgInfo(orgId, memberId), { values: { [fieldId]: cell }, touched: fieldId }),
    );
    if (outcome.ok) return done({ rev: present + 1 });
    if (outcome.why !== 'not-allowed') return outcome;
    const answer = await readDocument(orgInfoOf(orgId, memberId));
    if (answer.state === 'offline') return refuse('offline');
    const rev = answer.state === 'found' ? (answer.row.values[fieldId]?.rev ?? 0) : 0;
    // Nobody was faster, so it is the value itself that is refused, or the writer.
    if (rev === present || attempt === mostAttempts) return outcome;
    present = rev;
  }
}

export interface Here {
  readonly uid: string;
  /** As the organization knows the person. */
  readonly name: string;
  readonly cell: string | null;
}

/** Says that this tab has the table open. */
export const sayHere = (orgId: string, tabId: string, { uid, name, cell }: Here) =>
  commit(set(paths.presence(orgId, tabId), { uid, name, cell, at: serverTime }));

export const sayGone = (orgId: string, tabId: string) => commit(drop(paths.presence(orgId, tabId)));
