import { shapeOf } from '../rules-text.ts';
import type { Survey } from './campaign.ts';
import { linePattern, requestOfFunctions, shutSuite, type Case } from './cases.ts';
import { isToldTo, placeOf, reportedAs, type Outcomes } from './coverage.ts';
import { usersOf, type Condition, type Mutant } from './mutants.ts';
import type { Place } from './rules-tree.ts';

/** An expression as the emulator tells of it, and what it came to in each survey that reached it. */
interface Reached extends Place {
  readonly in: Map<Survey, Outcomes>;
}

/** More lines than these say the same of a function that many paths ask. */
const mostLines = 12;

/** Which tests can notice what. */
export class Reach {
  readonly #places = new Map<string, Reached>();
  readonly #byStart = new Map<number, Reached[]>();
  /** The lines of docs/permissions.md, as groups of cases. */
  readonly #lines = new Map<string, number[]>();
  readonly #shut: number[] = [];
  readonly #users: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly rules: string,
    private readonly cases: readonly Pick<Case, 'title' | 'group'>[],
    surveys: readonly Survey[],
  ) {
    this.#users = usersOf(rules);
    for (const survey of surveys) {
      for (const [key, outcomes] of survey.reached) this.#placeOf(key).in.set(survey, outcomes);
    }
    for (const [number, { title, group }] of cases.entries()) {
      if (group === shutSuite) this.#shut.push(number);
      // Functions are asked nothing.
      if (!linePattern.test(group) || title.endsWith(requestOfFunctions)) continue;
      this.#lines.set(group, [...(this.#lines.get(group) ?? []), number]);
    }
  }

  /** The cases that can notice a mutant, the most promising first. */
  casesFor(mutant: Mutant): number[] {
    const { touches } = mutant;
    const lines = [...this.#linesFor(mutant)].flatMap((line) => this.#lines.get(line)!);
    const surveys = touches.kind === 'path' ? this.#near(touches.near) : this.#at(touches);
    // What lets in more is noticed by who may not; what lets in less by who may.
    const wanted = 'now' in touches ? touches.now : touches.kind === 'path' || undefined;
    const promise = (number: number) => {
      const refused = / may not$|cannot| denied/.test(this.cases[number]!.title);
      return wanted === undefined || refused === wanted ? 0 : 1;
    };
    const shut = touches.kind === 'path' ? this.#shut : [];
    return [
      ...lines.sort((one, other) => promise(one) - promise(other)),
      ...[...surveys]
        .filter(({ cases }) => cases.length === 1)
        .sort((one, other) => one.milliseconds - other.milliseconds)
        .flatMap(({ cases }) => cases)
        .sort((one, other) => promise(one) - promise(other)),
      ...shut,
    ];
  }

  /** What a condition has never come to in any case. */
  missing({ at }: Condition): ('true' | 'false')[] {
    const all = [...(this.#exactly(at)?.in.values() ?? [])];
    return [
      ...(all.some(({ yes }) => yes > 0) ? [] : (['true'] as const)),
      // An error refuses as well.
      ...(all.some(({ no, other }) => no + other > 0) ? [] : (['false'] as const)),
    ];
  }

  *#linesFor({ path, where, touches }: Mutant): Generator<string> {
    const declared = /^(\w+)\(\)$/.exec(where)?.[1];
    const paths = declared === undefined ? [path] : (this.#users.get(declared) ?? []);
    const shapes = new Set(paths.map(shapeOf));
    const verbs = touches.kind === 'path' ? touches.verbs : where.replace(/^allow /, '').split(', ');
    let count = 0;
    for (const line of this.#lines.keys()) {
      const [, linePath = '', verb = ''] = linePattern.exec(line)!;
      if (!shapes.has(shapeOf(linePath))) continue;
      if (declared === undefined ? !verbs.includes(verb) : count === mostLines) continue;
      count += 1;
      yield line;
    }
  }

  *#at({ of, now }: { readonly of: Place; readonly now?: boolean }): Generator<Survey> {
    const exact = this.#exactly(of);
    for (const [survey, { yes, no, other }] of (exact ?? this.#around(of))?.in ?? []) {
      // What it already is, it stays.
      if (exact && now === true && no + other === 0) continue;
      if (exact && now === false && yes + other === 0) continue;
      yield survey;
    }
  }

  #near(near: Place): Set<Survey> {
    const within = [...this.#places.values()].filter((place) => isWithin(place, near));
    return new Set(within.flatMap((place) => [...place.in.keys()]));
  }

  /** What stands in brackets, the emulator tells from the first of them on. */
  #exactly(place: Place): Reached | undefined {
    for (let start = place.start; ; start -= 1) {
      const found = reportedAs(this.rules, place, this.#byStart.get(start) ?? []);
      if (found !== undefined || !/[(\s]/.test(this.rules[start - 1] ?? '')) return found;
    }
  }

  /** The smallest expression that holds what the emulator does not tell of. */
  #around(place: Place): Reached | undefined {
    return [...this.#places.values()]
      .filter((one) => one.start <= place.start && isToldTo(this.rules, one, place.end))
      .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
  }

  #placeOf(key: string): Reached {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = { ...placeOf(key), in: new Map<Survey, Outcomes>() };
    this.#places.set(key, place);
    this.#byStart.set(place.start, [...(this.#byStart.get(place.start) ?? []), place]);
    return place;
  }
}

function isWithin(inner: Place, outer: Place): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
