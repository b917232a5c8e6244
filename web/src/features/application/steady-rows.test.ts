import { batch, createRoot, createSignal } from 'solid-js';
import { describe, expect, test } from 'vitest';
import { createSteadyRows } from './steady-rows.ts';

interface Row {
  readonly id: string;
}

const rows = (ids: string): Row[] => ids.split('').map((id) => ({ id }));

function list(ids: string, first = 'all') {
  const [live, setLive] = createSignal(rows(ids));
  const [held, hold] = createSignal(false);
  const [name, setName] = createSignal(first);
  return createRoot(() => {
    const steady = createSteadyRows(live, held, name);
    return {
      ...steady,
      shown: () =>
        steady
          .rows()
          .map(({ id }) => id)
          .join(''),
      comes: (next: string) => setLive(rows(next)),
      hold,
      setName,
    };
  });
}

describe('a live list that people press buttons in', () => {
  test('shows another list at once when its rows come with its name, held or not', () => {
    const { shown, comes, setName, hold, isNew } = list('edcba');
    hold(true);
    batch(() => {
      comes('db');
      setName('those with a tag');
    });
    expect(shown()).toBe('db');
    batch(() => {
      setName('all');
      comes('edcba');
    });
    expect(shown()).toBe('edcba');
    expect(isNew('e')).toBe(false);
  });

  test('follows at once while nobody is in it, and marks what came', () => {
    const { shown, comes, isNew } = list('cba');
    comes('dcba');
    expect(shown()).toBe('dcba');
    expect(isNew('d')).toBe(true);
    expect(isNew('c')).toBe(false);
  });

  test('keeps what is under the finger in its place while new people apply, and counts them', () => {
    const { shown, comes, hold, waiting } = list('cba');
    hold(true);
    comes('edcba');
    expect(shown()).toBe('cba');
    expect(waiting()).toBe(2);
  });

  test('shows those who waited when it is let go, and when the finger leaves', () => {
    for (const way of ['press', 'leave'] as const) {
      const { shown, comes, hold, letGo, waiting, isNew } = list('cba');
      hold(true);
      comes('dcba');
      if (way === 'press') letGo();
      else hold(false);
      expect(shown()).toBe('dcba');
      expect(waiting()).toBe(0);
      expect(isNew('d')).toBe(true);
    }
  });

  test('keeps somebody whom a decision took out of the filter until the finger leaves', () => {
    const { shown, comes, hold, hasLeft } = list('cba');
    hold(true);
    comes('ca');
    expect(shown()).toBe('cba');
    expect(hasLeft('b')).toBe(true);
    expect(hasLeft('a')).toBe(false);
    hold(false);
    expect(shown()).toBe('ca');
  });

  test('a further page is added below at once, also while it is held', () => {
    const { shown, comes, hold, waiting, isNew } = list('dc');
    hold(true);
    comes('dcba');
    expect(shown()).toBe('dcba');
    expect(waiting()).toBe(0);
    expect(isNew('a')).toBe(false);
  });

  test('another list starts afresh: nobody of the one before stays, nobody counts as new', () => {
    const { shown, comes, hold, setName, waiting, isNew } = list('cba');
    hold(true);
    setName('pending');
    comes('zy');
    expect(shown()).toBe('zy');
    expect(waiting()).toBe(0);
    expect(isNew('z')).toBe(false);
  });
});
