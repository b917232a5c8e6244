import { expect, it } from 'vitest';
import type { Visit } from '../visits/visit.ts';
import { visits } from '../visits/visits.ts';
import { chosen } from './chosen.ts';

const aVisit = (name: string, unpictured = false): Visit => ({ ...visits[0]!, name, unpictured });
const some = [aVisit('home'), aVisit('home-of-nobody'), aVisit('check-mail', true)];
const names = (asked: readonly string[]) => chosen(asked, some).pages.map(({ name }) => name);

it('without names all pages that have their picture are photographed, and the catalogue', () => {
  expect(names([])).toEqual(['home', 'home-of-nobody']);
  expect(chosen([], some).catalogue).toBe(true);
  expect(chosen([], some).isStale('what-was-once-there.png')).toBe(true);
});

it('by its name any page is photographed, and pictures of others stay', () => {
  const { pages, catalogue, isStale } = chosen(['check-mail', 'home'], some);
  expect([pages.map(({ name }) => name), catalogue]).toEqual([['home', 'check-mail'], false]);
  const files = ['home-360-light-en.png', 'home-of-nobody-360-light-en.png', 'catalogue-360-light-en.png'];
  expect(files.map(isStale)).toEqual([true, false, false]);
});

it('the catalogue has a name as well', () => {
  expect(chosen(['catalogue'], some)).toMatchObject({ pages: [], catalogue: true });
});

it('a name that there is not is refused before anything is started, with those that there are', () => {
  expect(() => chosen(['home', 'hom'], some)).toThrow('No page is called hom.');
});
