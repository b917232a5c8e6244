import { describe, expect, it } from 'vitest';
import { verdictOn } from './verdict.ts';

const bench = (name: string, figures: Record<string, number | boolean>) => ({
  name,
  about: `what ${name} measures; the goal is 20 s`,
  figures,
});

describe('a run of benches', () => {
  it('is good when all goals are reached', () => {
    const measured = [
      bench('stats', { seconds: 4, within_goal: true }),
      bench('load', { within_goal: true }),
    ];
    expect(verdictOn(measured, [])).toEqual({ lines: ['2 of 2 goals reached.'], exitCode: 0 });
  });

  it('fails when one goal was missed, and says which and what it is', () => {
    const measured = [
      bench('stats', { seconds: 24, within_goal: false }),
      bench('load', { within_goal: true }),
    ];
    expect(verdictOn(measured, [])).toEqual({
      lines: ['1 of 2 goals reached.', '✗ stats missed its goal: what stats measures; the goal is 20 s.'],
      exitCode: 1,
    });
  });

  it('fails when one came to no figures', () => {
    expect(verdictOn([bench('stats', { within_goal: true })], ['scan', 'gate'])).toEqual({
      lines: ['1 of 1 goals reached.', '✗ No figures: scan, gate.'],
      exitCode: 1,
    });
  });

  it('asks nothing of a bench that only compares', () => {
    const measured = [bench('co-editing', { p50_ratio: 9 }), bench('load', { within_goal: true })];
    expect(verdictOn(measured, [])).toEqual({ lines: ['1 of 1 goals reached.'], exitCode: 0 });
  });
});
