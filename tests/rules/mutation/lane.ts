/**
 * A process that tries rules: it has a database of its own, does what it is told one thing after another, and answers.
 * Several of them keep the emulator busy.
 */
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { rulesFile, Stage } from '../stage.ts';
import { collectCases, type Case } from './cases.ts';
import { coverageOf, type Outcomes } from './coverage.ts';

export type Order =
  /** Tries cases under our own rules and tells what they reach together. */
  | { readonly kind: 'survey'; readonly cases: readonly number[] }
  /** Tries the cases one after another under these rules until one fails. */
  | { readonly kind: 'judge'; readonly rules: string; readonly cases: readonly number[] };

export type Answer =
  | { readonly kind: 'ready'; readonly cases: readonly Pick<Case, 'title' | 'group'>[] }
  | {
      readonly kind: 'surveyed';
      readonly milliseconds: number;
      /** Which cases fail, and why. */
      readonly failures: readonly string[];
      readonly reached: readonly (readonly [key: string, outcomes: Outcomes])[];
    }
  /** `killer` is the case that failed; `unsound` says why these are no rules at all. */
  | { readonly kind: 'judged'; readonly killer: number | undefined; readonly unsound: string | undefined };

const ours = readFileSync(rulesFile, 'utf8');
const stage = await Stage.open();
const cases = await collectCases(stage);
/** The group whose arrangement stands. */
let arranged: string | undefined;

/** One at a time, in the order in which they come. */
let work: Promise<unknown> = Promise.resolve();
process.on('message', (order: Order) => {
  work = work.then(async () => answer(order.kind === 'survey' ? await survey(order) : await judge(order)));
});
// Whoever gave the orders is gone.
process.on('disconnect', () => process.exit());
answer({ kind: 'ready', cases: cases.map(({ title, group }) => ({ title, group })) });

async function survey(order: Order & { kind: 'survey' }): Promise<Answer> {
  // Loading the rules anew forgets what they came to; the report would grow with each case.
  await takeRules(ours);
  const began = performance.now();
  const failures: string[] = [];
  for (const number of order.cases) {
    const one = cases[number]!;
    const failure = await failureOf(one);
    if (failure !== undefined) failures.push(`${one.title}: ${inspect(failure)}`);
  }
  const milliseconds = Math.round(performance.now() - began);
  return { kind: 'surveyed', milliseconds, failures, reached: [...(await coverageOf(stage))] };
}

async function judge(order: Order & { kind: 'judge' }): Promise<Answer> {
  try {
    await takeRules(order.rules);
  } catch (error) {
    return { kind: 'judged', killer: undefined, unsound: String(error) };
  }
  for (const number of order.cases) {
    const one = cases[number]!;
    // What is no refused claim may be a hiccup of the emulator, which does not come twice.
    const failure = await failureOf(one);
    if (failure !== undefined && (isClaim(failure) || (await failureOf(one)) !== undefined))
      return { kind: 'judged', killer: number, unsound: undefined };
  }
  return { kind: 'judged', killer: undefined, unsound: undefined };
}

async function takeRules(rules: string): Promise<void> {
  // The stage may go on in another database, which is empty.
  arranged = undefined;
  await stage.judgeBy(rules);
}

/** Cases of one group find what the one before has left, as in their suite; after a failure nobody knows what that is. */
async function failureOf(one: Case): Promise<unknown> {
  try {
    await one.run(arranged !== one.group);
    arranged = one.group;
    return undefined;
  } catch (error) {
    arranged = undefined;
    return error;
  }
}

function isClaim(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'AssertionError';
}

function answer(message: Answer): void {
  process.send?.(message);
}
