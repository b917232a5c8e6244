import { describe, expect, it } from 'vitest';
import { threadItems, type UnsentMessage } from './thread-items.ts';

const minute = 60_000;
const day = (at: number) => String(Math.floor(at / 86_400_000));

function stored(id: string, at: number | null, authorUid = 'ines', sending = false) {
  return { id, text: `text of ${id}`, side: 'teammate' as const, authorUid, at, sending };
}

function unsent(id: string, delivery: UnsentMessage['delivery'] = { state: 'waiting' }): UnsentMessage {
  return { id, text: `text of ${id}`, side: 'teammate', authorUid: 'ines', writtenAt: 50 * minute, delivery };
}

const messagesOf = (items: ReturnType<typeof threadItems>) =>
  items.flatMap((item) => (item.kind === 'message' ? [item] : []));

describe('what a thread shows', () => {
  it('puts messages in the order of the server, however they came', () => {
    const items = messagesOf(threadItems([stored('c', 30), stored('a', 10), stored('b', 20)], [], 99, day));
    expect(items.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('shows a message that waits on the device after all others, once', () => {
    const items = messagesOf(
      threadItems([stored('b', null, 'ines', true), stored('a', 90 * minute)], [unsent('b')], 99, day),
    );
    expect(items.map(({ id, message }) => [id, message.delivery.state])).toEqual([
      ['a', 'sent'],
      ['b', 'waiting'],
    ]);
  });

  it('forgets the copy on the device as soon as the server has the message', () => {
    const items = messagesOf(threadItems([stored('b', 60 * minute)], [unsent('b')], 99, day));
    expect(items.map(({ message }) => message.delivery.state)).toEqual(['sent']);
  });

  it('keeps a refused message with its reason', () => {
    const refused = unsent('x', { state: 'refused', why: 'not-allowed' });
    const [item] = messagesOf(threadItems([], [refused], 99, day));
    expect(item!.message.delivery).toEqual({ state: 'refused', why: 'not-allowed' });
  });

  it('names the author once for a run, and again after a pause, another author or a new day', () => {
    const items = messagesOf(
      threadItems(
        [
          stored('a', 0),
          stored('b', minute),
          stored('c', minute, 'otto'),
          stored('d', 20 * minute, 'otto'),
          stored('e', 86_400_000, 'otto'),
        ],
        [],
        99,
        day,
      ),
    );
    expect(items.map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ]);
  });

  it('starts each day of the reader with its date', () => {
    const items = threadItems(
      [stored('a', 0), stored('b', 86_400_000), stored('c', 86_400_001)],
      [],
      99,
      day,
    );
    expect(items.map(({ kind }) => kind)).toEqual(['day', 'message', 'day', 'message', 'message']);
  });
});
