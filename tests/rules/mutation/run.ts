/**
 * npm run rules:mutate: changes one thing at a time in firestore.rules, shows that a test notices, and writes
 * docs/rules-mutation.md. A run that was broken off is continued, as long as rules and tests are the same.
 * npm run rules:mutate -- --minutes 30: as many as come in that time; the page says how many, the next run goes on.
 * npm run rules:mutate -- --only checkIns: those whose name holds the text, without the page.
 */
import { cacheDir, inRepo } from '@equipage/tools/repo.ts';
import { Obstacle } from '@equipage/tools/obstacle.ts';
import { startTestStack } from '@equipage/tools/stack/test-stack.ts';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Campaign, mutants, ourRules, type Fate, type Survey } from './campaign.ts';
import type { Outcomes } from './coverage.ts';
import { excusedConditions, excusedMutants } from './excused.ts';
import { conditionsOf, type Mutant } from './mutants.ts';
import { countByPath, pageOf, shareOf, sumOf } from './page.ts';
import { Reach } from './reach.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, minutes: { type: 'string' } } });
const wanted = mutants.filter(({ name }) => values.only === undefined || name.includes(values.only));
const whole = values.only === undefined;
const say = (line: string) => console.error(`  ${line}`);

/** The share of mutants that tests must notice. */
const enough = 0.95;

const began = performance.now();
const latest = values.minutes === undefined ? Infinity : began + Number(values.minutes) * 60_000;
const fingerprint = fingerprintOfTests();
/** How often each case has killed, over all emulators. */
const kills = new Map<number, number>();
const memory = {
  survey: path.join(cacheDir, 'rules-survey.json'),
  fates: path.join(cacheDir, 'rules-fates.json'),
};

/** So many mutants are judged by one emulator: it forgets nothing that was ever written, and its memory fills. */
const mutantsOfOneEmulator = 250;

await mutate();

/** Does a part of the work with an emulator of its own. */
async function withCampaign<Result>(work: (campaign: Campaign) => Promise<Result>): Promise<Result> {
  const stack = await startTestStack(new Set(['firestore']), say);
  try {
    Object.assign(process.env, stack.variables);
    const campaign = await Campaign.open(3, kills);
    try {
      return await work(campaign);
    } finally {
      campaign.close();
    }
  } finally {
    await stack.stop();
  }
}

async function mutate(): Promise<void> {
  const { surveys, cases } = await withCampaign(async (campaign) => ({
    surveys: await surveyOf(campaign),
    cases: campaign.cases,
  }));
  const reach = new Reach(ourRules, cases, surveys);
  const one = recall(memory.fates) as { fates: Record<string, Fate>; seconds: number } | undefined;
  const before = whole && one !== undefined ? one : { fates: {}, seconds: 0 };
  const fates = new Map(Object.entries(before.fates));
  // In no order, but always the same one: what a run that was broken off has judged stands for all.
  const left = wanted
    .filter(({ name }) => !fates.has(name))
    .map((mutant) => ({ mutant, at: createHash('sha256').update(mutant.name).digest('hex') }))
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map(({ mutant }) => mutant);
  say(`${left.length} mutants of ${wanted.length} to be judged by ${cases.length} tests`);

  const seconds = () => before.seconds + secondsSince(began);
  let saved = performance.now();
  const take = (mutant: Mutant, fate: Fate) => {
    fates.set(mutant.name, fate);
    if (fate.kind === 'survived') say(`survived ${fate.tries} tests: ${mutant.name}`);
    if (fates.size % 100 === 0) say(`${fates.size} of ${wanted.length} after ${seconds()} s`);
    if (!whole || performance.now() - saved < 5_000) return;
    saved = performance.now();
    remember(memory.fates, { fates: Object.fromEntries(fates), seconds: seconds() });
  };
  function* inTime(part: readonly Mutant[]) {
    for (const mutant of part) if (performance.now() < latest) yield mutant;
  }
  for (let first = 0; first < left.length && performance.now() < latest; first += mutantsOfOneEmulator) {
    const part = inTime(left.slice(first, first + mutantsOfOneEmulator));
    await withCampaign((campaign) => campaign.judge(part, (mutant) => reach.casesFor(mutant), take));
  }

  const judged = wanted.flatMap((mutant) => {
    const fate = fates.get(mutant.name);
    return fate === undefined ? [] : [[mutant, fate] as const];
  });
  const done = judged.length === wanted.length;
  const counts = countByPath({ fates: judged });
  for (const [one, count] of counts) {
    const { killed, survived } = count;
    console.log(`${one || 'functions for all paths'}: ${killed} of ${killed + survived} (${shareOf(count)})`);
  }
  const sum = sumOf(counts.values());
  console.log(`${sum.killed} of ${sum.killed + sum.survived} killed (${shareOf(sum)}) in ${seconds()} s`);

  const wrong = [
    ...wrongWith(judged),
    ...(whole ? wrongWithConditions(reach) : []),
    ...(sum.killed < enough * (sum.killed + sum.survived) ? [`less than ${100 * enough} % are killed`] : []),
  ];
  for (const line of wrong) console.log(line);
  if (whole) {
    // A whole run is followed by a new one.
    remember(
      memory.fates,
      done ? { fates: {}, seconds: 0 } : { fates: Object.fromEntries(fates), seconds: seconds() },
    );
    const result = {
      fates: judged,
      mutants: wanted.length,
      cases: cases.length,
      seconds: seconds(),
    };
    writeFileSync(inRepo('docs/rules-mutation.md'), pageOf(result));
  }
  if (wrong.length > 0)
    throw new Obstacle(
      'The tests do not hold the rules, see above.',
      'write the test, or tests/rules/mutation/excused.ts',
    );
}

