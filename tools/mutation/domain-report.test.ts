import { expect, it } from 'vitest';
import { resultOf, withResults, type FolderResult, type MutationReport } from './domain-report.ts';

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
  expect(resultOf('account', report(...states), 61.4)).toMatchObject({
    folder: 'account',
    noticed: 3,
    survived: 1,
    unreached: 1,
    seconds: 61,
  });
});

it('what nobody noticed is told by its place, and by what stood there and what came instead', () => {
  expect(resultOf('account', report('Killed', 'Survived'), 1).left).toEqual([
    { file: 'account/deletion.ts', line: 1, before: 'age >= 7', after: 'age > 7' },
  ]);
});

const result = (folder: string, noticed: number, survivors: string[], unreached = 0): FolderResult => ({
  folder,
  noticed,
  survived: survivors.length - unreached,
  unreached,
  seconds: 10,
  left: survivors.map((file) => ({ file, line: 1, before: '<', after: '<=' })),
});

it('the page has a row for each folder, and the score of all of them together', () => {
  const page = withResults('', [result('sms', 8, ['sms/sms.ts', 'sms/sms.ts'], 1), result('.', 10, [])]);
  expect(page).toMatch(/^# Mutation testing of the domain\n/);
  expect(page.match(/^\| `.*/gm)?.slice(0, 3)).toEqual([
    '| `.`    |      10 |      10 |        0 |         0 | 100.0 % |      10 |',
    '| `sms`  |      10 |       8 |        1 |         1 |  80.0 % |      10 |',
    '| `all`  |      20 |      18 |        1 |         1 |  90.0 % |      20 |',
  ]);
  expect(page).toMatch(/^\| `sms\/sms\.ts` \| +2 \| /m);
});

it('a folder that is tried again takes the place of its older row, and the others stay', () => {
  const before = withResults('', [
    result('sms', 8, ['sms/sms.ts', 'sms/sms.ts']),
    result('scan', 1, ['scan/check-in.ts']),
  ]);
  const after = withResults(before, [result('sms', 10, [])]);
  expect(after).toMatch(/^\| `sms` +\| +10 \| +10 \| +0 \|/m);
  expect(after).toMatch(/^\| `scan` +\| +2 \| +1 \| +1 \|/m);
  expect(after).toContain('`scan/check-in.ts`');
  expect(after).not.toContain('`sms/sms.ts`');
  expect(withResults(before, [])).toBe(before);
});
