import type { Event, Instant } from '@equipage/domain';
import { createMemo, For, Show, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { EventRow } from './event-row.view.tsx';
import { NoEvents } from './no-events.view.tsx';

/** Something at one event that waits for an organizer. */
export interface Waiting {
  readonly kind: 'applications' | 'messages' | 'messagesAtLeast';
  readonly eventName: string;
  readonly number: number;
  readonly href: string;
}

export interface OrganizationHomeProps {
  /** What is to come, drafts too; the list shows the next ten. */
  readonly events: readonly Event[];
  readonly state: LiveState;
  /** The messages can be known later than the events. */
  readonly waiting: readonly Waiting[];
  /** Whether what waits is known by now, so that "nothing" is true. */
  readonly waitingKnown: boolean;
  readonly now: Instant;
  readonly hrefOf: (event: Event) => string;
  readonly newEventHref: string;
  readonly allEventsHref: string;
  readonly onRetry: () => void;
}

/** The others stand on the page of all events. */
const shown = 10;

/** What needs somebody, and what comes next. */
export function OrganizationHome(props: OrganizationHomeProps): JSX.Element {
  const { t } = useI18n();
  const coming = createMemo(() =>
    [...props.events].sort((one, other) => one.startsAt - other.startsAt).slice(0, shown),
  );
  return (
    <div class="grid gap-10">
      <Show when={props.waiting.length > 0 || (props.waitingKnown && props.events.length > 0)}>
        <Section title={t('organization.home.waiting')}>
          <Show
            when={props.waiting.length > 0}
            fallback={<p class="text-soft">{t('organization.home.nothing')}</p>}
          >
            <List>
              <For each={props.waiting}>{(one) => <WaitingRow waiting={one} />}</For>
            </List>
          </Show>
        </Section>
      </Show>
      <Section
        title={t('organization.home.coming')}
        action={
          <Button variant="quiet" href={props.allEventsHref}>
            {t('organization.home.allEvents')}
          </Button>
        }
      >
        <LiveView
          state={props.state}
          rows={props.events}
          onRetry={() => props.onRetry()}
          empty={<NoEvents title={t('organization.events.emptyTitle')} newEventHref={props.newEventHref} />}
        >
          {() => (
            <List>
              <For each={coming()}>
                {(event) => (
                  <EventRow event={event} now={props.now} href={props.hrefOf(event)} teammates={undefined} />
                )}
              </For>
            </List>
          )}
        </LiveView>
      </Section>
    </div>
  );
}

function WaitingRow(props: { waiting: Waiting }) {
  const { plural } = useI18n();
  return (
    <ListItem
      unread
      href={props.waiting.href}
      title={plural(`organization.home.${props.waiting.kind}`, props.waiting.number)}
      detail={<bdi>{props.waiting.eventName}</bdi>}
    />
  );
}
