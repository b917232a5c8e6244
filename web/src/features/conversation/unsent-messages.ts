import { access, message, paths, refuse, type Outcome } from '@equipage/domain';
import { createRoot } from 'solid-js';
import { network } from '../../data/network.ts';
import { readDocument } from '../../data/read.ts';
import { createUnsentQueue, type UnsentItem } from '../../data/unsent.ts';
import type { WriteRefusal } from '../../data/write.ts';
import { draftedMessage, sendMessage, type DraftedMessage } from './conversation.actions.ts';
import type { Delivery, UnsentMessage } from './thread-items.ts';

/**
 * Messages that the server does not have yet, for as long as the app runs: what was written without network goes out
 * when it is back, whatever page is open then. To load this file is to begin with it.
 */
export const unsentMessages = createRoot(() =>
  createUnsentQueue<DraftedMessage>({
    name: 'unsent-messages',
    version: 1,
    payload: draftedMessage,
    attempt: (_, drafted) => attempt(drafted),
    async landed(id, { conversationId }) {
      const stored = await readDocument({ document: paths.message(conversationId, id), schema: message });
      if (stored.state === 'found') return true;
      // Somebody who may no longer read there cannot have it accepted either.
      return stored.state === 'absent' || stored.state === 'denied' ? false : undefined;
    },
  }),
);

/** Rules do not say why they refuse; whoever wrote too many messages finds it in the own rights. */
async function attempt(drafted: DraftedMessage): Promise<Outcome<void, WriteRefusal | 'muted'>> {
  const sent = await sendMessage(drafted);
  if (sent.ok || sent.why !== 'not-allowed') return sent;
  const rights = await readDocument({ document: paths.access(drafted.authorUid), schema: access });
  return rights.state === 'found' && rights.row.mutedUntil > Date.now() ? refuse('muted') : sent;
}

/** Those of one conversation, as the thread shows them. Reactive. */
export function unsentOf(conversationId: string): UnsentMessage[] {
  return unsentMessages.items
    .filter(({ payload }) => payload.conversationId === conversationId)
    .map((item) => {
      const { id, text, side, authorUid, writtenAt } = item.payload;
      return { id, text, side, authorUid, writtenAt, delivery: deliveryOf(item) };
    });
}

function deliveryOf({ state, why }: UnsentItem<DraftedMessage>): UnsentMessage['delivery'] {
  if (state === 'refused') return { state, why: why ?? 'fault' } satisfies Delivery;
  // In the SDK's hands without network is waiting too, for whoever looks at it.
  return { state: state === 'sending' && network.online() ? 'sending' : 'waiting' };
}
