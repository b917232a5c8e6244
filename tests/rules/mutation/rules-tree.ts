/** Firestore's rules as a tree: as much of the language as firestore.rules speaks, each node with its place in the text. */

/** A stretch of the text: from the first character to after the last one. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** `outer` holds the parentheses around an expression as well. */
interface Placed extends Place {
  readonly outer: Place;
}

export type Expression = Placed &
  (
    | ({ readonly kind: 'binary'; readonly operator: string; readonly operatorAt: Place } & Pair)
    | { readonly kind: 'not' | 'minus'; readonly operand: Expression }
    | {
        readonly kind: 'conditional';
        readonly test: Expression;
        readonly yes: Expression;
        readonly no: Expression;
      }
    | { readonly kind: 'call'; readonly callee: Expression; readonly parts: readonly Expression[] }
    | { readonly kind: 'member'; readonly object: Expression; readonly name: string }
    | { readonly kind: 'index'; readonly object: Expression; readonly index: Expression }
    | {
        readonly kind: 'slice';
        readonly object: Expression;
        readonly from: Expression;
        readonly until: Expression;
      }
    | { readonly kind: 'list' | 'map' | 'path'; readonly parts: readonly Expression[] }
    | { readonly kind: 'name' | 'number' | 'string'; readonly text: string }
  );

interface Pair {
  readonly left: Expression;
  readonly right: Expression;
}

export interface RulesFunction extends Place {
  readonly name: string;
  readonly lets: readonly Expression[];
  readonly result: Expression;
}

export interface Allow extends Place {
  readonly verbs: readonly string[];
  readonly verbsAt: Place;
  readonly condition: Expression;
}

export interface Match extends Place {
  /** From the root of the documents: `events/{eventId}/users/{uid}`; empty for what holds them all. */
  readonly path: string;
  readonly ownPath: string;
  readonly ownPathAt: Place;
  readonly functions: readonly RulesFunction[];
  readonly allows: readonly Allow[];
  readonly matches: readonly Match[];
}

/** The `match` that holds all documents. Throws where the text is not what this parser knows. */
export function parseRules(text: string): Match {
  return new Parser(text).service();
}

/** The expression and all within it, from the outside in. */
export function* within(expression: Expression): Generator<Expression> {
  yield expression;
  for (const part of partsOf(expression)) yield* within(part);
}

export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'binary':
      return [expression.left, expression.right];
    case 'not':
    case 'minus':
      return [expression.operand];
    case 'conditional':
      return [expression.test, expression.yes, expression.no];
    case 'call':
      return [expression.callee, ...expression.parts];
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'slice':
      return [expression.object, expression.from, expression.until];
    case 'list':
    case 'map':
    case 'path':
      return expression.parts;
    default:
      return [];
  }
}

/** From the loosest to the tightest. */
const binding: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>=', 'in', 'is'],
  ['+', '-'],
  ['*', '/', '%'],
];

const root = '/databases/{database}/documents';

class Parser {
  #at = 0;

  constructor(private readonly text: string) {}

