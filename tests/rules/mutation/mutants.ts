/**
 * Rules that differ from ours in one thing: one that a tired person could have written. Each must fail a test.
 */
import {
  parseRules,
  within,
  type Allow,
  type Expression,
  type Match,
  type Place,
  type RulesFunction,
} from './rules-tree.ts';

export interface Mutant {
  /** Names it as long as its lines stay as they are: `events/{eventId}, allow delete: a && b → a`. */
  readonly name: string;
  /** The path of the match; empty for the functions that all share. */
  readonly path: string;
  /** The function, or the verbs of the `allow`. */
  readonly where: string;
  readonly rules: string;
  /** What a test must reach to notice. */
  readonly touches: Touch;
}

export interface Condition {
  /** As a mutant's. */
  readonly name: string;
  readonly at: Place;
}

export type Touch =
  /** An evaluation of the expression; of a part that is now always true, one in which it was not, and so on. */
  | { readonly kind: 'evaluation'; readonly of: Place; readonly now?: boolean }
  /** A request that the `match` has not answered before: one for its path, or a test that comes near it otherwise. */
  | { readonly kind: 'path'; readonly verbs: readonly string[]; readonly near: Place };

/** Fields that a change of the document might also name, by the path of the `match`. */
export type FieldsOfPath = (path: string) => readonly string[];

/** Where one of these is named, another may be named by mistake. */
const families: readonly (readonly string[])[] = [
  ['draft', 'published', 'finished', 'archived'],
  ['owner', 'manager', 'coordinator', 'scanner'],
  ['pending', 'accepted', 'waitlisted', 'declined', 'canceled'],
  ['full', 'restricted'],
];

export function mutantsOf(rules: string, fieldsOf: FieldsOfPath): Mutant[] {
  const maker = new Maker(rules, fieldsOf);
  maker.match(parseRules(rules));
  return maker.made();
}

/** The paths whose `allow`s ask a function, be it through others. */
export function usersOf(rules: string): ReadonlyMap<string, readonly string[]> {
  const calls = new Map<string, Set<string>>();
  const asked = new Map<string, Set<string>>();
  const visit = ({ path, functions, allows, matches }: Match): void => {
    for (const { name, lets, result } of functions) calls.set(name, calledIn([...lets, result]));
    asked.set(path, calledIn(allows.map(({ condition }) => condition)));
    matches.forEach(visit);
  };
  visit(parseRules(rules));
  const users = new Map<string, string[]>();
  for (const [path, names] of asked) {
    const all = new Set(names);
    for (const name of all) for (const inner of calls.get(name) ?? []) all.add(inner);
    for (const name of all) users.set(name, [...(users.get(name) ?? []), path]);
  }
  return users;
}

function calledIn(expressions: readonly Expression[]): Set<string> {
  const all = expressions.flatMap((expression) => [...within(expression)]);
  return new Set(
    all.flatMap((one) => (one.kind === 'call' && one.callee.kind === 'name' ? [one.callee.text] : [])),
  );
}

/** Every condition of the rules: what decides an `allow`, a function that answers yes or no, or a choice between two. */
export function conditionsOf(rules: string): Condition[] {
  const maker = new Maker(rules, () => []);
  maker.match(parseRules(rules));
  return maker.conditions;
}

type ListExpression = Extract<Expression, { readonly parts: readonly Expression[] }>;

class Maker {
  readonly conditions: Condition[] = [];
  readonly #mutants = new Map<string, Mutant>();
  readonly #names = new Map<string, number>();
  /** Of all functions so far, in the order of the text: whether they answer yes or no. */
  readonly #answers = new Map<string, boolean>();
  #path = '';
  #where = '';

  constructor(
    private readonly rules: string,
    private readonly fieldsOf: FieldsOfPath,
  ) {}