/** Survivors that nobody has explained, and explanations of what does not survive. */
function* wrongWith(judged: readonly (readonly [Mutant, Fate])[]): Generator<string> {
  const excused = new Set(excusedMutants.flatMap((one) => one.mutants));
  for (const [{ name }, { kind }] of judged) {
    if (kind === 'survived' && !excused.has(name)) yield `no test notices: ${name}`;
    if (kind !== 'survived' && excused.has(name)) yield `excused and ${kind}: ${name}`;
  }
  if (!whole || judged.length < wanted.length) return;
  const names = new Set(judged.map(([{ name }]) => name));
  for (const name of excused) if (!names.has(name)) yield `excused and not there: ${name}`;
}

/** Conditions that were never true or never false, and excuses that are none. */
function* wrongWithConditions(reach: Reach): Generator<string> {
  const conditions = conditionsOf(ourRules);
  for (const condition of conditions) {
    const missing = reach.missing(condition);
    const excused = condition.name in excusedConditions;
    if (missing.length > 0 && !excused) yield `never ${missing.join(' nor ')}: ${condition.name}`;
    if (missing.length === 0 && excused) yield `excused, and it was both: ${condition.name}`;
  }
  const names = new Set(conditions.map(({ name }) => name));
  for (const name of Object.keys(excusedConditions)) {
    if (!names.has(name)) yield `excused and not there: ${name}`;
  }
}

async function surveyOf(campaign: Campaign): Promise<Survey[]> {
  type Saved = (Omit<Survey, 'reached'> & { reached: [string, Outcomes][] })[];
  const known = (recall(memory.survey) as { surveys: Saved } | undefined)?.surveys ?? [];
  return await campaign.survey(
    known.map((one) => ({ ...one, reached: new Map(one.reached) })),
    (surveys, all) => {
      const done = surveys.length;
      if (done % 100 !== 0 && done !== all) return;
      say(`surveyed ${done} of ${all} tests after ${secondsSince(began)} s`);
      remember(memory.survey, { surveys: surveys.map((one) => ({ ...one, reached: [...one.reached] })) });
    },
  );
}

/** Of the mutants and of all that judges them. */
function fingerprintOfTests(): string {
  const folder = inRepo('tests/rules');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(readFileSync(path.join(folder, file)));
  hash.update(readFileSync(inRepo('docs/permissions.md')));
  for (const { name } of mutants) hash.update(name);
  return hash.digest('hex');
}

/** What a run with the same rules and tests has left. */
function recall(file: string): unknown {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { fingerprint: string };
    return kept.fingerprint === fingerprint ? kept : undefined;
  } catch {
    return undefined;
  }
}

function remember(file: string, kept: object): void {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(file, JSON.stringify({ fingerprint, ...kept }));
}

function secondsSince(moment: number): number {
  return Math.round((performance.now() - moment) / 1000);
}
