import { rulesCode, shapeOf } from './rules-text.ts';

type Verb = 'get' | 'list' | 'create' | 'update' | 'delete';

/** What the rules look up, beside the document that is asked for, to judge one kind of request. */
export interface RuleReads {
  /** As in docs/permissions.md: `events/{eventId}/applications/{uid}`. */
  readonly path: string;
  readonly verb: Verb;
  /** The worst case, each document once: `events/{eventId}`, `access/{request.auth.uid}`. */
  readonly documents: readonly string[];
}

interface Condition {
  readonly verbs: readonly Verb[];
  readonly expression: string;
}

interface Routine {
  readonly parameters: readonly string[];
  readonly body: string;
  /** Where it stands, which decides what its words mean. */
  readonly scope: Scope;
}

interface Scope {
  readonly path: string;
  readonly routines: Map<string, Routine>;
  readonly conditions: Condition[];
  readonly outer: Scope | undefined;
}

/** What words stand for: the parameters and the `let`s of a function. */
type Words = ReadonlyMap<string, string>;

/** Each way that a judgement can take, as the documents that are looked up on it. */
type Ways = readonly ReadonlySet<string>[];

const nothing: Ways = [new Set()];
const lookups = new Set(['get', 'exists', 'getAfter', 'existsAfter']);
const root = '/databases/{database}/documents/';

/**
 * Every path and verb that some rule allows, with the documents that judging it may take. All operands are counted, those
 * too that `&&` and `||` would spare; of a choice (`a ? b : c`) the dearer side. Where several rules are of the same path
 * and verb, all of them are judged.
 * @param code the rules without comments and texts, see `rulesCode`
 */
export function ruleReads(code = rulesCode()): RuleReads[] {
  const scopes = [...scopesIn(code)];
  const found: RuleReads[] = [];
  for (const { path, conditions } of scopes) {
    for (const verb of new Set(conditions.flatMap(({ verbs }) => verbs))) {
      const judged = scopes
        .filter((other) => covers(other.path, path))
        .flatMap((scope) =>
          scope.conditions
            .filter(({ verbs }) => verbs.includes(verb))
            .map(({ expression }) => waysOf(expression, scope, new Map())),
        );
      const worst = allOf(judged).reduce((one, other) => (other.size > one.size ? other : one));
      found.push({ path: path.slice(root.length), verb, documents: [...worst].sort() });
    }
  }
  return found;
}

/** Whether a rule for a path is asked about documents of another: of the same form, or of all that end like it. */
function covers(path: string, other: string): boolean {
  const [rule, asked] = [shapeOf(path.slice(root.length)), shapeOf(other.slice(root.length))];
  return rule === asked || (rule.startsWith('**/') && asked.endsWith(rule.slice(2)));
}

/** Every `match` that allows something. */
function* scopesIn(code: string): Generator<Scope> {
  const top: Scope = { path: '', routines: new Map(), conditions: [], outer: undefined };
  const all: Scope[] = [top];
  let scope = top;
  const token =
    /(?<open>match\s+(?<path>\/\S+)\s*\{|service\s+\S+\s*\{)|function\s+(?<name>\w+)\((?<parameters>[^)]*)\)\s*\{|allow\s+(?<verbs>[a-z, ]+?)\s*:\s*if\s+(?<expression>[^;]*);|(?<close>\})/g;
  for (let next = token.exec(code); next !== null; next = token.exec(code)) {
    const { open, path = '', name, parameters = '', verbs, expression = '' } = next.groups!;
    if (open !== undefined) {
      scope = { path: scope.path + path, routines: new Map(), conditions: [], outer: scope };
      all.push(scope);
    } else if (name !== undefined) {
      const end = closing(code, token.lastIndex - 1);
      const body = code.slice(token.lastIndex, end);
      scope.routines.set(name, { parameters: parameters.match(/\w+/g) ?? [], body, scope });
      token.lastIndex = end + 1;
    } else if (verbs !== undefined) {
      scope.conditions.push({ verbs: verbs.split(',').map((verb) => verb.trim() as Verb), expression });
    } else {
      scope = scope.outer!;
    }
  }
  yield* all.filter(({ conditions }) => conditions.length > 0);
}

/** The ways through an expression: none of it is left out but the other side of a choice. */
function waysOf(expression: string, scope: Scope, words: Words): Ways {
  const choice = choiceIn(expression);
  if (choice !== undefined) {
    const [condition, one, other] = choice.map((part) => waysOf(part, scope, words));
    return allOf([condition!, [...one!, ...other!]]);
  }
  const parts: Ways[] = [];
  const call = /(?<before>[.\w)\]]*?)(?<name>\w*)\(/g;
  for (let next = call.exec(expression); next !== null; next = call.exec(expression)) {
    const { before = '', name = '' } = next.groups!;
    const end = closing(expression, call.lastIndex - 1);
    const inside = expression.slice(call.lastIndex, end);
    const isMethod = before.endsWith('.');
    if (!isMethod && lookups.has(name)) {
      parts.push(...insertsOf(inside).map((insert) => waysOf(insert, scope, words)));
      parts.push([new Set([documentAt(inside, words)])]);
    } else {
      const given = listed(inside);
      parts.push(...given.map((argument) => waysOf(argument, scope, words)));
      const routine = isMethod || name === '' ? undefined : routineOf(name, scope);
      if (routine !== undefined) parts.push(waysThrough(routine, given, words));
    }
    call.lastIndex = end + 1;
  }
  return allOf(parts);
}

