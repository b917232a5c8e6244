import type { Application } from '../application/application.schema.ts';
import type { ApplicationNote } from '../application/application-note.schema.ts';
import { isErased } from '../application/erased-person.ts';
import type { Instant } from '../base/instant.ts';
import type { Roster } from '../schedule/schedule.schema.ts';
import { mostRemembered, type AudienceChoice, type Broadcast } from './broadcast.schema.ts';
import { snippetOf } from './conversation.ts';
import type { Conversation, Message } from './conversation.schema.ts';

/** Everybody with an application that counts: whoever canceled or was declined is asked for by name. */
export const everybody: AudienceChoice = {
  statuses: ['pending', 'accepted', 'waitlisted'],
  tag: null,
  missionId: null,
  shiftId: null,
  unanswered: false,
};

/** What is known of one person, as far as a choice asks for it. */
export interface AddressedPerson {
  readonly application: Pick<Application, 'status' | 'person'>;
  readonly conversation: Pick<Conversation, 'lastMessage'> | undefined;
  readonly note: Pick<ApplicationNote, 'tags'> | undefined;
  readonly roster: Pick<Roster, 'shifts'> | undefined;
}

/** Whether a broadcast is for somebody. Nobody is reached without a conversation, or after being erased. */
export function isAddressed(
  { statuses, tag, missionId, shiftId, unanswered }: AudienceChoice,
  { application, conversation, note, roster }: AddressedPerson,
): boolean {
  if (conversation === undefined || isErased(application.person)) return false;
  if (!statuses.includes(application.status)) return false;
  if (tag !== null && note?.tags.includes(tag) !== true) return false;
  const shifts = Object.entries(roster?.shifts ?? {});
  if (shiftId !== null && !shifts.some(([id]) => id === shiftId)) return false;
  if (missionId !== null && !shifts.some(([, shift]) => shift.missionId === missionId)) return false;
  return !unanswered || conversation.lastMessage?.side === 'teammate';
}

/** One person's message of a broadcast, and what its conversation's head says after it. Its id is of no client's form. */
export function deliveryOf(
  { id, byUid, text }: Pick<Broadcast, 'id' | 'byUid' | 'text'>,
  { uid, unreadByTeammate, broadcastIds }: Pick<Conversation, 'uid' | 'unreadByTeammate' | 'broadcastIds'>,
  now: Instant,
): {
  readonly message: Message;
  readonly head: Pick<Conversation, 'lastMessage' | 'lastAt' | 'unreadByTeammate' | 'broadcastIds'>;
} {
  const messageId = `${id}_${uid}`;
  return {
    message: { id: messageId, text, side: 'organizers', authorUid: byUid, at: now, broadcastId: id },
    head: {
      lastMessage: { id: messageId, text: snippetOf(text), side: 'organizers' },
      lastAt: now,
      unreadByTeammate: unreadByTeammate + 1,
      broadcastIds: [...broadcastIds, id].slice(-mostRemembered),
    },
  };
}