  made(): Mutant[] {
    return [...this.#mutants.values()];
  }

  match(match: Match): void {
    this.#learn(match.functions);
    this.#path = match.path;
    for (const declared of match.functions) {
      this.#where = `${declared.name}()`;
      for (const expression of [...declared.lets, declared.result]) this.#expression(expression);
      if (this.#isCondition(declared.result)) this.#condition(declared.result, 'whole');
    }
    for (const allow of match.allows) {
      this.#where = `allow ${allow.verbs.join(', ')}`;
      this.#expression(allow.condition);
      this.#condition(allow.condition, 'whole');
      this.#verbs(allow, match);
    }
    this.#wildcard(match);
    for (const inner of match.matches) this.match(inner);
  }

  /** Functions may call those that stand below them. */
  #learn(functions: readonly RulesFunction[]): void {
    for (let known = -1; known !== this.#answers.size;) {
      known = this.#answers.size;
      for (const { name, result } of functions) if (this.#isCondition(result)) this.#answers.set(name, true);
    }
  }

  // --------------------------------------------------------------------------------------------------- conditions

  #isCondition(expression: Expression): boolean {
    switch (expression.kind) {
      case 'binary':
        return /^(?:\|\||&&|[=!<>]=|[<>]|in|is)$/.test(expression.operator);
      case 'not':
        return true;
      case 'conditional':
        return this.#isCondition(expression.yes) && this.#isCondition(expression.no);
      case 'call': {
        const { callee } = expression;
        if (callee.kind === 'name') return callee.text.startsWith('exists') || this.#answers.has(callee.text);
        return callee.kind === 'member' && /^(?:matches|has(?:Only|All|Any))$/.test(callee.name);
      }
      default:
        return expression.kind === 'name' && /^(?:true|false)$/.test(expression.text);
    }
  }

  #condition(condition: Expression, part: 'whole' | 'conjunct' | 'disjunct'): void {
    if (part !== 'disjunct') this.#replace(condition, 'true', { of: condition, now: true });
    if (part !== 'conjunct') this.#replace(condition, 'false', { of: condition, now: false });
    switch (condition.kind) {
      case 'binary': {
        const { operator } = condition;
        if (operator !== '&&' && operator !== '||') break;
        const operands = chainOf(condition, operator);
        for (const operand of operands) this.#condition(operand, operator === '&&' ? 'conjunct' : 'disjunct');
        return;
      }
      case 'not':
        this.#replace(condition, this.#textOf(condition.operand.outer), { of: condition });
        this.#note(condition.operand);
        return;
      case 'conditional':
        for (const branch of [condition.yes, condition.no]) this.#condition(branch, 'whole');
        return;
      default:
        break;
    }
    this.#note(condition);
  }

