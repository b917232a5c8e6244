import { describe, expect, test } from 'vitest';
import { aPerson } from '../account/account.fixtures.ts';
import { anApplication } from '../application/application.fixtures.ts';
import { fixtureNow } from '../base/seed.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { aMember, memberOf } from './member.fixtures.ts';
import { member } from './member.schema.ts';

describe('a member', () => {
  const applied = memberOf(aPerson(), { joinedAt: fixtureNow, source: 'application' }, [anApplication()]);

  test('by link and by application is accepted as functions write it', () => {
    expect(member.parse(aMember())).toEqual(aMember());
    expect(member.parse(applied)).toEqual(applied);
    expect(applied.last).not.toBeNull();
  });

  test.each(spoiledCopies(applied, { nullable: ['thumbnail', 'last', 'lastStartsAt'] }))(
    '$what is refused',
    ({ value }) => {
      expect(member.safeParse(value).success).toBe(false);
    },
  );

  test('who came some other way is refused', () => {
    expect(member.safeParse({ ...applied, source: 'elsewhere' }).success).toBe(false);
  });
});
