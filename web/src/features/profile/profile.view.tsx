import type { Participation, Sharing } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import CalendarDays from '~icons/lucide/calendar-days';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading, Section } from '../../ui/frame/page.tsx';
import { Linkified } from '../../ui/linkified.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { MoreOf } from '../../ui/load-more.tsx';
import { ParticipationList } from './participations.view.tsx';
import { PhotoView } from './photo.view.tsx';

/** Events of a person as far as the reader sees them. */
export interface SeenParticipations {
  readonly rows: readonly Participation[];
  readonly state: LiveState;
  readonly moreState: 'none' | 'ready' | 'loading' | 'failed';
  more(): void;
  retry(): void;
}

export interface ProfileViewProps {
  readonly name: string;
  readonly thumbnail: string | null;
  readonly photo: string | undefined;
  readonly words: string;
  readonly sharing: Sharing;
  readonly participations: SeenParticipations;
}

/** What organizers see of a person. */
export function ProfileView(props: ProfileViewProps): JSX.Element {
  return (
    <div class="grid max-w-text gap-10">
      <header class="flex flex-wrap items-center gap-x-6 gap-y-4">
        <PhotoView name={props.name} thumbnail={props.thumbnail} photo={props.photo} />
        <PageHeading title={props.name} class="min-w-0 text-headline wrap-anywhere tablet:text-display" />
      </header>
      <ProfileBody words={props.words} sharing={props.sharing} participations={props.participations} />
    </div>
  );
}

/**
 * The words, and the events that the level of sharing lets through. Nothing is counted here: beside some of the events,
 * a number of all would tell of the others.
 */
export function ProfileBody(
  props: Pick<ProfileViewProps, 'words' | 'sharing' | 'participations'>,
): JSX.Element {
  const { t } = useI18n();
  return (
    <>
      <Section title={t('profile.wordsOf')}>
        <Show when={props.words !== ''} fallback={<p class="text-soft">{t('profile.noWords')}</p>}>
          <Linkified text={props.words} />
        </Show>
      </Section>
      <Section title={t(`profile.eventsSeen.${props.sharing}`)}>
        <p class="text-soft" aria-live="polite">
          {t(`profile.eventsSeenText.${props.sharing}`)}
        </p>
        <LiveView
          state={props.participations.state}
          rows={props.participations.rows}
          empty={
            <EmptyState
              icon={CalendarDays}
              title={t(`profile.noEventsSeen.${props.sharing}`)}
              text={t('profile.noEventsSeenText')}
            />
          }
          onRetry={() => props.participations.retry()}
        >
          {(rows) => <ParticipationList participations={rows()} />}
        </LiveView>
        <MoreOf list={props.participations} />
      </Section>
    </>
  );
}
