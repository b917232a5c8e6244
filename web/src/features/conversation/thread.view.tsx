import { createMemo, createSignal, For, Match, on, createEffect, Show, Switch, type JSX } from 'solid-js';
import { minute, type Instant, type Side } from '@equipage/domain';
import ArrowDown from '~icons/lucide/arrow-down';
import CircleAlert from '~icons/lucide/circle-alert';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import type { ThreadItem, ThreadMessage } from './thread-items.ts';

export interface ThreadViewProps {
  /** Oldest first. */
  readonly items: readonly ThreadItem[];
  /** The reader's side; its messages stand at the right. */
  readonly side: Side;
  /** The reader, to tell "You" from a colleague on the same side. */
  readonly uid: string;
  /** How the author of a message is called; asked once a run. */
  readonly nameOf: (message: ThreadMessage) => string;
  /** From when on the reader may write again, or has been allowed to. */
  readonly mutedUntil: Instant;
  /** When the other side last read; null when never. */
  readonly readByOtherAt: Instant | null;
  /** Given while there are earlier messages. */
  readonly onEarlier?: (() => void) | undefined;
  readonly earlierBusy?: boolean | undefined;
  readonly onRetry: (messageId: string) => void;
  readonly onDiscard: (messageId: string) => void;
  readonly onCopy: (text: string) => void;
}

/** Within so many pixels of the end the reader is "at the end" and new messages scroll into view. */
const nearEnd = 80;

/**
 * The messages of one conversation. The box grows upward (`flex-col-reverse`), so that the newest message is in view
 * before the first paint and stays there; a reader who scrolled up is left where she is and told of what came.
 */
export function ThreadView(props: ThreadViewProps): JSX.Element {
  const { t, plural, format } = useI18n();
  let box!: HTMLDivElement;
  const [missed, setMissed] = createSignal(0);

  const messages = createMemo(() =>
    props.items.flatMap((item) => (item.kind === 'message' ? [item.message] : [])),
  );
  const lastSeen = createMemo(() => {
    const side = props.side;
    const readAt = props.readByOtherAt;
    return messages().findLast(
      (message) =>
        message.side === side && message.delivery.state === 'sent' && readAt !== null && message.at <= readAt,
    )?.id;
  });

  // Kept from the last scroll: asking the box when a message comes would make the browser lay out the page at once, which
  // was half of the time that a message took on the page.
  let atEnd = true;
  function scrolled() {
    // In a box that grows upward the end is at scroll position 0, and what is above it is negative.
    atEnd = box.scrollTop > -nearEnd;
    if (atEnd) setMissed(0);
  }
  function toEnd() {
    if (!atEnd) box.scrollTop = 0;
    setMissed(0);
  }
  createEffect(
    on(
      () => messages().at(-1),
      (last, before) => {
        if (last === undefined || before === undefined || last.id === before.id) return;
        if (last.side === props.side || atEnd) toEnd();
        else setMissed((count) => count + 1);
      },
    ),
  );

  return (
    <div class="relative min-h-0 flex-1">
      <div
        ref={box}
        // A scrolling area without a control inside is reached by the keyboard only with a tab stop of its own.
        tabindex="0"
        role="log"
        aria-label={t('conversation.thread.log')}
        class="flex h-full flex-col-reverse overflow-y-auto overscroll-contain px-4 py-4 -outline-offset-3! tablet:px-6"
        onScroll={scrolled}
      >
        {/* Blocks, not a grid: a message at the end then leaves the layout of those before it as it is. */}
        <ol class="space-y-1">
          <Show when={props.onEarlier}>
            {(load) => (
              <li class="pb-4 text-center">
                <Button variant="quiet" busy={props.earlierBusy ?? false} onPress={() => load()()}>
                  {t('conversation.thread.earlier')}
                </Button>
              </li>
            )}
          </Show>
          <For each={props.items}>
            {(item) => (
              <Switch>
                <Match when={item.kind === 'day' && item}>
                  {(day) => (
                    <li class="flex items-center gap-3 py-3 text-small text-faint before:h-px before:flex-1 before:bg-hairline after:h-px after:flex-1 after:bg-hairline">
                      {format.date(day().at)}
                    </li>
                  )}
                </Match>
                <Match when={item.kind === 'message' && item}>
                  {(item) => (
                    <Bubble
                      message={item().message}
                      own={item().message.side === props.side}
                      name={item().first ? nameOrYou(item().message) : undefined}
                      showTime={item().last}
                      seen={item().id === lastSeen()}
                      mutedUntil={props.mutedUntil}
                      onRetry={() => props.onRetry(item().id)}
                      onDiscard={() => props.onDiscard(item().id)}
                      onCopy={() => props.onCopy(item().message.text)}
                    />
                  )}
                </Match>
              </Switch>
            )}
          </For>
        </ol>
      </div>
      <Show when={missed() > 0}>
        <div class="pointer-events-none absolute inset-x-0 bottom-3 grid justify-items-center">
          <button
            type="button"
            class="pointer-events-auto inline-flex min-h-11 animate-rise items-center gap-2 rounded-round bg-accent px-4 font-semibold text-on-accent shadow-raised"
            onClick={toEnd}
          >
            <ArrowDown />
            {plural('conversation.thread.newMessages', missed())}
          </button>
        </div>
      </Show>
    </div>
  );

  function nameOrYou(message: ThreadMessage) {
    return message.authorUid === props.uid && message.side === props.side
      ? t('conversation.thread.me')
      : props.nameOf(message);
  }
}

