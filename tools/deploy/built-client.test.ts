import { describe, expect, it } from 'vitest';
import { examineBuiltClient } from './built-client.ts';

const config = (project: string) => `e=JSON.parse('{"apiKey":"k","projectId":"${project}"}')`;
const flaws = (...scripts: string[]) =>
  examineBuiltClient(new Map(scripts.map((text, index) => [`${index}.js`, text])), 'equipage-prod')
    .filter(({ state }) => state === 'flawed')
    .map(({ words }) => words);

describe('a built web client', () => {
  it('that knows its project and no emulator may be shown to people', () => {
    expect(flaws(config('equipage-prod'), 'x()')).toEqual([]);
  });

  it.each([
    [
      'that would look for emulators',
      'h=\'{"auth":"127.0.0.1:5172"}\'',
      /1\.js holds the address of an emulator/,
    ],
    ['of the local stack', config('demo-equipage'), /1\.js holds the project of the local stack/],
    ['whose configuration was written as a text', '"{\\"projectId\\":\\"demo-equipage\\"}"', /local stack/],
  ])('%s is refused', (_, script, words) => {
    expect(flaws(config('equipage-prod'), script)).toEqual([expect.stringMatching(words)]);
  });

  it('of another project is refused', () => {
    expect(flaws(config('equipage-staging'))).toEqual([expect.stringMatching(/does not know/)]);
  });

  it('that is not there is refused', () => {
    expect(flaws()).toEqual([expect.stringMatching(/not built/)]);
  });
});
