import type { Instant, Message, Side } from '@equipage/domain';

/** How a message stands with the server. */
export type Delivery =
  | { readonly state: 'sent' }
  | { readonly state: 'sending' }
  /** Kept on the device until the network is back. */
  | { readonly state: 'waiting' }
  /** The server said no, or the device gave up; the text stays until its author decides. */
  | { readonly state: 'refused'; readonly why: string };

export interface ThreadMessage {
  readonly id: string;
  readonly text: string;
  readonly side: Side;
  readonly authorUid: string;
  /** Server time; while it is on its way, the device's. */
  readonly at: Instant;
  readonly delivery: Delivery;
}

export type ThreadItem =
  | { readonly kind: 'day'; readonly id: string; readonly at: Instant }
  /** `first` and `last` of a run by one author, so that names and times stand once a run. */
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly message: ThreadMessage;
      readonly first: boolean;
      readonly last: boolean;
    };

/** A message that this device has not seen acknowledged yet. */
export interface UnsentMessage {
  readonly id: string;
  readonly text: string;
  readonly side: Side;
  readonly authorUid: string;
  readonly writtenAt: Instant;
  readonly delivery: Exclude<Delivery, { state: 'sent' }>;
}

/** Messages of one author within this time belong to one run. */
const runGap = 5 * 60_000;

/**
 * What the thread shows, oldest first: the server's messages, then what is still on the device, without those that the
 * server already has.
 * @param stored in any order
 * @param dayOf a key that changes with the reader's calendar day
 */
export function threadItems(
  stored: readonly (Message & { readonly sending: boolean })[],
  unsent: readonly UnsentMessage[],
  now: Instant,
  dayOf: (at: Instant) => string,
): ThreadItem[] {
  const acknowledged = new Set(stored.filter((message) => !message.sending).map(({ id }) => id));
  const onDevice = unsent.filter(({ id }) => !acknowledged.has(id));
  const kept = new Set(onDevice.map(({ id }) => id));
  const messages: ThreadMessage[] = [
    ...stored
      // The SDK shows a write before it is acknowledged; the device's own copy knows more about its fate.
      .filter(({ id }) => !kept.has(id))
      .map(({ id, text, side, authorUid, at, sending }) => ({
        id,
        text,
        side,
        authorUid,
        at: at ?? now,
        delivery: { state: sending ? 'sending' : 'sent' } as const,
      }))
      .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1)),
    ...onDevice.map(({ id, text, side, authorUid, writtenAt, delivery }) => ({
      id,
      text,
      side,
      authorUid,
      at: writtenAt,
      delivery,
    })),
  ];
  return withDays(messages, dayOf);
}

function withDays(messages: readonly ThreadMessage[], dayOf: (at: Instant) => string): ThreadItem[] {
  const items: ThreadItem[] = [];
  messages.forEach((message, index) => {
    const before = messages[index - 1];
    const after = messages[index + 1];
    const day = dayOf(message.at);
    const newDay = before === undefined || dayOf(before.at) !== day;
    if (newDay) items.push({ kind: 'day', id: `day ${day} ${message.id}`, at: message.at });
    items.push({
      kind: 'message',
      id: message.id,
      message,
      first: newDay || !isOneRun(before, message),
      last: after === undefined || dayOf(after.at) !== day || !isOneRun(message, after),
    });
  });
  return items;
}

function isOneRun(one: ThreadMessage | undefined, other: ThreadMessage): boolean {
  return (
    one !== undefined &&
    one.authorUid === other.authorUid &&
    one.side === other.side &&
    other.at - one.at < runGap
  );
}
