import { describe, expect, test } from 'vitest';
import { minute } from '../base/instant.ts';
import { refuse } from '../base/result.ts';
import { fixtureNow as now } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { personalFile, personalFileName, personalParts, type PersonalFile } from './data-file.ts';
import { beginsErasing, decideDeletion, decideStay, decideWayBack, wayBack, withLink } from './deletion.ts';
import { deletion, deletionState, type Deletion } from './deletion.schema.ts';

const pending: Deletion = {
  id: 'giulia',
  state: 'pending',
  requestedAt: now,
  dueAt: now + wayBack,
  linkHashes: ['a'],
  email: null,
};
const canceled: Deletion = { ...pending, state: 'canceled', dueAt: null };
const erasing: Deletion = { ...pending, state: 'erasing' };
const erased: Deletion = { ...pending, state: 'erased', dueAt: null, linkHashes: [] };

describe('the note of a deletion', () => {
  test.each(deletionState.options)('may be %s', (state) => {
    expect(deletion.safeParse({ ...pending, state }).success).toBe(true);
  });
  test.each(spoiledCopies({ ...pending, email: 'ada@people.example' }, { nullable: ['dueAt', 'email'] }))(
    '$what is refused',
    ({ value }) => {
      expect(deletion.safeParse(value).success).toBe(false);
    },
  );
});

describe('asking to be erased', () => {
  const fresh = { id: 'giulia', signedInAt: now - 5 * minute, lastOwnerOf: {} };

  test.each([
    ['for the first time', undefined],
    ['after a way back', canceled],
  ])('%s closes the account for a week, with links of its own', (_, current) => {
    expect(decideDeletion(current, fresh, now)).toEqual({
      ok: true,
      value: { deletion: { ...pending, linkHashes: [] }, dueAt: now + wayBack, changed: true },
    });
  });

  test.each([pending, erasing])('again while it is $state changes nothing, not even the day', (current) => {
    const later = decideDeletion(current, { ...fresh, signedInAt: 0 }, now + minute);
    expect(later).toEqual({ ok: true, value: { deletion: current, dueAt: now + wayBack, changed: false } });
  });

  test('needs a sign-in of the last five minutes', () => {
    const old = { ...fresh, signedInAt: now - 5 * minute - 1 };
    expect(decideDeletion(undefined, old, now)).toEqual(refuse('sign-in-again'));
  });

  test('is refused to a last owner, by the names of the organizations', () => {
    const owner = { ...fresh, lastOwnerOf: { kermesse2027: 'Kermesse' } };
    expect(decideDeletion(undefined, owner, now)).toEqual(refuse('last-owner', { kermesse2027: 'Kermesse' }));
  });
});

describe('the way back', () => {
  const outcomes = (changed: boolean) => ({ ok: true, value: { changed } });

  test.each([
    ['a closed account', pending, outcomes(true), outcomes(true)],
    ['an account that was opened again', canceled, outcomes(false), outcomes(false)],
    ['one that is being erased', erasing, refuse('link-wrong'), refuse('too-late')],
    ['one that is erased', erased, refuse('link-wrong'), refuse('too-late')],
    ['one that nobody closed', undefined, refuse('link-wrong'), outcomes(false)],
  ])('of %s', (_, current, byLink, bySignIn) => {
    expect(decideWayBack(current, 'a')).toEqual(byLink);
    expect(decideStay(current)).toEqual(bySignIn);
  });

  test.each([pending, canceled, erasing, erased])(
    'a wrong link to one that is $state says nothing of it',
    (current) => {
      expect(decideWayBack(current, 'b')).toEqual(refuse('link-wrong'));
    },
  );

  test('a mail that is made again adds its link, up to the last ten', () => {
    expect(withLink(pending, now, 'b')?.linkHashes).toEqual(['a', 'b']);
    const many = { ...pending, linkHashes: Array.from({ length: 10 }, (_, index) => String(index)) };
    expect(withLink(many, now, 'b')?.linkHashes).toEqual([...many.linkHashes.slice(1), 'b']);
  });

  test('a mail about an earlier request, or of nothing any more, gets no link', () => {
    expect(withLink(pending, now - 1, 'b')).toBeUndefined();
    for (const current of [canceled, erasing, erased]) expect(withLink(current, now, 'b')).toBeUndefined();
  });
});

describe('erasing begins', () => {
  test.each([
    ['when the week is over', pending, now + wayBack, true],
    ['not a moment earlier', pending, now + wayBack - 1, false],
    ['again for one that was cut off', erasing, now + wayBack, true],
    ['not for somebody who came back', canceled, now + 2 * wayBack, false],
    ['not a second time', erased, now + 2 * wayBack, false],
    ['not without a request', undefined, now, false],
  ])('%s', (_, current, at, begins) => expect(beginsErasing(current, at)).toBe(begins));
});

describe('the file with everything', () => {
  const parts = Object.fromEntries(
    personalParts.map((part) => [part, []]),
  ) as unknown as PersonalFile['parts'];

  test('says what it is, of which version and when it was made', () => {
    expect(personalFile(parts, Date.UTC(2026, 5, 1, 9))).toEqual({
      format: 'equipage-personal-data',
      version: 1,
      madeAt: '2026-06-01T09:00:00.000Z',
      parts,
    });
  });

  test('has a name with the day', () => {
    expect(personalFileName(Date.UTC(2026, 5, 1, 9))).toBe('equipage-my-data-2026-06-01.json');
  });
});
