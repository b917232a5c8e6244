import { done, refuse, type ImportedRow, type ImportedRowResult, type Outcome } from '@equipage/domain';
import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { createImportRun, type ImportRunSource } from './import-run.ts';

const people: ImportedRow[] = Array.from({ length: 450 }, (_, at) => ({
  email: `p${at}@b.ch`,
  name: `P ${at}`,
  values: {},
}));

function stage(answer: (part: number, count: number) => Outcome<{ results: readonly ImportedRowResult[] }>) {
  const sent: [part: number, first: string, count: number][] = [];
  const source: ImportRunSource = {
    people: (from, count) => Promise.resolve(people.slice(from, from + count)),
    send(part, some) {
      sent.push([part, some[0]!.email, some.length]);
      return Promise.resolve(answer(part, some.length));
    },
  };
  const run = createRoot(() => createImportRun(source, () => people.length));
  return { run, sent };
}

const added = (count: number) => done({ results: Array<'added'>(count).fill('added') });

test('a list goes part by part, and each row is counted as it was answered', async () => {
  const { run, sent } = stage((part, count) =>
    part === 2
      ? done({ results: ['present', 'value', ...Array<'added'>(count - 2).fill('added')] })
      : added(count),
  );
  await run.go();
  expect(sent).toEqual([
    [0, 'p0@b.ch', 200],
    [1, 'p200@b.ch', 200],
    [2, 'p400@b.ch', 50],
  ]);
  expect(run.state()).toEqual({ at: 'done' });
  expect(run.soFar).toEqual({
    sent: 450,
    added: 448,
    present: 1,
    refused: [{ email: 'p401@b.ch', why: 'value' }],
  });
});

test('whoever stops it goes on where it was', async () => {
  const { run, sent } = stage((part, count) => {
    if (part === 0) run.stop();
    return added(count);
  });
  await run.go();
  expect(run.state()).toEqual({ at: 'stopped' });
  expect(run.soFar.sent).toBe(200);
  await run.go();
  expect(sent.map(([part]) => part)).toEqual([0, 1, 2]);
  expect(run.state()).toEqual({ at: 'done' });
});

test('a part without an answer is sent again, and nothing is lost or counted twice', async () => {
  let isCutOff = true;
  const { run, sent } = stage((part, count) => (part === 1 && isCutOff ? refuse('offline') : added(count)));
  await run.go();
  expect(run.state()).toEqual({ at: 'stuck', why: 'offline' });
  isCutOff = false;
  await run.go();
  expect(sent.map(([part]) => part)).toEqual([0, 1, 1, 2]);
  expect(run.soFar).toMatchObject({ sent: 450, added: 450 });
});