  #note(condition: Expression): void {
    // What is meant to be open to all is no question.
    if (condition.kind === 'name') return;
    this.conditions.push({ name: `${this.#title()}: ${this.#short(condition.outer)}`, at: condition });
  }

  // -------------------------------------------------------------------------------------------------- expressions

  #expression(whole: Expression): void {
    for (const expression of within(whole)) {
      switch (expression.kind) {
        case 'binary':
          this.#operator(expression);
          break;
        case 'number':
          for (const by of [1, -1]) this.#replace(expression, String(Number(expression.text) + by), {});
          break;
        case 'name':
          if (/^(?:true|false)$/.test(expression.text))
            this.#replace(expression, expression.text === 'true' ? 'false' : 'true', {});
          break;
        case 'list':
          this.#droppedItems(expression);
          break;
        case 'conditional':
          this.#replace(expression.test, 'true', { now: true });
          this.#replace(expression.test, 'false', { now: false });
          this.#note(expression.test);
          break;
        case 'call':
          this.#call(expression);
          break;
        default:
      }
    }
  }

  #operator(expression: Expression & { kind: 'binary' }): void {
    const { operator, operatorAt, left, right } = expression;
    const others = otherOperators[operator] ?? [];
    // In brackets, since the other one may bind less.
    for (const other of others) {
      const text = `(${this.#textOf({ start: left.outer.start, end: operatorAt.start })}${other}${this.#textOf(
        {
          start: operatorAt.end,
          end: right.outer.end,
        },
      )})`;
      this.#replace(expression, text, {});
    }
    if (operator === 'is') {
      const wider = right.kind === 'name' && right.text === 'int' ? 'number' : undefined;
      if (wider !== undefined) this.#replace(right, wider, { of: expression });
    }
    const strings = right.kind === 'list' ? right.parts : [right];
    if (!['in', '=='].includes(operator) || !strings.every(({ kind }) => kind === 'string')) return;
    const values = strings.map((one) => this.#textOf(one).slice(1, -1));
    const family = families.find((one) => values.every((value) => one.includes(value)));
    const subject = this.#textOf(left.outer);
    for (const other of family ?? []) {
      if (values.includes(other)) continue;
      const all = [...values, other].map((value) => `'${value}'`).join(', ');
      this.#replace(expression, `(${subject} in [${all}])`, { of: expression, now: true });
    }
    if (operator === 'in') this.#replace(expression, `(${subject} is string)`, { of: expression, now: true });
  }

  #droppedItems(list: ListExpression): void {
    for (const item of list.parts) {
      const others = list.parts.filter((one) => one !== item).map((one) => this.#textOf(one.outer));
      this.#replace(list, `[${others.join(', ')}]`, {});
    }
  }

  #call(call: Expression & { kind: 'call' }): void {
    const { callee, parts } = call;
    if (callee.kind === 'name') {
      const other = otherFunctions[callee.text];
      if (other !== undefined) this.#replace(callee, other, { of: call });
      return;
    }
    if (callee.kind !== 'member') return;
    const [argument] = parts;
    if (callee.name === 'hasAny') this.#replaceText(nameAt(callee), 'hasAll', { of: call });
    if (callee.name === 'hasAll') this.#replaceText(nameAt(callee), 'hasAny', { of: call });
    if (callee.name === 'hasOnly' && argument?.kind === 'list') this.#addedKeys(call, argument);
    if (callee.name === 'matches' && argument?.kind === 'string') this.#pattern(call, argument);
  }

  /** One more field of the document may be written. */
  #addedKeys(call: Expression, list: ListExpression): void {
    const keys = list.parts.map((part) => this.#textOf(part).slice(1, -1));
    const fields = this.fieldsOf(this.#path);
    if (!keys.some((key) => fields.includes(key))) return;
    for (const field of fields) {
      if (keys.includes(field)) continue;
      const all = [...keys, field].map((key) => `'${key}'`).join(', ');
      this.#replace(list, `[${all}]`, { of: call, now: true });
    }
  }

  #pattern(call: Expression, argument: Expression): void {
    const pattern = this.#textOf(argument).slice(1, -1);
    const put = (changed: string, touch: { now?: boolean }) =>
      this.#replace(argument, `'${changed}'`, { of: call, ...touch });
    // What lets in anything at its side already is no wider with more of it.
    if (!/^(?:\(\?s\))?\.\*/.test(pattern)) put(`.*(?:${pattern})`, { now: true });
    if (!pattern.endsWith('.*')) put(`(?:${pattern}).*`, { now: true });
    for (const bounds of pattern.matchAll(/(?<!\\x|\\p)\{(\d+)(,?)(\d*)\}/g)) {
      const [whole, least, comma, most] = bounds;
      const replaced = (text: string) =>
        pattern.slice(0, bounds.index) + text + pattern.slice(bounds.index + whole.length);
      const [from, to] = [Number(least), most === '' ? undefined : Number(most)];
      if (comma === '') {
        put(replaced(`{${from},${from + 1}}`), { now: true });
        if (from > 1) put(replaced(`{${from - 1},${from}}`), { now: true });
        continue;
      }
      if (from > 0) put(replaced(`{${from - 1},${most}}`), {});
      if (to === undefined) continue;
      put(replaced(`{${least},${to + 1}}`), {});
      if (to > from) put(replaced(`{${least},${to - 1}}`), {});
    }
    for (const brackets of pattern.matchAll(/\[(\^?)((?:\\.|[^\]\\])+)\]/g)) {
      const [whole, negation = '', content = ''] = brackets;
      const items =
        content.match(/(?:\\\\[xp]\{\w+\}|\\\\x\w\w|\\\\.|.)(?:-(?:\\\\x\{\w+\}|\\\\x\w\w|\\\\.|.))?/g) ?? [];
      if (items.length < 2) continue;
      for (const item of items) {
        const others = items.filter((one) => one !== item).join('');
        const text = `[${negation}${others}]`;
        put(pattern.slice(0, brackets.index) + text + pattern.slice(brackets.index + whole.length), {});
      }
    }
  }

  // -------------------------------------------------------------------------------------------- verbs and matches

  #verbs({ verbs, verbsAt, condition }: Allow, near: Place): void {
    const kin = verbs.some((verb) => reading.includes(verb)) ? reading : writing;
    for (const verb of kin) {
      if (verbs.includes(verb) || !canBeAnswered(condition, verb, this.rules)) continue;
      // Where one document is named, no list is answered.
      if (verb === 'list' && !this.#path.endsWith('}')) continue;
      this.#replaceText(verbsAt, [...verbs, verb].join(', '), { kind: 'path', verbs: [verb], near });
    }
    for (const verb of verbs.length > 1 ? verbs : []) {
      const others = verbs.filter((one) => one !== verb);
      this.#replaceText(verbsAt, others.join(', '), { kind: 'path', verbs: [verb], near });
    }
  }

  #wildcard(match: Match): void {
    if (match.allows.length === 0) return;
    this.#where = 'match';
    const touch = { kind: 'path', verbs: [...reading, ...writing], near: match } as const;
    const [, parent, last = ''] = /^(.*\/)([^/]+)$/.exec(match.ownPath) ?? [];
    if (!last.startsWith('{')) this.#replaceText(match.ownPathAt, `${parent}{any}`, touch);
    else if (match.matches.length === 0)
      this.#replaceText(match.ownPathAt, `${parent}${last.replace('}', '=**}')}`, touch);
  }

  // -------------------------------------------------------------------------------------------------------- texts

  #replace(expression: Expression, text: string, touch: { of?: Place; now?: boolean }): void {
    this.#replaceText(expression.outer, text, { of: expression, ...touch });
  }

  #replaceText(place: Place, text: string, touch: Touch | { of: Place; now?: boolean }): void {
    const rules = this.rules.slice(0, place.start) + text + this.rules.slice(place.end);
    if (text === this.#textOf(place) || this.#mutants.has(rules)) return;
    const plain = `${this.#title()}: ${changeOf(this.#short(place), inOneLine(text))}`;
    const count = (this.#names.get(plain) ?? 0) + 1;
    this.#names.set(plain, count);
    this.#mutants.set(rules, {
      name: count === 1 ? plain : `${plain} (${count})`,
      path: this.#path,
      where: this.#where,
      rules,
      touches: 'kind' in touch ? touch : { kind: 'evaluation', ...touch },
    });
  }

  #title(): string {
    return this.#path === '' ? this.#where : `${this.#path}, ${this.#where}`;
  }

  #textOf({ start, end }: Place): string {
    return this.rules.slice(start, end);
  }

  #short(place: Place): string {
    return inOneLine(this.#textOf(place));
  }
}

