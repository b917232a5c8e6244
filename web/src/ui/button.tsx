import { createMemo, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useFormState } from './form-state.ts';
import type { Icon } from './icon.ts';
import { createPress, type PressAction } from './press.ts';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Looks {
  /** One primary button to a page: the next step. */
  readonly variant?: ButtonVariant;
  readonly icon?: Icon;
  /** As wide as its column; for the one button of a form on a phone. */
  readonly wide?: boolean;
  readonly children: JSX.Element;
}

export type ButtonProps =
  | (Looks & {
      /** An address makes it a link; it looks the same and acts as links do (new tab, copy). */
      readonly href: string;
      /** The link leads out of the app, to a new tab. */
      readonly external?: boolean;
      readonly download?: string;
    })
  | (Looks & {
      readonly href?: never;
      /** `submit` sends the {@link Form} around it and shows that form's work. */
      readonly type?: 'button' | 'submit';
      /** While a returned promise is under way, the button is busy and further presses do nothing. */
      readonly onPress?: PressAction;
      /** Work that the button did not start itself. */
      readonly busy?: boolean;
      /** Say beside it why it cannot be pressed; better leave it enabled and explain on press. */
      readonly disabled?: boolean;
    });

/**
 * The button of the house. Busy, it keeps its width, name and focus and refuses presses: it is `aria-disabled`, not
 * `disabled`, because a disabled button drops the keyboard's place.
 */
export function Button(props: ButtonProps): JSX.Element {
  return (
    <Show when={props.href !== undefined} fallback={<PressButton {...(props as PressProps)} />}>
      <LinkButton {...(props as LinkProps)} />
    </Show>
  );
}

type LinkProps = Extract<ButtonProps, { href: string }>;
type PressProps = Extract<ButtonProps, { href?: never }>;

function LinkButton(props: LinkProps) {
  return (
    <a
      href={props.href}
      download={props.download}
      target={props.external ? '_blank' : undefined}
      rel={props.external ? 'noopener noreferrer' : undefined}
      data-variant={props.variant ?? 'secondary'}
      class={buttonClass(props.variant, props.wide)}
    >
      <Content icon={props.icon}>{props.children}</Content>
    </a>
  );
}

function PressButton(props: PressProps) {
  const form = useFormState();
  const { pending, press } = createPress(() => props.onPress);
  const busy = createMemo(
    () => props.busy || pending() || (props.type === 'submit' && form?.busy()) || false,
  );
  return (
    <button
      type={props.type ?? 'button'}
      data-variant={props.variant ?? 'secondary'}
      data-busy={busy() ? '' : undefined}
      aria-busy={busy() ? 'true' : undefined}
      aria-disabled={busy() || props.disabled ? 'true' : undefined}
      class={buttonClass(props.variant, props.wide)}
      onClick={(click) => {
        if (busy() || props.disabled) {
          click.preventDefault();
          return;
        }
        press();
      }}
    >
      <Content icon={props.icon} busy={busy()}>
        {props.children}
      </Content>
    </button>
  );
}

/** The words stay in place while busy, unseen but still read out, so that neither width nor name change. */
function Content(props: { icon: Icon | undefined; busy?: boolean; children: JSX.Element }) {
  return (
    <>
      <span
        class="inline-flex items-center justify-center gap-2 transition-opacity duration-150"
        classList={{ 'opacity-0': props.busy === true }}
      >
        <Show when={props.icon}>{(icon) => <Dynamic component={icon()} class="-ml-1 shrink-0" />}</Show>
        {props.children}
      </span>
      <Show when={props.busy}>
        <span class="absolute inset-0 grid place-items-center">
          <Spinner />
        </span>
      </Show>
    </>
  );
}

const looks: Record<ButtonVariant, string> = {
  primary: 'bg-primary text-on-primary hover:bg-primary-hover',
  secondary: 'border border-border bg-surface text-ink hover:bg-sunk',
  quiet: 'text-primary-ink hover:bg-primary-soft',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
};

function buttonClass(variant: ButtonVariant = 'secondary', wide = false): string {
  return [
    'relative inline-flex min-h-11 items-center justify-center rounded-control px-4 py-2 text-center tablet:px-5 font-semibold',
    'no-underline transition-colors duration-150 aria-disabled:cursor-not-allowed',
    'aria-disabled:not-data-busy:opacity-55',
    looks[variant],
    wide ? 'w-full' : '',
  ].join(' ');
}
