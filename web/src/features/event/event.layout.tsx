import { Navigate, type RouteSectionProps } from '@solidjs/router';
import { displayName, isOver } from '@equipage/domain';
import { createMemo, Match, Show, Switch, type JSX } from 'solid-js';
import CalendarRange from '~icons/lucide/calendar-range';
import ClipboardList from '~icons/lucide/clipboard-list';
import LayoutDashboard from '~icons/lucide/layout-dashboard';
import ListChecks from '~icons/lucide/list-checks';
import MessagesSquare from '~icons/lucide/messages-square';
import ScanLine from '~icons/lucide/scan-line';
import UserCog from '~icons/lucide/user-cog';
import { addresses } from '../../addresses.ts';
import { createLiveDocument } from '../../data/live.ts';
import { createNow } from '../../data/now.ts';
import { session } from '../../data/session.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { useSpace, type Space } from '../../ui/frame/frame.tsx';
import { Page } from '../../ui/frame/page.tsx';
import { NoAccessPage } from '../../ui/frame/problem-pages.tsx';
import { useSectionsAhead } from '../../ui/frame/sections-ahead.ts';
import { LiveView } from '../../ui/live-view.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ownAccount } from '../account/index.ts';
import { eventTally } from '../application/index.ts';
import { createEventUnread, KeptTexts } from '../conversation/index.ts';
import { EventProvider, type EventContext } from './event-context.ts';
import { rightsOf } from './event-rights.ts';
import { oneEvent } from './event.queries.ts';

/**
 * The layout of all pages that organize one event: reads it, asks what the reader may do, and closes at once when that
 * ends, whatever page is open.
 */
export default function EventLayout(props: RouteSectionProps): JSX.Element {
  return (
    // From one event straight to another, its copy: pages of the one never see the other's space.
    <Show when={props.params['eventId']} keyed>
      {(eventId) => <EventSpace eventId={eventId}>{props.children}</EventSpace>}
    </Show>
  );
}

function EventSpace(props: { readonly eventId: string; readonly children: JSX.Element }) {
  const { t } = useI18n();
  const eventId = () => props.eventId;
  const event = createLiveDocument(() => oneEvent(eventId()));
  const rights = createMemo(() => (event.row === undefined ? 'unknown' : rightsOf(session, event.row)));
  const organized = () => (rights() === 'org-user' || rights() === 'coordinator' ? event.row : undefined);
  const now = createNow();

  const tally = createLiveDocument(() => {
    const current = organized();
    return current === undefined || current.state === 'draft' ? undefined : eventTally(current.id);
  });
  const unread = createEventUnread(organized);

  const space = (): Space | undefined => {
    const current = organized();
    if (current === undefined) return undefined;
    const { id, orgId, orgName, name } = current;
    return {
      name,
      caption: orgName,
      href: addresses.event(id),
      parents: rights() === 'org-user' ? [{ label: orgName, href: addresses.organization(orgId) }] : [],
      entries: [
        { label: t('eventSpace.section.overview'), href: addresses.event(id), icon: LayoutDashboard },
        {
          label: t('eventSpace.section.applications'),
          href: addresses.applications(id),
          icon: ClipboardList,
          count: isOver(current, now()) ? 0 : (tally.row?.pending ?? 0),
        },
        {
          label: t('planning.title'),
          href: addresses.planning(id),
          icon: CalendarRange,
        },
        {
          label: t('eventSpace.section.conversations'),
          href: addresses.eventConversations(id),
          icon: MessagesSquare,
          count: unread(),
        },
        { label: t('scan.section'), href: addresses.scan(id), icon: ScanLine },
        { label: t('formBuilder.section'), href: addresses.eventForm(id), icon: ListChecks },
        { label: t('eventUsers.section'), href: addresses.eventUsers(id), icon: UserCog },
      ],
    };
  };
  useSpace(space);
  useSectionsAhead(space);

  // The pages are drawn inside the match below, so both are known wherever this is used.
  const context: EventContext = {
    event: () => organized()!,
    rights: () => rights() as ReturnType<EventContext['rights']>,
    tally: () => tally.row,
    unread,
  };

  return (
    <Switch fallback={<Skeleton kind="page" />}>
      <Match when={organized()}>
        <EventProvider value={context}>{props.children}</EventProvider>
      </Match>
      {/* All that a scanner has of an event. */}
      <Match when={session.roleInEvent(eventId()) === 'scanner' && rights() === 'none'}>
        <Navigate href={addresses.scan(eventId())} />
      </Match>
      <Match when={event.state === 'denied' || rights() === 'none'}>
        <NoAccessPage homeHref={addresses.home()} personName={ownAccount.row && displayName(ownAccount.row)}>
          <KeptTexts eventId={eventId()} />
        </NoAccessPage>
      </Match>
      <Match when={event.state === 'live' && event.row === undefined}>
        <Page title={t('eventSpace.gone.title')} intro={t('eventSpace.gone.text')}>
          <div>
            <Button variant="primary" href={addresses.home()}>
              {t('ui.backHome')}
            </Button>
          </div>
        </Page>
      </Match>
      <Match when={event.state === 'failed' || session.rights.state === 'failed'}>
        <LiveView
          state="failed"
          rows={[]}
          empty={undefined}
          onRetry={() => {
            event.retry();
            session.rights.retry();
          }}
        >
          {() => undefined}
        </LiveView>
      </Match>
    </Switch>
  );
}
