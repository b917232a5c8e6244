import { broadcast, conversation, message, paths, type Conversation } from '@equipage/domain';
import { documentOf, listOf } from '../../data/source.ts';

/** Conversations in a page of a list: two screens of a desktop. Each one read is paid for, open or not. */
const page = 25;
/** Messages in a page of a thread. */
const messagesPage = 50;

/** The conversations of one person over all events, latest first. */
export function myConversations(uid: string) {
  return listOf({
    collection: paths.conversations(),
    schema: conversation,
    where: [['uid', '==', uid]],
    orderBy: [['lastAt', 'desc']],
    limit: page,
  });
}

/** Those of a person's conversations that hold something unread; what the number in the top bar is summed from. */
export function myUnreadConversations(uid: string) {
  return listOf({
    collection: paths.conversations(),
    schema: conversation,
    where: [
      ['uid', '==', uid],
      ['unreadByTeammate', '>', 0],
    ],
    orderBy: [['unreadByTeammate', 'desc']],
    limit: 100,
  });
}

/** All conversations of an event, latest first. The rules ask the query to name event and organization. */
export function eventConversations(event: { id: string; orgId: string }) {
  return listOf({
    collection: paths.conversations(),
    schema: conversation,
    where: [
      ['eventId', '==', event.id],
      ['orgId', '==', event.orgId],
    ],
    orderBy: [['lastAt', 'desc']],
    limit: page,
  });
}

/** Conversations of an event in which teammates wrote something that no organizer has read. */
export function eventUnreadConversations(event: { id: string; orgId: string }) {
  return listOf({
    collection: paths.conversations(),
    schema: conversation,
    where: [
      ['eventId', '==', event.id],
      ['orgId', '==', event.orgId],
      ['unreadByOrganizers', '>', 0],
    ],
    orderBy: [['unreadByOrganizers', 'desc']],
    limit: 100,
  });
}

export function oneConversation(conversationId: string) {
  return documentOf({ document: paths.conversation(conversationId), schema: conversation });
}

/** Messages latest first, so that a page is always the newest; the thread shows them the other way round. */
export function messagesOf(conversation: Pick<Conversation, 'id'>) {
  return listOf({
    collection: paths.messages(conversation.id),
    schema: message,
    orderBy: [['at', 'desc']],
    limit: messagesPage,
  });
}

/** What was sent to many at an event, latest first; for its organizers. */
export function eventBroadcasts(eventId: string) {
  return listOf({
    collection: paths.broadcasts(eventId),
    schema: broadcast,
    orderBy: [['startedAt', 'desc']],
    limit: 20,
  });
}
