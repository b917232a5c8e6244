import { Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';

export interface ListProps {
  /** Names the list for screen readers, when no heading right before it does. */
  readonly label?: string | undefined;
  /** `<ListItem>`s. */
  readonly children: JSX.Element;
}

/** Rows of one kind, separated by hairlines, on a card. */
export function List(props: ListProps): JSX.Element {
  return (
    <ul
      // Without its bullets Safari no longer takes it for a list unless told so.
      role="list"
      aria-label={props.label}
      class="divide-y divide-hairline overflow-clip rounded-card border border-hairline bg-surface"
    >
      {props.children}
    </ul>
  );
}

export interface ListItemProps {
  /** Where a press on the row leads; the whole row is the target, and the title is the link. */
  readonly href?: string | undefined;
  /** What matters most, in the first line. */
  readonly title: JSX.Element;
  /** One or two lines below. */
  readonly detail?: JSX.Element;
  /** A face or a date at the left. */
  readonly leading?: JSX.Element;
  /** State, time or number at the right of the first line. */
  readonly trailing?: JSX.Element;
  /** The one thing that can be done from here; a press on it does not open the row. */
  readonly action?: JSX.Element;
  /** New to the reader: a marigold edge and a bold first line. */
  readonly unread?: boolean | undefined;
}

/** One row: what matters in the first line, one action at the right, details after a tap. */
export function ListItem(props: ListItemProps): JSX.Element {
  return (
    <li
      data-unread={props.unread ? '' : undefined}
      class="relative grid min-h-16 grid-cols-[auto_minmax(0,1fr)_auto] items-center px-4 py-3 transition-colors duration-150 has-[>div>div>a:hover]:bg-sunk has-[>div>div>a:focus-visible]:outline-3 has-[>div>div>a:focus-visible]:-outline-offset-3 has-[>div>div>a:focus-visible]:outline-focus data-unread:before:absolute data-unread:before:inset-y-0 data-unread:before:left-0 data-unread:before:w-1 data-unread:before:bg-accent"
    >
      <Show when={props.leading}>
        <div class="mr-4 shrink-0 self-start">{props.leading}</div>
      </Show>
      <div class="col-start-2 grid gap-0.5">
        <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <Dynamic
            component={props.href === undefined ? 'span' : 'a'}
            href={props.href}
            class="min-w-0 font-semibold text-ink no-underline outline-none wrap-anywhere after:absolute after:inset-0 in-data-unread:font-bold [span&]:after:content-none"
          >
            {props.title}
          </Dynamic>
          <Show when={props.trailing}>
            <div class="flex max-w-full shrink-0 flex-wrap items-center gap-2 text-small text-soft">
              {props.trailing}
            </div>
          </Show>
        </div>
        <Show when={props.detail}>
          <div class="text-soft wrap-anywhere">{props.detail}</div>
        </Show>
      </div>
      <Show when={props.action}>
        {/* A button with words goes below the words of the row on a phone; an icon button stays at the right. */}
        <div class="relative z-10 col-start-3 ml-4 flex gap-2 max-tablet:flex-wrap max-tablet:has-data-variant:col-start-2 max-tablet:has-data-variant:mt-3 max-tablet:has-data-variant:ml-0">
          {props.action}
        </div>
      </Show>
    </li>
  );
}
