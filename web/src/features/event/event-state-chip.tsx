import { isOver, type EventCard, type Instant } from '@equipage/domain';
import type { JSX } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';

const tones = {
  draft: 'draft',
  published: 'good',
  finished: 'off',
  archived: 'off',
  over: 'off',
} as const satisfies Record<string, StatusTone>;

/** The state of an event in a word. A published one that has reached its end is over, whatever is stored. */
export function EventStateChip(props: {
  readonly event: Pick<EventCard, 'state' | 'endsAt'>;
  readonly now: Instant;
}): JSX.Element {
  const { t } = useI18n();
  const shown = () =>
    props.event.state === 'published' && isOver(props.event, props.now) ? 'over' : props.event.state;
  return <StatusChip tone={tones[shown()]}>{t(`event.state.${shown()}`)}</StatusChip>;
}
