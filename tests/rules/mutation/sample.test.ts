import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Campaign, mutants, type Fate } from './campaign.ts';
import { excusedMutants } from './excused.ts';
import { sample } from './sample.ts';

const excused = new Set(excusedMutants.flatMap((one) => one.mutants));

describe('rules that a tired person might have written', () => {
  let campaign: Campaign;
  beforeAll(async () => {
    campaign = await Campaign.open(1);
  });
  afterAll(() => campaign.close());

  it.each(sample)('are noticed at once: $mutants', async ({ mutants: beginning, tests }) => {
    const changed = mutants.filter(({ name }) => name.startsWith(beginning) && !excused.has(name));
    const cases = [...campaign.cases.keys()].filter((number) =>
      tests.some((test) => campaign.cases[number]!.title.startsWith(test)),
    );
    const fates: [name: string, fate: Fate['kind']][] = [];
    await campaign.judge(
      changed,
      () => cases,
      ({ name }, { kind }) => fates.push([name, kind]),
    );
    expect(fates.length).toBeGreaterThan(0);
    expect(fates.filter(([, kind]) => kind === 'survived')).toEqual([]);
  });
});
