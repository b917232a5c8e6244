import * as z from 'zod/mini';
import { createEffect, createMemo, createRenderEffect, createRoot, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLiveDocument, createLiveList } from './live.ts';
import { type GivenDocument, givenPorts } from './live.fixtures.ts';
import { documentOf, listOf, type ListSource } from './source.ts';
import { firstPause, longestPause } from './watch.ts';

const person = z.object({ id: z.string(), name: z.string(), tags: z.optional(z.array(z.string())) });
type Person = z.infer<typeof person>;

const people = (event: string) =>
  listOf({ collection: `events/${event}/people`, schema: person, orderBy: [['name']], limit: 50 });

const amina: GivenDocument = ['events/e/people/amina', { name: 'Amina' }];
const bo: GivenDocument = ['events/e/people/bo', { name: 'Bo' }];

let dispose: () => void = () => undefined;
/** Runs the code under test as a page would: under an owner that the test throws away. */
function onPage<Result>(work: () => Result): Result {
  return createRoot((end) => {
    dispose = end;
    return work();
  });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  dispose();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function openList(input: () => ListSource<Person> | undefined = () => people('e')) {
  const ports = givenPorts();
  return { ports, list: onPage(() => createLiveList(input, ports)) };
}

describe('the input of a live list', () => {
  it('that is undefined means off: nothing is asked for', () => {
    const { ports, list } = openList(() => undefined);
    expect([list.state, list.rows, ports.subscriptions]).toEqual(['off', [], []]);
  });

  it('switched on later is asked for then', () => {
    const [on, setOn] = createSignal(false);
    const { ports, list } = openList(() => (on() ? people('e') : undefined));
    setOn(true);
    expect(list.state).toBe('loading');
    ports.latest().give([amina]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Amina']);
  });

  it('switched off ends the subscription and empties the list', () => {
    const [on, setOn] = createSignal(true);
    const { ports, list } = openList(() => (on() ? people('e') : undefined));
    ports.latest().give([amina]);
    setOn(false);
    expect([list.state, list.rows, ports.latest().ended]).toEqual(['off', [], true]);
  });

  it('that describes the same thing again is not asked for twice', () => {
    const [times, setTimes] = createSignal(0);
    const { ports, list } = openList(() => (times(), people('e')));
    ports.latest().give([amina]);
    setTimes(1);
    expect(ports.subscriptions).toHaveLength(1);
    expect(list.state).toBe('live');
  });
});

describe('the states of a live list', () => {
  it('go from loading to cached to live, and back to cached when the network goes', () => {
    const { ports, list } = openList();
    const states = [list.state];
    ports.latest().give([amina], { fromCache: true });
    states.push(list.state);
    ports.latest().give([amina]);
    states.push(list.state);
    ports.latest().give([amina], { fromCache: true });
    states.push(list.state);
    expect(states).toEqual(['loading', 'cached', 'live', 'cached']);
  });

  it('tell the network while they are cached, and take it back when they are not', () => {
    const { ports } = openList();
    ports.latest().give([amina], { fromCache: true });
    expect(ports.network.stale()).toBe(1);
    ports.latest().give([amina]);
    expect(ports.network.stale()).toBe(0);
    ports.latest().give([amina], { fromCache: true });
    dispose();
    expect(ports.network.stale()).toBe(0);
  });
});

describe('a row', () => {
  it('has its id as a field and tells whether it is still being sent', () => {
    const { ports, list } = openList();
    ports.latest().give([amina, bo], { sending: ['events/e/people/bo'] });
    expect(list.rows.map(({ id, sending }) => [id, sending])).toEqual([
      ['amina', false],
      ['bo', true],
    ]);
    ports.latest().give([amina, bo]);
    expect(list.rows.map(({ sending }) => sending)).toEqual([false, false]);
  });

  it('that is broken is reported and left out, while the rest shows', () => {
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ports, list } = openList();
    ports.latest().give([amina, ['events/e/people/broken', { name: 7 }], bo]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Amina', 'Bo']);
    expect(complaints).toHaveBeenCalledExactlyOnceWith(
      'Left out events/e/people/broken: invalid_type at name',
    );
  });

  it('that was broken and got mended appears', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ports, list } = openList();
    ports.latest().give([['events/e/people/mended', { name: 7 }]]);
    ports.latest().give([['events/e/people/mended', { name: 'Mended' }]]);
    expect(list.rows.map(({ name }) => name)).toEqual(['Mended']);
  });

  it('stays the same object while others come, change and go', () => {
    const { ports, list } = openList();
    ports.latest().give([amina, bo]);
    const [rowOfAmina, rowOfBo] = list.rows;
    ports.latest().give([['events/e/people/aaron', { name: 'Aaron' }], amina, bo]);
    ports.latest().give([amina, ['events/e/people/bo', { name: 'Bo Ek' }]]);
    expect([list.rows[0], list.rows[1]]).toEqual([rowOfAmina, rowOfBo]);
    expect(unwrap(list.rows[0])).toBe(unwrap(rowOfAmina));
    expect(unwrap(list.rows[1])).toBe(unwrap(rowOfBo));
    expect(list.rows[1]?.name).toBe('Bo Ek');
  });

  it('redraws only what shows the field that changed', () => {
    const { ports, list } = openList();
    ports.latest().give([amina, bo]);
    const drawn: string[] = [];
    onPage(() => {
      createEffect(() => void drawn.push(`first ${list.rows[0]?.name}`));
      createEffect(() => void drawn.push(`second ${list.rows[1]?.name}`));
    });
    ports.latest().give([amina, ['events/e/people/bo', { name: 'Bo Ek' }]]);
    expect(drawn).toEqual(['first Amina', 'second Bo', 'second Bo Ek']);
  });

  it('is read once, and again only when it changed', () => {
    let reads = 0;
    const counted = z.pipe(
      person,
      z.transform((row: Person) => {
        reads += 1;
        return row;
      }),
    );
    const ports = givenPorts();
    onPage(() => createLiveList(() => ({ ...people('e'), schema: counted }), ports));
    ports.latest().give([amina, bo]);
    ports.latest().give([amina, ['events/e/people/bo', { name: 'Bo Ek' }]]);
    ports.latest().give([amina, ['events/e/people/bo', { name: 'Bo Ek' }]], { fromCache: true });
    expect(reads).toBe(3);
  });

  it('is never mixed with an older form of itself, however often it changes', () => {
    const { ports, list } = openList();
    const given = (tags: string[]): GivenDocument => ['events/e/people/amina', { name: 'Amina', tags }];
    for (const tags of [['a'], ['a', 'b'], ['b'], [], ['c', 'a']]) {
      ports.latest().give([given(tags), bo]);
      ports.latest().give([given(tags)]);
      expect(list.rows[0]?.tags).toEqual(tags);
    }
  });
});

