import type { Distribution, SizePoint, StatGroup, Stats, Work } from '@equipage/domain';
import type { I18n } from '../../i18n/i18n.tsx';

/** One line, or the bars of one kind. */
export interface Series {
  readonly label: string;
  readonly look: 'solid' | 'open';
  /** Null for a number that is too small to be shown. */
  readonly values: readonly (number | null)[];
}

/** What a plot draws and a table lists: the same numbers in the same words. */
export interface Figure {
  /** The finding, which is the heading. */
  readonly title: string;
  /** Of the downloaded file, without its ending. */
  readonly name: string;
  /** What the rows of the table are. */
  readonly what: string;
  readonly unit: string;
  /** In full, for the table and whoever listens. */
  readonly labels: readonly string[];
  /** Short, for the axis. */
  readonly ticks: readonly string[];
  readonly series: readonly Series[];
  /** A value in words. */
  readonly shown: (value: number | null) => string;
  /** The place of those of whom it is not known, apart from the others. */
  readonly unknownAt?: number;
}

type Words = Pick<I18n, 't' | 'plural' | 'format' | 'language'>;

/** The name of a month: `May 2026`, or `May` for the axis. */
function monthName(language: string, month: string, length: 'long' | 'short'): string {
  const options =
    length === 'long' ? ({ month: 'long', year: 'numeric' } as const) : ({ month: 'short' } as const);
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.parse(`${month}-01`));
}

/**
 * Hours of work by month.
 * @param months how many of the last ones
 * @param eventId of one event; all without it
 */
export function workFigure(
  { t, plural, format, language }: Words,
  stats: Pick<Stats, 'months' | 'work' | 'events'>,
  months: number,
  eventId?: string,
): Figure {
  const from = Math.max(0, stats.months.length - months);
  const ofEvent = stats.events.find((event) => event.eventId === eventId)?.work;
  const shown = stats.months.slice(from);
  const work = shown.map(
    (month, at): Work =>
      (eventId === undefined ? stats.work[from + at] : ofEvent?.[month]) ?? { worked: 0, planned: 0 },
  );
  const sums = work.map(({ worked, planned }) => worked + planned);
  const total = sums.reduce((sum, one) => sum + one, 0);
  const most = shown[sums.indexOf(Math.max(...sums))] ?? '';
  return {
    title:
      total === 0
        ? t('stats.work.nothing')
        : plural('stats.work.found', Math.max(1, Math.round(total / 60)), {
            month: monthName(language(), most, 'long'),
          }),
    name: 'work',
    what: t('stats.work.month'),
    unit: t('stats.work.unit'),
    labels: shown.map((month) => monthName(language(), month, 'long')),
    ticks: shown.map((month) => monthName(language(), month, 'short')),
    series: [
      { label: t('stats.work.worked'), look: 'solid', values: work.map(({ worked }) => worked / 60) },
      { label: t('stats.work.planned'), look: 'open', values: work.map(({ planned }) => planned / 60) },
    ],
    shown: (value) =>
      t('stats.work.hours', { hours: format.number(value ?? 0, { maximumFractionDigits: 1 }) }),
  };
}

/** The size of the community day by day. @param days how many of the last ones; all without it */
export function sizeFigure(words: Words, sizes: readonly SizePoint[], days?: number): Figure {
  const { t, plural, format } = words;
  const last = sizes.at(-1);
  const since = last === undefined || days === undefined ? '' : dayBefore(last.date, days);
  const shown = sizes.filter(({ date }) => date >= since);
  return {
    title: sizeFinding(words, shown),
    name: 'community',
    what: t('stats.sizes.day'),
    unit: t('stats.people'),
    labels: shown.map(({ date }) => format.plainDate(date)),
    ticks: shown.map(({ date }) => format.shortDate(Date.parse(date), 'UTC')),
    series: [
      { label: t('stats.sizes.direct'), look: 'solid', values: shown.map(({ direct }) => direct) },
      ...(shown.every(({ indirect }) => indirect === 0)
        ? []
        : [
            {
              label: t('stats.sizes.indirect'),
              look: 'open' as const,
              values: shown.map(({ indirect }) => indirect),
            },
          ]),
    ],
    shown: (value) => (value === null ? t('stats.fewerThanFive') : plural('stats.countOfPeople', value)),
  };
}

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10);
}

function sizeFinding({ plural, format }: Words, shown: readonly SizePoint[]): string {
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last === undefined || first === last)
    return plural('stats.sizes.first', last?.direct ?? 0);
  const date = format.plainDate(first.date);
  const step = last.direct - first.direct;
  if (step > 0) return plural('stats.sizes.grown', step, { date });
  if (step < 0) return plural('stats.sizes.shrunk', -step, { date });
  return plural('stats.sizes.same', last.direct, { date });
}

/** How old the members are. */
export function ageFigure(words: Words, ages: Distribution): Figure {
  const { t } = words;
  return {
    ...distributionFigure(words, ages, (group) => {
      if (group.from === 0 && group.until === null) return t('stats.ages.any');
      if (group.from === 0) return t('stats.ages.under', { to: group.until! });
      if (group.until === null) return t('stats.ages.over', { from: group.from });
      return t('stats.ages.between', { from: group.from, to: group.until - 1 });
    }),
    title: ageFinding(words, ages.groups),
    name: 'ages',
    what: t('stats.ages.group'),
  };
}

function ageFinding({ t }: Words, groups: readonly StatGroup[]): string {
  const all = groups.reduce((sum, { people }) => sum + people, 0);
  const largest = groups.reduce((one, other) => (other.people > one.people ? other : one));
  const { from, until, people } = largest;
  const isMost = people > all / 2;
  if (from === 0 && until === null) return t('stats.ages.mixed');
  if (from === 0) return t(isMost ? 'stats.ages.mostUnder' : 'stats.ages.largestUnder', { to: until! });
  if (until === null) return t(isMost ? 'stats.ages.mostOver' : 'stats.ages.largestOver', { from });
  return t(isMost ? 'stats.ages.mostBetween' : 'stats.ages.largestBetween', { from, to: until - 1 });
}

/** How far from the event they live. */
export function distanceFigure(words: Words, distances: NonNullable<Stats['distances']>): Figure {
  const { t, plural, format } = words;
  return {
    ...distributionFigure(words, distances, (group) => {
      if (group.from === 0 && group.until === null) return t('stats.distances.any');
      if (group.from === 0) return t('stats.distances.under', { to: format.number(group.until!) });
      if (group.until === null) return t('stats.distances.over', { from: format.number(group.from) });
      return t('stats.distances.between', {
        from: format.number(group.from),
        to: format.number(group.until),
      });
    }),
    title:
      distances.within === null
        ? t('stats.distances.spread')
        : plural('stats.distances.within', distances.within),
    name: 'distances',
    what: t('stats.distances.group'),
  };
}

function distributionFigure(
  { t, plural }: Words,
  { groups, unknown }: Distribution,
  labelOf: (group: StatGroup) => string,
): Pick<Figure, 'unit' | 'labels' | 'ticks' | 'series' | 'shown' | 'unknownAt'> {
  const labels = [...groups.map(labelOf), t('stats.unknown')];
  return {
    unit: t('stats.people'),
    labels,
    ticks: labels,
    series: [
      { label: t('stats.people'), look: 'solid', values: [...groups.map(({ people }) => people), unknown] },
    ],
    shown: (value) => (value === null ? t('stats.fewerThanFive') : plural('stats.countOfPeople', value)),
    unknownAt: groups.length,
  };
}
