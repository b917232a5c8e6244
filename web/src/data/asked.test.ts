import { createRoot, createSignal } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { createAsked } from './asked.ts';

/** A page whose answers come when the test lets them. */
function aPage() {
  const [reader, setReader] = createSignal<string>();
  const answers: ((answer: string) => void)[] = [];
  const question = vi.fn(() => new Promise<string>((resolve) => answers.push(resolve)));
  const { asked, end } = createRoot((end) => ({ asked: createAsked(reader, question), end }));
  return { ...asked, setReader, question, answers, end };
}

describe('what a page asks about whoever looks', () => {
  it('is asked once it is known who that is, and again when that is somebody else', async () => {
    const { answer, setReader, question, answers, end } = aPage();
    expect([question.mock.calls.length, answer()]).toEqual([0, undefined]);
    setReader('Ada');
    answers[0]!('for Ada');
    await vi.waitFor(() => expect(answer()).toBe('for Ada'));
    setReader('Bruno');
    expect([question.mock.calls.length, answer()]).toEqual([2, undefined]);
    end();
  });

  it('and a late answer about somebody before is never shown', async () => {
    const { answer, ask, setReader, answers, end } = aPage();
    setReader('Ada');
    setReader('Bruno');
    answers[1]!('for Bruno');
    answers[0]!('for Ada');
    await vi.waitFor(() => expect(answer()).toBe('for Bruno'));
    const again = ask();
    expect(answer()).toBeUndefined();
    answers[2]!('for Bruno, later');
    await again;
    expect(answer()).toBe('for Bruno, later');
    end();
  });
});