interface BubbleProps {
  readonly message: ThreadMessage;
  readonly own: boolean;
  /** At the first message of a run. */
  readonly name: string | undefined;
  readonly showTime: boolean;
  readonly seen: boolean;
  readonly mutedUntil: Instant;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
  readonly onCopy: () => void;
}

function Bubble(props: BubbleProps) {
  const { t, format } = useI18n();
  const delivery = () => props.message.delivery;
  const refused = () => {
    const current = delivery();
    return current.state === 'refused' ? current : undefined;
  };
  return (
    <li
      class="flex flex-col items-start contain-layout data-own:items-end *:max-w-[85%] tablet:*:max-w-[70%]"
      data-own={props.own ? '' : undefined}
      data-message={props.message.id}
      data-delivery={delivery().state}
    >
      <Show when={props.name}>
        <p class="px-1 pt-2 pb-1 text-small font-semibold text-soft">
          <bdi>{props.name}</bdi>
        </p>
      </Show>
      <div
        class="rounded-card px-3.5 py-2 wrap-anywhere data-[kind=other]:bg-surface data-[kind=other]:outline data-[kind=other]:outline-hairline data-[kind=own]:bg-primary-soft data-[kind=refused]:bg-danger-soft data-[waiting]:opacity-70"
        data-kind={refused() ? 'refused' : props.own ? 'own' : 'other'}
        data-waiting={delivery().state === 'waiting' ? '' : undefined}
      >
        <Linkified text={props.message.text} />
      </div>
      <Switch>
        <Match when={refused()}>
          {(refusal) => (
            <div class="grid justify-items-end gap-1 pt-1" role="alert">
              <p class="flex items-start gap-1.5 text-small text-danger-ink">
                <CircleAlert class="mt-0.5 shrink-0" />
                <span>
                  {t('conversation.sending.notSent')} {reasonOf(refusal().why)}
                </span>
              </p>
              <div class="flex flex-wrap justify-end gap-1">
                <Button variant="quiet" onPress={props.onCopy}>
                  {t('conversation.sending.copy')}
                </Button>
                <Button variant="quiet" onPress={props.onDiscard}>
                  {t('conversation.sending.discard')}
                </Button>
                <Button variant="secondary" onPress={props.onRetry}>
                  {t('conversation.sending.retry')}
                </Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={delivery().state === 'waiting'}>
          <p class="px-1 pt-0.5 text-small text-faint">{t('conversation.sending.waiting')}</p>
        </Match>
        <Match when={props.showTime || props.seen}>
          <p class="px-1 pt-0.5 text-small text-faint">
            <time dateTime={new Date(props.message.at).toISOString()}>{format.time(props.message.at)}</time>
            <Show when={props.seen}> · {t('conversation.thread.seen')}</Show>
          </p>
        </Match>
      </Switch>
    </li>
  );

  function reasonOf(why: string) {
    // The next whole minute: the time that is shown must not be too early.
    const mutedUntil = Math.ceil(props.mutedUntil / minute) * minute;
    if (why === 'muted') return t('conversation.sending.muted', { time: format.time(mutedUntil) });
    if (why === 'not-allowed') return t('conversation.sending.refused');
    return t('conversation.sending.fault');
  }
}
