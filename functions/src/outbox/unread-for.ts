import { mayRunEvent, unreadRun, type Conversation, type OccasionOf } from '@equipage/domain';
import { documents } from '../store/documents.ts';
import type { Store } from '../store/store.ts';

/**
 * The conversation and its last words, if the run of messages that an occasion speaks of is still unread and still this
 * person's to read: an organizer may have been removed meanwhile.
 */
export async function unreadFor(
  store: Pick<Store, 'read'>,
  uid: string,
  { conversationId, side, readAt }: OccasionOf<'message'>['data'],
): Promise<{ readonly conversation: Conversation; readonly text: string } | undefined> {
  const conversation = await store.read(documents.conversationAt(conversationId));
  const run = conversation && unreadRun(conversation, side);
  if (conversation === undefined || run === undefined || run.readAt !== readAt) return undefined;
  if (side === 'organizers') {
    const access = await store.read(documents.access(uid));
    const event = { id: conversation.eventId, orgId: conversation.orgId };
    if (access === undefined || !mayRunEvent(access, event)) return undefined;
  } else if (conversation.uid !== uid) {
    return undefined;
  }
  return { conversation, text: run.text };
}