  service(): Match {
    const start = /\bservice\s+cloud\.firestore\s*\{/.exec(this.text);
    if (start === null) throw new Error('no service cloud.firestore');
    this.#at = start.index + start[0].length;
    this.#sign('match');
    return this.#match('');
  }

  /** After the word `match`. */
  #match(parent: string): Match {
    const start = this.#at;
    const ownPathAt = this.#token(/\/[^\s]+(?=\s*\{)/y);
    const ownPath = this.#textAt(ownPathAt);
    const path = ownPath === root ? '' : `${parent}${ownPath}`.replace(/^\//, '');
    this.#sign('{');
    const [functions, allows, matches]: [RulesFunction[], Allow[], Match[]] = [[], [], []];
    for (;;) {
      if (this.#tries('}')) break;
      const word = this.#textAt(this.#token(/\w+/y));
      if (word === 'match') matches.push(this.#match(path === '' ? '' : `/${path}`));
      else if (word === 'allow') allows.push(this.#allow());
      else if (word === 'function') functions.push(this.#function());
      else throw this.#surprise(`${word} in a match`);
    }
    return { start, end: this.#at, path, ownPath, ownPathAt, functions, allows, matches };
  }

  #allow(): Allow {
    const start = this.#at;
    const verbsAt = this.#token(/\w+(?:\s*,\s*\w+)*/y);
    this.#sign(':');
    this.#sign('if');
    const condition = this.#expression();
    this.#sign(';');
    const verbs = this.#textAt(verbsAt).split(/\s*,\s*/);
    return { start, end: this.#at, verbs, verbsAt, condition };
  }

  #function(): RulesFunction {
    const start = this.#at;
    const name = this.#textAt(this.#token(/\w+/y));
    this.#token(/\([\w\s,]*\)/y);
    this.#sign('{');
    const lets: Expression[] = [];
    while (this.#tries('let')) {
      this.#token(/\w+/y);
      this.#sign('=');
      lets.push(this.#expression());
      this.#sign(';');
    }
    this.#sign('return');
    const result = this.#expression();
    this.#sign(';');
    this.#sign('}');
    return { start, end: this.#at, name, lets, result };
  }

  #expression(): Expression {
    const test = this.#binary(0);
    if (!this.#tries('?')) return test;
    const yes = this.#expression();
    this.#sign(':');
    const no = this.#expression();
    return placed(test.outer.start, no.outer.end, { kind: 'conditional', test, yes, no });
  }

  #binary(level: number): Expression {
    const operators = binding[level];
    if (operators === undefined) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operatorAt = this.#peek(operators);
      if (operatorAt === undefined) return left;
      this.#at = operatorAt.end;
      const right = this.#binary(level + 1);
      const operator = this.#textAt(operatorAt);
      left = placed(left.outer.start, right.outer.end, { kind: 'binary', operator, operatorAt, left, right });
    }
  }

  #unary(): Expression {
    this.#skipSpace();
    const start = this.#at;
    for (const [sign, kind] of [
      ['!', 'not'],
      ['-', 'minus'],
    ] as const) {
      if (!this.#tries(sign)) continue;
      const operand = this.#unary();
      return placed(start, operand.outer.end, { kind, operand });
    }
    return this.#postfix();
  }

  #postfix(): Expression {
    let object = this.#primary();
    for (;;) {
      const { start } = object.outer;
      if (this.#tries('.')) {
        const at = this.#token(/\w+/y);
        object = placed(start, at.end, { kind: 'member', object, name: this.#textAt(at) });
      } else if (this.#tries('(')) {
        const parts = this.#list(')');
        object = placed(start, this.#at, { kind: 'call', callee: object, parts });
      } else if (this.#tries('[')) {
        const index = this.#expression();
        const until = this.#tries(':') ? this.#expression() : undefined;
        this.#sign(']');
        object =
          until === undefined
            ? placed(start, this.#at, { kind: 'index', object, index })
            : placed(start, this.#at, { kind: 'slice', object, from: index, until });
      } else return object;
    }
  }

  #primary(): Expression {
    this.#skipSpace();
    const start = this.#at;
    if (this.#tries('(')) {
      const inner = this.#expression();
      this.#sign(')');
      return { ...inner, outer: { start, end: this.#at } };
    }
    if (this.#tries('[')) {
      const parts = this.#list(']');
      return placed(start, this.#at, { kind: 'list', parts });
    }
    if (this.#tries('{')) {
      const parts = this.#map();
      return placed(start, this.#at, { kind: 'map', parts });
    }
    if (this.text[start] === '/') return this.#path();
    for (const [kind, form] of [
      ['string', /'(?:[^'\\]|\\.)*'/y],
      ['number', /\d+(?:\.\d+)?/y],
      ['name', /[A-Za-z_]\w*/y],
    ] as const) {
      const at = this.#peekForm(form);
      if (at === undefined) continue;
      this.#at = at.end;
      return placed(at.start, at.end, { kind, text: this.#textAt(at) });
    }
    throw this.#surprise('no expression');
  }

  /** What commas part, up to the sign that closes it. */
  #list(close: string): Expression[] {
    const parts: Expression[] = [];
    while (!this.#tries(close)) {
      if (parts.length > 0) this.#sign(',');
      parts.push(this.#expression());
    }
    return parts;
  }

  /** The values of a map; its keys stand for themselves. */
  #map(): Expression[] {
    const values: Expression[] = [];
    while (!this.#tries('}')) {
      if (values.length > 0) this.#sign(',');
      this.#primary();
      this.#sign(':');
      values.push(this.#expression());
    }
    return values;
  }

  /** `/databases/$(database)/documents/…`: no space within, but in the expressions. */
  #path(): Expression {
    const start = this.#at;
    const parts: Expression[] = [];
    while (this.text[this.#at] === '/') {
      this.#at += 1;
      if (this.text.startsWith('$(', this.#at)) {
        this.#at += 2;
        parts.push(this.#expression());
        this.#sign(')');
      } else this.#token(/\w+/y);
    }
    return placed(start, this.#at, { kind: 'path', parts });
  }

  /** The operator of the list that comes next, if one does; of two that begin alike the longer one. */
  #peek(operators: readonly string[]): Place | undefined {
    const at = this.#peekForm(/\|\||&&|[=!<>]=|[<>+\-*/%]|(?:in|is)\b/y);
    return at !== undefined && operators.includes(this.#textAt(at)) ? at : undefined;
  }

  #peekForm(form: RegExp): Place | undefined {
    this.#skipSpace();
    form.lastIndex = this.#at;
    const found = form.exec(this.text);
    return found === null ? undefined : { start: this.#at, end: this.#at + found[0].length };
  }

  #token(form: RegExp): Place {
    const at = this.#peekForm(form);
    if (at === undefined) throw this.#surprise(`not ${form.source}`);
    this.#at = at.end;
    return at;
  }

  /** Goes past the word or sign if it comes next. */
  #tries(wanted: string): boolean {
    this.#skipSpace();
    if (!this.text.startsWith(wanted, this.#at)) return false;
    const end = this.#at + wanted.length;
    if (/^\w/.test(wanted) && /\w/.test(this.text[end] ?? '')) return false;
    this.#at = end;
    return true;
  }

  /** Goes past the word or sign that must come next. */
  #sign(sign: string): void {
    if (!this.#tries(sign)) throw this.#surprise(`no ${sign}`);
  }

  #skipSpace(): void {
    const space = /(?:\s|\/\/[^\n]*)*/y;
    space.lastIndex = this.#at;
    this.#at += space.exec(this.text)![0].length;
  }

  #textAt({ start, end }: Place): string {
    return this.text.slice(start, end);
  }

  #surprise(what: string): Error {
    const line = this.text.slice(0, this.#at).split('\n').length;
    return new Error(`line ${line} of the rules: ${what}`);
  }
}

/** A node that stands in no parentheses, or not yet. */
function placed<Node extends object>(start: number, end: number, node: Node): Node & Placed {
  return { ...node, start, end, outer: { start, end } };
}
