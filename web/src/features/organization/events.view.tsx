import type { Instant } from '@equipage/domain';
import { For, Show, type JSX } from 'solid-js';
import SearchX from '~icons/lucide/search-x';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import {
  eventKinds,
  eventSorts,
  shownStates,
  yearsOf,
  type EventFilter,
  type ListedEvent,
} from './event-list.ts';
import { EventRow } from './event-row.view.tsx';
import { NoEvents } from './no-events.view.tsx';

export interface EventsProps {
  /** All events that were read. */
  readonly events: readonly ListedEvent[];
  /** Those of them that the filter lets through, in order. */
  readonly chosen: readonly ListedEvent[];
  readonly state: LiveState;
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  readonly onClear: () => void;
  readonly now: Instant;
  readonly hrefOf: (event: ListedEvent) => string;
  readonly newEventHref: string;
  /** Accepted people at an event; undefined while unknown. */
  readonly teammates: (eventId: string) => number | undefined;
  readonly onRetry: () => void;
}

/** All events of an organization, with the ways to find one among many. */
export function EventsView(props: EventsProps): JSX.Element {
  const { t } = useI18n();
  return (
    <LiveView
      state={props.state}
      rows={props.events}
      onRetry={() => props.onRetry()}
      empty={<NoEvents title={t('organization.events.noneTitle')} newEventHref={props.newEventHref} />}
    >
      {() => (
        <div class="grid gap-6">
          <Filters {...props} />
          <Show
            when={props.chosen.length > 0}
            fallback={
              <EmptyState
                icon={SearchX}
                title={t('organization.events.noMatchTitle')}
                text={t('organization.events.noMatchText')}
                action={<Button onPress={() => props.onClear()}>{t('organization.events.clear')}</Button>}
              />
            }
          >
            <List label={t('organization.events.title')}>
              <For each={props.chosen}>
                {(event) => (
                  <EventRow
                    event={event}
                    now={props.now}
                    href={props.hrefOf(event)}
                    teammates={props.teammates(event.id)}
                  />
                )}
              </For>
            </List>
          </Show>
        </div>
      )}
    </LiveView>
  );
}

function Filters(props: EventsProps) {
  const { t, plural } = useI18n();
  const change = (part: Partial<EventFilter>) => props.onFilter({ ...props.filter, ...part });
  const periods = () => [
    ...(['all', 'upcoming', 'past'] as const).map((value) => ({
      value,
      label: t(`organization.events.periods.${value}`),
    })),
    ...withChosen(yearsOf(props.events), props.filter.period).map((value) => ({ value, label: value })),
  ];
  return (
    <search class="grid gap-3">
      <div class="grid grid-cols-2 items-end gap-4 tablet:grid-cols-4">
        <div class="col-span-2 tablet:col-span-4">
          <TextField
            name="text"
            optional="evident"
            type="search"
            label={t('organization.events.find')}
            value={props.filter.text}
            onInput={(text) => change({ text })}
          />
        </div>
        <div class="col-span-2 tablet:col-span-1">
          <Select
            name="kind"
            optional="evident"
            label={t('organization.events.kind')}
            value={props.filter.kind}
            options={(['all', ...eventKinds] as const).map((value) => ({
              value,
              label: t(`organization.events.kinds.${value}`),
            }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <Select
          name="state"
          optional="evident"
          label={t('organization.events.state')}
          value={props.filter.state}
          options={[
            { value: 'current', label: t('organization.events.current') },
            { value: 'all', label: t('organization.events.allStates') },
            ...shownStates.map((value) => ({ value, label: t(`event.state.${value}`) })),
          ]}
          onChange={(state) => change({ state })}
        />
        <Select
          name="period"
          optional="evident"
          label={t('organization.events.period')}
          value={props.filter.period}
          options={periods()}
          onChange={(period) => change({ period })}
        />
        <div class="col-span-2 tablet:col-span-1">
          <Select
            name="sort"
            optional="evident"
            label={t('organization.events.sort')}
            value={props.filter.sort}
            options={eventSorts.map((value) => ({ value, label: t(`organization.events.sorts.${value}`) }))}
            onChange={(sort) => change({ sort })}
          />
        </div>
      </div>
      <p aria-live="polite" class="text-small text-soft">
        {plural('organization.events.shown', props.chosen.length)}
      </p>
    </search>
  );
}

/** A year from the address that no event begins in stays selectable, or the field would show another one. */
function withChosen(years: readonly `${number}`[], period: EventFilter['period']): readonly `${number}`[] {
  if (period === 'all' || period === 'upcoming' || period === 'past' || years.includes(period)) return years;
  return [period, ...years];
}
