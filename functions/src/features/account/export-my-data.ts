import { done, type calls, type PersonalDocument } from '@equipage/domain';
import type { Person } from '../../edge/authorization.ts';
import type { ReadingUseCase } from '../../edge/callable.ts';
import { personalData } from './personal-data.ts';

/** Characters of one answer. The platform lets 32 MB through; much less keeps the function small and the page awake. */
const mostCharacters = 4_000_000;

/**
 * One part of the person's file. What an answer has no room for is counted off and comes with the next one: a part that
 * long is so rare that reading its beginning once more does not matter.
 */
export const exportPart: ReadingUseCase<typeof calls.exportMyData, Person> = async (
  { uid, email, emailVerified },
  { part, from },
  { store },
) => {
  const whose = { uid, email: emailVerified ? email : undefined };
  const documents: PersonalDocument[] = [];
  const seen = new Set<string>();
  let characters = 0;
  for (const data of personalData.filter((candidate) => candidate.part === part)) {
    for await (const page of data.exported(store, whose)) {
      for (const document of page) {
        // Two entries may find the same document.
        if (seen.has(document.path)) continue;
        seen.add(document.path);
        if (seen.size <= from) continue;
        documents.push(document);
        characters += JSON.stringify(document).length;
        if (characters >= mostCharacters) return done({ documents, next: seen.size });
      }
    }
  }
  return done({ documents, next: null });
};
