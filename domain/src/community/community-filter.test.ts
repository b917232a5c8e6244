import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applicationStatus } from '../application/application-status.ts';
import { holdsForAll } from '../base/property.fixtures.ts';
import {
  communityFilter,
  communitySorts,
  matchesFilter,
  planCommunity,
  type CommunityFilter,
} from './community-filter.ts';
import { memberKeys } from './member-keys.ts';

const names = [
  'Marie',
  'Marius',
  'Élodie',
  'Jean-Luc',
  'O’Brien',
  'Li',
  'Dupont',
  'Dupré',
  'd’Arc',
  '王小明',
  'محمد',
];
const events = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
const field = 'abcdefghij0123456789';

const aName = fc
  .array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const aRow = fc
  .record({
    name: aName,
    email: fc.constantFrom('marie.d@people.example', 'li@people.example', 'x.y@people.example'),
    joinedAt: fc.integer({ min: 0, max: 20 }),
    applications: fc.uniqueArray(
      fc.record({
        eventId: fc.constantFrom(...events),
        status: fc.constantFrom(...applicationStatus.options),
      }),
      { selector: ({ eventId }) => eventId, maxLength: 2 },
    ),
    driver: fc.constantFrom(null, true, false),
  })
  .map((row) => ({ ...row, keys: memberKeys(row, row.applications, [[field, row.driver]]) }));
type Row = typeof aRow extends fc.Arbitrary<infer One> ? One : never;

const aText = fc
  .array(
    fc
      .tuple(fc.constantFrom(...names, 'marie.d', 'zoe'), fc.nat(9))
      .map(([word, length]) => word.slice(0, length + 1)),
    { minLength: 1, maxLength: 3 },
  )
  .map((words) => words.join(' '));
const aFilter: fc.Arbitrary<CommunityFilter> = fc.record(
  {
    text: aText,
    eventId: fc.constantFrom(...events),
    status: fc.constantFrom(...applicationStatus.options),
    field: fc.record({ id: fc.constant(field), choice: fc.constantFrom('yes', 'no', 'some') }),
    from: fc.integer({ min: 0, max: 20 }),
    until: fc.integer({ min: 0, max: 20 }),
  },
  { requiredKeys: [] },
);

/** What the filter means, without entries and plans. Words are looked for as the list does, with its own rules. */
function isMeant({ applications, driver, joinedAt }: Row, filter: CommunityFilter): boolean {
  const { eventId, status, field: choice, from, until } = filter;
  const applied =
    eventId === undefined ? applications[0] : applications.find((one) => one.eventId === eventId);
  if (eventId !== undefined && applied === undefined) return false;
  if (status !== undefined && applied?.status !== status) return false;
  if (choice?.choice === 'some' && driver === null) return false;
  if (choice !== undefined && choice.choice !== 'some' && driver !== (choice.choice === 'yes')) return false;
  return joinedAt >= (from ?? 0) && joinedAt < (until ?? 100);
}

/** What the database answers to a plan. */
function answers(
  rows: readonly Row[],
  filter: CommunityFilter,
  sort: (typeof communitySorts)[number],
): Row[] {
  const plan = planCommunity(filter, sort);
  return rows.filter(
    (row) =>
      (plan.key === undefined || row.keys.includes(plan.key)) &&
      row.joinedAt >= (plan.from ?? 0) &&
      row.joinedAt < (plan.until ?? 100),
  );
}

const asked = fc.tuple(fc.array(aRow, { maxLength: 30 }), aFilter, fc.constantFrom(...communitySorts));

describe('a filter of the community', () => {
  test('misses nobody: whoever matches is among the answers of its query', () => {
    holdsForAll(asked, ([rows, filter, sort]) => {
      const found = answers(rows, filter, sort).filter((row) => matchesFilter(row, filter));
      expect(found).toEqual(rows.filter((row) => matchesFilter(row, filter)));
    });
  });

  test('leaves nothing to compare where its plan says so', () => {
    holdsForAll(asked, ([rows, filter, sort]) => {
      if (planCommunity(filter, sort).rest) return;
      expect(answers(rows, filter, sort).every((row) => matchesFilter(row, filter))).toBe(true);
    });
  });

  test('means event, status, choice and period as a person would read them', () => {
    holdsForAll(asked, ([rows, { text: _, ...filter }]) => {
      expect(rows.filter((row) => matchesFilter(row, filter))).toEqual(
        rows.filter((row) => isMeant(row, filter)),
      );
    });
  });

  test.each([
    ['marie m', 'Marie Curie', false],
    ['marie m', 'Marie Martin', true],
    ['martin marie', 'Marie Martin', true],
    ['wolfeschlegelsteinhausen', 'Hubert Wolfeschlegelsteinhausenberg', true],
    ['wolfeschlegelsteinx', 'Hubert Wolfeschlegelsteinhausenberg', false],
    ['', 'Marie Curie', true],
  ])('“%s” and %s: %s', (text, name, found) => {
    const row = { name, email: 'x@people.example', joinedAt: 0 };
    expect(matchesFilter({ ...row, keys: memberKeys(row, [], []) }, { text })).toBe(found);
  });

  test('asks for two words at once, and sorts by what is asked', () => {
    expect(planCommunity({ text: 'marie dup' }, 'joined-desc')).toEqual({
      key: 'p:dup mar',
      orderBy: 'joinedAt',
      descending: true,
      rest: true,
    });
    expect(planCommunity({}, 'name')).toEqual({ orderBy: 'sortName', descending: false, rest: false });
    expect(planCommunity({ from: 5, until: 9 }, 'joined')).toMatchObject({ from: 5, until: 9, rest: false });
    expect(planCommunity({ from: 5 }, 'name')).toMatchObject({ rest: true });
  });

  test('with a word too much is refused', () => {
    expect(communityFilter.safeParse({ text: 'Marie', orgId: 'other' }).success).toBe(false);
    expect(communityFilter.safeParse({ field: { id: field, choice: 'maybe' } }).success).toBe(false);
    expect(communityFilter.safeParse({ text: 'Marie', eventId: events[0], status: 'accepted' }).success).toBe(
      true,
    );
  });
});
