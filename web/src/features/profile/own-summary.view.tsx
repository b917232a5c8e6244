import { participationTotals, type Participation } from '@equipage/domain';
import { Show, type JSX } from 'solid-js';
import CalendarHeart from '~icons/lucide/calendar-heart';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LiveView, type LiveState } from '../../ui/live-view.tsx';
import { hoursOf, ParticipationList } from './participations.view.tsx';

export interface OwnSummaryProps {
  readonly participations: readonly Participation[];
  readonly state: LiveState;
  /** Whether these are all there are. */
  readonly complete: boolean;
  readonly onRetry: () => void;
}

/** What the person has taken part in, all of it, with the sums that only the person sees. */
export function OwnSummary(props: OwnSummaryProps): JSX.Element {
  const { t, plural } = useI18n();
  const totals = () => participationTotals(props.participations);
  return (
    <LiveView
      state={props.state}
      rows={props.participations}
      empty={
        <EmptyState icon={CalendarHeart} title={t('profile.noEvents')} text={t('profile.noEventsText')} />
      }
      onRetry={() => props.onRetry()}
    >
      {(rows) => (
        <div class="grid gap-4">
          <Show when={props.complete}>
            <p class="flex flex-wrap gap-x-6 gap-y-1 text-large font-semibold tabular-nums">
              <span>{plural('profile.events', totals().events)}</span>
              <Show when={totals().minutes !== null}>
                <span>{plural('profile.hours', hoursOf(totals().minutes ?? 0))}</span>
              </Show>
            </p>
          </Show>
          <p class="text-small text-soft">{t('profile.summaryText')}</p>
          <ParticipationList participations={rows()} />
        </div>
      )}
    </LiveView>
  );
}
