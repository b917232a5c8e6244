import { cleanText, isBlank, messageLength, mostAddressed, type Broadcast } from '@equipage/domain';
import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import Megaphone from '~icons/lucide/megaphone';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { Progress } from '../../ui/progress.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { AudienceFields, type AudienceFieldsProps } from './audience-fields.view.tsx';

export type AudienceSize =
  { readonly state: 'counting' | 'failed' } | { readonly state: 'counted'; readonly people: number };

export interface BroadcastsProps extends AudienceFieldsProps {
  readonly eventId: string;
  /** The event is over. */
  readonly closed: boolean;
  readonly size: AudienceSize;
  readonly onCount: () => void;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Whether it was begun. */
  readonly onSend: () => Promise<boolean>;
  readonly state: LiveState;
  readonly broadcasts: readonly Broadcast[];
  readonly onRetry: () => void;
  /** Undefined when they could not be counted. */
  readonly readersOf: (broadcastId: string) => Promise<number | undefined>;
}

/** Whom, what, and how many it reaches; below it what was sent before. */
export function BroadcastsView(props: BroadcastsProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Page
      title={t('broadcast.title')}
      intro={t('broadcast.intro')}
      parents={[
        { label: t('conversation.conversations'), href: addresses.eventConversations(props.eventId) },
      ]}
      width="narrow"
    >
      <div class="grid gap-8">
        <Show when={!props.closed} fallback={<Banner tone="info">{t('broadcast.closed')}</Banner>}>
          <BroadcastForm {...props} />
        </Show>
        <section class="grid gap-4" aria-labelledby="sent-before">
          <h2 id="sent-before" class="text-title">
            {t('broadcast.sentBefore')}
          </h2>
          <LiveView
            state={props.state}
            rows={props.broadcasts}
            onRetry={() => props.onRetry()}
            empty={<EmptyState icon={Megaphone} title={t('broadcast.none')} text={t('broadcast.noneText')} />}
          >
            {(rows) => (
              <ul role="list" class="grid gap-4">
                <For each={rows()}>
                  {(broadcast) => (
                    <li data-broadcast={broadcast.state}>
                      <SentBroadcast broadcast={broadcast} readersOf={props.readersOf} />
                    </li>
                  )}
                </For>
              </ul>
            )}
          </LiveView>
        </section>
      </div>
    </Page>
  );
}

function BroadcastForm(props: BroadcastsProps) {
  const { t, plural, format } = useI18n();
  const [asking, setAsking] = createSignal(false);
  const [tried, setTried] = createSignal(false);
  const people = () => (props.size.state === 'counted' ? props.size.people : undefined);
  const excess = () => cleanText(props.text).length - messageLength;
  const problem = () =>
    excess() > 0
      ? plural('broadcast.tooLong', excess())
      : tried() && isBlank(props.text)
        ? t('broadcast.missing')
        : undefined;
  const mayBeSent = () => (people() ?? 0) > 0 && (people() ?? 0) <= mostAddressed;

  function ask() {
    setTried(true);
    if (isBlank(props.text) || excess() > 0) return;
    setAsking(true);
  }
  async function confirm() {
    if (await props.onSend()) setTried(false);
    setAsking(false);
  }

  return (
    <div class="grid gap-5">
      <AudienceFields {...props} />
      <TextArea
        name="text"
        label={t('broadcast.text')}
        value={props.text}
        onInput={(text) => props.onText(text)}
        rows={5}
        maxLength={messageLength}
        error={problem()}
      />
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button variant="primary" icon={Megaphone} disabled={!mayBeSent()} onPress={ask}>
          {t('broadcast.send')}
        </Button>
        <p role="status" class="text-soft">
          <Show
            when={people() !== undefined}
            fallback={props.size.state === 'failed' ? t('broadcast.notCounted') : t('broadcast.counting')}
          >
            {people() === 0
              ? t('broadcast.nobody')
              : (people() ?? 0) > mostAddressed
                ? t('broadcast.tooMany', { most: format.number(mostAddressed) })
                : plural('broadcast.reaches', people() ?? 0)}
          </Show>
        </p>
        <Show when={props.size.state === 'failed'}>
          <Button variant="quiet" onPress={() => props.onCount()}>
            {t('broadcast.countAgain')}
          </Button>
        </Show>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={plural('broadcast.confirmTitle', people() ?? 0)}
        text={t('broadcast.confirmText')}
        confirmLabel={t('broadcast.send')}
        onConfirm={confirm}
      />
    </div>
  );
}

function SentBroadcast(props: {
  broadcast: Broadcast;
  readersOf: (broadcastId: string) => Promise<number | undefined>;
}) {
  const { t, plural, format } = useI18n();
  const [read, setRead] = createSignal<number>();
  const count = async () => setRead(await props.readersOf(props.broadcast.id));
  createEffect(
    on(
      () => props.broadcast.state,
      (state) => state !== 'sending' && void count(),
    ),
  );
  const when = () => `${format.date(props.broadcast.startedAt)}, ${format.time(props.broadcast.startedAt)}`;
  return (
    <Card>
      <p class="whitespace-pre-wrap wrap-anywhere">{props.broadcast.text}</p>
      <p class="text-small text-soft">{t('broadcast.by', { name: props.broadcast.byName, when: when() })}</p>
      <Show
        when={props.broadcast.state !== 'sending'}
        fallback={
          <div class="grid gap-2">
            <Progress
              label={t('broadcast.sending')}
              value={props.broadcast.total === null ? undefined : props.broadcast.sent}
              max={Math.max(1, props.broadcast.total ?? 1)}
            />
            <p class="text-small text-soft">{t('broadcast.sendingNote')}</p>
          </div>
        }
      >
        <div class="flex flex-wrap items-center gap-x-4 gap-y-1 text-small">
          <span class="font-semibold">{plural('broadcast.sent', props.broadcast.sent)}</span>
          <Show when={read() !== undefined}>
            <span role="status">{plural('broadcast.read', read() ?? 0)}</span>
          </Show>
          <Button variant="quiet" onPress={count}>
            {t('broadcast.countAgain')}
          </Button>
        </div>
        <Show when={props.broadcast.stopped}>
          {(why) => <Banner tone="warning">{t(`broadcast.stopped.${why()}`)}</Banner>}
        </Show>
      </Show>
    </Card>
  );
}
