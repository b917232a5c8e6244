import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, mapArray, Show, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList, createLivePages } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { eventTally } from '../application/index.ts';
import { supportedEventsOf } from '../coupon/index.ts';
import {
  chooseEvents,
  filterFrom,
  isFiltered,
  noFilter,
  searchOf,
  type EventFilter,
  type ListedEvent,
} from './event-list.ts';
import { EventsView } from './events.view.tsx';
import { useOrganization } from './organization-space.ts';
import { eventsOf } from './organization.queries.ts';

/** Events that are fetched by themselves to search in; more only when somebody asks. */
const searched = 300;
/** Rows whose number of teammates is read: what somebody looks at, unless the numbers decide the order. */
const counted = 50;

/**
 * `/organizations/:orgId/events`, also of the past. An organization has dozens of events, not thousands, so they are
 * searched and sorted here, over all that were fetched; what is chosen stands in the address.
 */
export default function EventsPage(): JSX.Element {
  const { t, language } = useI18n();
  const space = useOrganization();
  const now = createNow();
  const [search, setSearch] = useSearchParams();
  const events = createLivePages(() => eventsOf(space.orgId));
  const supported = createLiveList(() => supportedEventsOf(space.orgId));
  const rows = createMemo((): readonly ListedEvent[] => [
    ...events.rows,
    ...supported.rows.map((row) => ({ ...row, supported: row })),
  ]);
  const filter = createMemo(() => filterFrom(search));
  const narrows = () => isFiltered(filter()) || filter().sort !== 'latest';

  createEffect(() => {
    if (narrows() && events.moreState === 'ready' && events.rows.length < searched) events.more();
  });

  const choose = (teammates: (eventId: string) => number) =>
    chooseEvents(rows(), filter(), { now: now(), language: language(), teammates });
  const counting = createMemo(() => {
    const shown = filter().sort === 'teammates' ? rows() : choose(() => 0).slice(0, counted);
    return shown.filter((row) => row.state !== 'draft' && row.supported === undefined).map(({ id }) => id);
  });
  const tallies = mapArray(counting, (id) => ({ id, live: createLiveDocument(() => eventTally(id)) }));
  const accepted = createMemo(
    () =>
      new Map([
        ...tallies().map(({ id, live }) => [id, live.row?.accepted] as const),
        ...supported.rows.map(({ id, teammates }) => [id, teammates] as const),
      ]),
  );
  const chosen = createMemo(() => choose((eventId) => accepted().get(eventId) ?? 0));

  const show = (next: EventFilter) => setSearch(searchOf(next), { replace: true, scroll: false });

  return (
    <Page
      title={t('organization.events.title')}
      actions={
        <Show when={rows().length > 0}>
          <Button variant="primary" icon={CalendarPlus} href={addresses.newEvent(space.orgId)}>
            {t('organization.events.new')}
          </Button>
        </Show>
      }
    >
      <EventsView
        events={rows()}
        chosen={chosen()}
        state={events.state}
        filter={filter()}
        onFilter={show}
        onClear={() => show({ ...noFilter, state: 'all', sort: filter().sort })}
        now={now()}
        hrefOf={({ id, supported }) =>
          supported === undefined ? addresses.event(id) : addresses.supportedEvent(space.orgId, id)
        }
        newEventHref={addresses.newEvent(space.orgId)}
        teammates={(eventId) => accepted().get(eventId)}
        onRetry={() => events.retry()}
      />
      <MoreOf list={events} />
    </Page>
  );
}
