import type { Conversation, Side } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { unreadOf } from './unread-number.ts';

export interface ConversationListProps {
  /** Latest first. */
  readonly conversations: readonly Conversation[];
  /** Whose list it is: a teammate sees events, organizers see people. */
  readonly side: Side;
  readonly hrefOf: (conversation: Conversation) => string;
  /** The conversation that is open beside the list. */
  readonly openId?: string | undefined;
}

/** Conversations as links, what is unread in bold with its number. */
export function ConversationList(props: ConversationListProps): JSX.Element {
  return (
    <ul class="grid">
      <For each={props.conversations}>
        {(conversation) => (
          <li class="border-b border-hairline last:border-b-0">
            <Row
              conversation={conversation}
              side={props.side}
              href={props.hrefOf(conversation)}
              open={conversation.id === props.openId}
            />
          </li>
        )}
      </For>
    </ul>
  );
}

function Row(props: { conversation: Conversation; side: Side; href: string; open: boolean }) {
  const { t, format } = useI18n();
  const title = () =>
    props.side === 'teammate' ? props.conversation.event.name : props.conversation.person.name;
  const unread = () => unreadOf(props.conversation, props.side);
  const snippet = () => {
    const last = props.conversation.lastMessage;
    if (last === null) return t('conversation.list.nothingYet');
    if (last.side === props.side && props.side === 'teammate')
      return t('conversation.list.you', { text: last.text });
    if (last.side === 'organizers' && props.side === 'organizers')
      return t('conversation.list.organizers', { text: last.text });
    return last.text;
  };
  /** The time today, the day before that: what a list of messages needs to be scanned. */
  const when = () => {
    const at = props.conversation.lastAt;
    const isToday = new Date(at).toDateString() === new Date().toDateString();
    return isToday ? format.time(at) : format.shortDate(at);
  };
  return (
    <a
      href={props.href}
      aria-current={props.open ? 'page' : undefined}
      class="grid min-h-18 grid-cols-[auto_1fr_auto] items-center gap-x-3 px-4 py-3 transition-colors duration-150 -outline-offset-3! hover:bg-sunk aria-[current=page]:bg-primary-soft tablet:px-6"
    >
      <Avatar
        name={props.side === 'teammate' ? props.conversation.event.orgName : props.conversation.person.name}
        photo={props.side === 'teammate' ? null : props.conversation.person.thumbnail}
        shape={props.side === 'teammate' ? 'square' : 'round'}
      />
      <span class="grid min-w-0">
        <span class="truncate" classList={{ 'font-bold': unread() > 0, 'font-semibold': unread() === 0 }}>
          <bdi>{title()}</bdi>
        </span>
        <Show when={props.side === 'teammate'}>
          <span class="truncate text-small text-soft">
            <bdi>{props.conversation.event.orgName}</bdi>
          </span>
        </Show>
        <span
          class="truncate text-small"
          classList={{ 'text-ink font-semibold': unread() > 0, 'text-faint': unread() === 0 }}
        >
          <bdi>{snippet()}</bdi>
        </span>
      </span>
      <span class="grid justify-items-end gap-1.5 self-start pt-0.5">
        <time class="text-small text-faint" dateTime={new Date(props.conversation.lastAt).toISOString()}>
          {when()}
        </time>
        <Badge count={unread()} />
      </span>
    </a>
  );
}
