import type { ComponentProps, JSX } from 'solid-js';

/** What an import from `~icons/lucide/…` gives. Icons take the colour and size of the text around them. */
export type Icon = (props: ComponentProps<'svg'>) => JSX.Element;
