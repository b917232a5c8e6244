import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { inRepo } from '@equipage/tools/repo.ts';
import type { Examined } from './examine.ts';

/** What was found at one visit in one window. */
export interface Result extends Examined {
  readonly name: string;
  readonly width: number;
  /** When, as `YYYY-MM-DD`. */
  readonly day: string;
}

const file = inRepo('test-results', 'accessibility.json');
const page = inRepo('docs', 'accessibility.md');
/** Between these the page says what the last walk found. */
const marks = ['<!-- walk -->', '<!-- /walk -->'] as const;

/** Puts results in place of those of earlier walks to the same pages. @returns all there are now */
export async function keepResults(results: readonly Result[]): Promise<Result[]> {
  const before = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Result[],
    () => [],
  );
  const isNew = ({ name, width }: Result) =>
    results.some((result) => result.name === name && result.width === width);
  const all = [...before.filter((one) => !isNew(one)), ...results];
  await mkdir(inRepo('test-results'), { recursive: true });
  await writeFile(file, JSON.stringify(all, undefined, 1));
  return all;
}

/** How much was looked at and what is wrong. */
export function summaryOf(results: readonly Result[]): string {
  const windows = [...new Set(results.map(({ width }) => width))].toSorted((one, other) => one - other);
  const sum = (of: 'openings' | 'looks') => results.reduce((all, one) => all + one[of], 0);
  const findings = results.flatMap((one) => one.findings);
  const sideways = [...new Set(results.flatMap((one) => one.sideways))].toSorted();
  return [
    `${new Set(results.map(({ name }) => name)).size} visits and ${sum('openings') / windows.length} openings ` +
      `(dialogs, menus, forms with errors) in windows of ${windows.join(' and ')} px, ${sum('looks')} looks by axe: ` +
      `**${findings.length} findings**.`,
    '',
    `What scrolls sideways by itself: ${sideways.length === 0 ? 'nothing' : sideways.join(', ')}.`,
    ...(findings.length === 0 ? [] : ['', ...findings.map(({ at, text }) => `- ${at}: ${text}`)]),
  ].join('\n');
}

/** Puts the summary of a whole walk into the page about accessibility. */
export async function writeSummary(results: readonly Result[]): Promise<void> {
  const text = await readFile(page, 'utf8');
  const [begin, end] = marks.map((mark) => text.indexOf(mark)) as [number, number];
  if (begin === -1 || end < begin) throw new Error(`${page} has no place for the walk`);
  const days = results.map(({ day }) => day).toSorted();
  const [first, last] = [days[0]!, days.at(-1)!];
  const when = first === last ? `On ${last}` : `In parts, from ${first} to ${last}`;
  const before = text.slice(0, begin + marks[0].length);
  await writeFile(page, `${before}\n\n${when}: ${summaryOf(results)}\n\n${text.slice(end)}`);
}