describe('rows and state', () => {
  it('change in one step: nobody sees the one without the other', () => {
    const { ports, list } = openList();
    const seen: string[] = [];
    onPage(() => createEffect(() => void seen.push(`${list.state} ${list.rows.length}`)));
    ports.latest().give([amina, bo]);
    ports.latest().break('permission-denied');
    expect(seen).toEqual(['loading 0', 'live 2', 'denied 0']);
  });
});

describe('a new source', () => {
  it('empties the list at once, before anything is drawn under the new name', () => {
    const [event, setEvent] = createSignal('e');
    const { ports, list } = openList(() => people(event()));
    ports.latest().give([amina, bo]);
    const drawn: string[] = [];
    onPage(() => {
      const line = createMemo(() => `${event()}: ${list.rows.map(({ name }) => name).join()}`);
      createRenderEffect(() => void drawn.push(line()));
    });
    setEvent('f');
    expect(drawn).toEqual(['e: Amina,Bo', 'f: ']);
    expect(list.state).toBe('loading');
  });

  it('drops what the old one still says', () => {
    const [event, setEvent] = createSignal('e');
    const { ports, list } = openList(() => people(event()));
    const old = ports.latest();
    setEvent('f');
    old.give([amina]);
    old.break('permission-denied');
    expect([old.ended, list.state, list.rows]).toEqual([true, 'loading', []]);
  });
});

