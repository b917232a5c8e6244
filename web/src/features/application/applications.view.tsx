import {
  applicationStatus,
  mostDecidedAtOnce,
  type Application,
  type ApplicationNote,
  type ApplicationStatus,
  type ApplicationTally,
  type Decision,
  type Instant,
} from '@equipage/domain';
import { createMemo, createSignal, For, onCleanup, Show, type JSX } from 'solid-js';
import ArrowUp from '~icons/lucide/arrow-up';
import Check from '~icons/lucide/check';
import Hourglass from '~icons/lucide/hourglass';
import Download from '~icons/lucide/download';
import MessageSquareText from '~icons/lucide/message-square-text';
import SearchX from '~icons/lucide/search-x';
import X from '~icons/lucide/x';
import ListChecks from '~icons/lucide/list-checks';
import ClipboardList from '~icons/lucide/clipboard-list';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { List } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ApplicationRow } from './application-row.view.tsx';
import type { Decisions } from './decisions.ts';
import type { SteadyRows } from './steady-rows.ts';
import { tallyTotal } from './tally-total.ts';

/** A status, or all of them. */
export type ApplicationFilter = 'all' | ApplicationStatus;

export interface ApplicationsProps {
  readonly filter: ApplicationFilter;
  readonly onFilter: (filter: ApplicationFilter) => void;
  readonly tally: ApplicationTally | undefined;
  readonly state: LiveState;
  readonly list: SteadyRows<Application>;
  /** The pointer or the keyboard came into the list, or left it. */
  readonly onHold: (held: boolean) => void;
  readonly moreState: 'none' | 'ready' | 'loading' | 'failed';
  readonly onMore: () => void;
  readonly onRetry: () => void;
  readonly now: Instant;
  /** `draft`: nobody can apply yet. `closed`: the event is over. */
  readonly event: 'draft' | 'open' | 'closed';
  readonly eventHref: string;
  readonly hrefOf: (application: Application) => string;
  readonly conversationHrefOf: (application: Application) => string;
  readonly decisions: Pick<Decisions, 'underWay' | 'decided'>;
  readonly onDecide: (application: Application, decision: Decision) => unknown;
  /** Those chosen for one decision; undefined while nobody is being chosen. */
  readonly chosen: ReadonlySet<string> | undefined;
  readonly onChosen: (chosen: ReadonlySet<string> | undefined) => void;
  /** Everybody of the list is being fetched, to be chosen. */
  readonly choosingAll: boolean;
  /** Chooses everybody of the list, also who is not on the screen. */
  readonly onChooseAll: () => void;
  readonly onDecideMany: (decision: Decision) => void;
  /** Goes on with the chosen to a text message. */
  readonly onTextMany: () => void;
  /** Above the list: the licenses left, and the last decision on many. */
  readonly job: JSX.Element;
  /** The ways to look for some of them. */
  readonly filters: JSX.Element;
  /** Something is looked for. */
  readonly narrowed: boolean;
  readonly onClear: () => void;
  readonly noteOf: (uid: string) => ApplicationNote | undefined;
  readonly onExport: () => void;
}

const filters: readonly ApplicationFilter[] = ['all', ...applicationStatus.options];

