import { applicationStatus, isOver, type ApplicationTally, type Event, type Instant } from '@equipage/domain';
import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import Archive from '~icons/lucide/archive';
import ArchiveRestore from '~icons/lucide/archive-restore';
import Copy from '~icons/lucide/copy';
import CopyPlus from '~icons/lucide/copy-plus';
import ExternalLink from '~icons/lucide/external-link';
import Flag from '~icons/lucide/flag';
import Pencil from '~icons/lucide/pencil';
import Send from '~icons/lucide/send';
import Trash from '~icons/lucide/trash-2';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog, preloadDialog } from '../../ui/dialog.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { tallyTotal } from '../application/index.ts';
import { EventFactsView } from './event-facts.view.tsx';
import type { EventContext } from './event-context.ts';
import { EventStateChip } from './event-state-chip.tsx';

export interface EventHomeProps {
  readonly event: Event;
  /** The event's last changes are on their way. */
  readonly sending: boolean;
  readonly rights: ReturnType<EventContext['rights']>;
  readonly now: Instant;
  /** Undefined until it is known, and for good when nobody has applied. */
  readonly tally: ApplicationTally | undefined;
  /** Messages that no organizer has read. */
  readonly unread: number;
  /** The licenses of the event. */
  readonly licenses: JSX.Element;
  /** Who has given it some. */
  readonly supporters?: JSX.Element;
  /** The whole address of the public page. */
  readonly publicUrl: string;
  readonly onCopyLink: () => unknown;
  readonly onPublish: () => Promise<unknown>;
  readonly onFinish: () => Promise<unknown>;
  readonly onDelete: () => Promise<unknown>;
  readonly onArchive: () => Promise<unknown>;
  readonly onUnarchive: () => Promise<unknown>;
  readonly onDuplicate: () => void;
}

type Question = 'publish' | 'finish' | 'remove';