describe('somebody who may not read a list', () => {
  it('sees that it is denied, and nothing of what was shown before', () => {
    const { ports, list } = openList();
    ports.latest().give([amina]);
    ports.latest().break('permission-denied');
    expect([list.state, list.rows]).toEqual(['denied', []]);
  });

  it('is not asked for again and again', () => {
    const { ports } = openList();
    ports.latest().break('permission-denied');
    ports.network.back();
    vi.advanceTimersByTime(10 * longestPause);
    expect(ports.subscriptions).toHaveLength(1);
  });

  it('sees it as soon as the rights have grown', () => {
    const { ports, list } = openList();
    ports.latest().break('permission-denied');
    ports.gate.renew();
    ports.latest().give([amina]);
    expect([list.state, list.rows.length]).toEqual(['live', 1]);
  });
});

describe('a list that fails', () => {
  beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => undefined));

  it('keeps what it has and says so', () => {
    const { ports, list } = openList();
    ports.latest().give([amina]);
    ports.latest().break('internal');
    expect([list.state, list.rows.length]).toEqual(['failed', 1]);
  });

  it('is asked for again by itself, after growing pauses', () => {
    const { ports } = openList();
    const waited: number[] = [];
    for (let round = 0; round < 9; round++) {
      ports.latest().break('unavailable');
      const before = ports.subscriptions.length;
      let pause = 0;
      for (; ports.subscriptions.length === before && pause < 2 * longestPause; pause += 250) {
        vi.advanceTimersByTime(250);
      }
      waited.push(pause);
    }
    for (const [round, pause] of waited.entries()) {
      const middle = Math.min(firstPause * 2 ** round, longestPause);
      expect(pause).toBeGreaterThanOrEqual(middle * 0.75);
      expect(pause).toBeLessThanOrEqual(middle * 1.25 + 250);
    }
  });

  it('waits briefly again, once it had come back in between', () => {
    const { ports } = openList();
    for (let round = 0; round < 5; round++) {
      ports.latest().break('unavailable');
      vi.advanceTimersByTime(longestPause);
    }
    ports.latest().give([amina]);
    const before = ports.subscriptions.length;
    ports.latest().break('unavailable');
    vi.advanceTimersByTime(firstPause * 1.25);
    expect(ports.subscriptions).toHaveLength(before + 1);
  });

  it('is asked for again at once when the network returns', () => {
    const { ports, list } = openList();
    ports.latest().give([amina]);
    ports.latest().break('unavailable');
    ports.network.back();
    expect(ports.subscriptions).toHaveLength(2);
    expect([list.state, list.rows.length]).toEqual(['cached', 1]);
    ports.latest().give([amina, bo]);
    expect([list.state, list.rows.length]).toEqual(['live', 2]);
  });

  it('is asked for again when somebody presses "try again"', () => {
    const { ports, list } = openList();
    ports.latest().break('internal');
    list.retry();
    expect(list.state).toBe('loading');
    ports.latest().give([amina]);
    expect(list.state).toBe('live');
  });

  it('because its query is wrong is not asked for by itself, as time heals no query', () => {
    const { ports, list } = openList();
    ports.latest().break('failed-precondition');
    vi.advanceTimersByTime(10 * longestPause);
    expect([list.state, ports.subscriptions.length]).toEqual(['failed', 1]);
  });

  it('while it is being made is a failed list, not a broken page', () => {
    const ports = givenPorts();
    const list = onPage(() =>
      createLiveList(() => people('e'), {
        ...ports,
        subscribe(source, after, observer) {
          observer.error(new Error('no chunk'));
          return ports.subscribe(source, after, observer);
        },
      }),
    );
    expect(list.state).toBe('failed');
    expect(ports.latest().ended).toBe(true);
  });

  it('and is thrown away with its page leaves no timer behind', () => {
    const { ports } = openList();
    ports.latest().break('unavailable');
    dispose();
    vi.advanceTimersByTime(10 * longestPause);
    expect(ports.network.waiting()).toBe(0);
    expect(ports.subscriptions).toHaveLength(1);
  });
});

