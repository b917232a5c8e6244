import { useParams } from '@solidjs/router';
import { conversationId, event, paths } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import Megaphone from '~icons/lucide/megaphone';
import MessageCircle from '~icons/lucide/message-circle';
import MessageSquareText from '~icons/lucide/message-square-text';
import UserRound from '~icons/lucide/user-round';
import { addresses } from '../../addresses.ts';
import { gate } from '../../data/gate.ts';
import { createLiveDocument, createLiveList, createLivePages } from '../../data/live.ts';
import { documentOf } from '../../data/source.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { colleaguesOf } from './colleague.queries.ts';
import { eventConversations } from './conversation.queries.ts';
import { ConversationsPane, NothingChosen } from './conversations.pane.tsx';
import { ThreadPane } from './thread.pane.tsx';

/** An event's conversations for its organizers; with one of them open at `/events/:eventId/conversations/:uid`. */
export default function EventConversationsPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ eventId: string; uid?: string }>();
  const reader = () => gate.person() ?? undefined;
  const current = createLiveDocument(() =>
    documentOf({ document: paths.event(params.eventId), schema: event }),
  );
  const conversations = createLivePages(() => current.row && eventConversations(current.row));
  // Coordinators may not read who works for the organization: they see "An organizer" instead of a name.
  const colleagues = createLiveList(() => current.row && colleaguesOf(current.row.orgId));
  return (
    <ConversationsPane
      title={t('conversation.conversations')}
      action={
        <div class="flex gap-1">
          <IconButton
            href={addresses.broadcasts(params.eventId)}
            label={t('broadcast.title')}
            icon={Megaphone}
          />
          <IconButton
            href={addresses.textMessages(params.eventId)}
            label={t('sms.title')}
            icon={MessageSquareText}
          />
        </div>
      }
      conversations={conversations}
      side="organizers"
      hrefOf={({ eventId, uid }) => addresses.eventConversation(eventId, uid)}
      openId={params.uid === undefined ? undefined : conversationId(params.eventId, params.uid)}
      empty={
        <EmptyState
          icon={MessageCircle}
          title={t('conversation.list.eventEmpty')}
          text={t('conversation.list.eventEmptyNext')}
        />
      }
    >
      <Show when={params.uid !== undefined && reader()} keyed fallback={<NothingChosen />}>
        {(person) => (
          <ThreadPane
            conversationId={conversationId(params.eventId, params.uid ?? '')}
            side="organizers"
            uid={person}
            listHref={addresses.eventConversations(params.eventId)}
            colleagueName={(uid) => colleagues.rows.find(({ id }) => id === uid)?.name}
            links={({ eventId, uid }) => (
              <IconButton
                href={addresses.application(eventId, uid)}
                label={t('conversation.thread.card')}
                icon={UserRound}
              />
            )}
          />
        )}
      </Show>
    </ConversationsPane>
  );
}