/** Where an event is organized from: how it stands, what needs somebody, and the next step. */
export function EventHomeView(props: EventHomeProps): JSX.Element {
  const { t } = useI18n();
  const [question, setQuestion] = createSignal<Question>();
  const over = () => isOver(props.event, props.now);
  const isDraft = () => props.event.state === 'draft';
  const isPublished = () => props.event.state === 'published';
  const mayDecide = () => props.rights === 'org-user';
  const editable = () => isDraft() || (isPublished() && !over());

  const entries = (): MenuEntry[] => [
    ...(mayDecide()
      ? [{ label: t('eventLife.duplicate.action'), icon: CopyPlus, onSelect: () => props.onDuplicate() }]
      : []),
    ...(mayDecide() && props.event.state === 'finished'
      ? [{ label: t('eventLife.archive.action'), icon: Archive, onSelect: () => void props.onArchive() }]
      : []),
    ...(mayDecide() && props.event.state === 'archived'
      ? [
          {
            label: t('eventLife.archive.undo'),
            icon: ArchiveRestore,
            onSelect: () => void props.onUnarchive(),
          },
        ]
      : []),
    ...(mayDecide() && isPublished() && !over()
      ? [{ label: t('eventSpace.finish.action'), icon: Flag, onSelect: () => setQuestion('finish') }]
      : []),
    ...(mayDecide() && isDraft()
      ? [
          {
            label: t('eventSpace.remove.action'),
            icon: Trash,
            danger: true,
            onSelect: () => setQuestion('remove'),
          },
        ]
      : []),
  ];

  async function answer(work: () => Promise<unknown>) {
    await work();
    setQuestion(undefined);
  }

  return (
    <Page
      title={props.event.name}
      aside={<EventStateChip event={props.event} now={props.now} />}
      actions={
        <>
          <Show when={mayDecide() && isDraft() && !over()}>
            <span class="contents" onPointerEnter={preloadDialog}>
              <Button variant="primary" icon={Send} onPress={() => setQuestion('publish')}>
                {t('eventSpace.publish.action')}
              </Button>
            </span>
          </Show>
          <Show when={editable()}>
            <Button icon={Pencil} href={addresses.editEvent(props.event.id)}>
              {t('eventSpace.home.edit')}
            </Button>
          </Show>
          <Show when={entries().length > 0}>
            <Menu label={t('eventSpace.home.more')} entries={entries()} />
          </Show>
        </>
      }
    >
      <div class="grid gap-6">
        <StateBanner
          {...props}
          over={over()}
          mayDecide={mayDecide()}
          onFinishWish={() => setQuestion('finish')}
        />
        <Show when={!isDraft()} fallback={props.licenses}>
          <div class="grid gap-6 tablet:grid-cols-[2fr_1fr]">
            <ApplicationsCard eventId={props.event.id} tally={props.tally} over={over()} />
            <ConversationsCard eventId={props.event.id} unread={props.unread} />
            <div class="empty:hidden tablet:col-span-2">{props.licenses}</div>
          </div>
          {props.supporters}
          <Show when={over()}>
            <Card title={t('eventLife.hours.title')}>
              <p class="max-w-text text-soft">{t('eventLife.hours.intro')}</p>
              <div>
                <Button href={addresses.eventHours(props.event.id)}>{t('eventLife.hours.see')}</Button>
              </div>
            </Card>
          </Show>
          <Show when={editable()}>
            <PublicLinkCard url={props.publicUrl} onCopy={props.onCopyLink} />
          </Show>
        </Show>
        <Card title={t('event.fact.description')}>
          <EventFactsView event={props.event} />
          <hr class="border-hairline" />
          <Show when={props.event.description} fallback={<NoDescription {...props} editable={editable()} />}>
            <div class="max-w-text">
              <Linkified text={props.event.description} />
            </div>
          </Show>
        </Card>
      </div>

      <ConfirmDialog
        open={question() === 'publish'}
        onClose={() => setQuestion(undefined)}
        title={t('eventSpace.publish.title')}
        text={t('eventSpace.publish.text')}
        confirmLabel={t('eventSpace.publish.confirm')}
        onConfirm={() => answer(props.onPublish)}
      />
      <ConfirmDialog
        open={question() === 'finish'}
        onClose={() => setQuestion(undefined)}
        title={t('eventSpace.finish.title')}
        text={t('eventSpace.finish.text')}
        confirmLabel={t('eventSpace.finish.confirm')}
        danger
        onConfirm={() => answer(props.onFinish)}
      />
      <ConfirmDialog
        open={question() === 'remove'}
        onClose={() => setQuestion(undefined)}
        title={t('eventSpace.remove.title')}
        text={t('eventSpace.remove.text')}
        confirmLabel={t('eventSpace.remove.confirm')}
        danger
        onConfirm={() => answer(props.onDelete)}
      />
    </Page>
  );
}

/** What the state means for the reader, and the step that leads on. A published event that is open needs no words. */
function StateBanner(
  props: EventHomeProps & { over: boolean; mayDecide: boolean; onFinishWish: () => void },
) {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.sending}>
        <Banner tone="info" title={t('eventSpace.home.saving')}>
          {t('eventSpace.home.savingText')}
        </Banner>
      </Match>
      <Match when={props.event.state === 'draft' && props.over}>
        <Banner
          tone="warning"
          title={t('eventSpace.home.pastDraftTitle')}
          action={
            <Button href={addresses.editEvent(props.event.id)}>{t('eventSpace.home.changeDates')}</Button>
          }
        >
          {t('eventSpace.home.pastDraftText')}
        </Banner>
      </Match>
      <Match when={props.event.state === 'draft'}>
        <Banner tone="info" title={t('eventSpace.home.draftTitle')}>
          {props.mayDecide ? t('eventSpace.home.draftText') : t('eventSpace.home.draftTextCoordinator')}
        </Banner>
      </Match>
      <Match when={props.event.state === 'published' && props.over}>
        <Banner
          tone="warning"
          title={t('eventSpace.home.overTitle')}
          action={
            <Show when={props.mayDecide}>
              <Button icon={Flag} onPress={props.onFinishWish}>
                {t('eventSpace.finish.action')}
              </Button>
            </Show>
          }
        >
          {props.mayDecide ? t('eventSpace.home.overText') : t('eventSpace.home.finishedText')}
        </Banner>
      </Match>
      <Match when={props.event.state === 'archived'}>
        <Banner
          tone="info"
          title={t('eventLife.archive.title')}
          action={
            <Show when={props.mayDecide}>
              <Button icon={ArchiveRestore} onPress={() => props.onUnarchive()}>
                {t('eventLife.archive.undo')}
              </Button>
            </Show>
          }
        >
          {t('eventLife.archive.text')}
        </Banner>
      </Match>
      <Match when={props.over}>
        <Banner
          tone="info"
          title={t('eventSpace.home.finishedTitle')}
          action={
            <Show when={props.mayDecide && props.event.state === 'finished'}>
              <Button icon={Archive} onPress={() => props.onArchive()}>
                {t('eventLife.archive.action')}
              </Button>
            </Show>
          }
        >
          {t('eventSpace.home.finishedText')}
        </Banner>
      </Match>
    </Switch>
  );
}

