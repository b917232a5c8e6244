/** Tags as they are stored: each once, whatever its capitals, the first spelling stays; in the order of their letters. */
export function tidyTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const tag of tags) {
    const key = tag.toLocaleLowerCase('en');
    if (!known.has(key)) known.set(key, tag);
  }
  return [...known.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tag]) => tag);
}
