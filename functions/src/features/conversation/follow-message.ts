import type { Deps } from '../../edge/deps.ts';
import { documents } from '../../store/documents.ts';
import { announceMessage } from './announce-message.ts';
import { keepPace } from './keep-pace.ts';

/**
 * What a new message brings about; each part may be done again. A broadcast makes its notes with its messages, and has a
 * limit of its own.
 */
export async function followMessage(
  { store }: Pick<Deps, 'store'>,
  conversationId: string,
  messageId: string,
): Promise<void> {
  const message = await store.read(documents.message(conversationId, messageId));
  if (message === undefined || message.broadcastId !== undefined) return;
  await Promise.all([announceMessage({ store }, conversationId, message), keepPace({ store }, message)]);
}
