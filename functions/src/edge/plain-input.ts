/**
 * A cheap look at what came in, before any schema sees it: a schema walks what it is given, so it is given nothing that
 * is huge, deep or tampers with prototypes.
 */

const most = { depth: 12, values: 10_000, characters: 64_000 } as const;

const tampering = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a parsed JSON value is small, shallow and free of keys that reach for prototypes. */
export function isPlainInput(input: unknown): boolean {
  let values = 0;
  let characters = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > most.values || characters > most.characters || depth > most.depth) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      if (tampering.has(key)) return false;
      characters += key.length;
      waiting.push({ value: item, depth: depth + 1 });
    }
  }
  return true;
}
