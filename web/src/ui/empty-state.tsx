import { Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Icon } from './icon.ts';

export interface EmptyStateProps {
  readonly icon?: Icon | undefined;
  /** Names what is not there: "No applications yet". */
  readonly title: string;
  /** Why, and what happens next. */
  readonly text?: string | undefined;
  /** The next step, as a button. */
  readonly action?: JSX.Element;
}

/** In place of a list that has nothing in it: names it and offers the next step. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="grid justify-items-center gap-3 rounded-card border-2 border-dashed border-hairline px-6 py-12 text-center">
      <Show when={props.icon}>
        {(icon) => (
          <span class="grid size-14 place-items-center rounded-round bg-primary-soft text-title text-primary-ink">
            <Dynamic component={icon()} />
          </span>
        )}
      </Show>
      <p class="font-heading text-large font-bold tracking-[-0.015em]">{props.title}</p>
      <Show when={props.text}>
        <p class="max-w-[45ch] text-soft">{props.text}</p>
      </Show>
      <Show when={props.action}>
        <div class="mt-2 flex flex-wrap justify-center gap-3">{props.action}</div>
      </Show>
    </div>
  );
}
