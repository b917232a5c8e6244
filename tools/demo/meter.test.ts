import { describe, expect, test } from 'vitest';
import { Meter } from './meter.ts';

function meterOn({ isTTY }: { isTTY: boolean }) {
  let time = 0;
  const written: string[] = [];
  const out = { isTTY, write: (text: string) => written.push(text) > 0 };
  const meter = new Meter(out, () => time);
  return { meter, written, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('whoever waits for a big community', () => {
  test('sees how many are in, how fast it goes and how long it takes', () => {
    const { meter, written, pass } = meterOn({ isTTY: true });
    pass(2_000);
    meter.show({ done: 250, total: 1_000, documents: 1_400 });
    expect(written.at(-1)).toContain('25 %  250 of 1,000 people  700 documents/s  6.0 s left');
  });

  test('sees the speed of the last seconds, not of the whole time', () => {
    const { meter, written, pass } = meterOn({ isTTY: true });
    pass(20_000);
    meter.show({ done: 100, total: 1_000, documents: 500 });
    pass(1_000);
    meter.show({ done: 200, total: 1_000, documents: 1_000 });
    pass(5_000);
    meter.show({ done: 700, total: 1_000, documents: 6_000 });
    expect(written.at(-1)).toContain('1,000 documents/s  3.0 s left');
  });

  test('sees a line that moves on a terminal, and a line for each tenth in a log', () => {
    const terminal = meterOn({ isTTY: true });
    const log = meterOn({ isTTY: false });
    for (let done = 1; done <= 1_000; done++) {
      for (const { meter, pass } of [terminal, log]) {
        pass(1);
        meter.show({ done, total: 1_000, documents: done });
      }
    }
    expect(terminal.written).toHaveLength(1_000);
    expect(terminal.written.every((text) => text.startsWith('\r'))).toBe(true);
    expect(log.written).toHaveLength(11);
    expect(log.written.every((text) => text.endsWith('\n') && !text.includes('\r'))).toBe(true);
  });

  test('is told the speed over everything in the end', () => {
    const { meter, pass } = meterOn({ isTTY: false });
    pass(4_000);
    expect(meter.end(10_000)).toBe(2_500);
  });
});