describe('signing out', () => {
  it('ends every subscription and empties every list at once', () => {
    const ports = givenPorts();
    const [list, document] = onPage(() => [
      createLiveList(() => people('e'), ports),
      createLiveDocument(() => documentOf({ document: 'people/amina', schema: person }), ports),
    ]);
    ports.subscriptions[0]!.give([amina]);
    ports.subscriptions[1]!.give([['people/amina', { name: 'Amina' }]]);
    ports.gate.close();
    expect(ports.subscriptions.map(({ ended }) => ended)).toEqual([true, true]);
    expect([list.state, list.rows, document.state, document.row]).toEqual(['off', [], 'off', undefined]);
  });

  it('and in again as somebody else starts from nothing', () => {
    const { ports, list } = openList();
    ports.latest().give([amina]);
    ports.gate.enter('bo');
    expect([list.state, list.rows, ports.subscriptions.length]).toEqual(['loading', [], 2]);
  });

  it('before it is known who is there, a list waits and asks nothing', () => {
    const ports = { ...givenPorts() };
    const list = onPage(() =>
      createLiveList(() => people('e'), { ...ports, gate: { ...ports.gate, person: () => undefined } }),
    );
    expect([list.state, ports.subscriptions]).toEqual(['loading', []]);
  });

  it('a page that is left ends its subscriptions', () => {
    const { ports } = openList();
    dispose();
    expect(ports.latest().ended).toBe(true);
  });
});

describe('a live document', () => {
  function openDocument(input = () => documentOf({ document: 'people/amina', schema: person })) {
    const ports = givenPorts();
    return { ports, document: onPage(() => createLiveDocument(input, ports)) };
  }
  const given = (name: unknown): GivenDocument[] => [['people/amina', { name }]];

  it('is loading, then there, and follows each change', () => {
    const { ports, document } = openDocument();
    expect([document.state, document.row]).toEqual(['loading', undefined]);
    ports.latest().give(given('Amina'));
    expect([document.state, document.row]).toEqual(['live', { id: 'amina', name: 'Amina', sending: false }]);
    const row = document.row;
    ports.latest().give(given('Amina N.'));
    expect(document.row?.name).toBe('Amina N.');
    expect(unwrap(document.row)).toBe(unwrap(row));
  });

  it('that does not exist is live and has no row', () => {
    const { ports, document } = openDocument();
    ports.latest().give([]);
    expect([document.state, document.row]).toEqual(['live', undefined]);
  });

  it('that is deleted leaves, and comes back when it is made again', () => {
    const { ports, document } = openDocument();
    ports.latest().give(given('Amina'));
    ports.latest().give([]);
    expect([document.state, document.row]).toEqual(['live', undefined]);
    ports.latest().give(given('Amina'));
    expect(document.row?.name).toBe('Amina');
  });

  it('that is broken has failed, which is not the same as not existing', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ports, document } = openDocument();
    ports.latest().give(given(7));
    expect([document.state, document.row]).toEqual(['failed', undefined]);
  });

  it('that may not be read is denied, and gone from the screen', () => {
    const { ports, document } = openDocument();
    ports.latest().give(given('Amina'));
    ports.latest().break('permission-denied');
    expect([document.state, document.row]).toEqual(['denied', undefined]);
  });

  it('that failed keeps what it has and comes back when the network does', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { ports, document } = openDocument();
    ports.latest().give(given('Amina'));
    ports.latest().break('unavailable');
    expect([document.state, document.row?.name]).toEqual(['failed', 'Amina']);
    ports.network.back();
    expect(document.state).toBe('cached');
    ports.latest().give(given('Amina'));
    expect(document.state).toBe('live');
  });

  it('of another path clears the row at once and drops late words about the old one', () => {
    const [uid, setUid] = createSignal('amina');
    const { ports, document } = openDocument(() =>
      documentOf({ document: `people/${uid()}`, schema: person }),
    );
    const old = ports.latest();
    old.give(given('Amina'));
    setUid('bo');
    expect([document.state, document.row]).toEqual(['loading', undefined]);
    old.give(given('Amina again'));
    old.break('permission-denied');
    expect([document.state, document.row]).toEqual(['loading', undefined]);
  });
});
