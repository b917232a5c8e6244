import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsForAll } from '../base/property.fixtures.ts';
import { spoiledCopies } from '../base/spoil.fixtures.ts';
import { anAccess } from './access.fixtures.ts';
import { access, eventRole, orgRole, type Access } from './access.schema.ts';
import {
  eventScope,
  hasEnded,
  mayManageOrganization,
  mayRunEvent,
  noAccess,
  orgScope,
  withEventRole,
  withOrgRole,
  withSessionsSince,
} from './access.ts';

const event = { id: 'bal', orgId: 'granges' };

describe('who runs an event', () => {
  test.each([
    ['an owner of its organization', 'does', anAccess({ orgs: { granges: 'owner' } })],
    ['a manager of its organization', 'does', anAccess({ orgs: { granges: 'manager' } })],
    ['its coordinator', 'does', anAccess({ events: { bal: 'coordinator' } })],
    ['its scanner', 'does not', anAccess({ events: { bal: 'scanner' } })],
    ['the coordinator of another event', 'does not', anAccess({ events: { fest: 'coordinator' } })],
    ['an owner of another organization', 'does not', anAccess({ orgs: { cairn: 'owner' } })],
    ['somebody with no role', 'does not', noAccess],
  ])('%s %s', (_, answer, someone) => {
    expect(mayRunEvent(someone, event)).toBe(answer === 'does');
  });

  test('an id that every object inherits gives no right', () => {
    expect(mayRunEvent(noAccess, { id: 'constructor', orgId: 'constructor' })).toBe(false);
    expect(mayManageOrganization(noAccess, '__proto__')).toBe(false);
  });
});

describe('who manages an organization', () => {
  test('its owners and managers do, its coordinators do not', () => {
    expect(mayManageOrganization(anAccess({ orgs: { granges: 'owner' } }), 'granges')).toBe(true);
    expect(mayManageOrganization(anAccess({ orgs: { granges: 'manager' } }), 'granges')).toBe(true);
    expect(mayManageOrganization(anAccess({ events: { bal: 'coordinator' } }), 'granges')).toBe(false);
    expect(mayManageOrganization(anAccess({ orgs: { granges: 'owner' } }), 'cairn')).toBe(false);
  });
});