function ApplicationsCard(props: { eventId: string; tally: ApplicationTally | undefined; over: boolean }) {
  const { t, plural, format } = useI18n();
  const pending = () => props.tally?.pending ?? 0;
  const needsReader = () => pending() > 0 && !props.over;
  return (
    <Card title={t('eventSpace.home.applicationsTitle')} tone={needsReader() ? 'attention' : 'plain'}>
      <Show
        when={tallyTotal(props.tally) > 0}
        fallback={<p class="text-soft">{t('eventSpace.home.noApplications')}</p>}
      >
        <Show when={!props.over}>
          <p classList={{ 'font-semibold': pending() > 0, 'text-soft': pending() === 0 }}>
            {plural('eventSpace.home.toDecide', pending())}
          </p>
        </Show>
        <ul role="list" class="flex flex-wrap gap-x-8 gap-y-4">
          <For each={applicationStatus.options}>
            {(status) => (
              <li>
                <a href={addresses.applications(props.eventId, status)} class="group grid no-underline">
                  <span class="font-heading text-headline leading-none font-bold tabular-nums group-hover:underline">
                    {format.number(props.tally?.[status] ?? 0)}
                  </span>
                  <span class="py-1 text-small text-soft">{t(`applications.list.filter.${status}`)}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <div class="flex grow items-end">
        <Button
          variant={needsReader() ? 'primary' : 'secondary'}
          href={addresses.applications(props.eventId)}
        >
          {t('eventSpace.home.seeApplications')}
        </Button>
      </div>
    </Card>
  );
}

function ConversationsCard(props: { eventId: string; unread: number }) {
  const { t, plural } = useI18n();
  return (
    <Card title={t('eventSpace.home.conversationsTitle')} tone={props.unread > 0 ? 'attention' : 'plain'}>
      <p classList={{ 'font-semibold': props.unread > 0, 'text-soft': props.unread === 0 }}>
        {plural('eventSpace.home.unread', props.unread)}
      </p>
      <div>
        <Button href={addresses.eventConversations(props.eventId)}>
          {t('eventSpace.home.seeConversations')}
        </Button>
      </div>
    </Card>
  );
}

function PublicLinkCard(props: { url: string; onCopy: () => unknown }) {
  const { t } = useI18n();
  return (
    <Card title={t('eventSpace.home.publicLink')}>
      <p class="text-soft">{t('eventSpace.home.publicLinkHelp')}</p>
      <p class="rounded-control bg-sunk px-3 py-2 font-semibold select-all wrap-anywhere">{props.url}</p>
      <div class="flex flex-wrap gap-3">
        <Button icon={Copy} onPress={() => props.onCopy()}>
          {t('eventSpace.home.copy')}
        </Button>
        <Button variant="quiet" icon={ExternalLink} href={props.url} external>
          {t('eventSpace.home.open')}
        </Button>
      </div>
    </Card>
  );
}

function NoDescription(props: { event: Event; editable: boolean }) {
  const { t } = useI18n();
  return (
    <div class="grid justify-items-start gap-3">
      <p class="text-soft">{t('eventSpace.home.descriptionEmpty')}</p>
      <Show when={props.editable}>
        <Button href={addresses.editEvent(props.event.id)}>{t('eventSpace.home.addDescription')}</Button>
      </Show>
    </div>
  );
}
