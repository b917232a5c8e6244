import { describe, expect, it } from 'vitest';
import { verdictOn } from './verdict.ts';

const bench = (name: string, within_goal: boolean) => ({
  name,
  about: `what ${name} measures; the goal is 20 s`,
  figures: { seconds: 24, within_goal },
});

describe('a run of benches', () => {
  it('is good when all goals are reached', () => {
    expect(verdictOn([bench('stats', true), bench('load', true)], [])).toEqual({
      lines: ['2 of 2 goals reached.'],
      exitCode: 0,
    });
  });

  it('fails when one goal was missed, and says which and what it is', () => {
    expect(verdictOn([bench('stats', false), bench('load', true)], [])).toEqual({
      lines: ['1 of 2 goals reached.', '✗ stats missed its goal: what stats measures; the goal is 20 s.'],
      exitCode: 1,
    });
  });

  it('fails when one came to no figures', () => {
    expect(verdictOn([bench('stats', true)], ['scan', 'gate'])).toEqual({
      lines: ['1 of 3 goals reached.', '✗ No figures: scan, gate.'],
      exitCode: 1,
    });
  });
});
