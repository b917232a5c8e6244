import type { ApplicationNote } from '@equipage/domain';

/** The tags that organizers have given at an event, each once, in the order of their letters. */
export function tagsOf(
  notes: readonly Pick<ApplicationNote, 'tags'>[],
  compare: (one: string, other: string) => number,
): string[] {
  return [...new Set(notes.flatMap(({ tags }) => tags))].sort(compare);
}
