import { fold, isOver, type EventCard, type Instant, type SupportedEvent } from '@equipage/domain';

/** An event in the list of an organization: one of its own, or somebody else's that it supports. */
export interface ListedEvent extends EventCard {
  readonly id: string;
  /** What is known of one that it supports; missing for its own. */
  readonly supported?: SupportedEvent;
}

export const eventKinds = ['organized', 'supported'] as const;

/** As the chip of an event says: a published one whose end has come is over. */
export const shownStates = ['draft', 'published', 'over', 'finished', 'archived'] as const;
export type ShownState = (typeof shownStates)[number];

export const eventSorts = ['latest', 'earliest', 'name', 'teammates'] as const;
export type EventSort = (typeof eventSorts)[number];

/** What the list of events shows, as it stands in the address bar. */
export interface EventFilter {
  readonly text: string;
  readonly kind: (typeof eventKinds)[number] | 'all';
  /** `current`: all but those in the archive. */
  readonly state: ShownState | 'current' | 'all';
  /** A year like `2027`, or how it lies to now. */
  readonly period: 'all' | 'upcoming' | 'past' | `${number}`;
  readonly sort: EventSort;
}

export const noFilter: EventFilter = {
  text: '',
  kind: 'all',
  state: 'current',
  period: 'all',
  sort: 'latest',
};

/** Whatever stands in the address; what means nothing is left out. */
export function filterFrom(
  search: Readonly<Record<string, string | readonly string[] | undefined>>,
): EventFilter {
  const one = (name: string) => {
    const value = search[name];
    return typeof value === 'string' ? value : '';
  };
  const period = one('period');
  return {
    text: one('q').slice(0, 100),
    kind: eventKinds.find((kind) => kind === one('kind')) ?? 'all',
    state: ([...shownStates, 'all'] as const).find((state) => state === one('state')) ?? 'current',
    period:
      period === 'upcoming' || period === 'past' || /^\d{4}$/.test(period)
        ? (period as EventFilter['period'])
        : 'all',
    sort: eventSorts.find((sort) => sort === one('sort')) ?? 'latest',
  };
}

/** The parts of the address that say something; undefined ones go from it. */
export function searchOf(
  filter: EventFilter,
): Record<'q' | 'kind' | 'state' | 'period' | 'sort', string | undefined> {
  const unless = (value: string, usual: string) => (value === usual ? undefined : value);
  return {
    q: unless(filter.text, ''),
    kind: unless(filter.kind, 'all'),
    state: unless(filter.state, 'current'),
    period: unless(filter.period, 'all'),
    sort: unless(filter.sort, 'latest'),
  };
}

export function isFiltered({ text, kind, state, period }: EventFilter): boolean {
  return text.trim() !== '' || kind !== 'all' || state !== 'current' || period !== 'all';
}

export function shownState(event: Pick<EventCard, 'state' | 'endsAt'>, now: Instant): ShownState {
  return event.state === 'published' && isOver(event, now) ? 'over' : event.state;
}

/**
 * The events that fit, in order. Every word typed must begin a word of the name or the city, without regard to accents.
 * @param teammates accepted ones at an event
 * @param language of the reader, for the order of names
 */
export function chooseEvents<Row extends ListedEvent>(
  events: readonly Row[],
  filter: EventFilter,
  options: {
    readonly now: Instant;
    readonly language: string;
    readonly teammates: (eventId: string) => number;
  },
): Row[] {
  const { now, teammates } = options;
  const words = wordsOf(filter.text);
  const names = new Intl.Collator(options.language, { numeric: true, sensitivity: 'base' });
  const latest = (one: Row, other: Row) => other.startsAt - one.startsAt;
  const orders: Record<EventSort, (one: Row, other: Row) => number> = {
    latest,
    earliest: (one, other) => one.startsAt - other.startsAt,
    name: (one, other) => names.compare(one.name, other.name) || latest(one, other),
    teammates: (one, other) => teammates(other.id) - teammates(one.id) || latest(one, other),
  };
  return events
    .filter(
      (event) =>
        isOf(filter.kind, event) &&
        isIn(filter.state, shownState(event, now)) &&
        isWithin(event, filter.period, now) &&
        hasWords(event, words),
    )
    .sort(orders[filter.sort]);
}

/** The years in which events begin, the latest first. */
export function yearsOf(events: readonly ListedEvent[]): `${number}`[] {
  const years = new Set(events.map((event) => yearOf(event)));
  return [...years].sort((one, other) => other - one).map((year) => `${year}` as const);
}

function isOf(wanted: EventFilter['kind'], event: ListedEvent): boolean {
  return wanted === 'all' || (wanted === 'supported') === (event.supported !== undefined);
}

function isIn(wanted: EventFilter['state'], state: ShownState): boolean {
  if (wanted === 'current') return state !== 'archived';
  return wanted === 'all' || wanted === state;
}

function isWithin(event: ListedEvent, period: EventFilter['period'], now: Instant): boolean {
  switch (period) {
    case 'all':
      return true;
    case 'upcoming':
      return event.endsAt > now;
    case 'past':
      return event.endsAt <= now;
    default:
      return yearOf(event) === Number(period);
  }
}

/** On the calendar of the place. */
function yearOf({ startsAt, timeZone }: Pick<EventCard, 'startsAt' | 'timeZone'>): number {
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone, calendar: 'gregory' }).format(
    startsAt,
  );
  return Number(year);
}

function hasWords(event: ListedEvent, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const own = wordsOf(`${event.name} ${event.city}`);
  return words.every((word) => own.some((known) => known.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
