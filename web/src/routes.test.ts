import { describe, expect, test } from 'vitest';
import { addresses, patterns } from './addresses.ts';
import { chainTo } from './routes.tsx';

describe('the routes', () => {
  test('every address of the product leads to the page of its own pattern', () => {
    for (const [name, build] of Object.entries(addresses)) {
      const path = (build as (...parts: string[]) => string)('one', 'two').split(/[?#]/)[0]!;
      const route = chainTo(path).at(-1);
      expect([route?.path].flat(), name).toContain(patterns[name as keyof typeof addresses]);
    }
  });

  test('the form for a new organization is not taken for an organization named "new"', () => {
    expect(chainTo('/organizations/new').at(-1)?.path).toBe(patterns.newOrganization);
  });

  test('nothing is at an address that nobody gave out', () => {
    expect(chainTo('/nowhere/at/all').at(-1)?.path).toBe('*');
  });
});