/** The organizers' list of people who applied, live, by status. */
export function ApplicationsView(props: ApplicationsProps): JSX.Element {
  const { t } = useI18n();
  const countOf = (filter: ApplicationFilter): number | undefined => {
    const { tally } = props;
    if (tally === undefined) return undefined;
    return filter === 'all' ? tallyTotal(tally) : tally[filter];
  };

  // LiveView draws anew for each new array, which would take every row's element, focus and open menu with it. All it
  // has to know is whether there are rows.
  const filled = createMemo((): readonly unknown[] => props.list.rows().slice(0, 1), [], {
    equals: (before, after) => before.length === after.length,
  });

  return (
    <Page
      title={t('applications.list.title')}
      actions={
        <>
          <Show when={props.event === 'open' && props.list.rows().length > 0 && props.chosen === undefined}>
            <Button icon={ListChecks} onPress={() => props.onChosen(new Set())}>
              {t('bulk.begin')}
            </Button>
          </Show>
          <Show when={tallyTotal(props.tally) > 0}>
            <Button icon={Download} onPress={() => props.onExport()}>
              {t('notes.export.action')}
            </Button>
          </Show>
        </>
      }
    >
      <div class="grid gap-6">
        {props.job}
        <Show when={props.event === 'closed'}>
          <Banner tone="info">{t('applications.list.closed')}</Banner>
        </Show>
        <Show when={tallyTotal(props.tally) > 0}>{props.filters}</Show>
        <Tabs<ApplicationFilter>
          label={t('applications.list.tabs')}
          value={props.filter}
          onChange={(filter) => props.onFilter(filter)}
          tabs={filters.map((filter) => ({
            key: filter,
            label: filter === 'all' ? t('applications.list.all') : t(`applications.list.filter.${filter}`),
            count: countOf(filter),
          }))}
        >
          {() => (
            <LiveView
              state={props.state}
              rows={filled()}
              onRetry={() => props.onRetry()}
              empty={<Empty {...props} />}
            >
              {() => <Rows {...props} total={props.narrowed ? undefined : countOf(props.filter)} />}
            </LiveView>
          )}
        </Tabs>
      </div>
    </Page>
  );
}

function Rows(props: ApplicationsProps & { total: number | undefined }) {
  const { t, plural } = useI18n();
  const [pointed, setPointed] = createSignal(false);
  const [focused, setFocused] = createSignal(false);
  let box!: HTMLDivElement;
  // An open menu has the focus and the pointer elsewhere on the page, and belongs to its row all the same.
  const menuOpen = () => box.querySelector('[aria-expanded="true"]') !== null;
  const hold = () => props.onHold(pointed() || focused() || menuOpen());
  onCleanup(() => props.onHold(false));

  return (
    <div class="grid gap-2">
      <Show when={props.chosen}>{(chosen) => <ChoiceBar {...props} chosen={chosen()} />}</Show>
      <Show when={props.list.waiting() > 0}>
        {/* Takes no room in the page, so that nothing moves when it comes. */}
        <div class="sticky top-4 z-20 h-0">
          <div class="grid -translate-y-4 justify-items-center">
            <button
              type="button"
              class="inline-flex min-h-11 animate-rise items-center gap-2 rounded-round bg-accent px-4 font-semibold text-on-accent shadow-raised"
              onClick={() => props.list.letGo()}
            >
              <ArrowUp />
              {plural('applications.list.arrived', props.list.waiting())}
            </button>
          </div>
        </div>
      </Show>
      <div
        ref={box}
        onPointerEnter={() => {
          setPointed(true);
          hold();
        }}
        onPointerLeave={() => {
          setPointed(false);
          hold();
        }}
        onFocusIn={() => {
          setFocused(true);
          hold();
        }}
        onFocusOut={() => {
          setFocused(false);
          hold();
        }}
      >
        <List label={t('applications.list.label')}>
          <For each={props.list.rows()}>
            {(application) => (
              <ApplicationRow
                application={application}
                status={statusOf(application)}
                now={props.now}
                isNew={props.list.isNew(application.id)}
                underWay={props.decisions.underWay(application.uid)}
                closed={props.event === 'closed'}
                note={props.noteOf(application.uid)}
                href={props.hrefOf(application)}
                conversationHref={props.conversationHrefOf(application)}
                onDecide={(decision) => props.onDecide(application, decision)}
                chosen={props.chosen?.has(application.uid)}
                onChoose={(on) => choose(application.uid, on)}
              />
            )}
          </For>
        </List>
      </div>
      <LoadMore
        shown={props.list.rows().length}
        total={props.total}
        more={props.moreState !== 'none'}
        loading={props.moreState === 'loading'}
        onMore={() => props.onMore()}
      />
    </div>
  );

  function choose(uid: string, on: boolean) {
    const next = new Set(props.chosen);
    if (on) next.add(uid);
    else next.delete(uid);
    props.onChosen(next);
  }

  function statusOf(application: Application): ApplicationStatus | undefined {
    return props.list.hasLeft(application.id) ? props.decisions.decided(application.uid) : application.status;
  }
}

