import type { Conversation, Side } from '@equipage/domain';
import { createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { LivePages } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { LiveView } from '../../ui/live-view.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { ConversationList } from './conversation-list.view.tsx';

export interface ConversationsPaneProps {
  readonly title: string;
  /** Beside the title of the list. */
  readonly action?: JSX.Element;
  readonly conversations: LivePages<Conversation>;
  readonly side: Side;
  readonly hrefOf: (conversation: Conversation) => string;
  readonly openId: string | undefined;
  readonly empty: JSX.Element;
  /** The open conversation, or what is shown while none is. */
  readonly children: JSX.Element;
}

/**
 * List and thread: side by side on a wide screen, one after the other on a phone. It is exactly as tall as what is left
 * of the window, so that the field to write in stays in view and each of the two scrolls by itself.
 */
export function ConversationsPane(props: ConversationsPaneProps): JSX.Element {
  let pane!: HTMLDivElement;
  const [top, setTop] = createSignal(0);
  const isOpen = () => props.openId !== undefined;

  // What stands above (offline banner, section strip) comes and goes, so its height is measured, not assumed.
  onMount(() => {
    const measure = () => setTop(pane.getBoundingClientRect().top + scrollY);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    onCleanup(() => observer.disconnect());
    measure();
  });

  return (
    <div
      ref={pane}
      class="-mx-4 -mb-16 flex min-h-96 overflow-hidden border-hairline tablet:mx-0 tablet:-mb-10 tablet:rounded-card tablet:border tablet:bg-surface"
      style={{ height: `calc(100dvh - ${top()}px - var(--bottom-bar, 0px) - var(--pane-gap, 0px))` }}
    >
      <div
        class="min-h-0 w-full flex-col desktop:flex desktop:w-80 desktop:shrink-0 desktop:border-r desktop:border-hairline"
        classList={{ flex: !isOpen(), hidden: isOpen() }}
      >
        <Show
          when={!isOpen()}
          fallback={<h2 class="px-4 pt-4 pb-2 text-title tablet:px-6">{props.title}</h2>}
        >
          <div class="flex flex-wrap items-center justify-between gap-2 px-4 pt-4 pb-2 tablet:px-6">
            <PageHeading title={props.title} class="text-title" />
            {props.action}
          </div>
        </Show>
        <div class="min-h-0 flex-1 overflow-y-auto">
          <LiveView
            state={props.conversations.state}
            rows={props.conversations.rows}
            onRetry={() => props.conversations.retry()}
            empty={<div class="p-4 tablet:p-6">{props.empty}</div>}
          >
            {(rows) => (
              <>
                <ConversationList
                  conversations={rows()}
                  side={props.side}
                  hrefOf={props.hrefOf}
                  openId={props.openId}
                />
                <MoreOf list={props.conversations} />
              </>
            )}
          </LiveView>
        </div>
      </div>
      <div
        class="min-h-0 min-w-0 flex-1 flex-col desktop:flex"
        classList={{ flex: isOpen(), hidden: !isOpen() }}
      >
        {props.children}
      </div>
    </div>
  );
}

/** In place of a thread while none is chosen; seen on wide screens only. */
export function NothingChosen(): JSX.Element {
  const { t } = useI18n();
  return (
    <div class="m-auto grid justify-items-center gap-1 p-8 text-center text-soft">
      <p class="font-heading text-large font-bold text-ink">{t('conversation.list.choose')}</p>
      <p>{t('conversation.list.chooseNext')}</p>
    </div>
  );
}