function waysThrough({ parameters, body, scope }: Routine, given: readonly string[], words: Words): Ways {
  const inside = new Map(parameters.map((name, at) => [name, spelledOut(given[at] ?? '', words)]));
  const parts: Ways[] = [];
  for (const statement of body.split(';')) {
    const { name, value } =
      /^\s*(?:let\s+(?<name>\w+)\s*=|return\b)(?<value>[^]*)$/.exec(statement)?.groups ?? {};
    if (value === undefined) continue;
    parts.push(waysOf(value, scope, inside));
    if (name !== undefined) inside.set(name, spelledOut(value, inside));
  }
  return allOf(parts);
}

function routineOf(name: string, scope: Scope | undefined): Routine | undefined {
  return scope && (scope.routines.get(name) ?? routineOf(name, scope.outer));
}

/** The path of a lookup with its words spelled out, so that the same document has the same name wherever it is asked for. */
function documentAt(path: string, words: Words): string {
  let named = path.trim();
  for (const insert of insertsOf(path))
    named = named.replace(`$(${insert})`, `{${spelledOut(insert, words)}}`);
  return named.slice(root.length);
}

/** What stands in the `$(…)` of a path. */
function insertsOf(path: string): string[] {
  return [...path.matchAll(/\$\(/g)].map(({ index }) => path.slice(index + 2, closing(path, index + 1)));
}

function spelledOut(expression: string, words: Words): string {
  return expression
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![.\w])[A-Za-z_]\w*/g, (word) => words.get(word) ?? word);
}

/** Every way through all of them: one of each, together. */
function allOf(parts: readonly Ways[]): Ways {
  let ways = nothing;
  for (const part of parts) {
    const together = ways.flatMap((way) => part.map((more) => new Set([...way, ...more])));
    ways = [...new Map(together.map((way) => [[...way].sort().join(), way])).values()];
  }
  return ways;
}

/** `a`, `b` and `c` of `a ? b : c`, which binds less than everything else. */
function choiceIn(expression: string): [string, string, string] | undefined {
  const question = outermost(expression, '?')[0];
  if (question === undefined) return undefined;
  let open = 0;
  for (const at of outermost(expression, '?:').filter((at) => at > question)) {
    open += expression[at] === '?' ? 1 : -1;
    if (open >= 0) continue;
    return [expression.slice(0, question), expression.slice(question + 1, at), expression.slice(at + 1)];
  }
  throw new Error(`a choice without its other side: ${expression}`);
}

function listed(inside: string): string[] {
  const commas = outermost(inside, ',');
  const starts = [0, ...commas.map((at) => at + 1)];
  return starts.map((start, at) => inside.slice(start, commas[at])).filter((part) => part.trim() !== '');
}

/** Where one of these characters stands in no bracket. */
function outermost(text: string, characters: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    if ('([{'.includes(character)) at = closing(text, at);
    else if (characters.includes(character)) found.push(at);
  }
  return found;
}

/** Where the bracket closes that opens here. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ('([{'.includes(text[at]!)) depth += 1;
    else if (')]}'.includes(text[at]!)) depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`a bracket is never closed: ${text.slice(open, open + 40)}`);
}
