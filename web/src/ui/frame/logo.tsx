import type { JSX } from 'solid-js';

/** The mark: an E whose middle stroke ends in a person of the crew. public/logo.svg is the same with the name. */
export function LogoMark(): JSX.Element {
  return (
    <svg class="size-7 shrink-0 tablet:size-8" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="9" class="fill-brand" />
      <path
        d="M22.25 9H13a3.5 3.5 0 0 0-3.5 3.5v7A3.5 3.5 0 0 0 13 23h9.25M9.5 16h6.25"
        class="stroke-on-brand"
        stroke-width="3.5"
        stroke-linecap="round"
      />
      <circle cx="21.75" cy="16" r="2.75" class="fill-accent" />
    </svg>
  );
}

/** Mark and name, leading home. */
export function Logo(props: { readonly href: string; readonly label: string }): JSX.Element {
  return (
    <a
      href={props.href}
      aria-label={props.label}
      class="-mx-2 flex min-h-11 items-center gap-2 rounded-control px-2 text-ink no-underline"
    >
      <LogoMark />
      <span class="font-heading text-large leading-none font-extrabold tracking-[-0.03em] tablet:text-title">
        Equipage
      </span>
    </a>
  );
}
