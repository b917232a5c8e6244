import type { JSX } from 'solid-js';

/** Words for a screen reader only. */
export function VisuallyHidden(props: { readonly children: JSX.Element }): JSX.Element {
  return <span class="sr-only">{props.children}</span>;
}
