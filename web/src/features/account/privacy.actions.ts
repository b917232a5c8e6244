import {
  calls,
  done,
  personalFile,
  personalFileName,
  personalParts,
  type Outcome,
  type PersonalDocument,
  type PersonalPart,
} from '@equipage/domain';
import { call, type CallOutcome } from '../../data/call.ts';

export interface DownloadProgress {
  /** Parts that are there, of {@link personalParts}. */
  readonly parts: number;
  readonly documents: number;
}

type ExportRefusal = Extract<CallOutcome<typeof calls.exportMyData>, { ok: false }>['why'];

/**
 * Puts the file together part by part.
 * @param tell is told how far it has come
 */
export async function gatherMyData(
  tell: (progress: DownloadProgress) => void,
  now = Date.now(),
): Promise<Outcome<{ readonly name: string; readonly text: string }, ExportRefusal>> {
  const parts: Partial<Record<PersonalPart, PersonalDocument[]>> = {};
  let documents = 0;
  for (const [index, part] of personalParts.entries()) {
    const found: PersonalDocument[] = [];
    let from: number | null = 0;
    while (from !== null) {
      const answer: CallOutcome<typeof calls.exportMyData> = await call(calls.exportMyData, { part, from });
      if (!answer.ok) return answer;
      found.push(...answer.value.documents);
      documents += answer.value.documents.length;
      from = answer.value.next;
      tell({ parts: from === null ? index + 1 : index, documents });
    }
    parts[part] = found;
  }
  const file = personalFile(parts as Record<PersonalPart, PersonalDocument[]>, now);
  return done({ name: personalFileName(now), text: JSON.stringify(file, null, 2) });
}

export const listReaders = () => call(calls.listReaders, {});

export const leaveCommunity = (orgId: string) => call(calls.leaveCommunity, { orgId });

export const requestDeletion = () => call(calls.requestDeletion, {});
export const keepAccount = () => call(calls.keepAccount, {});
export const comeBack = (token: string) => call(calls.cancelDeletion, { token });
