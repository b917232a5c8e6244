import { expect, it } from 'vitest';
import {
  foldersBelow,
  resultsOf,
  survivorsOf,
  withResults,
  type FileResult,
  type MutationReport,
} from './domain-report.ts';

const source = 'export const due = (age: number) => age >= 7;\n';
const at = (start: number, end: number) => ({
  start: { line: 1, column: start },
  end: { line: 1, column: end },
});
const mutant = (status: string) => ({
  status,
  mutatorName: 'EqualityOperator',
  replacement: 'age > 7',
  location: at(37, 45),
});
const report = (...states: string[]): MutationReport => ({
  files: { 'src/account/deletion.ts': { source, mutants: states.map(mutant) } },
});

it('a change counts as noticed when a test fails or never ends, and what was not tried does not count', () => {
  const states = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'];
  expect(resultsOf(report(...states), 61.4)).toEqual([
    { file: 'account/deletion.ts', noticed: 3, survived: 1, unreached: 1, seconds: 61 },
  ]);
  expect(resultsOf(report('Ignored'), 5)).toEqual([]);
});

it('what nobody noticed is told by its place, and by what stood there and what came instead', () => {
  expect(survivorsOf(report('Killed', 'Survived'))).toEqual([
    { file: 'account/deletion.ts', line: 1, before: 'age >= 7', after: 'age > 7' },
  ]);
});

const result = (file: string, noticed: number, survived: number, unreached = 0): FileResult => ({
  file,
  noticed,
  survived,
  unreached,
  seconds: 1_200,
});
const all = () => true;

it('the page has a row for each file and folder, and the score of all of them together', () => {
  const page = withResults('', [result('sms/sms.ts', 8, 1, 1), result('paths.ts', 10, 0)], all);
  expect(page).toMatch(/^# Mutation testing of the domain\n/);
  expect(page.match(/^\| `.*/gm)).toEqual([
    '| `./`   |      10 |      10 |        0 |         0 | 100.0 % |   1,200 |',
    '| `sms/` |      10 |       8 |        1 |         1 |  80.0 % |   1,200 |',
    '| `all`  |      20 |      18 |        1 |         1 |  90.0 % |   2,400 |',
    expect.stringMatching(/^\| `paths\.ts` +\| +10 \| +10 \|/),
    expect.stringMatching(/^\| `sms\/sms\.ts` +\| +10 \| +8 \| +1 \| +1 \| +80\.0 % \|/),
  ]);
});

it('a file that is tried again takes the place of its older row, the others stay, and what is gone goes', () => {
  const before = withResults('', [result('sms/sms.ts', 8, 2), result('scan/check-in.ts', 1, 1)], all);
  const after = withResults(before, [result('sms/sms.ts', 10, 0)], all);
  expect(after).toMatch(/^\| `sms\/sms\.ts` +\| +10 \| +10 \| +0 \|/m);
  expect(after).toMatch(/^\| `scan\/check-in\.ts` +\| +2 \| +1 \| +1 \|/m);
  expect(withResults(before, [], all)).toBe(before);
  expect(withResults(before, [], (file) => file === 'sms/sms.ts')).not.toContain('scan');
});

it('a folder is too low when fewer of its changes are noticed than must be, whatever a file of it comes to', () => {
  const page = (noticed: number) =>
    withResults('', [result('sms/sms.ts', noticed, 20 - noticed), result('paths.ts', 9, 1)], all);
  expect(foldersBelow(page(17), 85)).toEqual([]);
  expect(foldersBelow(page(16), 85)).toEqual(['sms/']);
});
