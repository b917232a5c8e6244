import { anAccess, aParticipation } from '@equipage/domain/fixtures';
import { describe, expect, test } from 'vitest';
import { merged, sourcesFor } from './participations.ts';

const asked = (...args: Parameters<typeof sourcesFor>) => sourcesFor(...args).map(({ where }) => where);

describe('what an organizer asks for', () => {
  const rights = anAccess({
    orgs: { kermesse: 'owner', cairn: 'manager' },
    events: { bal: 'coordinator', gate: 'scanner' },
  });

  test('is everything while sharing is full', () => {
    expect(asked('giulia', 'full', rights)).toEqual([undefined]);
  });

  test('is each own organization and each event coordinated while it is restricted, never scanned ones', () => {
    expect(asked('giulia', 'restricted', rights)).toEqual([
      [['orgId', '==', 'kermesse']],
      [['orgId', '==', 'cairn']],
      [['eventId', '==', 'bal']],
    ]);
  });

  test('is nothing for somebody without a role', () => {
    expect(asked('giulia', 'restricted', anAccess())).toEqual([]);
  });
});

test('an event that two lists tell of stands once, and the latest is first', () => {
  const [early, late] = [aParticipation({ id: 'a', startsAt: 1 }), aParticipation({ id: 'b', startsAt: 2 })];
  expect(merged([[early], [late, early]]).map(({ id }) => id)).toEqual(['b', 'a']);
});
