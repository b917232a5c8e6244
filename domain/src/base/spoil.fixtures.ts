/** A value with one thing wrong, and what is wrong in words, for the title of a test. */
export interface Spoiled {
  readonly what: string;
  readonly value: unknown;
}

/** One value of every kind that JSON knows. */
const kinds: readonly { readonly kind: string; readonly value: unknown }[] = [
  { kind: 'null', value: null },
  { kind: 'a boolean', value: true },
  { kind: 'a number', value: 12.5 },
  { kind: 'a text', value: 'a text' },
  { kind: 'a list', value: [] },
  { kind: 'an object', value: { seems: 'fine' } },
];

/**
 * Spoils one thing at a time: each field of `valid`, however deep, is left out and replaced by every other kind of
 * value. The twin of each case is `valid` itself, which a test must show to pass.
 *
 * @param optional dotted paths of fields that may be missing
 * @param nullable dotted paths of fields that may be null
 */
export function spoiledCopies(
  valid: Readonly<Record<string, unknown>>,
  { optional = [], nullable = [] }: { optional?: readonly string[]; nullable?: readonly string[] } = {},
): Spoiled[] {
  const cases: Spoiled[] = [];
  const visit = (
    value: Readonly<Record<string, unknown>>,
    prefix: string,
    put: (copy: unknown) => unknown,
  ) => {
    for (const [key, field] of Object.entries(value)) {
      const path = prefix + key;
      const { [key]: _, ...others } = value;
      if (!optional.includes(path)) cases.push({ what: `without ${path}`, value: put(others) });
      for (const { kind, value: wrong } of kinds) {
        const isOwnKind = kindOf(wrong) === kindOf(field);
        if (isOwnKind || (wrong === null && nullable.includes(path))) continue;
        cases.push({ what: `with ${kind} as ${path}`, value: put({ ...value, [key]: wrong }) });
      }
      if (kindOf(field) === 'object') {
        visit(field as Readonly<Record<string, unknown>>, `${path}.`, (copy) =>
          put({ ...value, [key]: copy }),
        );
      }
    }
  };
  visit(valid, '', (copy) => copy);
  return cases;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