/** How many are chosen, and what to do with them. Stays in view while the list is gone through. */
function ChoiceBar(props: ApplicationsProps & { chosen: ReadonlySet<string> }) {
  const { t, plural, format } = useI18n();
  const usable = () => props.chosen.size > 0 && props.chosen.size <= mostDecidedAtOnce;
  return (
    <div
      role="group"
      aria-label={t('bulk.bar')}
      class="sticky top-2 z-20 flex flex-wrap items-center gap-2 rounded-card border border-hairline bg-surface p-3 shadow-raised"
    >
      <span role="status" class="mr-auto font-semibold">
        {props.chosen.size > mostDecidedAtOnce
          ? t('bulk.tooMany', { most: format.number(mostDecidedAtOnce) })
          : plural('bulk.chosen', props.chosen.size)}
      </span>
      <Button variant="quiet" busy={props.choosingAll} onPress={() => props.onChooseAll()}>
        {t('bulk.all')}
      </Button>
      <Button
        variant="primary"
        icon={Check}
        disabled={!usable()}
        onPress={() => props.onDecideMany('accepted')}
      >
        {t('applications.decide.accept')}
      </Button>
      <Button icon={Hourglass} disabled={!usable()} onPress={() => props.onDecideMany('waitlisted')}>
        {t('applications.decide.waitlistShort')}
      </Button>
      <Button icon={X} disabled={!usable()} onPress={() => props.onDecideMany('declined')}>
        {t('applications.decide.decline')}
      </Button>
      <Button icon={MessageSquareText} disabled={props.chosen.size === 0} onPress={() => props.onTextMany()}>
        {t('sms.title')}
      </Button>
      <Button variant="quiet" onPress={() => props.onChosen(undefined)}>
        {t('ui.cancel')}
      </Button>
    </div>
  );
}

function Empty(props: ApplicationsProps) {
  const { t } = useI18n();
  return (
    <Show
      when={!props.narrowed}
      fallback={
        <EmptyState
          icon={SearchX}
          title={t('notes.filter.noMatchTitle')}
          text={t('notes.filter.noMatchText')}
          action={<Button onPress={() => props.onClear()}>{t('notes.filter.clear')}</Button>}
        />
      }
    >
      <NoneYet {...props} />
    </Show>
  );
}

function NoneYet(props: ApplicationsProps) {
  const { t } = useI18n();
  return (
    <Show
      when={props.filter !== 'all' && tallyTotal(props.tally) > 0 && props.filter}
      fallback={
        <EmptyState
          icon={ClipboardList}
          title={
            props.event === 'draft'
              ? t('applications.list.emptyDraftTitle')
              : t('applications.list.emptyTitle')
          }
          text={
            props.event === 'draft'
              ? t('applications.list.emptyDraftText')
              : props.event === 'open'
                ? t('applications.list.emptyText')
                : t('applications.list.emptyClosedText')
          }
          action={<Button href={props.eventHref}>{t('applications.list.toEvent')}</Button>}
        />
      }
    >
      {(filter) => (
        <EmptyState
          icon={ClipboardList}
          title={t(`applications.list.emptyOf.${filter()}`)}
          text={t('applications.list.emptyOfText')}
          action={<Button onPress={() => props.onFilter('all')}>{t('applications.list.showAll')}</Button>}
        />
      )}
    </Show>
  );
}
