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
 * Puts the file together of its parts, which come side by side.
 * @param tell is told how far it has come
 */
export async function gatherMyData(
  tell: (progress: DownloadProgress) => void,
  now = Date.now(),
): Promise<Outcome<{ readonly name: string; readonly text: string }, ExportRefusal>> {
  const progress = { parts: 0, documents: 0 };
  const answers = await Promise.all(
    personalParts.map(async (part) => {
      const answer = await gatherPart(part, (more) => {
        progress.documents += more;
        tell({ ...progress });
      });
      progress.parts += 1;
      tell({ ...progress });
      return answer;
    }),
  );
  const parts: Partial<Record<PersonalPart, PersonalDocument[]>> = {};
  for (const [at, part] of personalParts.entries()) {
    const answer = answers[at]!;
    if (!answer.ok) return answer;
    parts[part] = answer.value;
  }
  const file = personalFile(parts as Record<PersonalPart, PersonalDocument[]>, now);
  return done({ name: personalFileName(now), text: JSON.stringify(file, null, 2) });
}

/** All documents of a part, answer by answer. */
async function gatherPart(
  part: PersonalPart,
  onCome: (documents: number) => void,
): Promise<Outcome<PersonalDocument[], ExportRefusal>> {
  const found: PersonalDocument[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const answer: CallOutcome<typeof calls.exportMyData> = await call(calls.exportMyData, { part, from });
    if (!answer.ok) return answer;
    found.push(...answer.value.documents);
    onCome(answer.value.documents.length);
    from = answer.value.next;
  }
  return done(found);
}

export const listReaders = () => call(calls.listReaders, {});

export const leaveCommunity = (orgId: string) => call(calls.leaveCommunity, { orgId });

export const requestDeletion = () => call(calls.requestDeletion, {});
export const keepAccount = () => call(calls.keepAccount, {});
export const comeBack = (token: string) => call(calls.cancelDeletion, { token });
