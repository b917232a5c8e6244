import * as z from 'zod/mini';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLivePages } from './live.ts';
import { type GivenDocument, givenPorts } from './live.fixtures.ts';
import { listOf } from './source.ts';

const message = z.object({ id: z.string(), at: z.int() });

/** Newest first, three to a page. */
const messages = (conversation = 'c') =>
  listOf({ collection: `${conversation}/messages`, schema: message, orderBy: [['at', 'desc']], limit: 3 });

/** Messages of these times, as the server would give them. */
const at = (...times: number[]): GivenDocument[] =>
  times.map((time) => [`c/messages/m${time}`, { at: time }]);

let dispose: () => void = () => undefined;
afterEach(() => {
  dispose();
  vi.restoreAllMocks();
});

function openPages(input = () => messages()) {
  const ports = givenPorts();
  const pages = createRoot((end) => {
    dispose = end;
    return createLivePages(input, ports);
  });
  return { ports, pages, times: () => pages.rows.map((row) => row.at) };
}

/** Two pages on the screen: 9 8 7 and 6 5 4. */
function openTwoPages() {
  const opened = openPages();
  opened.ports.latest().give(at(9, 8, 7));
  opened.pages.more();
  opened.ports.latest().give(at(6, 5, 4));
  const [first, second] = opened.ports.subscriptions;
  return { ...opened, first: first!, second: second! };
}

describe('more of a list', () => {
  it('comes in a page of another size where that is asked for, and in usual ones afterwards', () => {
    const { ports, pages, times } = openPages();
    const asked = () => (ports.latest().source as ReturnType<typeof messages>).limit;
    ports.latest().give(at(9, 8, 7));
    pages.more(4);
    expect(asked()).toBe(4);
    ports.latest().give(at(6, 5, 4, 3));
    expect(pages.moreState).toBe('ready');
    pages.more();
    expect([asked(), ports.latest().after]).toEqual([3, 'c/messages/m3']);
    ports.latest().give(at(2));
    expect([times(), pages.moreState]).toEqual([[9, 8, 7, 6, 5, 4, 3, 2], 'none']);
  });

  it('is there when the first page is full, and not when it is not', () => {
    const { ports, pages } = openPages();
    expect(pages.moreState).toBe('none');
    ports.latest().give(at(9, 8));
    expect(pages.moreState).toBe('none');
    ports.latest().give(at(9, 8, 7));
    expect(pages.moreState).toBe('ready');
  });

  it('starts where the page before ended', () => {
    const { ports, pages, times } = openPages();
    ports.latest().give(at(9, 8, 7));
    pages.more();
    expect(pages.moreState).toBe('loading');
    expect(ports.latest().after).toBe('c/messages/m7');
    ports.latest().give(at(6, 5));
    expect(times()).toEqual([9, 8, 7, 6, 5]);
    expect(pages.moreState).toBe('none');
  });

  it('asked for twice in a row is asked for once', () => {
    const { ports, pages } = openPages();
    ports.latest().give(at(9, 8, 7));
    pages.more();
    pages.more();
    expect(ports.subscriptions).toHaveLength(2);
  });

  it('counts broken documents, so that a page of them does not end the list', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ports, pages, times } = openPages();
    ports.latest().give([...at(9, 8), ['c/messages/broken', { at: 'noon' }]]);
    expect([times(), pages.moreState]).toEqual([[9, 8], 'ready']);
  });

  it('that failed leaves what is shown and can be asked for again', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { ports, pages, times } = openPages();
    ports.latest().give(at(9, 8, 7));
    pages.more();
    ports.latest().break('internal');
    expect([pages.state, pages.moreState, times()]).toEqual(['live', 'failed', [9, 8, 7]]);
    pages.more();
    expect(pages.moreState).toBe('loading');
    ports.latest().give(at(6));
    expect([pages.moreState, times()]).toEqual(['none', [9, 8, 7, 6]]);
  });
});

