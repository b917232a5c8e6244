import { isOver, welcomeAt, type Event, type Instant, type Welcome } from '@equipage/domain';
import { Match, Show, Switch, type JSX } from 'solid-js';
import CalendarX from '~icons/lucide/calendar-x';
import CloudAlert from '~icons/lucide/cloud-alert';
import HandHelping from '~icons/lucide/hand-helping';
import { addresses } from '../../addresses.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { EventFactsView } from './event-facts.view.tsx';
import { ApplyBy, WelcomeNote } from './welcome-note.view.tsx';

/** How far the reading has come. Drafts and events that do not exist are told apart to nobody. */
export type PublicEvent =
  | { readonly state: 'loading' | 'unavailable' | 'failed' }
  | { readonly state: 'found'; readonly event: Event };

export interface PublicEventProps {
  readonly reading: PublicEvent;
  readonly now: Instant;
  readonly ownTimeZone?: string | undefined;
  /** Where somebody who is signed out goes to apply. */
  readonly signUpHref: string;
  readonly signInHref: string;
  /** The reader's own application, for somebody who is signed in. */
  readonly ownApplication: (() => JSX.Element) | undefined;
  readonly onRetry: () => void;
}

/** The page that a link or a poster leads to: what it is, when and where, and how to take part. */
export function PublicEventView(props: PublicEventProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.reading.state === 'found' && props.reading.event}>
        {(event) => <Found {...props} event={event()} />}
      </Match>
      <Match when={props.reading.state === 'loading'}>
        <Skeleton kind="page" rows={3} />
      </Match>
      <Match when={props.reading.state === 'unavailable'}>
        <Message
          icon={CalendarX}
          title={t('event.page.unavailableTitle')}
          text={t('event.page.unavailableText')}
        />
      </Match>
      <Match when={props.reading.state === 'failed'}>
        <Message
          icon={CloudAlert}
          title={t('event.page.failedTitle')}
          text={t('event.page.failedText')}
          action={<Button onPress={() => props.onRetry()}>{t('ui.retry')}</Button>}
        />
      </Match>
    </Switch>
  );
}

function Found(props: PublicEventProps & { event: Event }) {
  const { t } = useI18n();
  const over = () => isOver(props.event, props.now);
  const welcome = () => welcomeAt(props.event, props.now);
  const takesPeople = () => welcome() === 'open' || welcome() === 'waiting';
  return (
    <article class="grid gap-8 desktop:grid-cols-[1fr_23rem] desktop:grid-rows-[auto_auto_1fr] desktop:gap-x-16">
      <header
        data-over={over() ? '' : undefined}
        class="flex items-start gap-6 rounded-card bg-brand px-5 py-6 text-on-brand data-over:bg-sunk data-over:text-ink tablet:p-8 desktop:col-span-2"
      >
        <div class="hidden pt-1 tablet:block">
          <DateTile instant={props.event.startsAt} timeZone={props.event.timeZone} over={over()} />
        </div>
        <div class="grid min-w-0 gap-2">
          <PageHeading title={props.event.name} class="text-display wrap-anywhere tablet:text-poster" />
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p class="text-large">
              <a
                href={addresses.publicOrganization(props.event.orgId)}
                class="underline underline-offset-4 hover:decoration-2"
              >
                <bdi>{t('event.page.by', { organization: props.event.orgName })}</bdi>
              </a>
            </p>
            <Show when={over()}>
              <StatusChip tone="off">{t('event.state.over')}</StatusChip>
            </Show>
          </div>
        </div>
      </header>

      <div class="desktop:col-start-2 desktop:row-start-2">
        <Card>
          <EventFactsView event={props.event} ownTimeZone={props.ownTimeZone} />
        </Card>
      </div>

      <Switch>
        <Match when={props.ownApplication}>
          {(own) => <div class="desktop:col-start-2 desktop:row-start-3">{own()()}</div>}
        </Match>
        <Match when={over()}>
          <div class="desktop:col-start-2 desktop:row-start-3">
            <Banner tone="info" title={t('event.page.overTitle')}>
              {t('event.page.overText')}
            </Banner>
          </div>
        </Match>
        <Match when={!takesPeople()}>
          <div class="desktop:col-start-2 desktop:row-start-3">
            <WelcomeNote welcome={welcome()} event={props.event} />
          </div>
        </Match>
      </Switch>

      <div class="max-w-text desktop:col-start-1 desktop:row-span-2 desktop:row-start-2">
        <Show
          when={props.event.description}
          fallback={<p class="text-soft">{t('event.page.noDescription')}</p>}
        >
          <h2 class="mb-3 text-title">{t('event.fact.description')}</h2>
          <Linkified text={props.event.description} />
        </Show>
      </div>

      {/* Last, so that on a phone it can stay at the lower edge while the text goes by. */}
      <Show when={props.ownApplication === undefined && takesPeople()}>
        <Invitation {...props} welcome={welcome()} />
      </Show>
    </article>
  );
}

/** To somebody who is signed out. */
function Invitation(props: PublicEventProps & { event: Event; welcome: Welcome }) {
  const { t } = useI18n();
  const waiting = () => props.welcome === 'waiting';
  return (
    // On a phone only the button and what it leads to, always in reach of the thumb, however long the description is.
    <section
      aria-labelledby="invitation"
      class="sticky bottom-0 -mx-4 grid gap-2 border-t border-hairline bg-paper px-4 py-3 tablet:static tablet:gap-4 tablet:mx-0 tablet:rounded-card tablet:border tablet:bg-surface tablet:p-6 desktop:col-start-2 desktop:row-start-3 desktop:self-start"
    >
      <h2
        id="invitation"
        data-waiting={waiting() ? '' : undefined}
        class="sr-only text-large data-waiting:not-sr-only tablet:not-sr-only"
      >
        {waiting() ? t('event.page.fullTitle') : t('event.page.askTitle')}
      </h2>
      <p class="sr-only text-soft tablet:not-sr-only">
        {waiting() ? t('event.page.waitingText') : t('event.page.askText')}
      </p>
      <ApplyBy event={props.event} />
      <div class="grid gap-2">
        <Button variant="primary" wide icon={HandHelping} href={props.signUpHref}>
          {waiting() ? t('event.page.applyWaiting') : t('event.page.apply')}
        </Button>
        <span class="hidden tablet:grid">
          <Button variant="quiet" wide href={props.signInHref}>
            {t('event.page.haveAccount')}
          </Button>
        </span>
      </div>
    </section>
  );
}

function Message(props: { icon: typeof CalendarX; title: string; text: string; action?: JSX.Element }) {
  return (
    <div class="grid justify-items-start gap-6 py-8">
      <span class="grid size-14 place-items-center rounded-round bg-primary-soft text-title text-primary-ink">
        {props.icon({})}
      </span>
      <div class="grid gap-2">
        <PageHeading title={props.title} />
        <p class="max-w-text text-large text-soft">{props.text}</p>
      </div>
      {props.action}
    </div>
  );
}
