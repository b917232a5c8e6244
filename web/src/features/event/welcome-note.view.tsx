import { lastDayToApply, type Event, type Welcome } from '@equipage/domain';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Banner } from '../../ui/banner.tsx';

export interface WelcomeNoteProps {
  readonly welcome: Welcome;
  readonly event: Pick<Event, 'applyUntil' | 'timeZone'>;
}

/** Until when somebody can apply and whether a place is left: to be known before a form is filled in for nothing. */
export function WelcomeNote(props: WelcomeNoteProps): JSX.Element {
  const { t } = useI18n();
  return (
    <Switch>
      <Match when={props.welcome === 'open'}>
        <ApplyBy event={props.event} />
      </Match>
      <Match when={props.welcome === 'waiting'}>
        <Banner tone="info" title={t('event.page.fullTitle')}>
          <p>{t('event.page.waitingText')}</p>
          <ApplyBy event={props.event} />
        </Banner>
      </Match>
      <Match when={props.welcome === 'full'}>
        <Banner tone="info" title={t('event.page.fullTitle')}>
          {t('event.page.fullText')}
        </Banner>
      </Match>
      <Match when={props.welcome === 'closed'}>
        <Banner tone="info" title={t('event.page.closedTitle')}>
          <LastDay event={props.event}>{(day) => t('event.page.closedText', { day })}</LastDay>
        </Banner>
      </Match>
    </Switch>
  );
}

/** Until when, where there is such a day. */
export function ApplyBy(props: Pick<WelcomeNoteProps, 'event'>): JSX.Element {
  const { t } = useI18n();
  return <LastDay event={props.event}>{(day) => <p>{t('event.page.applyBy', { day })}</p>}</LastDay>;
}

function LastDay(props: Pick<WelcomeNoteProps, 'event'> & { children: (day: string) => JSX.Element }) {
  const { format } = useI18n();
  const lastDay = () => lastDayToApply(props.event);
  return (
    <Show when={lastDay() !== undefined}>
      {props.children(format.date(lastDay()!, props.event.timeZone))}
    </Show>
  );
}
