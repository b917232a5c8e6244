import { Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export interface BadgeProps {
  /** How many are unread; nothing is shown for none. */
  readonly count: number;
  /** Leaves out the spoken words, where the name of the control around already says them. */
  readonly silent?: boolean;
}

const largest = 99;

/** The unread number, in marigold: it needs you. */
export function Badge(props: BadgeProps): JSX.Element {
  const { plural, format } = useI18n();
  const shown = () => (props.count > largest ? `${format.number(largest)}+` : format.number(props.count));
  return (
    <Show when={props.count > 0}>
      <span class="relative inline-grid h-5 min-w-5 animate-appear place-items-center rounded-round bg-accent px-1.5 text-small leading-none font-bold text-on-accent tabular-nums">
        <span aria-hidden="true">{shown()}</span>
        <Show when={!props.silent}>
          <VisuallyHidden>{plural('ui.unread', props.count)}</VisuallyHidden>
        </Show>
      </span>
    </Show>
  );
}
