import path from 'node:path';
import ts from 'typescript';
import { repoRoot } from '../repo.ts';

/** A request as it went over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  /** Of the query or the body: `line_items[0][quantity]`. */
  readonly fields: URLSearchParams;
}

/** What Stripe's package says that the fields of each request are. */
const types: readonly (readonly [request: RegExp, type: string])[] = [
  [/^POST \/v1\/checkout\/sessions$/, 'Stripe.Checkout.SessionCreateParams'],
  [/^GET \/v1\/checkout\/sessions$/, 'Stripe.Checkout.SessionListParams'],
  [/^GET \/v1\/payment_intents\/\w+$/, 'Stripe.PaymentIntentRetrieveParams'],
  [/^GET \/v1\/disputes$/, 'Stripe.DisputeListParams'],
];

/**
 * Has the compiler judge requests by the types that Stripe publishes, with every word of an enumeration that those leave
 * open for later taken by its letter. On the wire all is text: what looks like a number may be one.
 * @returns what does not fit, in the compiler's words
 */
export function misfitsIn(requests: readonly WireRequest[]): string[] {
  const distinct = [...new Set(requests.map(declarationOf))];
  const file = path.join(repoRoot, 'tools', 'stripe', 'requests.generated.ts');
  const content = [
    "import type { Stripe } from 'stripe';",
    ...distinct.map((declaration, at) => `const request${at}${declaration}`),
  ].join('\n');
  const program = ts.createProgram([file], options, hostWith(file, content));
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '),
  );
}

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2023.d.ts'],
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** The usual one, with a file that is not on the disk, and with enumerations that are closed. */
function hostWith(file: string, content: string): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  const read = (name: string) =>
    name === file
      ? content
      : readFile(name)?.replace(/^export type OtherString = .*$/m, 'export type OtherString = never;');
  return {
    ...host,
    readFile: read,
    fileExists: (name) => name === file || fileExists(name),
    getSourceFile(name, languageVersion) {
      const text = read(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, languageVersion);
    },
  };
}

/** `: Stripe.DisputeListParams = { … };` */
function declarationOf({ method, path, fields }: WireRequest): string {
  const [, type] = types.find(([request]) => request.test(`${method} ${path}`)) ?? [];
  if (type === undefined) throw new Error(`nobody knows the type of ${method} ${path}`);
  return `: ${type} = ${literalOf(nested(fields))};`;
}

type Nested = string | { readonly [key: string]: Nested };

/** `a[b]=1` → `{ a: { b: '1' } }` */
function nested(fields: URLSearchParams): Nested {
  const whole: Record<string, Nested> = {};
  for (const [name, value] of fields) {
    const keys = name.split(/[[\]]+/).filter((key) => key !== '');
    let inner: Record<string, Nested> = whole;
    for (const key of keys.slice(0, -1)) inner = (inner[key] ??= {}) as Record<string, Nested>;
    inner[keys.at(-1)!] = value;
  }
  return whole;
}

function literalOf(value: Nested): string {
  if (typeof value === 'string')
    return /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value) ? `'${value}' as never` : JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key)))
    return `[${entries.map(([, item]) => literalOf(item)).join(', ')}]`;
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${literalOf(item)}`).join(', ')} }`;
}
