import * as z from 'zod/mini';
import { fine, flawed, type Finding } from './finding.ts';
import { parsedJson } from './settings.ts';

/** The files that firebase-tools deploys from, as they are on disk; undefined where there is none. */
export interface FirebaseFiles {
  readonly config: string | undefined;
  readonly rules: string | undefined;
  readonly indexes: string | undefined;
}

/** Where functions run, and so where hosting has to look for them. A test compares it with the code. */
export const region = 'europe-west1';

/** What hosting hands to functions: addresses that stand in mails, calendars and with the provider of SMS. */
export const hostedFunctions: Readonly<Record<string, string>> = {
  '/unsubscribe': 'unsubscribe',
  '/sms-report': 'smsReport',
  '/calendar/**': 'calendar',
};

const config = z.object({
  firestore: z.object({ rules: z.literal('firestore.rules'), indexes: z.literal('firestore.indexes.json') }),
  functions: z.array(z.object({ source: z.literal('functions/dist'), runtime: z.string() })),
  hosting: z.object({
    public: z.literal('web/dist'),
    rewrites: z.array(
      z.object({
        source: z.string(),
        destination: z.optional(z.string()),
        function: z.optional(z.object({ functionId: z.string(), region: z.string() })),
      }),
    ),
    headers: z.array(
      z.object({
        source: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      }),
    ),
  }),
});
type Hosting = z.output<typeof config>['hosting'];

const index = z.object({
  collectionGroup: z.string(),
  queryScope: z.enum(['COLLECTION', 'COLLECTION_GROUP']),
  fields: z.array(z.object({ fieldPath: z.string() })).check(z.minLength(2)),
});
const indexFile = z.object({
  indexes: z.array(index),
  fieldOverrides: z.array(z.object({ collectionGroup: z.string(), fieldPath: z.string() })),
});

/** Looks at the files of the repository itself, which somebody may have changed for an installation. */
export function examineFiles({ config: configText, rules, indexes }: FirebaseFiles): Finding[] {
  return [...examineConfig(configText), examineRules(rules), examineIndexes(indexes)];
}

function examineConfig(text: string | undefined): Finding[] {
  const parsed = config.safeParse(parsedJson(text ?? ''));
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') ?? '';
    return [flawed(`firebase.json is missing, no JSON, or not as it was at: ${where || 'its beginning'}`)];
  }
  const { hosting } = parsed.data;
  return [
    asFinding(
      'firebase.json sends addresses to their functions and all others to the app',
      rewriteFlaws(hosting),
    ),
    asFinding('firebase.json sets the headers that keep pages safe', headerFlaws(hosting)),
  ];
}

function rewriteFlaws({ rewrites }: Hosting): string[] {
  const flaws = Object.entries(hostedFunctions).flatMap(([source, functionId]) => {
    const target = rewrites.find((rewrite) => rewrite.source === source)?.function;
    return target?.functionId === functionId && target.region === region
      ? []
      : [`${source} must lead to the function ${functionId} in ${region}`];
  });
  const last = rewrites.at(-1);
  const leadsHome = last?.source === '**' && last.destination === '/index.html';
  return leadsHome ? flaws : [...flaws, 'the last rewrite must lead ** to /index.html'];
}

function headerFlaws({ headers }: Hosting): string[] {
  const everywhere = headers.find(({ source }) => source === '**')?.headers ?? [];
  const valueOf = (name: string) => everywhere.find(({ key }) => key === name)?.value ?? '';
  const policy = valueOf('Content-Security-Policy');
  const flaws: string[] = [];
  for (const part of [
    "default-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    if (!policy.includes(part)) flaws.push(`the content security policy lacks ${part}`);
  for (const door of ["'unsafe-inline'", "'unsafe-eval'", 'http:', ' * ', ' *;'])
    if (`${policy};`.includes(door)) flaws.push(`the content security policy has ${door.trim()}`);
  if (valueOf('X-Content-Type-Options') !== 'nosniff') flaws.push('X-Content-Type-Options must be nosniff');
  for (const name of [
    'Referrer-Policy',
    'Permissions-Policy',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
    'Strict-Transport-Security',
  ])
    if (valueOf(name) === '') flaws.push(`${name} is missing`);
  return flaws;
}

/** Firebase itself judges rules when they are deployed. This finds a file that is cut off, or is another one. */
function examineRules(text: string | undefined): Finding {
  const flaws: string[] = [];
  if (text === undefined) return flawed('firestore.rules is missing.');
  const code = withoutTextAndComments(text);
  if (!/^\s*rules_version = '2';/.test(text)) flaws.push("it begins with rules_version = '2'");
  if (!/service cloud\.firestore \{/.test(code)) flaws.push('it is about the service cloud.firestore');
  if (!/\ballow\b/.test(code)) flaws.push('it allows something');
  if (!isBalanced(code)) flaws.push('every bracket is closed');
  return asFinding('firestore.rules is whole', flaws);
}

/** In one go: an address in a text looks like a comment, and an apostrophe in a comment like the end of a text. */
function withoutTextAndComments(rules: string): string {
  return rules.replace(/'(?:[^'\\\n]|\\.)*'|\/\/.*$/gm, (found) => (found.startsWith("'") ? "''" : ''));
}

function isBalanced(code: string): boolean {
  const closing: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };
  const awaited: string[] = [];
  for (const [bracket] of code.matchAll(/[{}()[\]]/g)) {
    const end = closing[bracket];
    if (end !== undefined) awaited.push(end);
    else if (awaited.pop() !== bracket) return false;
  }
  return awaited.length === 0;
}

function examineIndexes(text: string | undefined): Finding {
  const parsed = indexFile.safeParse(parsedJson(text ?? ''));
  if (parsed.success) return fine(`firestore.indexes.json with ${parsed.data.indexes.length} indexes`);
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return flawed(`firestore.indexes.json is missing, no JSON, or wrong at: ${where || 'its beginning'}`);
}

function asFinding(claim: string, flaws: readonly string[]): Finding {
  if (flaws.length === 0) return fine(claim);
  return flawed(`It must be that ${claim}:\n${flaws.join('\n')}`);
}
