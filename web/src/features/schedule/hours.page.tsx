import { isOver } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { createLiveList } from '../../data/live.ts';
import { addresses } from '../../addresses.ts';
import { createNow } from '../../data/now.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { toast } from '../../ui/toast.ts';
import { useEvent } from '../event/index.ts';
import { HoursView } from './hours.view.tsx';
import { correctMinutes } from './schedule.actions.ts';
import { eventRosters } from './schedule.queries.ts';

/** `/events/:eventId/hours`, for those who run the event. */
export default function HoursPage(): JSX.Element {
  const i18n = useI18n();
  const { t } = i18n;
  const { event } = useEvent();
  const now = createNow();
  const rosters = createLiveList(() => eventRosters(event().id));

  async function correct(person: { uid: string; name: string }, shiftId: string, minutes: number | null) {
    const outcome = await correctMinutes({ eventId: event().id, shiftId }, person.uid, minutes);
    if (outcome.ok) toast.success(t('eventLife.hours.recorded', { name: person.name }));
    else if (outcome.why === 'no-place') return t('planning.refused.no-place');
    else return refusalText(i18n, outcome as Parameters<typeof refusalText>[1]);
    return undefined;
  }

  return (
    <HoursView
      rosters={rosters.rows}
      state={rosters.state}
      planningHref={addresses.planning(event().id)}
      timeZone={event().timeZone}
      counted={isOver(event(), now())}
      onCorrect={correct}
      onRetry={() => rosters.retry()}
    />
  );
}
