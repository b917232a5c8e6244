import { collectTests, getFn, getHooks, type Suite, type Test, type VitestRunner } from '@vitest/runner';
import { setMaxListeners } from 'node:events';
import { permissionsSuite } from '../permissions.suite.ts';
import type { Stage } from '../stage.ts';
import { closerSuites } from '../suites.ts';

/** One test of the rules, which can be run again and again. */
export interface Case {
  readonly title: string;
  /** What its suites are called, which arrange the same for all of a group. */
  readonly group: string;
  /**
   * Tries. Throws when it fails.
   * @param afresh whether to arrange before what its suites arrange before all their tests
   */
  run(afresh: boolean): Promise<void>;
}

/**
 * The tests of the rules as vitest collects them, on a stage of our own: to run whole files anew for each of two thousand
 * mutants would take hours, and a single test takes milliseconds. Must not be called in a test: vitest collects one set
 * at a time.
 */
export async function collectCases(stage: Stage): Promise<Case[]> {
  const config: VitestRunner['config'] = {
    root: import.meta.dirname,
    name: undefined,
    sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
    setupFiles: [],
    chaiConfig: undefined,
    testNamePattern: undefined,
    includeTaskLocation: false,
    allowOnly: false,
    passWithNoTests: false,
    maxConcurrency: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
    tags: [],
    tagsFilter: undefined,
    strictTags: true,
  };
  const runner: VitestRunner = {
    config,
    trace: <T>(_name: string, ...[attributes, work]: [Record<string, unknown>, () => T] | [() => T]) =>
      (work ?? (attributes as () => T))(),
    importFile: () => {
      for (const suite of [permissionsSuite, ...closerSuites]) suite(stage);
    },
  };
  const files = await collectTests([import.meta.filename], runner);
  const problem = files.flatMap(({ result }) => result?.errors ?? [])[0];
  if (problem !== undefined) throw new Error(problem.stack ?? problem.message);
  return files.flatMap((file) => [...testsIn(file)].map(caseOf));
}

/** The suite of what no `match` opens, which no expression answers. */
export const shutSuite = 'what nobody has opened';

/** How the test of a line ends that only shows that its refusals are worth something. */
export const requestOfFunctions = 'is a sound request, which functions can make';

/** `path: verb which`, as permissions.suite.ts calls the lines of the table. */
export const linePattern = /^(\S+): (get|list|create|update|delete)\b/;

function* testsIn(suite: Suite): Generator<Test> {
  for (const task of suite.tasks) {
    if (task.type === 'test') yield task;
    else yield* testsIn(task);
  }
}

function caseOf(test: Test): Case {
  const suites: Suite[] = [];
  for (let suite = test.suite; suite !== undefined; suite = suite.suite) suites.unshift(suite);
  // Vitest listens anew with each run, and means to run a test once.
  setMaxListeners(0, test.context.signal);
  const group = suites.map(({ name }) => name).join(' > ');
  return {
    title: `${group} > ${test.name}`,
    group,
    async run(afresh) {
      if (afresh) {
        for (const suite of suites) for (const hook of getHooks(suite).beforeAll) await hook(suite);
      }
      for (const suite of suites)
        for (const hook of getHooks(suite).beforeEach) await hook(test.context, suite);
      await getFn(test)();
    },
  };
}