const reading = ['get', 'list'];
const writing = ['create', 'update', 'delete'];

const otherOperators: Readonly<Record<string, readonly string[]>> = {
  '&&': ['||'],
  '||': ['&&'],
  '==': ['!='],
  '!=': ['=='],
  '<': ['<='],
  '<=': ['<'],
  '>': ['>='],
  '>=': ['>'],
  '+': ['-'],
  '-': ['+'],
};

const otherFunctions: Readonly<Record<string, string>> = {
  getAfter: 'get',
  existsAfter: 'exists',
};

/** `a && b && c` as its three. */
function chainOf(expression: Expression, operator: string): Expression[] {
  if (expression.kind !== 'binary' || expression.operator !== operator) return [expression];
  return [...chainOf(expression.left, operator), ...chainOf(expression.right, operator)];
}

function nameAt({ end, name }: Expression & { kind: 'member' }): Place {
  return { start: end - name.length, end };
}

/**
 * Whether a request of that kind has what the condition asks for. A deletion brings no document, a creation finds none and
 * a document that is asked for by name has no page, so an `allow` that asks for one refuses them, whether it names them or
 * not.
 */
function canBeAnswered(condition: Expression, verb: string, rules: string): boolean {
  const conjuncts = chainOf(condition, '&&').map(({ start, end }) => rules.slice(start, end));
  if (verb === 'get') return !conjuncts.some((text) => /Page\(\)|isPlan\(|request\.query/.test(text));
  if (verb === 'delete') return !conjuncts.some((text) => /request\.resource|changes\(\)/.test(text));
  if (verb === 'create') return !conjuncts.some((text) => /(?<!request\.)resource\.|changes\(\)/.test(text));
  return true;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** `before → after`; of long ones no more than what differs and a little around it. */
function changeOf(before: string, after: string): string {
  const around = 24;
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = start > around + 8 ? start - around : 0;
  const behind = end > around + 8 ? end - around : 0;
  const part = (text: string) =>
    `${from > 0 ? '…' : ''}${text.slice(from, text.length - behind)}${behind > 0 ? '…' : ''}`;
  return `${part(before)} → ${part(after)}`;
}
