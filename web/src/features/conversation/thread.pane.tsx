import { isOpen, type Side } from '@equipage/domain';
import {
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  onCleanup,
  onMount,
  Show,
  type JSX,
} from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import ArrowLeft from '~icons/lucide/arrow-left';
import MessageCircle from '~icons/lucide/message-circle';
import { createLiveDocument, createLivePages } from '../../data/live.ts';
import { newDocumentId } from '../../data/new-id.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { toast } from '../../ui/toast.ts';
import { Composer } from './composer.view.tsx';
import { markRead } from './conversation.actions.ts';
import { messagesOf, oneConversation } from './conversation.queries.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { threadItems, type ThreadItem, type ThreadMessage } from './thread-items.ts';
import { ThreadView } from './thread.view.tsx';
import { createLook, storedUnread } from './unread-number.ts';
import { unsentMessages, unsentOf } from './unsent-messages.ts';

export interface ThreadPaneProps {
  readonly conversationId: string;
  readonly side: Side;
  /** The reader. */
  readonly uid: string;
  /** Back to the list, where list and thread do not fit side by side. */
  readonly listHref: string;
  /** Links of this conversation at the right of its heading. */
  readonly links: (conversation: { eventId: string; uid: string; event: { name: string } }) => JSX.Element;
  /** How a colleague on the organizers' side is called, where that is known. */
  readonly colleagueName?: ((uid: string) => string | undefined) | undefined;
}

/**
 * How long messages stand on the screen before they count as read, in milliseconds: what comes in a rush is marked once,
 * and the write keeps out of the way of the next message.
 */
const readPause = 400;

/** One conversation, live: heading, messages, and where one writes while the event is open. */
export function ThreadPane(props: ThreadPaneProps): JSX.Element {
  const { t } = useI18n();
  const messages = createLivePages(() => messagesOf({ id: props.conversationId }));
  const head = createLiveDocument(() => oneConversation(props.conversationId));
  const now = createNow();
  // Kept by id: a new message draws one row, not the thread anew, which is most of what a slow phone would feel.
  const [thread, setThread] = createStore<{ items: ThreadItem[] }>({ items: [] });
  createComputed(() => {
    const fresh = threadItems(messages.rows, unsentOf(props.conversationId), now(), (at) =>
      new Date(at).toDateString(),
    );
    setThread('items', reconcile(fresh, { key: 'id' }));
  });
  const items = () => thread.items;
  const closed = () => head.row !== undefined && !isOpen(head.row.event, now());
  const title = () => (props.side === 'teammate' ? head.row?.event.name : head.row?.person.name);

  const looking = createLooking();
  createLook(() => (looking() ? props.conversationId : undefined));
  const somethingNew = createMemo(() => head.row !== undefined && storedUnread(head.row, props.side) > 0);
  createEffect(() => {
    const { conversationId, side } = props;
    if (!looking() || !somethingNew()) return;
    const timer = setTimeout(() => void markRead(conversationId, side), readPause);
    onCleanup(() => clearTimeout(timer));
  });

  function send(text: string) {
    const id = newDocumentId();
    const { conversationId, side, uid: authorUid } = props;
    unsentMessages.send(id, { id, conversationId, side, authorUid, text, writtenAt: Date.now() });
  }

  async function copy(text: string) {
    await navigator.clipboard.writeText(text);
    toast.success(t('conversation.sending.copied'));
  }

  return (
    <section class="flex min-h-0 flex-1 flex-col" aria-label={title()}>
      <header class="flex items-center gap-2 border-b border-hairline px-2 py-2 tablet:px-6">
        <div class="desktop:hidden">
          <IconButton href={props.listHref} label={t('conversation.thread.back')} icon={ArrowLeft} />
        </div>
        <div class="min-w-0 flex-1">
          <PageHeading title={title()} class="truncate text-large" />
          <Show when={head.row}>
            {(row) => (
              <p class="truncate text-small text-soft">
                {props.side === 'teammate'
                  ? t('conversation.thread.withOrganizers', { organization: row().event.orgName })
                  : t('conversation.thread.about', { event: row().event.name })}
              </p>
            )}
          </Show>
        </div>
        <Show when={head.row}>{(row) => props.links(row())}</Show>
      </header>
      <LiveView
        state={messages.rows.length === 0 && items().length > 0 ? 'live' : messages.state}
        rows={items()}
        onRetry={() => messages.retry()}
        empty={
          <div class="grid flex-1 place-content-center justify-items-center gap-2 p-8 text-center">
            <MessageCircle class="text-headline text-primary-ink" />
            <p class="font-heading text-large font-bold">{t('conversation.thread.empty')}</p>
            <Show when={!closed()}>
              <p class="text-soft">
                {props.side === 'teammate'
                  ? t('conversation.thread.emptyTeammate')
                  : t('conversation.thread.emptyOrganizers', { name: head.row?.person.name ?? '' })}
              </p>
            </Show>
          </div>
        }
      >
        {() => (
          <ThreadView
            items={items()}
            side={props.side}
            uid={props.uid}
            nameOf={nameOf}
            mutedUntil={session.rights.row?.mutedUntil ?? 0}
            readByOtherAt={
              (props.side === 'teammate' ? head.row?.readByOrganizersAt : head.row?.readByTeammateAt) ?? null
            }
            onEarlier={messages.moreState === 'none' ? undefined : () => messages.more()}
            earlierBusy={messages.moreState === 'loading'}
            onRetry={(id) => unsentMessages.retry(id)}
            onDiscard={(id) => unsentMessages.discard(id)}
            onCopy={(text) => void copy(text)}
          />
        )}
      </LiveView>
      <Show
        when={!closed()}
        fallback={
          <div class="border-t border-hairline p-4 tablet:px-6">
            <Banner tone="info">{t('conversation.thread.closed')}</Banner>
          </div>
        }
      >
        <Show when={head.row}>
          <Composer
            draft={draftOf(props.conversationId)}
            onDraft={(text) => keepDraft(props.conversationId, text)}
            onSend={send}
          />
        </Show>
      </Show>
    </section>
  );

  function nameOf(message: ThreadMessage): string {
    if (message.side === 'teammate') return head.row?.person.name ?? '';
    if (props.side === 'teammate') return head.row?.event.orgName ?? '';
    return props.colleagueName?.(message.authorUid) ?? t('conversation.thread.organizer');
  }
}

/** Whether the page is in view: in a tab in the background nothing is read. */
function createLooking() {
  const [looking, setLooking] = createSignal(document.visibilityState === 'visible');
  onMount(() => {
    const look = () => setLooking(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', look);
    onCleanup(() => document.removeEventListener('visibilitychange', look));
  });
  return looking;
}
