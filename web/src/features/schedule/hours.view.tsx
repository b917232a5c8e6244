import { fold, shiftsOf, workloadOf, type Roster } from '@equipage/domain';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import Clock from '~icons/lucide/clock';
import Pencil from '~icons/lucide/pencil';
import { useI18n } from '../../i18n/i18n.tsx';
import { Dialog, preloadDialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isNamed } from './planning-model.ts';
import { hoursOf, timesOf } from './shift-times.ts';
import { WorkedField } from './worked-field.view.tsx';

export interface HoursProps {
  readonly rosters: readonly Roster[];
  readonly state: LiveState;
  readonly planningHref: string;
  /** Of the event. */
  readonly timeZone: string;
  /** Whether the event is over, so that hours are counted by themselves. */
  readonly counted: boolean;
  /** Answers with a text for the reader when it was refused. */
  readonly onCorrect: (
    person: { readonly uid: string; readonly name: string },
    shiftId: string,
    minutes: number | null,
  ) => Promise<string | undefined>;
  readonly onRetry: () => void;
}

/** Rows that are drawn at once, and again with each press on “more”. */
const step = 100;

/** What everybody worked at an event: planned, counted, and corrected by those who saw it. */
export function HoursView(props: HoursProps): JSX.Element {
  const { t, format } = useI18n();
  const [text, setText] = createSignal('');
  const [most, setMost] = createSignal(step);
  const [chosen, setChosen] = createSignal<string>();
  const [open, setOpen] = createSignal(false);
  // An erased person leaves the hours and a dash.
  const nameOf = ({ person: { name } }: Roster) => (name === '–' ? t('eventLife.hours.former') : name);
  const working = createMemo(() =>
    props.rosters
      .filter(({ shiftIds }) => shiftIds.length > 0)
      .sort((one, other) => format.compare(nameOf(one), nameOf(other))),
  );
  const found = createMemo(() => {
    const words = fold(text()).split(/\s+/).filter(Boolean);
    return working().filter((roster) => isNamed(nameOf(roster), words));
  });
  const roster = () => props.rosters.find(({ uid }) => uid === chosen());
  const hours = (minutes: number) => t('eventLife.hours.value', { hours: hoursOf(format, minutes) });

  return (
    <Page
      title={t('eventLife.hours.title')}
      parents={[{ label: t('planning.title'), href: props.planningHref }]}
      intro={`${t('eventLife.hours.intro')}${props.counted ? '' : ` ${t('eventLife.hours.notYet')}`}`}
    >
      <LiveView
        state={props.state}
        rows={working()}
        onRetry={() => props.onRetry()}
        empty={
          <EmptyState
            icon={Clock}
            title={t('eventLife.hours.emptyTitle')}
            text={t('eventLife.hours.emptyText')}
          />
        }
      >
        {() => (
          <div class="grid gap-6">
            <Totals rosters={working()} hours={hours} />
            <search class="max-w-form">
              <TextField
                name="find"
                type="search"
                label={t('eventLife.hours.find')}
                optional="evident"
                value={text()}
                onInput={(typed) => {
                  setText(typed);
                  setMost(step);
                }}
              />
            </search>
            <Show
              when={found().length > 0}
              fallback={<p class="text-soft">{t('eventLife.hours.noMatch')}</p>}
            >
              <List label={t('eventLife.hours.title')}>
                <For each={found().slice(0, most())}>
                  {(one) => (
                    <Row
                      name={nameOf(one)}
                      roster={one}
                      hours={hours}
                      onCorrect={() => {
                        setChosen(one.uid);
                        setOpen(true);
                      }}
                    />
                  )}
                </For>
              </List>
              <Show when={found().length > most()}>
                <LoadMore
                  shown={most()}
                  total={found().length}
                  more
                  loading={false}
                  onMore={() => setMost((before) => before + step)}
                />
              </Show>
            </Show>
          </div>
        )}
      </LiveView>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('eventLife.hours.dialogTitle', { name: named() })}
        description={t('eventLife.hours.dialogText')}
      >
        <Show when={roster()}>
          {(one) => (
            <For each={shiftsOf(one()).map(({ id }) => id)}>
              {(id) => (
                <ShiftHours
                  roster={one()}
                  shiftId={id}
                  timeZone={props.timeZone}
                  onHours={(minutes) => props.onCorrect({ uid: one().uid, name: nameOf(one()) }, id, minutes)}
                />
              )}
            </For>
          )}
        </Show>
      </Dialog>
    </Page>
  );

  function named(): string {
    const one = roster();
    return one === undefined ? '' : nameOf(one);
  }
}

function Totals(props: { rosters: readonly Roster[]; hours: (minutes: number) => string }) {
  const { t, format } = useI18n();
  const sums = createMemo(() => {
    const loads = props.rosters.map(workloadOf);
    return {
      planned: loads.reduce((sum, { planned }) => sum + planned, 0),
      worked: loads.reduce((sum, { worked }) => sum + (worked ?? 0), 0),
    };
  });
  const facts = () => [
    { label: t('eventLife.hours.people'), value: format.number(props.rosters.length) },
    { label: t('eventLife.hours.planned'), value: props.hours(sums().planned) },
    { label: t('eventLife.hours.worked'), value: props.hours(sums().worked) },
  ];
  return (
    <dl class="flex flex-wrap gap-x-10 gap-y-4">
      <For each={facts()}>
        {(fact) => (
          <div class="flex flex-col-reverse">
            <dt class="text-small text-soft">{fact.label}</dt>
            <dd class="font-heading text-headline leading-tight font-bold tabular-nums">{fact.value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

function Row(props: {
  name: string;
  roster: Roster;
  hours: (minutes: number) => string;
  onCorrect: () => void;
}) {
  const { t, format } = useI18n();
  const load = createMemo(() => workloadOf(props.roster));
  const worked = () => load().worked;
  return (
    <ListItem
      title={<bdi>{props.name}</bdi>}
      detail={t('eventLife.hours.line', { planned: hoursOf(format, load().planned) })}
      trailing={
        <span class="tabular-nums" classList={{ 'font-semibold text-ink': worked() !== null }}>
          {worked() === null ? t('eventLife.hours.open') : props.hours(worked() ?? 0)}
        </span>
      }
      action={
        <span class="contents" onPointerEnter={preloadDialog}>
          <IconButton
            icon={Pencil}
            label={t('eventLife.hours.correctOf', { name: props.name })}
            onPress={() => props.onCorrect()}
          />
        </span>
      }
    />
  );
}

function ShiftHours(props: {
  roster: Roster;
  shiftId: string;
  timeZone: string;
  onHours: (minutes: number | null) => Promise<string | undefined>;
}) {
  const { t, format } = useI18n();
  const shift = () => shiftsOf(props.roster).find(({ id }) => id === props.shiftId);
  return (
    <Show when={shift()}>
      {(held) => (
        <WorkedField
          name={`worked-${props.shiftId}`}
          label={t('eventLife.hours.shift', {
            mission: held().missionName,
            time: `${format.date(held().startsAt, props.timeZone)}, ${timesOf(format, held(), props.timeZone)}`,
          })}
          help={t(`eventLife.hours.sources.${held().workedFrom ?? 'open'}`, {
            hours: hoursOf(format, workloadOf({ shifts: { [props.shiftId]: held() } }).planned),
          })}
          minutes={held().workedMinutes}
          onHours={(minutes) => props.onHours(minutes)}
        />
      )}
    </Show>
  );
}
