import { useParams } from '@solidjs/router';
import { eventSlug } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import CalendarDays from '~icons/lucide/calendar-days';
import MessageCircle from '~icons/lucide/message-circle';
import { addresses } from '../../addresses.ts';
import { gate } from '../../data/gate.ts';
import { createLivePages } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { myConversations } from './conversation.queries.ts';
import { ConversationsPane, NothingChosen } from './conversations.pane.tsx';
import { ThreadPane } from './thread.pane.tsx';

/** A teammate's conversations over all events; with one of them open at `/messages/:conversationId`. */
export default function MessagesPage(): JSX.Element {
  const { t } = useI18n();
  const params = useParams<{ conversationId?: string }>();
  const uid = () => gate.person() ?? undefined;
  const conversations = createLivePages(() => {
    const person = uid();
    return person === undefined ? undefined : myConversations(person);
  });
  return (
    <ConversationsPane
      title={t('conversation.messages')}
      conversations={conversations}
      side="teammate"
      hrefOf={({ id }) => addresses.conversation(id)}
      openId={params.conversationId}
      empty={
        <EmptyState
          icon={MessageCircle}
          title={t('conversation.list.mineEmpty')}
          text={t('conversation.list.mineEmptyNext')}
        />
      }
    >
      <Show when={params.conversationId !== undefined && uid()} keyed fallback={<NothingChosen />}>
        {(person) => (
          <ThreadPane
            conversationId={params.conversationId ?? ''}
            side="teammate"
            uid={person}
            listHref={addresses.messages()}
            links={({ eventId, event }) => (
              <IconButton
                href={addresses.publicEvent(eventSlug({ id: eventId, name: event.name }))}
                label={t('conversation.thread.event')}
                icon={CalendarDays}
              />
            )}
          />
        )}
      </Show>
    </ConversationsPane>
  );
}
