import type { Stats } from '@equipage/domain';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { Select } from '../../ui/select.tsx';
import { ColumnPlot } from './column-plot.view.tsx';
import { FigureView } from './figure.view.tsx';
import { ageFigure, distanceFigure, sizeFigure, workFigure } from './figures.ts';
import { LinePlot } from './line-plot.view.tsx';
import { RowPlot } from './row-plot.view.tsx';

export interface StatsViewProps {
  readonly stats: Stats;
}

/** Periods of the two plots that have one: of these nobody learns anything of a single person. */
const monthChoices = ['12', '6', '3'] as const;
const dayChoices = ['all', '365', '90', '30'] as const;
type DayChoice = (typeof dayChoices)[number];

/** The four findings about an organization: its work, its size, and how old and how far away its people are. */
export function StatsView(props: StatsViewProps): JSX.Element {
  return (
    <div class="grid items-start gap-6 desktop:grid-cols-2">
      <WorkFigure stats={props.stats} />
      <SizeFigure stats={props.stats} />
      <Ages stats={props.stats} />
      <Distances stats={props.stats} />
    </div>
  );
}

function WorkFigure(props: StatsViewProps): JSX.Element {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const [eventId, setEventId] = createSignal('');
  const [months, setMonths] = createSignal<(typeof monthChoices)[number]>('12');
  /** An event whose work is a year old is not there any more. */
  const chosen = () => props.stats.events.find((event) => event.eventId === eventId())?.eventId;
  const figure = createMemo(() => workFigure(i18n, props.stats, Number(months()), chosen()));
  return (
    <FigureView
      figure={figure()}
      plot={ColumnPlot}
      text={t('stats.work.text')}
      filters={
        <>
          <Select
            name="event"
            label={t('stats.event')}
            value={chosen() ?? ''}
            options={[
              { value: '', label: t('stats.allEvents') },
              ...props.stats.events.map((event) => ({ value: event.eventId, label: event.name })),
            ]}
            onChange={setEventId}
          />
          <Select
            name="months"
            label={t('stats.period')}
            value={months()}
            options={monthChoices.map((value) => ({
              value,
              label: plural('stats.lastMonths', Number(value)),
            }))}
            onChange={setMonths}
          />
        </>
      }
    />
  );
}

function SizeFigure(props: StatsViewProps): JSX.Element {
  const i18n = useI18n();
  const { t, plural } = i18n;
  const [days, setDays] = createSignal<DayChoice>('all');
  const figure = createMemo(() =>
    sizeFigure(i18n, props.stats.sizes, days() === 'all' ? undefined : Number(days())),
  );
  const labelOf = (value: DayChoice) => {
    if (value === 'all') return t('stats.wholeTime');
    return value === '365' ? t('stats.lastYear') : plural('stats.lastDays', Number(value));
  };
  return (
    <FigureView
      figure={figure()}
      plot={LinePlot}
      text={t('stats.sizes.text')}
      filters={
        <Select
          name="days"
          label={t('stats.period')}
          value={days()}
          options={dayChoices.map((value) => ({ value, label: labelOf(value) }))}
          onChange={setDays}
        />
      }
    />
  );
}

function Ages(props: StatsViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Show
      when={props.stats.ages}
      fallback={
        <Card title={t('stats.ages.tooFew')}>
          <p class="text-soft">{t('stats.ages.tooFewText')}</p>
        </Card>
      }
    >
      {(ages) => (
        <FigureView
          figure={ageFigure(i18n, ages())}
          plot={RowPlot}
          text={`${t('stats.ages.text')} ${t('stats.rounded')}`}
        />
      )}
    </Show>
  );
}

function Distances(props: StatsViewProps): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Show
      when={props.stats.distances}
      fallback={
        <Card title={t('stats.distances.tooFew')}>
          <p class="text-soft">{t('stats.distances.tooFewText')}</p>
        </Card>
      }
    >
      {(distances) => (
        <FigureView
          figure={distanceFigure(i18n, distances())}
          plot={RowPlot}
          text={`${t('stats.distances.text')} ${t('stats.rounded')}`}
        />
      )}
    </Show>
  );
}
