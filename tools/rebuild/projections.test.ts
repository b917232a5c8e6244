import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRepo } from '../repo.ts';
import { projections } from './projections.ts';

it('whoever types npm run rebuild may ask for everything that functions can rebuild', () => {
  const code = readFileSync(inRepo('functions', 'src', 'rebuild-all.ts'), 'utf8');
  const list = /export const projections = \{\n([\s\S]*?)\n\} as const/.exec(code)?.[1] ?? '';
  const names = [...list.matchAll(/^  (\w+): \{$/gm)].map(([, name]) => name);
  expect(Object.keys(projections)).toEqual(names);
});
