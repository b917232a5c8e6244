import { Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Badge } from './badge.tsx';
import type { Icon } from './icon.ts';
import { createPress, type PressAction } from './press.ts';
import { Spinner } from './spinner.tsx';
import { createTooltip } from './tooltip.tsx';

interface Looks {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string;
  readonly icon: Icon;
  /** A number at its corner; say it in `label` too ("Messages, 3 unread"). */
  readonly count?: number;
}

export type IconButtonProps =
  | (Looks & { readonly href: string; readonly current?: boolean })
  | (Looks & {
      readonly href?: never;
      readonly onPress?: PressAction;
      readonly busy?: boolean;
      readonly disabled?: boolean;
      /** For a button that switches something on and off. */
      readonly pressed?: boolean;
    });

/** A button that is only a picture, 44 px wide and tall. Use it where the picture is known to everybody. */
export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <Show when={props.href !== undefined} fallback={<IconPress {...(props as PressProps)} />}>
      <IconLink {...(props as LinkProps)} />
    </Show>
  );
}

type LinkProps = Extract<IconButtonProps, { href: string }>;
type PressProps = Extract<IconButtonProps, { href?: never }>;

const classes =
  'relative inline-grid size-11 shrink-0 place-items-center rounded-control text-ink transition-colors duration-150 hover:bg-sunk aria-[current=page]:bg-primary-soft aria-[current=page]:text-primary-ink aria-pressed:bg-primary-soft aria-pressed:text-primary-ink aria-disabled:cursor-not-allowed aria-disabled:not-data-busy:opacity-55';

function IconLink(props: LinkProps) {
  const tooltip = createTooltip(() => props.label);
  return (
    <>
      <a
        ref={tooltip.attach}
        href={props.href}
        aria-label={props.label}
        aria-current={props.current ? 'page' : undefined}
        class={classes}
      >
        <Picture icon={props.icon} count={props.count} />
      </a>
      <tooltip.Bubble />
    </>
  );
}

function IconPress(props: PressProps) {
  const tooltip = createTooltip(() => props.label);
  const { pending, press } = createPress(() => props.onPress);
  const busy = () => props.busy || pending();
  return (
    <>
      <button
        ref={tooltip.attach}
        type="button"
        aria-label={props.label}
        aria-pressed={props.pressed}
        aria-busy={busy() ? 'true' : undefined}
        aria-disabled={busy() || props.disabled ? 'true' : undefined}
        data-busy={busy() ? '' : undefined}
        class={classes}
        onClick={() => !busy() && !props.disabled && press()}
      >
        <Show when={!busy()} fallback={<Spinner />}>
          <Picture icon={props.icon} count={props.count} />
        </Show>
      </button>
      <tooltip.Bubble />
    </>
  );
}

function Picture(props: { icon: Icon; count: number | undefined }) {
  return (
    <>
      <Dynamic component={props.icon} />
      <Show when={props.count}>
        {(count) => (
          <span class="absolute top-1 right-1 translate-x-1/4 -translate-y-1/4">
            <Badge count={count()} silent />
          </span>
        )}
      </Show>
    </>
  );
}
