import { createSignal, lazy, Show, Suspense, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import ChevronDown from '~icons/lucide/chevron-down';
import type { Icon } from './icon.ts';

/** What a menu offers. A `line` separates; a `heading` names what follows. */
export type MenuEntry =
  | {
      readonly label: string;
      readonly icon?: Icon | undefined;
      /** A link of the app… */
      readonly href?: string | undefined;
      /** …or something to do. */
      readonly onSelect?: (() => void) | undefined;
      readonly danger?: boolean | undefined;
      readonly disabled?: boolean | undefined;
      /** One choice of several: shows a tick when true. */
      readonly checked?: boolean | undefined;
      /** The language of the label where it is not the page's: a language named in itself. */
      readonly lang?: string | undefined;
    }
  | { readonly line: true }
  | { readonly heading: string };

export interface MenuProps {
  /** The accessible name, when `children` are not words. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** What the button shows; by default its label and an arrow. */
  readonly children?: JSX.Element;
  readonly icon?: Icon | undefined;
  /** Only the icon or children, round, without a border. */
  readonly bare?: boolean | undefined;
}

const OpenMenu = lazy(() => import('./menu-list.tsx'));

/**
 * A button that opens a list of things to do. The list, with Kobalte's keyboard behaviour and placing, is fetched when
 * somebody reaches for the button: by pointer, by keyboard, or at the latest by opening it.
 */
export function Menu(props: MenuProps): JSX.Element {
  const [wanted, setWanted] = createSignal(false);
  const preload = () => void OpenMenu.preload();

  const button = () => (
    <button
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label={props.label}
      aria-busy={wanted() ? 'true' : undefined}
      class={menuButtonClass(props.bare)}
      onPointerEnter={preload}
      onFocus={preload}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setWanted(true);
      }}
    >
      <MenuButtonContent {...props} />
    </button>
  );

  return (
    <Show when={wanted()} fallback={button()}>
      <Suspense fallback={button()}>
        <OpenMenu {...props} />
      </Suspense>
    </Show>
  );
}

export function menuButtonClass(bare: boolean | undefined): string {
  const common =
    'inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-control text-ink transition-colors duration-150 hover:bg-sunk aria-expanded:bg-sunk';
  return bare ? `${common} px-1` : `${common} border border-border bg-surface px-4 font-semibold`;
}

export function MenuButtonContent(props: MenuProps): JSX.Element {
  return (
    <Show when={props.children === undefined} fallback={props.children}>
      <Show when={props.icon}>{(icon) => <Dynamic component={icon()} class="shrink-0" />}</Show>
      <Show when={!props.bare}>
        {props.label}
        <ChevronDown class="-mr-1 shrink-0 text-soft" />
      </Show>
    </Show>
  );
}
