import { isOpen } from '@equipage/domain';
import { createMemo, mapArray, Show, type JSX } from 'solid-js';
import CalendarPlus from '~icons/lucide/calendar-plus';
import { addresses } from '../../addresses.ts';
import { createLiveDocument, createLivePages } from '../../data/live.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { eventTally } from '../application/index.ts';
import { useOrganization } from './organization-space.ts';
import { eventsOf } from './organization.queries.ts';
import { OrganizationEvents } from './organization.view.tsx';

/** First page of an organization's space: its events. */
export default function OrganizationPage(): JSX.Element {
  const { t } = useI18n();
  const space = useOrganization();
  const events = createLivePages(() => eventsOf(space.orgId));

  // Read for published events to come only, of which there are few.
  const open = createMemo(() => events.rows.filter((event) => isOpen(event, Date.now())).map(({ id }) => id));
  const tallies = mapArray(open, (id) => ({ id, live: createLiveDocument(() => eventTally(id)) }));
  const waiting = (eventId: string) => tallies().find(({ id }) => id === eventId)?.live.row?.pending ?? 0;

  return (
    <Page
      title={space.organization?.name}
      intro={
        <Show when={space.organization?.description}>
          {(description) => <Linkified text={description()} />}
        </Show>
      }
      actions={
        <Show when={events.rows.length > 0}>
          <Button variant="primary" icon={CalendarPlus} href={addresses.newEvent(space.orgId)}>
            {t('organization.events.new')}
          </Button>
        </Show>
      }
    >
      <OrganizationEvents
        events={events.rows}
        state={events.state}
        now={Date.now()}
        hrefOf={(event) => addresses.event(event.id)}
        newEventHref={addresses.newEvent(space.orgId)}
        waiting={waiting}
        onRetry={() => events.retry()}
      />
      <Show when={events.moreState !== 'none'}>
        <LoadMore
          shown={events.rows.length}
          more
          loading={events.moreState === 'loading'}
          onMore={() => events.more()}
        />
      </Show>
    </Page>
  );
}
