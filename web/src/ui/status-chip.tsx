import type { JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import Archive from '~icons/lucide/archive';
import CircleCheck from '~icons/lucide/circle-check';
import CircleDashed from '~icons/lucide/circle-dashed';
import CircleX from '~icons/lucide/circle-x';
import Clock from '~icons/lucide/clock-3';
import Hourglass from '~icons/lucide/hourglass';
import Sparkle from '~icons/lucide/sparkle';
import type { Icon } from './icon.ts';

/**
 * What a state means to the reader, whatever it is a state of. Each tone has its own shape and colour, and the words
 * come from the feature: `<StatusChip tone="waiting">{t('application.pending')}</StatusChip>`.
 *
 * `waiting` somebody has to decide · `good` yes, running · `hold` later, perhaps · `bad` no · `off` over or canceled ·
 * `draft` not yet begun · `new` needs you
 */
export type StatusTone = 'waiting' | 'good' | 'hold' | 'bad' | 'off' | 'draft' | 'new';

export interface StatusChipProps {
  readonly tone: StatusTone;
  readonly children: JSX.Element;
}

const tones: Record<StatusTone, { icon: Icon; class: string }> = {
  waiting: { icon: Clock, class: 'bg-accent-soft text-accent-ink' },
  good: { icon: CircleCheck, class: 'bg-primary-soft text-primary-ink' },
  hold: { icon: Hourglass, class: 'bg-info-soft text-info-ink' },
  bad: { icon: CircleX, class: 'bg-danger-soft text-danger-ink' },
  off: { icon: Archive, class: 'bg-sunk text-soft' },
  draft: { icon: CircleDashed, class: 'bg-sunk text-soft' },
  new: { icon: Sparkle, class: 'bg-accent text-on-accent' },
};

/** A state in two words, told by shape, colour and text at once. */
export function StatusChip(props: StatusChipProps): JSX.Element {
  return (
    <span
      data-tone={props.tone}
      class={`inline-flex items-center gap-1.5 rounded-round py-1 pr-3 pl-2 text-small leading-4 font-semibold whitespace-nowrap ${tones[props.tone].class}`}
    >
      <Dynamic component={tones[props.tone].icon} class="size-4 shrink-0" />
      {props.children}
    </span>
  );
}
