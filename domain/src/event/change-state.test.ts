import { describe, expect, test } from 'vitest';
import { decideArchiving, decideFinish, decidePublication, decideUnarchiving } from './change-state.ts';
import { anEvent } from './event.fixtures.ts';
import { eventState, type Event } from './event.schema.ts';

const ready = anEvent({ state: 'draft' });
const beforeEnd = ready.endsAt - 1;

describe('publishing', () => {
  test.each([
    { state: 'draft', when: 'before its end', outcome: '→published' },
    { state: 'draft', when: 'at its end', outcome: 'event-over' },
    { state: 'published', when: 'before its end', outcome: '=published' },
    { state: 'published', when: 'at its end', outcome: '=published' },
    { state: 'finished', when: 'before its end', outcome: 'event-over' },
    { state: 'finished', when: 'at its end', outcome: 'event-over' },
    { state: 'archived', when: 'before its end', outcome: 'event-over' },
    { state: 'archived', when: 'at its end', outcome: 'event-over' },
  ] as const)('a $state event $when: $outcome', ({ state, when, outcome }) => {
    const now = when === 'at its end' ? ready.endsAt : beforeEnd;
    expect(told(decidePublication({ ...ready, state }, now))).toBe(outcome);
  });

  test('an event that has begun may still be published', () => {
    expect(told(decidePublication(ready, ready.startsAt + 1))).toBe('→published');
  });

  test.each<[string, Partial<Event>]>([
    ['without a name', { name: '' }],
    ['with a name of spaces', { name: '   ' }],
    ['with a name nobody can see', { name: '\u200B\u200F' }],
    ['without a city', { city: '' }],
    ['with a city of spaces', { city: ' ' }],
    ['in a country that is none', { country: 'France' }],
    ['in a time zone that is none', { timeZone: 'Europe/Concarneau' }],
    ['that ends when it starts', { startsAt: ready.endsAt }],
    ['that lasts longer than a season', { startsAt: ready.endsAt - 367 * 86_400_000 }],
    ['with an endless description', { description: 'x'.repeat(10_001) }],
  ])('a draft %s is incomplete', (_, spoiled) => {
    expect(told(decidePublication({ ...ready, ...spoiled }, beforeEnd))).toBe('incomplete');
  });

  test('description, address and contact may be empty', () => {
    const bare = { ...ready, description: '', address: '', contactEmail: '' };
    expect(told(decidePublication(bare, beforeEnd))).toBe('→published');
  });
});

describe('finishing', () => {
  test.each([
    ['draft', 'not-published'],
    ['published', '→finished'],
    ['finished', '=finished'],
    ['archived', '=archived'],
  ] as const)('a %s event: %s', (state, outcome) => {
    expect(told(decideFinish({ ...ready, state }))).toBe(outcome);
  });
});

describe('the archive', () => {
  test.each([
    ['draft', 'not-finished', 'not-finished'],
    ['published', 'not-finished', 'not-finished'],
    ['finished', '→archived', '=finished'],
    ['archived', '=archived', '→finished'],
  ] as const)('a %s event goes in: %s, and comes out: %s', (state, into, out) => {
    expect(told(decideArchiving({ state }))).toBe(into);
    expect(told(decideUnarchiving({ state }))).toBe(out);
  });
});

test('doing any of them twice is doing it once', () => {
  for (const state of eventState.options) {
    for (const decide of [
      (event: Event) => decidePublication(event, beforeEnd),
      decideFinish,
      decideArchiving,
      decideUnarchiving,
    ]) {
      const first = decide({ ...ready, state });
      if (!first.ok) continue;
      expect(decide({ ...ready, state: first.value.state })).toEqual({
        ok: true,
        value: { state: first.value.state, changed: false },
      });
    }
  }
});

function told(
  outcome: ReturnType<typeof decidePublication | typeof decideFinish | typeof decideArchiving>,
): string {
  if (!outcome.ok) return outcome.why;
  return `${outcome.value.changed ? '→' : '='}${outcome.value.state}`;
}
