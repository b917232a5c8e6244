import { isOver, type Event, type Instant } from '@equipage/domain';
import { Match, Show, Switch, type JSX } from 'solid-js';
import CalendarX from '~icons/lucide/calendar-x';
import CloudAlert from '~icons/lucide/cloud-alert';
import HandHelping from '~icons/lucide/hand-helping';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateTile } from '../../ui/date-tile.tsx';
import { PageHeading } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { EventFactsView } from './event-facts.view.tsx';
import { EventStateChip } from './event-state-chip.tsx';

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
  return (
    <article class="grid gap-8 desktop:grid-cols-[1fr_22rem] desktop:gap-x-16">
      <header class="flex items-start gap-4 desktop:col-span-2 tablet:gap-6">
        <div class="hidden pt-1 tablet:block">
          <DateTile instant={props.event.startsAt} timeZone={props.event.timeZone} over={over()} />
        </div>
        <div class="grid min-w-0 gap-2">
          <PageHeading title={props.event.name} class="text-display wrap-anywhere tablet:text-poster" />
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
            <p class="text-large text-soft">
              <bdi>{t('event.page.by', { organization: props.event.orgName })}</bdi>
            </p>
            <Show when={over()}>
              <EventStateChip event={props.event} now={props.now} />
            </Show>
          </div>
        </div>
      </header>

      {/* Beside the text on a wide screen; before it on a phone, where the button has to be in view. */}
      <aside class="grid content-start gap-6 desktop:order-last">
        <Card>
          <EventFactsView event={props.event} ownTimeZone={props.ownTimeZone} />
        </Card>
        <Switch fallback={<Invitation {...props} />}>
          <Match when={props.ownApplication}>{(own) => own()()}</Match>
          <Match when={over()}>
            <Banner tone="info" title={t('event.page.overTitle')}>
              {t('event.page.overText')}
            </Banner>
          </Match>
        </Switch>
      </aside>

      <div class="max-w-text text-body">
        <Show
          when={props.event.description}
          fallback={<p class="text-soft">{t('event.page.noDescription')}</p>}
        >
          <h2 class="mb-3 text-title">{t('event.fact.description')}</h2>
          <Linkified text={props.event.description} />
        </Show>
      </div>
    </article>
  );
}

/** To somebody who is signed out. */
function Invitation(props: PublicEventProps) {
  const { t } = useI18n();
  return (
    <Card title={t('event.page.askTitle')}>
      <p class="text-soft">{t('event.page.askText')}</p>
      <div class="grid gap-2">
        <Button variant="primary" wide icon={HandHelping} href={props.signUpHref}>
          {t('event.page.apply')}
        </Button>
        <Button variant="quiet" wide href={props.signInHref}>
          {t('event.page.haveAccount')}
        </Button>
      </div>
    </Card>
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
