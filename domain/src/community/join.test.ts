import { describe, expect, test } from 'vitest';
import { anApplication } from '../application/application.fixtures.ts';
import { day } from '../base/instant.ts';
import { fixtureNow as now, shortIdOf, tokenOf } from '../base/seed.fixtures.ts';
import { decideJoin, decideLeave, openDoor } from './join.ts';
import { consentTextVersion, joinKey, joinToken } from './join.schema.ts';

const orgId = shortIdOf('granges');
const viaOrgId = shortIdOf('scree');
const dead = { ok: false, why: 'link-dead' };

describe('the key of a join page', () => {
  test('is the secret of a link or the id of an organization, and one is never taken for the other', () => {
    expect(joinKey.safeParse(tokenOf('join')).success).toBe(true);
    expect(joinKey.safeParse(orgId).success).toBe(true);
    expect(joinToken.safeParse(orgId).success).toBe(false);
    expect(joinKey.safeParse('a/b').success).toBe(false);
  });

  test.each([
    ['its own link', { orgId, viaOrgId: null }, false, 'link'],
    ['a link that another passes on', { orgId, viaOrgId }, false, 'supported-link'],
    ['its id, when it is open to everybody', undefined, true, 'page'],
  ] as const)('%s opens the community', (_, target, openToJoin, source) => {
    const door = openDoor(target, { id: orgId, openToJoin });
    expect(door).toEqual({ ok: true, value: { orgId, viaOrgId: null, ...target, source } });
  });

  test('the id of an organization that is not open, and of none, open nothing', () => {
    expect(openDoor(undefined, { id: orgId, openToJoin: false })).toEqual(dead);
    expect(openDoor({ orgId, viaOrgId: null }, undefined)).toEqual(dead);
  });
});

test('whoever has read another text is asked once more, unless she is in already', () => {
  expect(decideJoin(false, consentTextVersion)).toEqual({ ok: true, value: { changed: true } });
  expect(decideJoin(false, consentTextVersion + 1)).toEqual({ ok: false, why: 'text-outdated' });
  expect(decideJoin(true, consentTextVersion + 1)).toEqual({ ok: true, value: { changed: false } });
});

describe('leaving', () => {
  const { event, ...application } = anApplication();
  const at = (startsAt: number) => ({
    ...event,
    state: 'published' as const,
    startsAt,
    endsAt: startsAt + day,
  });

  test.each(['pending', 'accepted', 'waitlisted'] as const)(
    'is refused while an application is %s',
    (status) => {
      expect(decideLeave(true, [{ ...application, status, event: at(now + day) }], now)).toEqual({
        ok: false,
        why: 'open-application',
        detail: { eventId: application.eventId, name: event.name },
      });
    },
  );

  test.each([
    ['canceled', now + day],
    ['declined', now + day],
    ['accepted', now - 3 * day],
  ] as const)('goes on after one that is %s, the event starting at %i', (status, startsAt) => {
    const outcome = decideLeave(true, [{ ...application, status, event: at(startsAt) }], now);
    expect(outcome).toEqual({ ok: true, value: { changed: true } });
  });

  test('whoever is not in changes nothing, whatever she has applied to', () => {
    const open = { ...application, status: 'accepted' as const, event: at(now + day) };
    expect(decideLeave(false, [open], now)).toEqual({ ok: true, value: { changed: false } });
  });
});
