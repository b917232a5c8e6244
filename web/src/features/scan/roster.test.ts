import { typedCodeOf } from '@equipage/domain';
import { aScanEntry, tokenOf } from '@equipage/domain/fixtures';
import { beforeEach, expect, test } from 'vitest';
import { Roster } from './roster.ts';

const [zoeHash, anaHash] = [tokenOf('zoe'), tokenOf('ana')];
const zoe = aScanEntry({ id: 'zoe', name: 'Zoé Œuvray-Lenoir', badgeHash: zoeHash, changedAt: 10 });
const ana = aScanEntry({
  id: 'ana',
  name: 'Ana O’Malley',
  badgeHash: anaHash,
  status: 'declined',
  changedAt: 10,
});
const names = (text: string) => roster.find(text).map(({ id }) => id);

let roster: Roster;
beforeEach(() => {
  roster = new Roster();
  roster.take([zoe, ana]);
});

test.each([
  ['without accents', 'zoe', ['zoe']],
  ['by the second part of a double name', 'lenoir', ['zoe']],
  ['by a double name as it is written', 'Œuvray-Lenoir', ['zoe']],
  ['by a letter that is typed as two', 'oeuv', ['zoe']],
  ['by both names, in any order', 'oeuv zo', ['zoe']],
  ['not by the middle of a word', 'uvray', []],
  ['not by nothing', '  ', []],
])('somebody is found %s', (_, text, found) => {
  expect(names(text)).toEqual(found);
});

test('somebody is found by the code that she reads out', () => {
  expect(names(typedCodeOf(anaHash).toLowerCase())).toEqual(['ana']);
});

test('accepted people stand first', () => {
  roster.take([aScanEntry({ id: 'zo2', name: 'Ana Zimmer', changedAt: 10 })]);
  expect(names('ana')).toEqual(['zo2', 'ana']);
});

test('a renewed badge takes the place of the old one, which then finds nobody', () => {
  const renewed = tokenOf('zoe anew');
  expect(roster.take([{ ...zoe, badgeHash: renewed, changedAt: 11 }])).toBe(true);
  expect(roster.byBadge(zoeHash)).toBeUndefined();
  expect(roster.byBadge(renewed)?.id).toBe('zoe');
});

test('what is older than what is known changes nothing', () => {
  expect(roster.take([{ ...zoe, status: 'canceled', changedAt: 9 }, zoe])).toBe(false);
  expect(roster.of('zoe')?.status).toBe('accepted');
  expect(roster.size).toBe(2);
});
