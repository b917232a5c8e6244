import { isOpen } from '@equipage/domain';
import { createMemo, mapArray, Show, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLiveList } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { eventTally } from '../application/index.ts';
import { useOrganization } from './organization-space.ts';
import { comingEventsOf, mostComing, mostUnread, unreadOfOrganization } from './organization.queries.ts';
import { OrganizationHome, type Waiting } from './organization.view.tsx';

/**
 * First page of an organization's space: what waits for somebody, and what comes next. It reads the events to come, one
 * number for each that is open, and the conversations with something unread.
 */
export default function OrganizationPage(): JSX.Element {
  const { t } = useI18n();
  const space = useOrganization();
  const now = createNow();
  const opened = Date.now();
  // By the clock of the opening: a query that moves with the clock would be asked anew all the time.
  const coming = createLiveList(() => comingEventsOf(space.orgId, opened));
  const unread = createLiveList(() => unreadOfOrganization(space.orgId));

  const events = createMemo(() => coming.rows.filter(({ endsAt }) => endsAt > now()));
  const open = createMemo(() =>
    events()
      .filter((event) => isOpen(event, now()))
      .map(({ id }) => id),
  );
  const tallies = mapArray(open, (id) => ({ id, live: createLiveDocument(() => eventTally(id)) }));

  const applications = (): Waiting[] =>
    tallies().flatMap(({ id, live }) => {
      const number = live.row?.pending ?? 0;
      const eventName = events().find((event) => event.id === id)?.name ?? '';
      return number === 0
        ? []
        : [{ kind: 'applications', eventName, number, href: addresses.applications(id, 'pending') }];
    });
  const messages = (): Waiting[] => {
    const byEvent = new Map<string, { eventName: string; number: number }>();
    for (const { eventId, event, unreadByOrganizers } of unread.rows) {
      const before = byEvent.get(eventId)?.number ?? 0;
      byEvent.set(eventId, { eventName: event.name, number: before + unreadByOrganizers });
    }
    return [...byEvent].map(([eventId, one]) => ({
      ...one,
      kind: unread.rows.length < mostUnread ? 'messages' : 'messagesAtLeast',
      href: addresses.eventConversations(eventId),
    }));
  };
  const known = () =>
    unread.state === 'live' &&
    coming.state === 'live' &&
    // Beyond these something may wait that nobody has looked for.
    coming.rows.length < mostComing &&
    tallies().every(({ live }) => live.row !== undefined || live.state === 'live');

  return (
    <Page
      title={space.organization?.name}
      intro={
        <Show when={space.organization?.description}>
          {(description) => <Linkified text={description()} />}
        </Show>
      }
      actions={
        <Show when={events().length > 0}>
          <Button variant="primary" icon={CalendarPlus} href={addresses.newEvent(space.orgId)}>
            {t('organization.events.new')}
          </Button>
        </Show>
      }
    >
      <OrganizationHome
        events={events()}
        state={coming.state}
        waiting={[...applications(), ...messages()]}
        waitingKnown={known()}
        now={now()}
        hrefOf={(event) => addresses.event(event.id)}
        newEventHref={addresses.newEvent(space.orgId)}
        allEventsHref={addresses.organizationEvents(space.orgId)}
        onRetry={() => coming.retry()}
      />
    </Page>
  );
}