describe('pages that are shown', () => {
  it('all follow the server: a change on the second page is seen', () => {
    const { second, pages } = openTwoPages();
    second.give([...at(6, 5), ['c/messages/m4', { at: 3 }]]);
    expect(pages.rows.at(-1)?.at).toBe(3);
  });

  it('stay when something new comes: what it pushes out of the first page is kept', () => {
    const { first, times } = openTwoPages();
    first.give(at(10, 9, 8));
    expect(times()).toEqual([10, 9, 8, 7, 6, 5, 4]);
    first.give(at(11, 10, 9));
    expect(times()).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
  });

  it('lose what is deleted from the first page, though the page stays full', () => {
    const { first, times } = openTwoPages();
    first.give(at(9, 7, 6));
    expect(times()).toEqual([9, 7, 6, 5, 4]);
  });

  it('lose what is deleted when the page is no longer full without it', () => {
    const { first, times } = openTwoPages();
    first.give(at(9, 8));
    expect(times()).toEqual([9, 8, 6, 5, 4]);
  });

  it('show what was pushed out where it is followed live, as soon as it is', () => {
    const { first, second, times } = openTwoPages();
    first.give(at(10, 9, 8));
    second.give([...at(6, 5), ['c/messages/m7', { at: 4 }]]);
    expect(times()).toEqual([10, 9, 8, 6, 5, 4]);
  });

  it('lose what was kept, when the page has room for it and it does not come back', () => {
    const { first, times } = openTwoPages();
    first.give(at(10, 9, 8));
    first.give(at(9, 8, 6));
    expect(times()).toEqual([9, 8, 6, 5, 4]);
  });

  it('show a document once, even while two pages hold it', () => {
    const { first, pages, times } = openTwoPages();
    first.give([['c/messages/m5', { at: 12 }], ...at(9, 8)]);
    expect(times()).toEqual([12, 9, 8, 7, 6, 4]);
    expect(pages.rows.map(({ id }) => id)).toEqual(['m5', 'm9', 'm8', 'm7', 'm6', 'm4']);
  });

  it('drop the following ones when so much comes at once that a gap would be hidden', () => {
    const { first, second, pages, times } = openTwoPages();
    first.give(at(30, 29, 28));
    expect(times()).toEqual([30, 29, 28]);
    expect(pages.moreState).toBe('ready');
    expect(second.ended).toBe(true);
  });

  it('are all gone when the person may not read them any more', () => {
    const { first, second, pages, times } = openTwoPages();
    first.break('permission-denied');
    expect([pages.state, pages.moreState, times()]).toEqual(['denied', 'none', []]);
    expect(second.ended).toBe(true);
  });

  it('are all ended and gone with a new source', () => {
    const [conversation, setConversation] = createSignal('c');
    const { ports, pages, times } = openPages(() => messages(conversation()));
    ports.latest().give(at(9, 8, 7));
    pages.more();
    ports.latest().give(at(6, 5, 4));
    setConversation('d');
    expect([pages.state, times()]).toEqual(['loading', []]);
    expect(ports.subscriptions.map(({ ended }) => ended)).toEqual([true, true, false]);
    ports.latest().give([['d/messages/m1', { at: 1 }]]);
    expect(times()).toEqual([1]);
  });

  it('keep each row the same object, whichever page it moves to', () => {
    const { first, pages } = openTwoPages();
    const row = pages.rows[2];
    first.give(at(10, 9, 8));
    expect(pages.rows[3]).toBe(row);
  });

  it('sort by an inner field and by several, as the query does', () => {
    const source = listOf({
      collection: 'c/applications',
      schema: z.object({ id: z.string() }),
      orderBy: [['event.startsAt', 'desc'], ['name']],
      limit: 2,
    });
    const given = (id: string, startsAt: number, name: string): GivenDocument => [
      `c/applications/${id}`,
      { event: { startsAt }, name },
    ];
    const ports = givenPorts();
    const pages = createRoot((end) => {
      dispose = end;
      return createLivePages(() => source, ports);
    });
    ports.latest().give([given('a', 5, 'Ana'), given('b', 5, 'Bo')]);
    pages.more();
    ports.latest().give([given('c', 4, 'Cy')]);
    ports.subscriptions[0]!.give([given('z', 5, 'Al'), given('a', 5, 'Ana')]);
    expect(pages.rows.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'c']);
  });
});
