import { eventSlug, type Event, type Organization } from '@equipage/domain';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import Building from '~icons/lucide/building-2';
import CloudAlert from '~icons/lucide/cloud-alert';
import HeartHandshake from '~icons/lucide/heart-handshake';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading, Section } from '../../ui/frame/page.tsx';
import { List, ListItem } from '../../ui/list.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { OrganizationSign } from '../../ui/organization-sign.tsx';
import { OrganizationWords } from './organization-words.view.tsx';

/** How far the reading has come. */
export type PublicOrganization =
  | { readonly state: 'loading' | 'unavailable' | 'failed' }
  | { readonly state: 'found'; readonly organization: Organization; readonly events: readonly Event[] };

export interface PublicOrganizationProps {
  readonly reading: PublicOrganization;
  readonly onRetry: () => void;
}

/** What an organization shows to everybody: its sign, its words, and the events that one can apply to. */
export function PublicOrganizationView(props: PublicOrganizationProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.reading.state === 'found' && props.reading}>
        {(found) => (
          <article class="grid gap-8">
            <OrganizationSign look={found().organization}>
              <PageHeading
                title={found().organization.name}
                class="text-display wrap-anywhere tablet:text-poster"
              />
            </OrganizationSign>
            <OrganizationWords look={found().organization} />
            <Show when={found().organization.openToJoin}>
              <div>
                <Button
                  variant="primary"
                  icon={HeartHandshake}
                  href={addresses.join(found().organization.id)}
                >
                  {t('orgPage.join')}
                </Button>
              </div>
            </Show>
            <Section title={t('orgPage.events')}>
              <Show
                when={found().events.length > 0}
                fallback={<p class="text-soft">{t('orgPage.noEvents')}</p>}
              >
                <List>
                  <For each={found().events}>{(event) => <EventRow event={event} />}</For>
                </List>
              </Show>
            </Section>
          </article>
        )}
      </Match>
      <Match when={props.reading.state === 'loading'}>
        <Skeleton kind="page" rows={3} />
      </Match>
      <Match when={props.reading.state === 'unavailable'}>
        <h1 class="sr-only">{t('orgPage.unavailableTitle')}</h1>
        <EmptyState
          icon={Building}
          title={t('orgPage.unavailableTitle')}
          text={t('orgPage.unavailableText')}
        />
      </Match>
      <Match when={props.reading.state === 'failed'}>
        <h1 class="sr-only">{t('ui.failedTitle')}</h1>
        <EmptyState
          icon={CloudAlert}
          title={t('ui.failedTitle')}
          text={t('ui.failedText')}
          action={<Button onPress={() => props.onRetry()}>{t('ui.retry')}</Button>}
        />
      </Match>
    </Switch>
  );
}

function EventRow(props: { event: Event }) {
  const { format } = useI18n();
  return (
    <ListItem
      href={addresses.publicEvent(eventSlug(props.event))}
      leading={<DateTile instant={props.event.startsAt} timeZone={props.event.timeZone} />}
      title={<bdi>{props.event.name}</bdi>}
      detail={
        <>
          {format.dateRange(props.event.startsAt, props.event.endsAt, props.event.timeZone)}
          {' · '}
          <bdi>{props.event.city}</bdi>
        </>
      }
    />
  );
}