describe('scopes', () => {
  test('an org user has the organization, a coordinator the event, a scanner nothing', () => {
    expect(anAccess({ orgs: { granges: 'manager' } }).scopes).toEqual(['o:granges']);
    expect(anAccess({ events: { bal: 'coordinator' } }).scopes).toEqual(['e:bal']);
    expect(anAccess({ events: { bal: 'scanner' } }).scopes).toEqual([]);
  });

  test('a coordinator who becomes a scanner loses the scope and keeps the role', () => {
    const before = anAccess({ orgs: { cairn: 'owner' }, events: { bal: 'coordinator' } });
    const after = withEventRole(before, 'bal', 'scanner');
    expect(after).toEqual({
      orgs: { cairn: 'owner' },
      events: { bal: 'scanner' },
      scopes: ['o:cairn'],
      validSince: 0,
      addressProven: true,
      mutedUntil: 0,
    });
  });

  test('a role that is given or taken leaves all others as they are', () => {
    const both = anAccess({ orgs: { granges: 'owner' }, events: { bal: 'scanner' } });
    const more = withEventRole(withOrgRole(both, 'cairn', 'manager'), 'fest', 'coordinator');
    expect(more).toEqual({
      ...both,
      orgs: { granges: 'owner', cairn: 'manager' },
      events: { bal: 'scanner', fest: 'coordinator' },
      scopes: ['e:fest', 'o:cairn', 'o:granges'],
    });
    expect(withEventRole(withOrgRole(more, 'cairn', null), 'fest', null)).toEqual(both);
  });

  test('a role that is taken leaves no trace', () => {
    expect(withOrgRole(anAccess({ orgs: { granges: 'owner' } }), 'granges', null)).toEqual(anAccess());
    expect(withEventRole(anAccess({ events: { bal: 'coordinator' } }), 'bal', null)).toEqual(anAccess());
    expect(withOrgRole(noAccess, 'granges', null)).toEqual(noAccess);
  });

  test('nobody’s earlier rights are changed in place', () => {
    const before = anAccess({ orgs: { granges: 'owner' } });
    const copy = JSON.parse(JSON.stringify(before)) as Access;
    withOrgRole(before, 'granges', 'manager');
    withOrgRole(before, 'cairn', 'owner');
    withEventRole(before, 'bal', 'coordinator');
    expect(before).toEqual(copy);
    expect(noAccess).toEqual({
      orgs: {},
      events: {},
      scopes: [],
      validSince: 0,
      addressProven: false,
      mutedUntil: 0,
    });
  });

  test('match the roles after any series of changes', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'constructor');
    const change = fc.oneof(
      fc.tuple(fc.constant('org' as const), id, fc.option(fc.constantFrom(...orgRole.options))),
      fc.tuple(fc.constant('event' as const), id, fc.option(fc.constantFrom(...eventRole.options))),
    );
    holdsForAll(fc.array(change, { maxLength: 12 }), (changes) => {
      let rights = noAccess;
      for (const [kind, key, role] of changes) {
        rights = kind === 'org' ? withOrgRole(rights, key, role) : withEventRole(rights, key, role);
      }
      expect(access.parse(rights)).toEqual(rights);
      const expected = [
        ...Object.keys(rights.orgs).map(orgScope),
        ...Object.keys(rights.events)
          .filter((key) => rights.events[key] === 'coordinator')
          .map(eventScope),
      ];
      expect(rights.scopes).toEqual(expected.sort());
      for (const orgId of ['a', 'b', 'c', 'constructor'])
        expect(mayManageOrganization(rights, orgId)).toBe(rights.scopes.includes(orgScope(orgId)));
    });
  });

  test('an organization and an event with the same id are told apart', () => {
    expect(orgScope('x')).not.toBe(eventScope('x'));
  });
});

describe('sessions', () => {
  const second = Date.UTC(2026, 10, 22, 9);
  const ended = withSessionsSince(anAccess({ orgs: { granges: 'owner' } }), second + 700);

  test('those that began before are over, those that began in that second or later are not', () => {
    expect(hasEnded(ended, second - 1000)).toBe(true);
    expect(hasEnded(ended, second)).toBe(false);
    expect(hasEnded(ended, second + 1000)).toBe(false);
  });

  test('nobody’s session is over while nothing was ended', () => {
    expect(hasEnded(noAccess, 0)).toBe(false);
  });

  test('what was ended stays ended, and no role changes', () => {
    expect(withSessionsSince(ended, second - 60_000)).toEqual(ended);
    expect(ended).toEqual({ ...anAccess({ orgs: { granges: 'owner' } }), validSince: second });
    expect(withSessionsSince(ended, second + 5_900).validSince).toBe(second + 5_000);
    expect(withOrgRole(ended, 'granges', null)).toEqual({ ...anAccess(), validSince: second });
  });
});

describe('the stored form', () => {
  const valid = anAccess({ orgs: { granges: 'owner' }, events: { bal: 'scanner' } });

  test('is accepted as functions write it', () => {
    expect(access.parse(valid)).toEqual(valid);
  });

  test('from before messages were counted is of somebody who need not wait', () => {
    const { mutedUntil: _, ...old } = valid;
    expect(access.parse(old)).toEqual({ ...valid, mutedUntil: 0 });
  });

  const removable = ['orgs.granges', 'events.bal', 'mutedUntil'];
  test.each(spoiledCopies(valid, { optional: removable }))('$what it is refused', ({ value }) => {
    expect(access.safeParse(value).success).toBe(false);
  });

  test.each([
    ['an event role on an organization', { ...valid, orgs: { granges: 'coordinator' } }],
    ['an organization role on an event', { ...valid, events: { bal: 'owner' } }],
    ['a role nobody knows', { ...valid, orgs: { granges: 'admin' } }],
    ['a scope that is no text', { ...valid, scopes: [7] }],
  ])('%s is refused', (_, value) => {
    expect(access.safeParse(value).success).toBe(false);
  });
});
