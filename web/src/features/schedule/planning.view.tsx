import type { Mission, Roster, Shift } from '@equipage/domain';
import { createMemo, For, Show, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import Hand from '~icons/lucide/hand';
import MapPin from '~icons/lucide/map-pin';
import Pencil from '~icons/lucide/pencil';
import Plus from '~icons/lucide/plus';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { createGradualCount } from '../../ui/gradually.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { organizationShades } from '../../ui/organization-shades.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import type { DraggedPerson } from './drag.ts';
import { PeoplePanel } from './people-panel.view.tsx';
import {
  cellKey,
  daysOf,
  dayTeller,
  groupedByPlace,
  heightsOf,
  inOrderOfNames,
  peopleByShift,
  shiftsByCell,
  type Day,
} from './planning-model.ts';
import { ShiftCard } from './shift-card.view.tsx';
import './whole-width.css';

export interface PlanningViewProps {
  readonly event: { readonly startsAt: number; readonly endsAt: number; readonly timeZone: string };
  readonly state: LiveState;
  readonly missions: readonly Mission[];
  readonly shifts: readonly Shift[];
  readonly rosters: readonly Roster[];
  /** The event is over. */
  readonly closed: boolean;
  readonly hoursHref: string;
  readonly onRetry: () => void;
  readonly onNewMission: () => void;
  readonly onMission: (mission: Mission) => void;
  readonly onNewShift: (mission: Mission, day: Day) => void;
  readonly onShift: (shift: Shift, mission: Mission) => void;
  readonly onAssign: (shift: Shift, mission: Mission) => void;
  readonly onDrop: (person: DraggedPerson, shift: Shift, mission: Mission) => void;
  readonly onRemove: (uid: string, shift: Shift, mission: Mission) => void;
}

/**
 * The planning: a row for each mission, grouped by place, a column for each day; on a narrow screen the same as a list,
 * day after day. Beside it those who can be given shifts.
 */
export function PlanningView(props: PlanningViewProps): JSX.Element {
  const { t, plural, format } = useI18n();
  const dayOf = createMemo(() => dayTeller(props.event.timeZone));
  const days = createMemo(() => daysOf(props.event, props.shifts, dayOf()));
  const places = createMemo(() => groupedByPlace(props.missions, format.compare));
  const cells = createMemo(() => shiftsByCell(props.shifts, dayOf()));
  const heights = createMemo(() =>
    heightsOf(
      places().flatMap(({ missions }) => missions),
      days(),
      cells(),
    ),
  );
  // Eight cards, one below the other, are taller than a screen; with a few more at a time no pause is felt.
  const drawn = createGradualCount(() => heights().all, { first: 8, step: 4 });
  const isDrawn = ({ id }: Mission) => (heights().above.get(id) ?? 0) < drawn();
  const byName = createMemo(() => inOrderOfNames(props.rosters, format.compare));
  const people = createMemo(() => peopleByShift(byName()));
  const names = createMemo(() => new Map(props.rosters.map(({ uid, person }) => [uid, person.name])));
  const open = () => props.shifts.reduce((sum, { need, assigned }) => sum + Math.max(0, need - assigned), 0);
  const idle = () => props.rosters.filter(({ shiftIds }) => shiftIds.length === 0).length;

  const card = (shift: Shift, mission: Mission) => (
    <ShiftCard
      shift={shift}
      mission={mission}
      timeZone={props.event.timeZone}
      people={people().get(shift.id) ?? nobody}
      nameOf={(uid) => names().get(uid) ?? ''}
      closed={props.closed}
      onOpen={() => props.onShift(shift, mission)}
      onAssign={() => props.onAssign(shift, mission)}
      onDrop={(person) => props.onDrop(person, shift, mission)}
      onRemove={(uid) => props.onRemove(uid, shift, mission)}
    />
  );

  /** The words in the middle of the page offer the first one, then. */
  const isEmpty = () => props.state === 'live' && props.missions.length === 0;

  return (
    <Page
      title={t('planning.title')}
      intro={
        <Show when={!props.closed}>
          {/* Where the screen is wide enough there are people to drag beside the planning. */}
          <span class="desktop:hidden">{t('planning.introList')}</span>
          <span class="max-desktop:hidden">{t('planning.intro')}</span>
        </Show>
      }
      actions={
        <Show when={!props.closed && !isEmpty()}>
          <Button variant="primary" icon={Plus} onPress={() => props.onNewMission()}>
            {t('planning.newMission')}
          </Button>
        </Show>
      }
    >
      <Show when={props.closed}>
        <Banner tone="info" action={<Button href={props.hoursHref}>{t('eventLife.hours.see')}</Button>}>
          {t('planning.over')}
        </Banner>
      </Show>
      <LiveView
        state={props.state}
        rows={props.missions}
        skeleton="page"
        onRetry={() => props.onRetry()}
        empty={
          <EmptyState
            icon={CalendarPlus}
            title={t('planning.emptyTitle')}
            text={t('planning.emptyText')}
            action={
              <Show when={!props.closed}>
                <Button variant="primary" onPress={() => props.onNewMission()}>
                  {t('planning.newMission')}
                </Button>
              </Show>
            }
          />
        }
      >
        {() => (
          <div class="grid gap-6" data-whole-width>
            <div class="flex flex-wrap items-center gap-2">
              <StatusChip tone={open() === 0 ? 'good' : 'waiting'}>
                {open() === 0 ? t('planning.summary.complete') : plural('planning.summary.open', open())}
              </StatusChip>
              <span class="text-soft">
                {plural('planning.summary.people', props.rosters.length)}
                {', '}
                {plural('planning.summary.idle', idle())}
              </span>
            </div>
            <div class="grid items-start gap-6 desktop:grid-cols-[minmax(0,1fr)_14rem]">
              <div
                role="region"
                aria-label={t('planning.grid')}
                tabindex="0"
                class="grid gap-6 desktop:overflow-x-auto desktop:rounded-card desktop:border desktop:border-hairline desktop:pb-2"
              >
                <For each={places()}>
                  {(group, at) => (
                    <section
                      class="grid gap-3 desktop:min-w-max desktop:gap-0"
                      classList={{ 'desktop:border-t desktop:border-hairline': at() > 0 }}
                    >
                      <h2 class="flex items-center gap-2 font-heading text-large font-bold desktop:sticky desktop:left-0 desktop:w-fit desktop:px-4 desktop:pt-4 desktop:pb-2">
                        <MapPin class="shrink-0 text-soft" />
                        <bdi>{group.place === '' ? t('planning.noPlace') : group.place}</bdi>
                      </h2>
                      <For each={group.missions.filter(isDrawn)}>
                        {(mission) => (
                          // As wide as there is room: what is out of sight would keep the page as wide as it was.
                          <div class="grid min-w-0 gap-3 rounded-card border border-hairline bg-paper p-3 [contain-intrinsic-height:auto_30rem] [content-visibility:auto] desktop:gap-0 desktop:rounded-none desktop:border-x-0 desktop:border-b-0 desktop:bg-transparent desktop:p-0">
                            <MissionHead
                              mission={mission}
                              closed={props.closed}
                              onEdit={() => props.onMission(mission)}
                            />
                            <div class="grid gap-3 desktop:grid-flow-col desktop:auto-cols-[11.75rem] desktop:gap-0">
                              <For each={days()}>
                                {(day) => (
                                  <DayCell
                                    day={day}
                                    timeZone={props.event.timeZone}
                                    mission={mission}
                                    shifts={cells().get(cellKey(mission.id, day)) ?? none}
                                    closed={props.closed}
                                    onAdd={() => props.onNewShift(mission, day)}
                                    card={card}
                                  />
                                )}
                              </For>
                            </div>
                          </div>
                        )}
                      </For>
                    </section>
                  )}
                </For>
              </div>
              <PeoplePanel rosters={byName()} closed={props.closed} />
            </div>
          </div>
        )}
      </LiveView>
    </Page>
  );
}

const nobody: readonly string[] = [];
const none: readonly Shift[] = [];

function MissionHead(props: { mission: Mission; closed: boolean; onEdit: () => void }) {
  const { t } = useI18n();
  return (
    <div class="flex items-start justify-between gap-2 desktop:sticky desktop:left-0 desktop:w-fit desktop:items-center desktop:px-4 desktop:py-2">
      <div class="flex min-w-0 gap-2">
        <span
          class="mt-1 h-5 w-1.5 shrink-0 rounded-round"
          style={{ 'background-color': organizationShades[props.mission.color] }}
        />
        <div class="grid min-w-0 gap-0.5">
          <h3 class="text-body font-bold wrap-anywhere">
            <bdi>{props.mission.name}</bdi>
          </h3>
          <Show when={props.mission.selfSignUp}>
            <span class="flex items-center gap-1 text-small text-soft">
              <Hand class="shrink-0" />
              {t('planning.selfSignUp')}
            </span>
          </Show>
        </div>
      </div>
      <Show when={!props.closed}>
        <div class="-my-2 -mr-2">
          <IconButton
            label={t('planning.editMission', { mission: props.mission.name })}
            icon={Pencil}
            onPress={() => props.onEdit()}
          />
        </div>
      </Show>
    </div>
  );
}

function DayCell(props: {
  day: Day;
  timeZone: string;
  mission: Mission;
  shifts: readonly Shift[];
  closed: boolean;
  onAdd: () => void;
  card: (shift: Shift, mission: Mission) => JSX.Element;
}) {
  const { t, format } = useI18n();
  const dayName = () => format.weekday(props.day);
  return (
    <div
      class="grid content-start gap-2 desktop:border-r desktop:border-hairline desktop:px-2 desktop:pb-2"
      // An empty day is a column on a wide screen and nothing at all in the list of a phone, but for the way to add.
      classList={{
        'max-desktop:hidden': props.shifts.length === 0 && props.closed,
        'max-desktop:flex max-desktop:items-center max-desktop:justify-between':
          props.shifts.length === 0 && !props.closed,
      }}
    >
      <p class="text-small font-semibold text-soft">{dayName()}</p>
      <For each={props.shifts}>{(shift) => props.card(shift, props.mission)}</For>
      <Show when={!props.closed}>
        <button
          type="button"
          class="flex min-h-11 cursor-pointer items-center justify-center gap-1.5 rounded-control px-2 text-small text-soft hover:bg-sunk hover:text-ink desktop:min-h-8"
          aria-label={t('planning.addShiftOn', { mission: props.mission.name, day: dayName() })}
          onClick={() => props.onAdd()}
        >
          <Plus class="shrink-0" />
          {t('planning.addShift')}
        </button>
      </Show>
    </div>
  );
}
