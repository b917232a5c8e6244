/** One thing that this house does not do, found by its words because no linter knows it. */
export interface HouseRule {
  readonly name: string;
  /** What to do instead. */
  readonly instead: string;
  /** Tells from a path, relative to the root and with slashes, whether the rule holds there. */
  readonly holdsIn: (file: string) => boolean;
  readonly forbidden: RegExp;
}

export interface HouseFault {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly rule: HouseRule;
}

const isCode = (file: string) => /\.(ts|tsx|mjs|js)$/.test(file);
const isTest = (file: string) => /\.(test|suite)\.tsx?$|^tests\//.test(file);
const isProduct = (file: string) => /^(domain|functions|web)\/src\//.test(file) && !isTest(file);

export const houseRules: readonly HouseRule[] = [
  {
    name: 'a path has a name',
    instead: 'Take it from domain/src/paths.ts.',
    holdsIn: (file) => (isProduct(file) || file.startsWith('tools/')) && isCode(file),
    forbidden: /\b(?:doc|collection|collectionGroup)\((?:[^()'"`]*,)?\s*['"`]/,
  },
  {
    name: 'a query has a name',
    instead:
      'Put it into a file of queries, or into `queries` of functions/src/store/documents.ts: the tests ask each of those, and look whether it has its index.',
    holdsIn: (file) =>
      isProduct(file) &&
      !file.startsWith('domain/') &&
      !/[.](queries|fixtures)[.]ts$|^web\/src\/data\/|^functions\/src\/store\//.test(file),
    // All of a collection needs no index.
    forbidden: /\blistOf\(|\bwhere:\s*\(?\[\s*(?:\[|$)|\borderBy:\s*['[]/,
  },
  {
    name: 'one place subscribes',
    instead: 'Use web/src/data/live.ts: it ends every subscription at sign-out and reports every error.',
    // firestore-sdk.ts is the lazy door to the SDK and passes the name on.
    holdsIn: (file) => isProduct(file) && !/^web\/src\/data\/(live|firestore-sdk)\.ts$/.test(file),
    forbidden: /\bonSnapshot\b/,
  },
  {
    name: 'text is never markup',
    instead: 'Let Solid set the text; it escapes it.',
    holdsIn: (file) => isProduct(file),
    forbidden:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcdoc)\b|\beval\(|\bnew Function\(/,
  },
  {
    name: 'every test runs',
    instead: 'Mend the test or take it out.',
    holdsIn: isTest,
    forbidden:
      /\b(?:describe|it|test|suite|bench)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bx(?:it|describe)\(/,
  },
  {
    name: 'nothing knows one machine',
    instead:
      'Build the path from the root of the repository, the home folder or the system’s temporary folder.',
    holdsIn: () => true,
    forbidden: /(?:^|[\s'"`=(:])(?:\/home\/\w|\/Users\/\w|\/root\/|\/work\/\w|[A-Z]:\\\\?Users\\)/,
  },
  {
    name: 'nothing is left to do',
    instead: 'Do it, or take the sentence out.',
    holdsIn: isCode,
    forbidden: /\b(?:TODO|FIXME|XXX|HACK)\b/,
  },
  {
    name: 'a condition, not a pause',
    instead: 'Wait for what must become true: expect.poll, vi.waitFor, a locator.',
    holdsIn: (file) => isTest(file) && !file.startsWith('tests/setup/'),
    forbidden: /\bwaitForTimeout\(|\bsleep\(/,
  },
];

/** The faults of one file, line by line. A line says why it is an exception with `house-check: <reason>`. */
export function faultsIn(
  file: string,
  content: string,
  rules: readonly HouseRule[] = houseRules,
): HouseFault[] {
  const holding = rules.filter(({ holdsIn }) => holdsIn(file));
  return content
    .split('\n')
    .flatMap((text, index) =>
      text.includes('house-check:')
        ? []
        : holding
            .filter(({ forbidden }) => forbidden.test(text))
            .map((rule) => ({ file, line: index + 1, text: text.trim(), rule })),
    );
}
