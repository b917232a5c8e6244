import { expect, test } from 'vitest';
import { sweeping } from './sweeping.ts';

async function* pagesOf<Item>(...pages: Item[][]): AsyncIterable<Item[]> {
  yield* pages;
}

test.each(['one', 'page'] as const)(
  'nobody waits for ever behind somebody whose turn fails (%s)',
  async (atOnce) => {
    const done: string[] = [];
    const run = sweeping(async (each) => {
      await each(
        pagesOf(['amara', 'broken'], ['dalia']),
        async (name) => {
          if (name === 'broken') throw new Error('a malformed account');
          done.push(name);
        },
        atOnce,
      );
      await each(pagesOf(['giulia']), async (name) => void done.push(name));
    });
    await expect(run).rejects.toThrow('a malformed account');
    expect(done).toEqual(['amara', 'dalia', 'giulia']);
  },
);

test('all that went wrong is told at the end', async () => {
  const run = sweeping(async (each) => {
    await each(pagesOf([1, 2, 3]), async (number) => {
      if (number !== 2) throw new Error(`fault ${number}`);
    });
  });
  await expect(run).rejects.toMatchObject({
    message: '2 of what was due failed',
    errors: [new Error('fault 1'), new Error('fault 3')],
  });
});

test('a question that cannot be answered keeps the next one from nothing', async () => {
  const done: string[] = [];
  async function* broken(): AsyncIterable<string[]> {
    yield ['amara'];
    throw new Error('no index');
  }
  const run = sweeping(async (each) => {
    await each(broken(), async (name) => void done.push(name));
    await each(pagesOf(['giulia']), async (name) => void done.push(name));
  });
  await expect(run).rejects.toThrow('no index');
  expect(done).toEqual(['amara', 'giulia']);
});

test('a run in which all goes well ends well', async () => {
  await expect(sweeping((each) => each(pagesOf([1], [2]), async () => {}))).resolves.toBeUndefined();
});
