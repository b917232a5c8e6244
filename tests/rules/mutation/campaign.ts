import { typescriptArguments } from '@equipage/tools/repo.ts';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readPermissionTable } from '../permission-table.ts';
import { rulesFile } from '../stage.ts';
import { world } from '../world.ts';
import { linePattern, shutSuite, type Case } from './cases.ts';
import type { Outcomes } from './coverage.ts';
import type { Answer, Order } from './lane.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

export const ourRules = readFileSync(rulesFile, 'utf8');

/** Every mutant of our rules. */
export const mutants: readonly Mutant[] = mutantsOf(ourRules, fieldsOf);

/** The fields of the documents that stand under a path in the world of the tests. */
function fieldsOf(path: string): string[] {
  const documents = Object.entries(world).filter(([stored]) => isOf(path, stored));
  return [...new Set(documents.flatMap(([, fields]) => Object.keys(fields)))].sort();
}

function isOf(path: string, stored: string): boolean {
  const [shape, parts] = [path.split('/'), stored.split('/')];
  return (
    shape.length === parts.length && shape.every((part, at) => part.startsWith('{') || part === parts[at])
  );
}

/** What some cases do under our own rules: one that looks closer, or all of a line of docs/permissions.md. */
export interface Survey {
  readonly cases: readonly number[];
  readonly milliseconds: number;
  readonly reached: ReadonlyMap<string, Outcomes>;
}

export type Fate =
  | { readonly kind: 'killed'; readonly by: string }
  | { readonly kind: 'survived'; readonly tries: number }
  /** The emulator does not take them for rules. */
  | { readonly kind: 'unsound'; readonly why: string };

/** The lanes of one run; the emulator is the one of the environment. */
export class Campaign {
  private constructor(
    private readonly lanes: readonly Lane[],
    readonly cases: readonly Pick<Case, 'title' | 'group'>[],
    private readonly kills: Map<number, number>,
  ) {}

  /**
   * @param width lanes at the same time; they wait for the emulator half of their time
   * @param kills how often each case has killed before, by its number; counted on
   */
  static async open(width: number, kills = new Map<number, number>()): Promise<Campaign> {
    const lanes = await Promise.all(Array.from({ length: width }, () => Lane.open()));
    return new Campaign(lanes, lanes[0]!.cases, kills);
  }

  close(): void {
    for (const lane of this.lanes) lane.close();
  }

  /**
   * Runs the cases under our own rules that these can let in. Throws when one fails, since it would kill everything.
   * @param known what has been surveyed before
   */
  async survey(
    known: readonly Survey[],
    say: (surveys: readonly Survey[], all: number) => void,
  ): Promise<Survey[]> {
    const surveys = [...known];
    const done = new Set(known.flatMap(({ cases }) => cases));
    const all = this.#surveyed();
    await this.#share(
      all.filter(([first]) => !done.has(first!)),
      async (lane, cases) => {
        const answer = await lane.ask({ kind: 'survey', cases });
        if (answer.kind !== 'surveyed') throw new Error(`a lane answers ${answer.kind}`);
        const { failures, milliseconds, reached } = answer;
        if (failures.length > 0) throw new Error(`Under our own rules: ${failures.join('\n')}`);
        surveys.push({ cases, milliseconds, reached: new Map(reached) });
        say(surveys, all.length);
      },
    );
    return surveys;
  }

  /** Lines that let somebody in, each as a whole, and the other cases alone; what is shut to all reaches no condition. */
  #surveyed(): number[][] {
    const granted = new Set(
      readPermissionTable()
        .rows.filter(({ allowed }) => [...allowed.values()].includes(true))
        .map(({ path, verb, what }) => `${path}: ${verb}${what === '' ? '' : ` ${what}`}`),
    );
    const groups = new Map<string, number[]>();
    for (const [number, { group }] of this.cases.entries()) {
      if (group === shutSuite || (linePattern.test(group) && !granted.has(group))) continue;
      // Two tests may be called the same.
      const key = granted.has(group) ? group : String(number);
      groups.set(key, [...(groups.get(key) ?? []), number]);
    }
    return [...groups.values()];
  }

  /**
   * Judges all of them, each by the cases that it is given, until one fails.
   * @param casesFor numbers of cases, the most promising first
   */
  async judge(
    judged: Iterable<Mutant>,
    casesFor: (mutant: Mutant) => readonly number[],
    say: (mutant: Mutant, fate: Fate) => void,
  ): Promise<void> {
    await this.#share(judged, async (lane, mutant) => {
      // Whoever has killed is asked before the others.
      const [tried, untried] = [true, false].map((kills) =>
        casesFor(mutant).filter((number) => this.#killsOf(number) > 0 === kills),
      ) as [number[], number[]];
      tried.sort((one, other) => this.#killsOf(other) - this.#killsOf(one));
      const cases = [...tried, ...untried];
      const answer = await lane.ask({ kind: 'judge', rules: mutant.rules, cases });
      if (answer.kind !== 'judged') throw new Error(`a lane answers ${answer.kind}`);
      const { killer, unsound } = answer;
      if (unsound !== undefined) say(mutant, { kind: 'unsound', why: unsound });
      else if (killer === undefined) say(mutant, { kind: 'survived', tries: cases.length });
      else {
        this.kills.set(killer, this.#killsOf(killer) + 1);
        say(mutant, { kind: 'killed', by: this.cases[killer]!.title });
      }
    });
  }

  #killsOf(number: number): number {
    return this.kills.get(number) ?? 0;
  }

  async #share<Item>(items: Iterable<Item>, work: (lane: Lane, item: Item) => Promise<void>): Promise<void> {
    // One iterator for all: each item goes to the lane that is free first.
    const queue = (function* () {
      yield* items;
    })();
    await Promise.all(
      this.lanes.map(async (lane) => {
        for (const item of queue) await work(lane, item);
      }),
    );
  }
}

/** One process of lane.ts, as whoever gives it orders sees it. */
class Lane {
  cases: readonly Pick<Case, 'title' | 'group'>[] = [];
  #waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  private constructor(private readonly child: ChildProcess) {
    child.on('message', (answer: Answer) => this.#waiting?.resolve(answer));
    child.on('exit', (code) => this.#waiting?.reject(new Error(`a lane ended with ${code}`)));
  }

  static async open(): Promise<Lane> {
    const child = spawn(process.execPath, typescriptArguments('tests/rules/mutation/lane.ts'), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const lane = new Lane(child);
    const ready = await lane.#answer();
    if (ready.kind !== 'ready') throw new Error('a lane answers before it is asked');
    lane.cases = ready.cases;
    return lane;
  }

  ask(order: Order): Promise<Answer> {
    const answer = this.#answer();
    this.child.send(order);
    return answer;
  }

  close(): void {
    this.child.disconnect();
  }

  #answer(): Promise<Answer> {
    return new Promise((resolve, reject) => (this.#waiting = { resolve, reject }));
  }
}
