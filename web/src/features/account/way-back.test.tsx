import { createMemoryHistory, MemoryRouter } from '@solidjs/router';
import { render } from '@solidjs/testing-library';
import { describe, expect, test } from 'vitest';
import { usePlace, useWayBack } from './way-back.ts';

/** What a page at this address gets to know. */
function at(address: string) {
  const history = createMemoryHistory();
  history.set({ value: address });
  let seen: { next: string | undefined; target: string; place: string } | undefined;
  function Probe() {
    const back = useWayBack();
    seen = { next: back.next, target: back.target, place: usePlace()() };
    return undefined;
  }
  render(() => <MemoryRouter history={history}>{[{ path: '*', component: Probe }]}</MemoryRouter>);
  return seen!;
}

describe('the way back', () => {
  test('leads to the page that somebody came from', () => {
    expect(at('/sign-in?next=%2Fe%2Ffair-0123456789ab%3Ffrom%3Dposter')).toMatchObject({
      next: '/e/fair-0123456789ab?from=poster',
      target: '/e/fair-0123456789ab?from=poster',
    });
  });

  test('leads home when nobody was sent here', () => {
    expect(at('/sign-in')).toMatchObject({ next: undefined, target: '/' });
  });

  test.each(['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'written as %s leads home and to no other site',
    (next) => {
      expect(at(`/sign-in?next=${encodeURIComponent(next)}`)).toMatchObject({ next: undefined, target: '/' });
    },
  );

  test('given twice leads home', () => {
    expect(at('/sign-in?next=%2Fa&next=%2Fb').target).toBe('/');
  });

  test('of a page holds its search and its place on it', () => {
    expect(at('/messages?unread=1#last').place).toBe('/messages?unread=1#last');
  });
});
