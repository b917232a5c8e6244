import { createEffect, createUniqueId, Show, type JSX } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';

export interface ProgressProps {
  /** What is under way: "Importing people". */
  readonly label: string;
  /** From 0 to `max`; undefined when nobody knows how much is left. */
  readonly value: number | undefined;
  readonly max?: number;
}

/** How far long work has come, in a bar and in numbers. */
export function Progress(props: ProgressProps): JSX.Element {
  const { format } = useI18n();
  const id = createUniqueId();
  const max = () => props.max ?? 1;
  let bar!: HTMLProgressElement;
  // The property takes numbers only and throws at anything else: not knowing is the absence of the attribute.
  createEffect(() => {
    if (props.value === undefined) bar.removeAttribute('value');
    else bar.setAttribute('value', String(props.value));
  });
  return (
    <div class="grid gap-2">
      <div class="flex justify-between gap-4">
        <span id={id}>{props.label}</span>
        <Show when={props.value}>
          {(value) => (
            <span class="text-soft tabular-nums">{format.number(value() / max(), { style: 'percent' })}</span>
          )}
        </Show>
      </div>
      <progress
        ref={bar}
        aria-labelledby={id}
        max={max()}
        class="h-2 w-full appearance-none overflow-hidden rounded-round bg-sunk text-primary [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:rounded-round [&::-webkit-progress-value]:bg-primary indeterminate:animate-breathe indeterminate:bg-primary"
      />
    </div>
  );
}
