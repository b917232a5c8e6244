import { personalParts } from '@equipage/domain';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { impersonal, personalData } from './personal-data.ts';

const page = readFileSync(new URL('../../../../docs/data-model.md', import.meta.url), 'utf8');
/** The heading above each table of the page. */
const pathsOfPage = [...page.matchAll(/^### `(.+)`$/gm)].map(([, path]) => shapeOf(path ?? ''));

/** Ids are named in one place as here and in another as there. */
function shapeOf(path: string): string {
  return path.replace(/\{\w+\}/g, '{}');
}

const told = [...personalData.map(({ path }) => path), ...Object.keys(impersonal)].map(shapeOf);

test('of each path of the data it is told whether it holds something of a person, and what becomes of that', () => {
  expect(pathsOfPage.length).toBeGreaterThan(10);
  expect([...new Set(told)].sort()).toEqual([...pathsOfPage].sort());
});

test('no path is both somebody’s and nobody’s', () => {
  const personal = new Set(personalData.map(({ path }) => path));
  expect(Object.keys(impersonal).filter((path) => personal.has(path))).toEqual([]);
  for (const reason of Object.values(impersonal)) expect(reason).toMatch(/\w.*\.$/);
});

test('every part of the file has its documents', () => {
  expect([...new Set(personalData.map(({ part }) => part))].sort()).toEqual([...personalParts].sort());
});
